/**
 * Checks each package as it would be published: packs it, and looks at the tarball with publint (is the manifest
 * right?) and attw (do the types resolve?).
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pack } from "./pack.ts"
import { type Package, publishedPackages, root } from "./packages.ts"
import { run, runOrThrow } from "./run.ts"

/** What must lie in every tarball beside the code. */
const files = ["package/package.json", "package/README.md", "package/LICENSE"]

const check = async (published: Package, folder: string): Promise<ReadonlyArray<string>> => {
  const tarball = await pack(published, folder)
  const { stdout } = await runOrThrow("tar", ["-tzf", tarball], { cwd: root })
  const packed = new Set(stdout.split("\n"))
  const expected = published.entries.flatMap(({ name, source }) => [
    `package/dist/${name}.js`,
    `package/dist/${name}.d.ts`,
    `package/${source.replace("./", "")}`,
  ])
  const missing = [...files, ...expected].filter((path) => !packed.has(path))
  const tools = [
    ["publint", "--strict", tarball],
    ["attw", "--profile", "esm-only", "--no-emoji", tarball],
  ] as const
  const outcomes = await Promise.all(tools.map(([tool, ...args]) => run(tool, args, { cwd: root })))
  return [
    ...missing.map((path) => `the tarball lacks ${path}`),
    ...outcomes.flatMap(({ code, stdout, stderr }, index) =>
      code === 0 ? [] : [`${tools[index]?.[0]} says:\n${stdout}${stderr}`],
    ),
  ]
}

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-packages-"))
try {
  for (const published of publishedPackages()) {
    const problems = await check(published, folder)
    console.log(`${published.name} ${published.version}: ${problems.length === 0 ? "fine" : "not fine"}`)
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
