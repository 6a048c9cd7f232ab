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
import * as A1 from "../workbook/A1.ts"
import type {
  Blueprint,
  BlueprintCell,
  BlueprintColumn,
  BlueprintTab,
  Highlight,
} from "../workbook/Blueprint.ts"
import * as YesNo from "../workbook/YesNo.ts"
import * as Marks from "./Marks.ts"
import { freeWidths, headerHeight, heightOf, pageOf, rowHeight } from "./Page.ts"
import { columnStyle, formats, headerStyle, lineStyles, tones } from "./Styles.ts"

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
  `${A1.letters(first)}${headerOf(tab) + 2}:${A1.letters(last)}${lastOf(tab) + 1}`

const words = {
  nl: {
    locked: "Deze kolom vult zichzelf",
    why: "De code hoort bij de rij. Wie haar verandert, maakt er een andere rij van.",
    wrong: "Dit past hier niet",
  },
  en: {
    locked: "This column fills itself",
    why: "The id belongs to the row. Changing it makes it another row.",
    wrong: "This does not fit here",
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
      return {
        ...common,
        type: "list",
        formula1: `"${YesNo.words[blueprint.locale].join(",")}"`,
        errorStyle: "warning",
      }
    case "Date":
      return { ...common, type: "date", operator: "greaterThanOrEqual", formula1: "1", errorStyle: "warning" }
    case "Choice": {
      const source = blueprint.tabs.find(({ key }) => key === validation.tab)
      if (source === undefined) return undefined
      const first = Marks.fixed(source.title, headerOf(source) + 1, validation.column)
      const last = `$${A1.letters(validation.column)}$${lastOf(source) + 1}`
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

interface Grid {
  readonly cells: Map<string, Partial<FileCell>>
  readonly rows: Array<Array<CellValue>>
}

/** The lines above the header. */
const drawLines = ({ cells, rows }: Grid, tab: BlueprintTab, locale: Blueprint["locale"]): void => {
  const plain = tab.columns.length === 0
  for (const { style, cells: line } of tab.lines) {
    const row = rows.length
    rows.push(
      line.map((cell, at) => {
        const totals = style === "label" && at > 0 && !plain
        const numFmt = formats[locale][tab.columns[at]?.format ?? "text"]
        return put(cells, `${row},${at}`, cell, totals ? { ...lineStyles.label, numFmt } : lineStyles[style])
      }),
    )
  }
}

const drawHeader = ({ cells, rows }: Grid, { columns }: BlueprintTab): void => {
  const row = rows.length
  rows.push(columns.map(({ header }) => header))
  for (const [at, { header: value, note, required }] of columns.entries())
    cells.set(`${row},${at}`, {
      value,
      style: headerStyle(required),
      ...(note === null ? {} : { comment: { author: "WijkWijzer", text: note } }),
    })
}

/**
 * The rows, and those that are left ready, at least one: the library gives only cells that are there the style of
 * their column, and later rows look as those above them.
 */
const drawRows = (
  { cells, rows }: Grid,
  tab: BlueprintTab,
  locale: Blueprint["locale"],
  styles: ReadonlyArray<CellStyle>,
): void => {
  for (const line of tab.rows) {
    const row = rows.length
    rows.push(
      line.map((given, at) => {
        const yesNo = typeof given === "boolean" && tab.columns[at]?.validation?._tag === "YesNo"
        const cell = yesNo ? YesNo.word(given, locale) : given
        return put(
          cells,
          `${row},${at}`,
          cell,
          typeof cell === "object" && cell !== null ? styles[at] : undefined,
        )
      }),
    )
  }
  if (tab.hidden) return
  const until = rows.length + Math.max(1, tab.spare)
  for (let row = rows.length; row < until; row++)
    for (const [at, style] of styles.entries())
      cells.set(`${row},${at}`, { value: null, type: "empty", style })
}

const sheetOf = (blueprint: Blueprint, tab: BlueprintTab): WriteSheet => {
  const { locale } = blueprint
  const grid: Grid = { cells: new Map(), rows: [] }
  const plain = tab.columns.length === 0
  const hasParagraphs = tab.columns.some(({ format }) => format === "paragraph")
  const styles = tab.columns.map((column) => columnStyle(column, locale, hasParagraphs))
  drawLines(grid, tab, locale)
  if (!plain) drawHeader(grid, tab)
  drawRows(grid, tab, locale, styles)
  const header = headerOf(tab)
  return {
    name: tab.title,
    rows: grid.rows,
    cells: grid.cells,
    rowDefs: plain
      ? new Map(tab.lines.map((line, row) => [row, { height: heightOf(line) }]))
      : new Map([
          [header, { height: headerHeight(tab.columns) }],
          ...tab.rows.flatMap((line, at) => {
            const height = rowHeight(tab.columns, line)
            return height === null ? [] : [[header + 1 + at, { height }] as const]
          }),
        ]),
    hidden: tab.hidden,
    columns: plain
      ? freeWidths.map((width) => ({ width }))
      : tab.columns.map(({ width, hidden }, at) => ({ width, hidden, style: styles[at] ?? {} })),
    dataValidations: tab.columns.flatMap((column, at) => ruleOf(blueprint, tab, column, at) ?? []),
    conditionalRules: tab.highlights.map((one, index) => highlightOf(tab, one, index)),
    ...(plain || header > 5 ? {} : { freezePane: { rows: header + 1 } }),
    ...(plain ? { protection: { sheet: true, formatColumns: false, formatRows: false } } : {}),
    pageSetup: pageOf(tab),
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
