/** The requests that give one tab of a blueprint its shape: everything but its rows. */
import * as A1 from "../workbook/A1.ts"
import type {
  Blueprint,
  BlueprintColumn,
  BlueprintTab,
  Highlight,
  NumberFormat,
} from "../workbook/Blueprint.ts"
import * as Compose from "./Compose.ts"
import * as Formulas from "./Formulas.ts"
import * as Marks from "./Marks.ts"
import type { BooleanCondition, CellFormat, ColorStyle, GridRange, Request } from "./Requests.ts"

/** A tab to be drawn, and where. */
export interface Drawing {
  readonly blueprint: Blueprint
  readonly tab: BlueprintTab
  readonly sheetId: number
}

/** The position of the header: below the free lines. */
export const headerRow = ({ lines }: BlueprintTab): number => lines.length

/** Empty columns beside a table, for what people want to add. */
const roomBeside = 3

/** How large the tab must be. */
export const sizeOf = (tab: BlueprintTab): { readonly rows: number; readonly columns: number } => {
  const header = tab.columns.length > 0 ? 1 : 0
  const widest = Math.max(0, ...tab.lines.map(({ cells }) => cells.length))
  return {
    rows: Math.max(tab.lines.length + header + tab.rows.length + tab.spare, tab.lines.length + header + 1),
    columns: Math.max(tab.columns.length === 0 ? 0 : tab.columns.length + roomBeside, widest, 1),
  }
}

const formats: Readonly<Record<NumberFormat, NonNullable<CellFormat["numberFormat"]>>> = {
  text: { type: "TEXT" },
  paragraph: { type: "TEXT" },
  integer: { type: "NUMBER", pattern: "0" },
  decimal: { type: "NUMBER", pattern: "#,##0.00" },
  euros: { type: "CURRENCY", pattern: "[$€] #,##0.00" },
  hours: { type: "NUMBER", pattern: "#,##0.00" },
  percent: { type: "PERCENT", pattern: "0.00%" },
  date: { type: "DATE", pattern: "dd-mm-yyyy" },
  instant: { type: "DATE_TIME", pattern: "dd-mm-yyyy hh:mm" },
}

const rgb = (hex: string): ColorStyle => {
  const share = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { rgbColor: { red: share(1), green: share(3), blue: share(5) } }
}

const tones: Readonly<Record<Highlight["tone"], CellFormat>> = {
  error: { backgroundColorStyle: rgb("#f8d7da") },
  warning: { backgroundColorStyle: rgb("#fff3cd") },
  done: { backgroundColorStyle: rgb("#d9ead3") },
  total: { backgroundColorStyle: rgb("#e8eaed"), textFormat: { bold: true } },
}

const below = ({ tab, sheetId }: Drawing, first: number, last: number): GridRange => ({
  sheetId,
  startRowIndex: headerRow(tab) + 1,
  endRowIndex: sizeOf(tab).rows,
  startColumnIndex: first,
  endColumnIndex: last + 1,
})

const conditionOf = (
  drawing: Drawing,
  column: BlueprintColumn,
  index: number,
): BooleanCondition | undefined => {
  const { blueprint, tab } = drawing
  const { validation } = column
  const cell = A1.cell(headerRow(tab) + 1, index)
  const number = (value: number): string => Formulas.typedNumber(value, blueprint.locale)
  const custom = (formula: string): BooleanCondition => ({
    type: "CUSTOM_FORMULA",
    values: [{ userEnteredValue: Formulas.localised(formula, blueprint.locale) }],
  })
  switch (validation?._tag) {
    case undefined:
      return undefined
    case "YesNo":
      return { type: "BOOLEAN" }
    case "Date":
      return { type: "DATE_IS_VALID" }
    case "Choice": {
      const source = blueprint.tabs.find(({ key }) => key === validation.tab)
      const letter = A1.letters(validation.column)
      const first = source === undefined ? 2 : headerRow(source) + 2
      const title = (source?.title ?? validation.tab).replaceAll("'", "''")
      const last = source === undefined ? first : sizeOf(source).rows
      return {
        type: "ONE_OF_RANGE",
        values: [{ userEnteredValue: `='${title}'!$${letter}$${first}:$${letter}$${last}` }],
      }
    }
    case "Number": {
      const { minimum, maximum, whole } = validation
      if (whole || (minimum === null && maximum === null)) {
        const bounds = [
          `ISNUMBER(${cell})`,
          ...(whole ? [`${cell}=ROUND(${cell},0)`] : []),
          ...(minimum === null ? [] : [`${cell}>=${minimum}`]),
          ...(maximum === null ? [] : [`${cell}<=${maximum}`]),
        ]
        return custom(`=AND(${bounds.join(",")})`)
      }
      const values = [minimum, maximum].flatMap((bound) =>
        bound === null ? [] : [{ userEnteredValue: number(bound) }],
      )
      const type =
        maximum === null
          ? "NUMBER_GREATER_THAN_EQ"
          : minimum === null
            ? "NUMBER_LESS_THAN_EQ"
            : "NUMBER_BETWEEN"
      return { type, values }
    }
  }
}

const columnRequests = (drawing: Drawing, column: BlueprintColumn, index: number): ReadonlyArray<Request> => {
  const { sheetId } = drawing
  const range = below(drawing, index, index)
  const span = { sheetId, dimension: "COLUMNS" as const, startIndex: index, endIndex: index + 1 }
  const condition = conditionOf(drawing, column, index)
  const strict = column.validation?._tag === "Choice" && column.validation.strict
  return [
    {
      updateDimensionProperties: {
        range: span,
        properties: { pixelSize: Math.round(column.width * 7) + 10, hiddenByUser: column.hidden },
        fields: "pixelSize,hiddenByUser",
      },
    },
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: {
            numberFormat: formats[column.format],
            verticalAlignment: "TOP",
            ...(column.format === "paragraph" ? { wrapStrategy: "WRAP" as const } : {}),
          },
        },
        fields: "userEnteredFormat(numberFormat,verticalAlignment,wrapStrategy)",
      },
    },
    ...(condition === undefined
      ? []
      : [{ setDataValidation: { range, rule: { condition, strict, showCustomUi: true } } }]),
    ...(column.locked
      ? [{ addProtectedRange: { protectedRange: { range, description: column.header, warningOnly: true } } }]
      : []),
    ...(column.mark === null ? [] : [Compose.columnMark(sheetId, index, column.mark)]),
  ]
}

const highlightRequest = (
  drawing: Drawing,
  { formula, columns, tone }: Highlight,
  index: number,
): Request => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [below(drawing, columns[0], columns[1])],
      booleanRule: {
        condition: {
          type: "CUSTOM_FORMULA",
          values: [{ userEnteredValue: Formulas.localised(formula, drawing.blueprint.locale) }],
        },
        format: tones[tone],
      },
    },
    index,
  },
})

/** Adds the tab, empty, with its place, size, colour and frozen header. */
export const add = ({ tab, sheetId }: Drawing, index: number): Request => {
  const { rows, columns } = sizeOf(tab)
  const header = headerRow(tab)
  // Many lines above a frozen header would leave no room on a small screen.
  const freezes = tab.columns.length > 0 && header <= 5
  return {
    addSheet: {
      properties: {
        sheetId,
        title: tab.title,
        index,
        hidden: tab.hidden,
        gridProperties: {
          rowCount: rows,
          columnCount: columns,
          ...(freezes ? { frozenRowCount: header + 1 } : {}),
          ...(tab.columns.length === 0 ? { hideGridlines: true } : {}),
        },
        ...(tab.colour === null ? {} : { tabColorStyle: rgb(tab.colour) }),
      },
    },
  }
}

/** A tab of free text is two columns: names, and what is said of them. */
const freeWidths = [200, 640]

const freeColumns = ({ tab, sheetId }: Drawing): ReadonlyArray<Request> =>
  tab.columns.length > 0
    ? []
    : freeWidths.slice(0, sizeOf(tab).columns).map((pixelSize, startIndex) => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: "COLUMNS" as const, startIndex, endIndex: startIndex + 1 },
          properties: { pixelSize },
          fields: "pixelSize",
        },
      }))

/** Gives the tab its mark, formats, checks, protections and colours. */
export const shape = (drawing: Drawing): ReadonlyArray<Request> => {
  const { tab, sheetId } = drawing
  const mark: ReadonlyArray<Request> = tab.marked
    ? [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: Marks.tab,
              metadataValue: tab.key,
              location: { sheetId },
              visibility: "DOCUMENT",
            },
          },
        },
      ]
    : []
  return [
    ...mark,
    ...freeColumns(drawing),
    ...tab.columns.flatMap((column, index) => columnRequests(drawing, column, index)),
    ...tab.highlights.map((highlight, index) => highlightRequest(drawing, highlight, index)),
  ]
}
