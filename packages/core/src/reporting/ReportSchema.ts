/**
 * The schema of a report: what `Json.render` writes, for programs that read it back or publish it.
 *
 * `docs/report.schema.json` is its JSON Schema (draft 2020-12), made from it by `npm run docs`.
 */

import type * as JsonSchema from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import * as Severity from "../rules/Severity.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Figure, RowReference } from "./Figure.ts"
import type { Block, Cell, Clause, Inline, Report, ReportFinding, ReportTable, Section } from "./Report.ts"
import { version } from "./render/Json.ts"

const list = <S extends Schema.Top>(of: S) => Schema.Array(of)

// The pattern comes last and is a Unicode one: only so does it reach the JSON Schema.
const date = Schema.String.check(
  Schema.makeFilter((text) => CalendarDate.isCalendarDate(text) || "expected a day that exists"),
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u),
).annotate({
  identifier: "Date",
  description: "A day that exists, yyyy-mm-dd.",
}) as unknown as Schema.Codec<CalendarDate.CalendarDate>

const figureId = Schema.String.annotate({ description: "The id of a figure: a key of the report's figures." })

const inline: Schema.Codec<Inline> = Schema.Union([
  Schema.String,
  Schema.Struct({ figure: figureId, size: Schema.optionalKey(Schema.Literal(true)) }),
  Schema.Struct({ date }),
]).annotate({
  identifier: "Inline",
  description: "A piece of a sentence: text, a figure (or its size, without its sign), or a date.",
})

const status = Schema.Literals(["green", "amber", "red", "none"])

const cell: Schema.Codec<Cell> = Schema.Union([
  Schema.Struct({ _tag: Schema.Literal("Text"), text: Schema.String }),
  Schema.Struct({ _tag: Schema.Literal("Figure"), id: figureId }),
  Schema.Struct({ _tag: Schema.Literal("Date"), date }),
  Schema.Struct({ _tag: Schema.Literal("Empty") }),
  Schema.Struct({ _tag: Schema.Literal("Status"), status, text: Schema.String }),
]).annotate({ identifier: "Cell" })

const row: Schema.Codec<RowReference> = Schema.Struct({ table: Schema.String, id: Schema.String }).annotate({
  identifier: "RowReference",
  description: "A row of the register.",
})

const tableFields = {
  id: Schema.String,
  caption: Schema.String,
  columns: list(
    Schema.Struct({ id: Schema.String, label: Schema.String, align: Schema.Literals(["start", "end"]) }),
  ),
  rows: list(
    Schema.Struct({
      id: Schema.String,
      level: Schema.Literals(["group", "row", "total"]),
      cells: list(cell),
    }),
  ),
}

const table: Schema.Codec<ReportTable> = Schema.Struct(tableFields).annotate({ identifier: "Table" })

const finding: Schema.Codec<ReportFinding> = Schema.Struct({
  id: Schema.String,
  severity: Schema.Literals(Severity.all),
  title: Schema.String,
  text: list(inline),
  todo: Schema.String,
  actor: Schema.String,
  organisation: Schema.optionalKey(Schema.String),
  dueOn: Schema.NullOr(date),
  rows: list(row),
  clauses: list(Schema.String),
}).annotate({ identifier: "Finding" })

const block: Schema.Codec<Block> = Schema.Union([
  Schema.Struct({ _tag: Schema.Literal("Paragraph"), text: list(inline) }),
  Schema.Struct({ _tag: Schema.Literal("Narrative"), text: Schema.String, row }),
  Schema.Struct({
    _tag: Schema.Literal("Chart"),
    id: Schema.String,
    caption: Schema.String,
    message: list(inline),
    specification: Schema.Record(Schema.String, Schema.Unknown).annotate({
      description: "A Vega-Lite specification with its values in it.",
    }),
    table,
  }),
  Schema.Struct({ _tag: Schema.Literal("Findings"), items: list(finding) }),
  Schema.Struct({ _tag: Schema.Literal("Clauses"), ids: list(Schema.String) }),
  Schema.Struct({ _tag: Schema.Literal("List"), items: list(list(inline)) }),
  Schema.Struct({
    _tag: Schema.Literal("KeyFigures"),
    items: list(Schema.Struct({ label: Schema.String, figure: figureId })),
  }),
  Schema.Struct({ _tag: Schema.Literal("Table"), ...tableFields }),
]).annotate({ identifier: "Block" })

const section: Schema.Codec<Section> = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  blocks: list(block),
  sections: Schema.optionalKey(list(Schema.suspend((): Schema.Codec<Section> => section))),
}).annotate({ identifier: "Section" })

const period = Schema.Struct({ start: date, end: date })

const figure: Schema.Codec<Figure> = Schema.Struct({
  id: Schema.String,
  value: Schema.NullOr(Schema.Int).annotate({
    description: "A whole number, in unit; null where there is none.",
  }),
  unit: Schema.Literals(["cents", "hundredthsOfAnHour", "hundredthsOfAPercent", "count", "millionths"]),
  origin: Schema.Union([
    Schema.Struct({
      _tag: Schema.Literal("Rows"),
      table: Schema.String,
      column: Schema.NullOr(Schema.String),
      ids: list(Schema.String),
      within: Schema.optionalKey(period).annotate({
        description: "Of each row only the part that falls in this period, by its days.",
      }),
    }),
    Schema.Struct({ _tag: Schema.Literal("Sum"), figures: list(figureId) }),
    Schema.Struct({ _tag: Schema.Literal("Difference"), figure: figureId, less: figureId }),
    Schema.Struct({ _tag: Schema.Literal("Ratio"), part: figureId, whole: figureId }),
  ]),
  signed: Schema.optionalKey(Schema.Literal(true)).annotate({
    description: "It says how much more or less something is than what it is held against.",
  }),
  clause: Schema.optionalKey(Schema.String),
  without: Schema.optionalKey(Schema.String),
}).annotate({ identifier: "Figure" })

const clause: Schema.Codec<Clause> = Schema.Struct({
  id: Schema.String,
  citation: Schema.String,
  textDate: Schema.NullOr(Schema.String),
  url: Schema.NullOr(Schema.String),
  standing: Schema.Literals(["V", "M"]).annotate({
    description: "V: the text itself was read. M: from general knowledge.",
  }),
}).annotate({ identifier: "Clause" })

const fields = {
  kind: Schema.String,
  locale: Schema.Literals(["nl", "en"]),
  title: Schema.String,
  subtitle: Schema.String,
  period,
  asOf: date,
  revision: Schema.Int,
  amounts: Schema.Literals(["euros", "thousands"]).annotate({
    description: "How amounts stand in tables; the figures themselves are always in cents.",
  }),
  notice: Schema.NullOr(Schema.String),
  mostPages: Schema.optionalKey(Schema.Int).annotate({
    description: "So many pages the report should take on paper, where that is asked of it.",
  }),
  sections: list(section),
  figures: Schema.Record(Schema.String, figure),
  clauses: Schema.Record(Schema.String, clause),
}

/** A report: decodes what was read from JSON, with every mistake and its place. */
export const report: Schema.Codec<Report> = Schema.Struct(fields).annotate({ identifier: "Report" })

/** What `Json.render` writes: a report, with the version of the form. */
export const json = Schema.Struct({ version: Schema.Literal(version), ...fields })

/** The JSON Schema of what `Json.render` writes (draft 2020-12). */
export const jsonSchema = (): JsonSchema.JsonSchema => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(json)
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A report of WijkWijzer, version 1",
    ...schema,
    $defs: definitions,
  }
}
