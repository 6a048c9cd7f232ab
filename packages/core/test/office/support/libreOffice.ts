/**
 * Opens a file in LibreOffice and saves it as something else.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runOrThrow } from "../../../../../scripts/run.ts"

/** What came of it: files by name. */
export type Converted = ReadonlyMap<string, Uint8Array>

/** Converts; `to` is a filter as `soffice --convert-to` takes it. */
export const convert = async (
  soffice: string,
  name: string,
  bytes: Uint8Array,
  to: string,
): Promise<Converted> => {
  const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-office-"))
  try {
    const path = join(folder, name)
    const out = join(folder, "out")
    writeFileSync(path, bytes)
    // A profile of its own, so that another LibreOffice on this machine is not in the way.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    await runOrThrow(soffice, [profile, "--headless", "--convert-to", to, "--outdir", out, path], {
      cwd: folder,
    })
    return new Map(readdirSync(out).map((file) => [file, new Uint8Array(readFileSync(join(out, file)))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The only file that came of it. @throws where there are none or more */
export const only = (converted: Converted): Uint8Array => {
  const [file, ...more] = converted.values()
  if (file === undefined || more.length > 0) throw new Error(`${converted.size} files instead of one`)
  return file
}
