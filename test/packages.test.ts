import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { tmpdir } from "node:os"
import { basename, join, posix } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pack } from "../scripts/pack.ts"
import { type Package, publishedPackages, root } from "../scripts/packages.ts"
import { run, runOrThrow } from "../scripts/run.ts"

const packages = publishedPackages()

interface TenLines {
  readonly program: string
  readonly prints: string
}

/** The program under "Ten lines" in a package's README, with what it prints; both fenced, in this order. */
const tenLines = ({ name, directory }: Package): TenLines | undefined => {
  const readme = readFileSync(join(directory, "README.md"), "utf8")
  const section = readme.split(/^## Ten lines$/m)[1]?.split(/^## /m)[0] ?? ""
  const [, program, rest = ""] = section.match(/^```ts\n(.*?)^```$(.*)/ms) ?? []
  if (program === undefined) return undefined
  const [, prints] = rest.match(/^```text\n(.*?)^```$/ms) ?? []
  if (prints === undefined) throw new Error(`the README of ${name} does not say what its ten lines print`)
  return { program, prints }
}

const specifiersOf = ({ name, entries }: Package): ReadonlyArray<string> =>
  entries.map(({ subpath }) => posix.join(name, subpath))

/** Whether the package's sources have changed since it was built, or it never was. */
const isStale = ({ directory, entries }: Package): boolean => {
  const built = entries.map(({ name }) => join(directory, "dist", `${name}.d.ts`))
  if (!built.every((path) => existsSync(path))) return true
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return globSync("src/**/*.ts", { cwd: directory }).some(
    (path) => statSync(join(directory, path)).mtimeMs > oldest,
  )
}

/** What a user installs beside our packages, in the versions that this repository has. */
const peers = (): ReadonlyArray<string> => {
  const ours = new Set(packages.map(({ name }) => name))
  const names = new Set(packages.flatMap((published) => published.peers).filter((name) => !ours.has(name)))
  return [...names].map((name) => {
    const { version } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"))
    return `${name}@${version}`
  })
}

/** The options of a user who checks strictly, our declarations and effect's included. */
const strict = {
  target: "es2024",
  // effect's declarations name things of the web, some adapters' name things of Node.
  lib: ["es2024", "esnext.disposable", "dom", "dom.iterable"],
  typeRoots: [join(root, "node_modules/@types")],
  types: ["node"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
}

describe("the packages, packed and installed in an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-user-"))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

  beforeAll(async () => {
    if (packages.some(isStale)) await runOrThrow("npm", ["run", "build"], { cwd: root })
    const tarballs = await Promise.all(packages.map((published) => pack(published, folder)))
    write("package.json", JSON.stringify({ name: "user", private: true, type: "module" }))
    await runOrThrow(
      "npm",
      ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", ...peers(), ...tarballs],
      { cwd: folder },
    )
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  for (const published of packages) {
    describe(published.name, () => {
      it("gives every subpath to a program", async () => {
        const file = `${basename(published.name)}-subpaths.mjs`
        write(
          file,
          specifiersOf(published)
            .map((specifier) => `await import("${specifier}")\n`)
            .join(""),
        )
        await runOrThrow(process.execPath, [file], { cwd: folder })
      })

      const readme = tenLines(published)
      if (readme === undefined) return

      it.each([
        ["JavaScript", "mjs", stripTypeScriptTypes(readme.program)],
        ["TypeScript", "ts", readme.program],
      ])("prints what the README says for its ten lines as %s", async (_, extension, program) => {
        const file = `${basename(published.name)}-ten-lines.${extension}`
        write(file, program)
        const { code, stdout, stderr } = await run(process.execPath, [file], { cwd: folder })
        assert.strictEqual(code, 0, stderr)
        assert.strictEqual(stdout, readme.prints)
      })
    })
  }

  // One run of the compiler for all: it spends its time on the declarations of effect.
  it("pass a strict check of every subpath and of all ten lines", async () => {
    const specifiers = packages.flatMap(specifiersOf)
    write(
      "subpaths.ts",
      specifiers.map((specifier, at) => `export * as m${at} from "${specifier}"\n`).join(""),
    )
    const programs = packages.flatMap((published) => {
      const { program } = tenLines(published) ?? {}
      return program === undefined ? [] : [{ file: `${basename(published.name)}-checked.ts`, program }]
    })
    for (const { file, program } of programs) write(file, program)
    const files = ["subpaths.ts", ...programs.map(({ file }) => file)]
    write("tsconfig.json", JSON.stringify({ compilerOptions: strict, files }))
    const compiler = join(root, "node_modules/typescript/bin/tsc")
    await runOrThrow(process.execPath, [compiler, "--pretty", "false"], { cwd: folder })
  })
})
