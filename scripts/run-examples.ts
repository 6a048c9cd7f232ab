/**
 * Runs every `examples/<name>/main.ts` from source, as a user would, each in an empty folder of its own. One that
 * works on a file of the user's is asked for its help; the tests run it on a file.
 */
import { globSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root, sourceCondition } from "./packages.ts"
import { run } from "./run.ts"

const needsAFile: ReadonlyArray<string> = ["rijksbegroting"]

const programs = globSync("examples/*/main.ts", { cwd: root }).sort()
for (const program of programs) {
  const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-example-"))
  const started = performance.now()
  try {
    const { code, stdout, stderr } = await run(
      process.execPath,
      [
        `--conditions=${sourceCondition}`,
        join(root, program),
        ...(needsAFile.some((name) => program.includes(`/${name}/`)) ? ["--help"] : []),
      ],
      { cwd: folder },
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${program}: ${code === 0 ? "fine" : `ended with ${code}`} (${seconds} s)`)
    if (code !== 0) {
      console.error(`${stdout}${stderr}`)
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
