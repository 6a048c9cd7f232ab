/**
 * Opens a file in LibreOffice and saves it as something else.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runOrThrow } from "../../../../../scripts/run.ts"

/** What came of it: files by name. */
export type Converted = ReadonlyMap<string, Uint8Array>

/** Converts files, all in one run of the program; `to` is a filter as `soffice --convert-to` takes it. */
export const convert = async (
  soffice: string,
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<Converted> => {
  const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-office-"))
  try {
    const out = join(folder, "out")
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    // A profile of its own, so that another LibreOffice on this machine is not in the way.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    await runOrThrow(soffice, [profile, "--headless", "--convert-to", to, "--outdir", out, ...paths], {
      cwd: folder,
    })
    return new Map(readdirSync(out).map((file) => [file, new Uint8Array(readFileSync(join(out, file)))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
