/**
 * Looks into a file before it is unpacked: whether it is a workbook, and how large it says that it is.
 */
import { Unreadable } from "../workbook/WorkbookError.ts"

/** What a file may be. */
export interface Limits {
  /** Bytes when unpacked, all parts together; 512 MiB when left out. */
  readonly unpacked?: number
  readonly parts?: number
}

const defaults = { unpacked: 512 * 1024 * 1024, parts: 10_000 }
const endMark = 0x06054b50
const entryMark = 0x02014b50
const partMark = 0x04034b50

const refuse = (why: Unreadable["why"], details: string): Unreadable => new Unreadable({ why, details })

const endOf = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === endMark) return at
  return -1
}

/** A password makes of a workbook a file in the old form, with the workbook as one of its parts, by this name. */
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le")

const oldForm = (bytes: Uint8Array): Unreadable =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPart)
    ? refuse("encrypted", "the file has a password; save it as .xlsx without one")
    : refuse("notAWorkbook", "this is an old .xls file, whatever its name says; save it as .xlsx")

const zip64 = refuse(
  "tooLarge",
  "the file is in the form for more than 4 GiB (zip64), which is not opened; save it again as .xlsx",
)

/** The most that packed bytes can become: no program packs tighter. */
const tightest = 1032

interface Part {
  readonly name: string
  readonly size: number
  readonly next: number
}

/** One part of the list, with the larger of the sizes that the file claims for it in two places. */
const partAt = (view: DataView, bytes: Uint8Array, at: number): Part | Unreadable => {
  const broken = refuse("damaged", "the list of parts is broken; take the last good copy")
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return broken
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const place = view.getUint32(at + 42, true)
  if ([packed, size, place].includes(0xffffffff)) return zip64
  if (place + 30 > bytes.length || view.getUint32(place, true) !== partMark) return broken
  const length = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
  if ((view.getUint16(at + 8, true) & 1) === 1)
    return refuse("encrypted", `part ${name} has a password; save the file as .xlsx without one`)
  const other = view.getUint32(place + 22, true)
  // A size that is left open is written after the part; what is packed in it tells how large it can be at the most.
  const claimed = Math.max(size, other === 0xffffffff ? 0 : other)
  const most = packed * tightest + 64
  return {
    name,
    size: claimed === 0 ? most : claimed,
    next: at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  }
}

/** Why these bytes are no workbook that may be opened; `null` when nothing speaks against it. */
export const inspect = (bytes: Uint8Array, limits: Limits = {}): Unreadable | null => {
  const { unpacked, parts } = { ...defaults, ...limits }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length === 0) return refuse("damaged", "the file is empty; take the last good copy")
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0) return oldForm(bytes)
  if (bytes.length < 22 || view.getUint16(0) !== 0x504b)
    return refuse("notAWorkbook", "this is not an .xlsx file, whatever its name says; save it as .xlsx")
  const end = endOf(view)
  if (end < 0) return refuse("damaged", "the end of the file is missing; take the last good copy")
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) return zip64
  if (count > parts) return refuse("tooLarge", `the file has ${count} parts, and ${parts} is the most`)
  let total = 0
  const names: Array<string> = []
  for (let entry = 0; entry < count; entry++) {
    const part = partAt(view, bytes, at)
    if (part instanceof Unreadable) return part
    total += part.size
    names.push(part.name)
    at = part.next
  }
  if (total > unpacked)
    return refuse("tooLarge", `unpacked it is ${total} bytes, and ${unpacked} is the most that is opened`)
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    return refuse("macros", "the file holds macros; save it as .xlsx, without them")
  if (!names.includes("xl/workbook.xml"))
    return refuse(
      "notAWorkbook",
      names.includes("content.xml")
        ? "this is an .ods file, whatever its name says; save it as .xlsx"
        : "there is no workbook in this file; save it as .xlsx",
    )
  return null
}
