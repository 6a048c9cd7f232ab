/** Writes `docs/model.md`: every table of the domain, out of the definitions themselves. */
import { type Column, type Table, wings } from "@wijkwijzer/core"

type Wing = (typeof wings)[number]

const kindNames: Readonly<Record<Column.Column["kind"], string>> = {
  id: "id",
  text: "text",
  longText: "long text",
  integer: "integer",
  decimal: "decimal",
  money: "money (cents)",
  hours: "hours (hundredths)",
  percentage: "percentage (hundredths of a percent)",
  date: "date",
  instant: "instant",
  yesNo: "yes or no",
  oneOf: "one of",
  reference: "reference",
  references: "references",
}

const link = (table: string): string => `[${table}](#${table.toLowerCase()})`

const kindOf = (column: Column.Column): string => {
  const options = Object.entries(column.options).map(([value, { nl }]) => `\`${value}\` (${nl})`)
  const detail = column.target === null ? options.join(", ") : link(column.target)
  return [kindNames[column.kind], detail].filter((part) => part !== "").join(": ")
}

const flags = ({ optional, personal, kind }: Column.Column): string =>
  [optional || kind === "references" ? "" : "required", personal ? "personal" : ""]
    .filter((flag) => flag !== "")
    .join(", ")

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const columnRow = ([name, column]: [string, Column.Column]): string =>
  `| \`${name}\` | ${cell(column.label.nl)} | ${cell(column.label.en)} | ${cell(kindOf(column))} | ${flags(column)} | ${cell(column.description.en)} |`

const tableText = (table: Table.Table): string => {
  const checks = table.checks.map(({ label }) => `- ${label.en} (${label.nl})`)
  const unique = table.unique.map(
    (columns) => `- ${columns.map((name) => `\`${name}\``).join(" + ")} is unique`,
  )
  return [
    `### ${table.name}`,
    `**${table.plural.nl}** · ${table.plural.en}. ${table.description.en} *${table.description.nl}*`,
    [
      "| column | Nederlands | English | kind | | what it holds |",
      "| --- | --- | --- | --- | --- | --- |",
      ...Object.entries(table.columns).map(columnRow),
    ].join("\n"),
    ...(checks.length + unique.length === 0 ? [] : [[...checks, ...unique].join("\n")]),
  ].join("\n\n")
}

/** The tables of a wing and what they refer to. References of one table to another are drawn once. */
const diagram = (wing: Wing): string => {
  const relations = wing.tables.flatMap((table) =>
    Object.entries<Column.Column>(table.columns).flatMap(([name, { target, kind, optional }]) =>
      target === null
        ? []
        : [
            `  ${table.name} ${kind === "references" ? "}o--o{" : optional ? "}o--o|" : "}o--||"} ${target} : ${name}`,
          ],
    ),
  )
  return ["```mermaid", "erDiagram", ...wing.tables.map(({ name }) => `  ${name}`), ...relations, "```"].join(
    "\n",
  )
}

const wingText = (wing: Wing): string =>
  [
    `## ${wing.label.en} (${wing.label.nl})`,
    diagram(wing),
    ...wing.tables.map((table) => tableText(table)),
  ].join("\n\n")

/** The whole document. */
export const document = (): string => {
  const count = wings.reduce((total, wing) => total + wing.tables.length, 0)
  return `${[
    "# The model",
    "<!-- Made by `npm run docs` from the table definitions; a test fails when it is stale. -->",
    `${count} tables in ${wings.length} wings. Amounts are integer euro cents, hours integer hundredths of an hour, percentages integer hundredths of a percent; dates are inclusive. Every table has an \`id\`; absent values are \`null\`.`,
    wings
      .map((wing) => `- ${wing.label.en}: ${wing.tables.map(({ name }) => link(name)).join(", ")}`)
      .join("\n"),
    ...wings.map(wingText),
  ].join("\n\n")}\n`
}
