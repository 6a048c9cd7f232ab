/**
 * A blueprint as the library writes it.
 */
import type {
  CellStyle,
  CellValue,
  ConditionalRule,
  DataValidation,
  Cell as FileCell,
  NamedRange,
  WriteOptions,
  WriteSheet,
} from "hucre"
import type {
  Blueprint,
  BlueprintCell,
  BlueprintColumn,
  BlueprintTab,
  Highlight,
  NumberFormat,
} from "../workbook/Blueprint.ts"
import * as Marks from "./Marks.ts"

const formats: Readonly<Record<NumberFormat, string>> = {
  text: "@",
  paragraph: "@",
  integer: "0",
  decimal: "#,##0.00######",
  euros: '"€" #,##0.00;[Red]-"€" #,##0.00',
  hours: "#,##0.00",
  percent: "0.00%",
  date: "dd-mm-yyyy",
  instant: "dd-mm-yyyy hh:mm",
}

const fill = (rgb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
  bgColor: { rgb },
})

const tones: Readonly<Record<Highlight["tone"], CellStyle>> = {
  error: { fill: fill("F8D7DA") },
  warning: { fill: fill("FFF3CD") },
  done: { fill: fill("D9EAD3") },
  total: { fill: fill("E8EAED"), font: { name: "Calibri", bold: true } },
}

const lineStyles: Readonly<Record<BlueprintTab["lines"][number]["style"], CellStyle>> = {
  title: { font: { name: "Calibri", bold: true, size: 18, color: { rgb: "154273" } } },
  heading: { font: { name: "Calibri", bold: true, size: 13, color: { rgb: "154273" } } },
  text: { alignment: { wrapText: true, vertical: "top" } },
  fact: { font: { name: "Calibri" }, alignment: { horizontal: "left", vertical: "top" } },
  label: { font: { name: "Calibri", bold: true, color: { rgb: "535353" } } },
}

const headerStyle = (required: boolean): CellStyle => ({
  font: { name: "Calibri", bold: true, color: { rgb: "FFFFFF" } },
  fill: fill(required ? "154273" : "01689B"),
  alignment: { wrapText: true, vertical: "center" },
})

/** People who add rows at the end find them checked as well. */
const roomBelow = 2000

const headerOf = ({ lines }: BlueprintTab): number => lines.length
const lastOf = (tab: BlueprintTab): number => headerOf(tab) + tab.rows.length + tab.spare + roomBelow

const put = (
  cells: Map<string, Partial<FileCell>>,
  at: string,
  cell: BlueprintCell,
  style?: CellStyle,
): CellValue => {
  const isFormula = typeof cell === "object" && cell !== null
  const value = isFormula ? null : Object.is(cell, -0) ? 0 : cell === "" ? null : cell
  if (isFormula || style !== undefined)
    cells.set(at, {
      value,
      ...(isFormula ? { formula: cell.formula.replace(/^=/, "") } : {}),
      ...(style === undefined ? {} : { style }),
    })
  return value
}

const rangeOf = (tab: BlueprintTab, first: number, last: number): string =>
  `${Marks.letters(first)}${headerOf(tab) + 2}:${Marks.letters(last)}${lastOf(tab) + 1}`

const words = {
  nl: {
    locked: "Deze kolom vult zichzelf",
    why: "De code hoort bij de rij. Wie haar verandert, maakt er een andere rij van.",
    wrong: "Dit past hier niet",
    yesNo: "ja,nee",
  },
  en: {
    locked: "This column fills itself",
    why: "The id belongs to the row. Changing it makes it another row.",
    wrong: "This does not fit here",
    yesNo: "yes,no",
  },
}

const ruleOf = (
  blueprint: Blueprint,
  tab: BlueprintTab,
  column: BlueprintColumn,
  at: number,
): DataValidation | undefined => {
  const word = words[blueprint.locale]
  const common = {
    range: rangeOf(tab, at, at),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: word.wrong,
    errorMessage: (column.note ?? column.header).slice(0, 220),
  }
  const { validation } = column
  if (column.locked)
    return {
      ...common,
      type: "custom",
      formula1: "FALSE",
      errorStyle: "warning",
      errorTitle: word.locked,
      errorMessage: word.why,
    }
  switch (validation?._tag) {
    case undefined:
      return undefined
    case "YesNo":
      return { ...common, type: "list", formula1: `"${word.yesNo}"`, errorStyle: "warning" }
    case "Date":
      return { ...common, type: "date", operator: "greaterThanOrEqual", formula1: "1", errorStyle: "warning" }
    case "Choice": {
      const source = blueprint.tabs.find(({ key }) => key === validation.tab)
      if (source === undefined) return undefined
      const first = Marks.fixed(source.title, headerOf(source) + 1, validation.column)
      const last = `$${Marks.letters(validation.column)}$${lastOf(source) + 1}`
      const errorStyle = validation.strict ? "stop" : "warning"
      return { ...common, type: "list", formula1: `${first}:${last}`, errorStyle }
    }
    case "Number": {
      const { minimum, maximum, whole } = validation
      const type = whole ? "whole" : "decimal"
      const style = { ...common, type, errorStyle: "warning" } as const
      if (minimum !== null && maximum !== null)
        return { ...style, operator: "between", formula1: String(minimum), formula2: String(maximum) }
      if (maximum !== null) return { ...style, operator: "lessThanOrEqual", formula1: String(maximum) }
      return { ...style, operator: "greaterThanOrEqual", formula1: String(minimum ?? -1e15) }
    }
  }
}

const highlightOf = (tab: BlueprintTab, highlight: Highlight, index: number): ConditionalRule => ({
  type: "expression",
  priority: index + 1,
  formula: highlight.formula.replace(/^=/, ""),
  style: tones[highlight.tone],
  range: rangeOf(tab, ...highlight.columns),
})

const columnStyle = ({ format, locked }: BlueprintColumn): CellStyle => ({
  numFmt: formats[format],
  alignment: { vertical: "top", ...(format === "paragraph" ? { wrapText: true } : {}) },
  ...(locked ? { fill: fill("F3F3F3"), font: { name: "Calibri", color: { rgb: "696969" } } } : {}),
})

const sheetOf = (blueprint: Blueprint, tab: BlueprintTab): WriteSheet => {
  const cells = new Map<string, Partial<FileCell>>()
  const rows: Array<Array<CellValue>> = []
  const plain = tab.columns.length === 0
  for (const { style, cells: line } of tab.lines) {
    const row = rows.length
    rows.push(
      line.map((cell, at) => {
        const totals = style === "label" && at > 0 && !plain
        const format = totals
          ? { ...lineStyles.label, numFmt: formats[tab.columns[at]?.format ?? "text"] }
          : null
        return put(cells, `${row},${at}`, cell, format ?? lineStyles[style])
      }),
    )
  }
  if (!plain) {
    const header = rows.length
    rows.push(tab.columns.map((column) => column.header))
    for (const [at, { header: value, note, required }] of tab.columns.entries())
      cells.set(`${header},${at}`, {
        value,
        style: headerStyle(required),
        ...(note === null ? {} : { comment: { author: "WijkWijzer", text: note } }),
      })
  }
  for (const line of tab.rows) {
    const row = rows.length
    rows.push(
      line.map((cell, at) =>
        typeof cell === "object" && cell !== null
          ? put(cells, `${row},${at}`, cell, tab.columns[at] && columnStyle(tab.columns[at]))
          : put(cells, `${row},${at}`, cell),
      ),
    )
  }
  const header = headerOf(tab)
  return {
    name: tab.title,
    rows,
    cells,
    rowDefs: new Map(
      tab.lines.flatMap(({ style }, row) => (style === "title" ? [[row, { height: 28 }]] : [])),
    ),
    hidden: tab.hidden,
    columns: plain
      ? [{ width: 26 }, { width: 84 }]
      : tab.columns.map((column) => ({
          width: column.width,
          hidden: column.hidden,
          style: columnStyle(column),
        })),
    dataValidations: tab.columns.flatMap((column, at) => ruleOf(blueprint, tab, column, at) ?? []),
    conditionalRules: tab.highlights.map((one, index) => highlightOf(tab, one, index)),
    ...(plain || header > 5 ? {} : { freezePane: { rows: header + 1 } }),
    ...(plain ? { protection: { sheet: true, formatColumns: false, formatRows: false } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: plain ? "portrait" : "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 },
      ...(plain ? {} : { printTitlesRow: `$${header + 1}:$${header + 1}` }),
    },
    view: {
      showGridLines: !plain,
      ...(tab.colour === null ? {} : { tabColor: { rgb: tab.colour.slice(1).toUpperCase() } }),
    },
  }
}

const namesOf = (tab: BlueprintTab): ReadonlyArray<NamedRange> => [
  ...(tab.marked ? [Marks.onTab(tab.key, tab.title)] : []),
  ...tab.columns.flatMap(({ mark }, at) =>
    mark === null ? [] : [Marks.onColumn(tab.key, mark, tab.title, headerOf(tab), at)],
  ),
]

/** Everything that the library needs to write it. */
export const make = (blueprint: Blueprint): WriteOptions => {
  return {
    sheets: [
      ...blueprint.tabs.map((tab) => sheetOf(blueprint, tab)),
      Marks.sheet({ ...blueprint.marks, locale: blueprint.locale }),
    ],
    namedRanges: blueprint.tabs.flatMap(namesOf),
    properties: { title: blueprint.title },
  }
}
