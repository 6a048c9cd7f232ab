/**
 * The parts of a section, drawn.
 */
import { ImageRun, Paragraph, type Table, TextRun } from "docx"
import type { Picture } from "../office/Picture.ts"
import * as Wording from "../office/Wording.ts"
import * as XmlText from "../office/XmlText.ts"
import * as Format from "../reporting/Format.ts"
import type { Block, ReportFinding, Severity } from "../reporting/Report.ts"
import { textWidth } from "./columnWidths.ts"
import { keyFigures } from "./keyFigures.ts"
import type { Sheet } from "./Sheet.ts"
import { colours, lines, list, style } from "./styles.ts"
import { caption, table } from "./table.ts"
import { direction, link, runs } from "./text.ts"

type Drawn = Paragraph | Table

const paragraph = (text: string, named?: string): Paragraph =>
  new Paragraph({
    ...(named === undefined ? {} : { style: named }),
    ...direction(text),
    children: [...runs(text)],
  })

/** Every line a paragraph of its own, so that an empty line is one too. */
const narrative = (text: string): ReadonlyArray<Paragraph> =>
  XmlText.lines(text).map((line) => paragraph(line, style.narrative))

const colourOf: Readonly<Record<Severity, string>> = {
  info: colours.none,
  question: colours.link,
  warning: colours.amber,
  error: colours.red,
  blocking: colours.red,
}

const clause = (sheet: Sheet, id: string) => {
  const { report, next } = sheet
  const found = Object.hasOwn(report.clauses, id) ? report.clauses[id] : undefined
  if (found === undefined) return runs(id)
  const address = Wording.safeAddress(found.url)
  const citation =
    address === undefined ? runs(found.citation) : [link(found.citation, `Link${next()}`, address)]
  return [...citation, ...runs(Wording.clauseNote(report, found))]
}

const finding = (sheet: Sheet, of: ReportFinding): ReadonlyArray<Paragraph> => {
  const { report, texts } = sheet
  const color = colourOf[of.severity]
  const border = { left: { style: "single", size: 24, space: 8, color } } as const
  const text = Format.sentence(report, of.text)
  const labelled = (label: string) => new TextRun({ text: `${label}: `, bold: true })
  const under = Wording.findingLines(report, of)
  const last = under.length + (of.clauses.length > 0 ? 1 : 0)
  return [
    new Paragraph({
      style: style.finding,
      border,
      children: [...runs(`${texts.severity[of.severity]}: ${of.title}`)],
    }),
    ...[
      ...(text === "" ? [] : [runs(text)]),
      ...under.map((line) =>
        line.flatMap((part, at) => [
          ...(at === 0 ? [] : runs("   ")),
          labelled(part.label),
          ...runs(part.text),
        ]),
      ),
    ].map(
      (children, at) =>
        new Paragraph({
          style: style.findingText,
          border,
          ...(at < last ? { keepNext: true } : {}),
          children: [...children],
        }),
    ),
    ...(of.clauses.length === 0
      ? []
      : [
          new Paragraph({
            style: style.findingText,
            border,
            children: [
              labelled(texts.accordingTo),
              ...of.clauses.flatMap((id, at) => [...(at === 0 ? [] : runs("; ")), ...clause(sheet, id)]),
            ],
          }),
        ]),
  ]
}

const bullets = (
  items: ReadonlyArray<ConstructorParameters<typeof Paragraph>[0]>,
): ReadonlyArray<Paragraph> =>
  items.map(
    (options) =>
      new Paragraph({
        ...(typeof options === "string" ? { text: options } : options),
        numbering: { reference: list.bullets, level: 0, custom: true },
        spacing: { after: 60 },
      }),
  )

/** The text's width in CSS pixels, 96 to an inch. */
const pixels = (twips: number): number => twips / 15

const picture = (sheet: Sheet, { svg, png, width, height }: Picture, of: { title: string; text: string }) => {
  const scale = Math.min(1, pixels(textWidth.portrait) / width)
  const number = sheet.next()
  return new Paragraph({
    keepNext: true,
    spacing: lines(240),
    children: [
      new ImageRun({
        type: "svg",
        data: new TextEncoder().encode(svg),
        fallback: { type: "png", data: png },
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: {
          id: String(number),
          name: `${sheet.texts.chart} ${number}`,
          title: XmlText.visible(of.title),
          description: XmlText.visible(of.text),
        },
      }),
    ],
  })
}

/** Draws a part of a section on a page whose text is `width` wide, in twentieths of a point. */
export const block = (sheet: Sheet, of: Block, width: number): ReadonlyArray<Drawn> => {
  const { report, texts } = sheet
  switch (of._tag) {
    case "Paragraph":
      return [paragraph(Format.sentence(report, of.text))]
    case "Narrative":
      return narrative(of.text)
    case "List":
      return bullets(
        of.items.map((item) => {
          const text = Format.sentence(report, item)
          return { ...direction(text), children: [...runs(text)] }
        }),
      )
    case "Clauses":
      return bullets(of.ids.map((id) => ({ children: [...clause(sheet, id)] })))
    case "KeyFigures":
      return keyFigures(sheet, of.items)
    case "Findings":
      return of.items.flatMap((item) => finding(sheet, item))
    case "Table":
      return [caption(texts.table, of.caption), ...table(sheet, of, width)]
    case "Chart": {
      const drawn = sheet.picture(of.id)
      const text = Format.sentence(report, of.message)
      return [
        caption(texts.chart, of.caption),
        ...(drawn === undefined ? [] : [picture(sheet, drawn, { title: of.caption, text })]),
        paragraph(text, style.message),
        ...table(sheet, of.table, width),
      ]
    }
  }
}
