/** Opens files in LibreOffice and saves them again: all in one start, which ends by itself or is ended. */
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import * as Files from "./files.ts"

/** Runs a program to its end, and kills it, with whatever it started, when it takes longer. */
const run = (command: string, args: ReadonlyArray<string>, milliseconds: number): Promise<void> =>
  new Promise((resolve, reject) => {
    // A group of its own: soffice is a script that starts the program proper.
    const child = spawn(command, args, { detached: true, stdio: "ignore" })
    const end = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL")
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      end()
    }, milliseconds)
    child.on("error", reject)
    child.on("close", (code) => {
      clearTimeout(timer)
      if (late) reject(new Error(`${command} did not end within ${milliseconds} ms, and was killed`))
      else if (code === 0) resolve()
      else reject(new Error(`${command} ended with ${code}`))
    })
  })

/** Saves files as LibreOffice does, and gives where they are, in the same order. Their names must differ. */
export const saved = async (
  soffice: string,
  files: ReadonlyArray<string>,
): Promise<ReadonlyArray<string>> => {
  const profile = mkdtempSync(join(tmpdir(), "wijkwijzer-profile-"))
  const out = Files.folder()
  try {
    const place = ["--outdir", out, ...files]
    await run(
      soffice,
      [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", ...place],
      60_000,
    )
    return files.map((file) => join(out, basename(file)))
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
