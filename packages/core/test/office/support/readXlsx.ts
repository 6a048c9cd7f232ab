/**
 * Reads a workbook with another reader than the one that wrote it.
 */
import { strFromU8, unzipSync } from "fflate"
import * as Xml from "./xml.ts"

/** A cell: a text, a number with its format, or nothing. */
export interface ReadCell {
  readonly type: "text" | "number" | "empty" | "other"
  readonly text: string
  readonly number: number
  readonly format: string
}

/** A sheet, by rows and columns from 0. */
export interface ReadSheet {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<ReadCell>>
  readonly element: Xml.Element
}

const nothing: ReadCell = { type: "empty", text: "", number: Number.NaN, format: "" }

/** `_x000A_` stands for a character, as Excel reads it. */
const plain = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, "")].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1

const texts = (of: Xml.Element): string => plain(Xml.all(of, "t").map(Xml.textOf).join(""))

/** Reads the bytes of a workbook. */
export const readXlsx = (bytes: Uint8Array): ReadonlyArray<ReadSheet> => {
  const files = unzipSync(bytes)
  const part = (path: string): Xml.Element => {
    const file = files[path]
    if (file === undefined) throw new Error(`the workbook lacks ${path}`)
    return Xml.parse(strFromU8(file))
  }
  const shared = Xml.all(part("xl/sharedStrings.xml"), "si").map(texts)
  const styles = part("xl/styles.xml")
  const formats = new Map(
    Xml.all(styles, "numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? ""]),
  )
  const builtIn: Readonly<Record<string, string>> = { 3: "#,##0", 4: "#,##0.00", 10: "0.00%" }
  const formatOf = Xml.under(Xml.all(styles, "cellXfs")[0] ?? styles, "xf").map(
    ({ attributes: { numFmtId = "0" } }) => formats.get(numFmtId) ?? builtIn[numFmtId] ?? "",
  )
  const cellOf = (cell: Xml.Element): ReadCell => {
    const { t = "n", s = "0" } = cell.attributes
    const format = formatOf[Number(s)] ?? ""
    const value = Xml.under(cell, "v").map(Xml.textOf)[0]
    if (Xml.under(cell, "f").length > 0) return { ...nothing, type: "other", text: "a formula" }
    if (t === "inlineStr") return { ...nothing, type: "text", text: texts(cell), format }
    if (value === undefined) return nothing
    if (t === "s") return { ...nothing, type: "text", text: shared[Number(value)] ?? "", format }
    return t === "n"
      ? { ...nothing, type: "number", number: Number(value), text: value, format }
      : { ...nothing, type: "other", text: value }
  }
  const targets = new Map(
    Xml.all(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      (attributes.Target ?? "").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  )
  return Xml.all(part("xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const element = part(targets.get(attributes["r:id"]) ?? "")
    const rows: Array<Array<ReadCell>> = []
    for (const row of Xml.all(element, "row")) {
      const cells: Array<ReadCell> = []
      for (const cell of Xml.under(row, "c")) cells[columnOf(cell.attributes.r ?? "")] = cellOf(cell)
      rows[Number(row.attributes.r) - 1] = Array.from(cells, (cell) => cell ?? nothing)
    }
    return { name: attributes.name ?? "", rows: Array.from(rows, (row) => row ?? []), element }
  })
}

/** A sheet by its name. @throws where there is none */
export const sheetNamed = (sheets: ReadonlyArray<ReadSheet>, name: string): ReadSheet => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found === undefined)
    throw new Error(`no sheet "${name}" among ${sheets.map((one) => one.name).join(", ")}`)
  return found
}
