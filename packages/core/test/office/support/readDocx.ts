/**
 * Reads a Word document with another reader than the one that wrote it.
 */
import { strFromU8, unzipSync } from "fflate"
import * as Xml from "./xml.ts"

/** A paragraph: its style, and its text with line breaks and tabs. */
export interface ReadParagraph {
  readonly style: string
  readonly text: string
  readonly element: Xml.Element
}

/** What is in a document. */
export interface ReadDocx {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly part: (path: string) => Xml.Element
  /** Every paragraph, those in tables too. */
  readonly paragraphs: ReadonlyArray<ReadParagraph>
  /** Every table of the report's style: rows of cells. */
  readonly tables: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>>
}

const runText = (of: Xml.Element): string =>
  of.children
    .map((child) => {
      if (typeof child === "string") return ""
      if (child.name === "w:t") return Xml.textOf(child)
      if (child.name === "w:tab") return "\t"
      if (child.name === "w:br") return "\n"
      return child.name === "w:pPr" || child.name === "w:rPr" ? "" : runText(child)
    })
    .join("")

const styleOf = (paragraph: Xml.Element): string =>
  Xml.under(paragraph, "w:pPr").flatMap((one) => Xml.under(one, "w:pStyle"))[0]?.attributes["w:val"] ?? ""

/** Reads the bytes of a document. */
export const readDocx = (bytes: Uint8Array): ReadDocx => {
  const files = unzipSync(bytes)
  const part = (path: string): Xml.Element => {
    const file = files[path]
    if (file === undefined) throw new Error(`the document lacks ${path}`)
    return Xml.parse(strFromU8(file))
  }
  const document = part("word/document.xml")
  const tables = Xml.all(document, "w:tbl").filter((table) =>
    Xml.all(table, "w:tblStyle").some(({ attributes }) => attributes["w:val"] === "ReportTable"),
  )
  return {
    files,
    part,
    paragraphs: Xml.all(document, "w:p").map((element) => ({
      element,
      style: styleOf(element),
      text: runText(element),
    })),
    tables: tables.map((table) =>
      Xml.under(table, "w:tr").map((row) => Xml.under(row, "w:tc").map((cell) => runText(cell))),
    ),
  }
}
