/**
 * A report as Markdown (CommonMark with tables).
 */
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as DocumentTexts from "../DocumentTexts.ts"
import * as Format from "../Format.ts"
import type { Block, Cell, Report, ReportFinding, ReportRow, Section } from "../Report.ts"

/** Text that says nothing to a Markdown or HTML reader but itself, on one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, (mark) =>
      /[<>&]/.test(mark) ? entities[mark as "<" | ">" | "&"] : `\\${mark}`,
    )
    .replace(/\r\n|\r|\n/g, "<br>")

const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;" } as const

/** Numbers and dates need no escaping but for a sign at the start of a line, which a table cell never is. */
const cellText = (report: Report, cell: Cell): string =>
  cell._tag === "Text" || cell._tag === "Status" ? escaped(cell.text) : Format.cell(report, cell)

const row = (report: Report, { level, cells }: ReportRow): string => {
  const texts = cells.map((cell) => cellText(report, cell))
  const marked = level === "row" ? texts : texts.map((text) => (text === "" ? "" : `**${text}**`))
  return `| ${marked.join(" | ")} |`
}

const clause = (report: Report, id: string): string => {
  const known = report.clauses[id]
  if (known === undefined) return escaped(id)
  const texts = DocumentTexts.of(report.locale)
  const facts = [
    ...(known.textDate === null ? [] : [texts.textRead(known.textDate)]),
    ...(known.standing === "M" ? [texts.notRead] : []),
    ...(known.url === null ? [] : [known.url]),
  ]
  return escaped(facts.length === 0 ? known.citation : `${known.citation} (${facts.join("; ")})`)
}

const finding = (report: Report, of: ReportFinding): string => {
  const texts = DocumentTexts.of(report.locale)
  const facts: ReadonlyArray<readonly [string, string]> = [
    [texts.todo, escaped(of.todo)],
    [texts.actor, escaped(of.actor)],
    [texts.dueOn, of.dueOn === null ? "" : CalendarDate.format(of.dueOn, report.locale, "long")],
    [texts.basedOn, of.clauses.map((id) => escaped(report.clauses[id]?.citation ?? id)).join("; ")],
    [texts.rows(of.rows.length), of.rows.map((row) => escaped(`${row.table}/${row.id}`)).join(", ")],
  ]
  return [
    `- **${escaped(texts.severities[of.severity])}: ${escaped(of.title)}** ${escapedSentence(report, of.text)}`,
    ...facts.filter(([, text]) => text !== "").map(([label, text]) => `  - ${escaped(label)}: ${text}`),
  ].join("\n")
}

const block = (report: Report, of: Block): string => {
  switch (of._tag) {
    case "Paragraph":
      return escapedSentence(report, of.text)
    case "Narrative":
      return `> ${escaped(of.text)}`
    case "Chart":
      return [escapedSentence(report, of.message), block(report, { _tag: "Table", ...of.table })].join("\n\n")
    case "Findings":
      return of.items.length === 0
        ? escaped(DocumentTexts.of(report.locale).noFindings)
        : of.items.map((item) => finding(report, item)).join("\n")
    case "Clauses":
      return of.ids.map((id) => `- ${clause(report, id)}`).join("\n")
    case "List":
      return of.items.map((item) => `- ${escapedSentence(report, item)}`).join("\n")
    case "KeyFigures":
      return of.items
        .map(({ label, figure }) => `- ${escaped(label)}: **${Format.inline(report, { figure })}**`)
        .join("\n")
    case "Table":
      return [
        `**${escaped(of.caption)}**`,
        "",
        `| ${of.columns.map((column) => escaped(column.label)).join(" | ")} |`,
        `| ${of.columns.map((column) => (column.align === "end" ? "---:" : "---")).join(" | ")} |`,
        ...of.rows.map((one) => row(report, one)),
      ].join("\n")
  }
}

const escapedSentence = (report: Report, parts: Extract<Block, { _tag: "Paragraph" }>["text"]): string =>
  parts.map((part) => (typeof part === "string" ? escaped(part) : Format.inline(report, part))).join("")

const sectionText = (report: Report, of: Section, level: number): ReadonlyArray<string> => [
  `${"#".repeat(Math.min(level, 6))} ${escaped(of.title)}`,
  ...of.blocks.map((one) => block(report, one)),
  ...(of.sections ?? []).flatMap((one) => sectionText(report, one, level + 1)),
]

const sources = (report: Report): ReadonlyArray<string> => {
  const ids = Object.keys(report.clauses)
  return ids.length === 0
    ? []
    : [
        `## ${escaped(DocumentTexts.of(report.locale).sources)}`,
        ids.map((id) => `- ${clause(report, id)}`).join("\n"),
      ]
}

/** Writes a report as Markdown. Where its figures come from stands in the CSV and the JSON. */
export const render = (report: Report): string =>
  `${[
    `# ${escaped(report.title)}`,
    escaped(report.subtitle),
    ...(report.notice === null ? [] : [escaped(report.notice)]),
    ...report.sections.flatMap((section) => sectionText(report, section, 2)),
    ...sources(report),
    escaped(DocumentTexts.of(report.locale).made(report.revision, report.asOf)),
  ].join("\n\n")}\n`
