import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import ts from "typescript"
import { importsOf } from "./imports.ts"
import { type Package, root } from "./packages.ts"

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (path) => path,
  getCurrentDirectory: () => root,
  getNewLine: () => "\n",
}

const compilerOptions = (): ts.CompilerOptions => {
  const { config, error } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile)
  if (error !== undefined) throw new Error(ts.formatDiagnostic(error, formatHost))
  return {
    ...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options,
    noEmit: false,
    declaration: true,
    declarationMap: true,
    emitDeclarationOnly: true,
  }
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** TypeScript keeps `./Money.ts` in declarations; what stands beside them in `dist` is called `.js`. */
const withScriptExtensions = (declarations: string): string =>
  importsOf(declarations)
    .filter(({ specifier }) => specifier.startsWith(".") && specifier.endsWith(".ts"))
    .reduceRight((text, { end }) => `${text.slice(0, end - 2)}js${text.slice(end)}`, declarations)

/**
 * Writes the declarations of a package into its `dist`, one file for each source file, as TypeScript emits
 * them, with maps that lead an editor to the published source.
 *
 * tsup's own `dts` bundles with rollup-plugin-dts (6.5), which loses half of a value and a type that share a
 * name when a namespace re-exports them: `const Money` and `type Money` behind `export * as`.
 */
export const writeDeclarations = ({ directory, entries }: Package): void => {
  const source = join(directory, "src") + sep
  const dist = join(directory, "dist")
  const rootNames = entries.map((entry) => join(directory, entry.source))
  const program = ts.createProgram({ rootNames, options: compilerOptions() })
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(source))

  const problems = files.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...program.getDeclarationDiagnostics(file),
  ])
  if (problems.length > 0)
    throw new Error(`\n${ts.formatDiagnosticsWithColorAndContext(problems, formatHost)}`)

  for (const file of files) {
    const inDist = (emitted: string): string => join(dist, relative(source, emitted))
    program.emit(
      file,
      (emitted, text) => {
        const target = inDist(emitted)
        if (!emitted.endsWith(".map")) return write(target, withScriptExtensions(text))
        const sources = [relative(dirname(target), file.fileName)]
        write(target, JSON.stringify({ ...JSON.parse(text), sources }))
      },
      undefined,
      true,
    )
  }

  // `src/store/index.ts` is published as `dist/store.js`: its declarations stand in `dist/store/index.d.ts`.
  for (const { name, source: entrySource } of entries) {
    const target = join(dist, `${name}.d.ts`)
    const emitted = relative("src", entrySource).replace(/\.ts$/, ".js")
    if (!existsSync(target)) write(target, `export * from "./${emitted}"\n`)
  }
}
