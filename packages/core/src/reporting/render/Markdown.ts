/**
 * A report as Markdown (CommonMark with tables).
 */
import * as Format from "../Format.ts"
import type { Block, Cell, Report, ReportRow, Section } from "../Report.ts"

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
  cell._tag === "Text" ? escaped(cell.text) : Format.cell(report, cell)

const row = (report: Report, { level, cells }: ReportRow): string => {
  const texts = cells.map((cell) => cellText(report, cell))
  const marked = level === "row" ? texts : texts.map((text) => (text === "" ? "" : `**${text}**`))
  return `| ${marked.join(" | ")} |`
}

const block = (report: Report, of: Block): string => {
  switch (of._tag) {
    case "Paragraph":
      return escapedSentence(report, of.text)
    case "Narrative":
      return escaped(of.text)
    case "Chart":
      return [escapedSentence(report, of.message), block(report, { _tag: "Table", ...of.table })].join("\n\n")
    case "Findings":
      return of.items
        .map(({ title, text }) => `- **${escaped(title)}** ${escapedSentence(report, text)}`)
        .join("\n")
    case "Clauses":
      return of.ids.map((id) => `- ${escaped(report.clauses[id]?.citation ?? id)}`).join("\n")
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

/** Writes a report as Markdown. */
export const render = (report: Report): string =>
  `${[
    `# ${escaped(report.title)}`,
    escaped(report.subtitle),
    ...(report.notice === null ? [] : [escaped(report.notice)]),
    ...report.sections.flatMap((section) => sectionText(report, section, 2)),
  ].join("\n\n")}\n`
