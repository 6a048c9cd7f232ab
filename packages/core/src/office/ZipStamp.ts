/**
 * Makes the bytes of a ZIP archive forget when they were made.
 */

const endOfDirectory = 0x06_05_4b_50
const directoryEntry = 0x02_01_4b_50
/** Midnight on 1 January 1980, the first moment that a ZIP archive can name: 0 for the time, this for the date. */
const firstDate = 0x00_21

/**
 * The same archive with every entry stamped 1980-01-01 00:00, so that equal contents are equal bytes.
 *
 * Only archives with a plain end record, without a comment and below 4 GiB, as office writers make.
 */
export const stamped = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return bytes
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count && view.getUint32(at, true) === directoryEntry; entry += 1) {
    const local = view.getUint32(at + 42, true)
    view.setUint16(at + 12, 0, true)
    view.setUint16(at + 14, firstDate, true)
    view.setUint16(local + 10, 0, true)
    view.setUint16(local + 12, firstDate, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
