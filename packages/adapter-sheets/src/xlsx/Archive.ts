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

const refuse = (why: Unreadable["why"], details: string): Unreadable => new Unreadable({ why, details })

const endOf = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === endMark) return at
  return -1
}

/** Why these bytes are no workbook that may be opened; `null` when nothing speaks against it. */
export const inspect = (bytes: Uint8Array, limits: Limits = {}): Unreadable | null => {
  const { unpacked, parts } = { ...defaults, ...limits }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0)
    return refuse("notAWorkbook", "an old .xls file or one with a password; save it as .xlsx without one")
  if (bytes.length < 22 || view.getUint16(0) !== 0x504b)
    return refuse("notAWorkbook", "this is not an .xlsx file; save it as .xlsx")
  const end = endOf(view)
  if (end < 0) return refuse("damaged", "the end of the file is missing; take the last good copy")
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || count > parts)
    return refuse("tooLarge", `the file has more than ${parts} parts`)
  let total = 0
  const names: Array<string> = []
  const decoder = new TextDecoder()
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      return refuse("damaged", "the list of parts is broken; take the last good copy")
    total += view.getUint32(at + 24, true)
    const length = view.getUint16(at + 28, true)
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (total > unpacked)
    return refuse("tooLarge", `unpacked it is ${total} bytes, and ${unpacked} is the most that is opened`)
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    return refuse("macros", "the file holds macros; save it as .xlsx, without them")
  if (!names.includes("xl/workbook.xml"))
    return refuse("notAWorkbook", "there is no workbook in this file; save it as .xlsx")
  return null
}
