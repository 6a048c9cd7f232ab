/**
 * Programs that have a workbook open, by the files that they put beside it meanwhile.
 */
import * as Fs from "node:fs/promises"
import * as Path from "node:path"
import { type Holder, Refused } from "../workbook/WorkbookError.ts"

/** Reads what one kind of program writes into its file: who it is, and since when. */
type Reader = (bytes: Uint8Array) => { readonly who: string | null; readonly since: string | null }

const nobody = { who: null, since: null }

/** `,user,host,25.11.2026 08:39,file:///profile;`, with its commas escaped by a backslash. */
const libreOffice: Reader = (bytes) => {
  const [name = "", user = "", host = "", since = ""] = new TextDecoder()
    .decode(bytes)
    .split(/(?<!\\),/)
    .map((part) => part.replace(/\\(.)/g, "$1").trim())
  const person = name === "" ? user : name
  const who = host === "" ? person : `${person} (${host})`
  return { who: who.trim() === "" ? null : who, since: since === "" ? null : since }
}

/** A length, and as many characters of the person's name. */
const excel: Reader = (bytes) => {
  const length = bytes[0] ?? 0
  const who = new TextDecoder("latin1").decode(bytes.subarray(1, 1 + Math.min(length, 53))).trim()
  return who === "" || bytes.length < 55 ? nobody : { who, since: null }
}

const beside = (path: string): ReadonlyArray<readonly [file: string, program: string, read: Reader]> => {
  const folder = Path.dirname(path)
  const name = Path.basename(path)
  return [
    [Path.join(folder, `.~lock.${name}#`), "LibreOffice", libreOffice],
    [Path.join(folder, `~$${name}`), "Excel", excel],
    // Excel leaves the first two letters of a long name out.
    [Path.join(folder, `~$${name.slice(2)}`), "Excel", excel],
  ]
}

const read = async (file: string): Promise<{ bytes: Uint8Array; changed: Date } | null> => {
  try {
    const { mtime } = await Fs.stat(file)
    return { bytes: await Fs.readFile(file), changed: mtime }
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === "ENOENT") return null
    // Excel lets nobody read its file while it has it open: that it is there says enough.
    return { bytes: new Uint8Array(), changed: new Date() }
  }
}

/** Who has this workbook open now, as a refusal; `null` when nobody says so. */
export const refusal = async (path: string): Promise<Refused | null> => {
  for (const [file, program, reader] of beside(path)) {
    const found = await read(file)
    if (found === null) continue
    const { who, since } = reader(found.bytes)
    const holder: Holder = { program, who, since: since ?? found.changed.toISOString(), file }
    const person = who === null ? "" : ` by ${who}`
    return new Refused({
      why: "openElsewhere",
      holder,
      details: `it is open in ${program}${person} since ${holder.since}; save and close it there. If nobody has it open any more, that program did not end well: delete ${file}`,
    })
  }
  return null
}
