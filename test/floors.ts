import { posix } from "node:path"
import ts from "typescript"
import { type Import, importsOf } from "../scripts/imports.ts"

/** Source files by their path from the root of the repository, with `/`. */
export type Sources = ReadonlyMap<string, string>

const ground = ["values", "register", "law"]
const wings = ["partnership", "governance", "programme", "finance", "cycle"]
const domain = [...ground, ...wings, "tables"]

/** A room of core, a folder or a file of `packages/core/src`, and the rooms it may import from. */
const floors: Readonly<Record<string, ReadonlyArray<string>>> = {
  values: [],
  register: ["values"],
  law: ["values"],
  ...Object.fromEntries(wings.map((wing, index) => [wing, [...ground, ...wings.slice(0, index)]])),
  tables: [...ground, ...wings],
  rules: domain,
  reporting: [...domain, "rules"],
  office: ["values", "reporting"],
  charts: ["values", "reporting"],
  docx: ["values", "reporting", "office"],
  xlsx: ["values", "reporting", "office"],
  pdf: ["office"],
  store: ["values", "register", "tables"],
  testing: ["values", "register", "tables", "store"],
  wijkwijzer: domain,
  index: [...domain, "rules", "reporting"],
}

/** The rooms of core that may run effects and touch the machine. */
const shells = ["store", "testing", "pdf"]

/** What only the shells import. */
const shellOnly = ["effect/Effect", "effect/Layer", "effect/Stream", "node:"]

/** The subpaths of core that an adapter imports, and from which rooms it may take names of the main one. */
const adapterSubpaths = ["@wijkwijzer/core", "@wijkwijzer/core/store"]
const adapterRooms = ["values", "register", "tables"]

const coreSource = "packages/core/src/"
const roomOf = (path: string): string => path.slice(coreSource.length).replace(/(\.ts$|\/.*)/, "")
const isUnder = (specifier: string, names: ReadonlyArray<string>): boolean =>
  names.some((name) => (name.endsWith(":") ? specifier.startsWith(name) : specifier === name))
const resolve = (from: string, specifier: string): string => posix.join(posix.dirname(from), specifier)

interface Export {
  readonly name: string
  /** The file that the name comes from. */
  readonly from: string
}

/** What a module gives to others; `export *` is followed. */
const exportsOf = (sources: Sources, path: string): ReadonlyArray<Export> => {
  const file = ts.createSourceFile(path, sources.get(path) ?? "", ts.ScriptTarget.ESNext)
  return file.statements.flatMap((statement): ReadonlyArray<Export> => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement
      const from =
        moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
          ? resolve(path, moduleSpecifier.text)
          : path
      if (exportClause === undefined) return exportsOf(sources, from)
      const names = ts.isNamespaceExport(exportClause) ? [exportClause] : exportClause.elements
      return names.map(({ name }) => ({ name: name.text, from }))
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (isExported !== true) return []
    const declarations = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.DeclarationStatement]
    return declarations.flatMap(({ name }) =>
      name !== undefined && ts.isIdentifier(name) ? [{ name: name.text, from: path }] : [],
    )
  })
}

/** The names of core's main barrel that come from the rooms an adapter may see. */
const adapterNames = (sources: Sources): ReadonlySet<string> =>
  new Set(
    exportsOf(sources, `${coreSource}index.ts`)
      .filter(({ from }) => adapterRooms.includes(roomOf(from)))
      .map(({ name }) => name),
  )

const coreProblem = (path: string, { specifier }: Import): string | undefined => {
  const room = roomOf(path)
  const allowed = floors[room]
  if (allowed === undefined) return `"${room}" is a room without a floor: name it in test/floors.ts`
  if (specifier.startsWith(".")) {
    const target = resolve(path, specifier)
    if (!target.startsWith(coreSource)) return "leaves the sources of core"
    const targetRoom = roomOf(target)
    if (targetRoom === room || allowed.includes(targetRoom)) return undefined
    return `${room} stands on ${allowed.join(", ") || "nothing of ours"}, not on ${targetRoom}`
  }
  if (specifier.startsWith("@wijkwijzer/")) return "core names its own files by their path"
  if (isUnder(specifier, shellOnly) && !shells.includes(room)) return `belongs to ${shells.join(" and ")}`
  return undefined
}

const adapterProblem = (
  path: string,
  { specifier, names }: Import,
  allowedNames: ReadonlySet<string>,
): string | undefined => {
  const source = path.split("/").slice(0, 3).join("/")
  if (specifier.startsWith(".")) {
    return resolve(path, specifier).startsWith(`${source}/`) ? undefined : "leaves the sources of its package"
  }
  if (!specifier.startsWith("@wijkwijzer/")) return undefined
  if (!adapterSubpaths.includes(specifier)) return `an adapter imports only ${adapterSubpaths.join(" and ")}`
  if (specifier !== "@wijkwijzer/core") return undefined
  const others = names.filter((name) => !allowedNames.has(name))
  return others.length === 0
    ? undefined
    : `an adapter knows ${adapterRooms.join(", ")}, by name; not ${others.join(", ")}`
}

/**
 * Every cycle of imports between files, once, beginning at its first file in the alphabet. Imports of types alone
 * do not count: they are gone when the files are loaded, so no file can meet another half made.
 */
const cycles = (sources: Sources): ReadonlyArray<string> => {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: ReadonlyArray<string>): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const cycle = trail.slice(at)
      const first = cycle.indexOf([...cycle].sort()[0] ?? path)
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)]
      found.add([...turned, turned[0]].join(" → "))
      return
    }
    if (done.has(path)) return
    for (const { specifier, typeOnly } of importsOf(sources.get(path) ?? "")) {
      if (!typeOnly && specifier.startsWith(".")) visit(resolve(path, specifier), [...trail, path])
    }
    done.add(path)
  }
  for (const path of [...sources.keys()].sort()) visit(path, [])
  return [...found]
}

/** Everything in the sources that goes against the floors of the house, each with its place. */
export const violations = (sources: Sources): ReadonlyArray<string> => {
  const allowedNames = adapterNames(sources)
  const problems = [...sources].flatMap(([path, text]) =>
    importsOf(text).flatMap((imported) => {
      const problem = path.startsWith(coreSource)
        ? coreProblem(path, imported)
        : adapterProblem(path, imported, allowedNames)
      if (problem !== undefined)
        return [`${path}:${imported.line} imports "${imported.specifier}": ${problem}`]
      return imported.specifier === "effect"
        ? [`${path}:${imported.line} imports the barrel "effect": name the module, as in "effect/Schema"`]
        : []
    }),
  )
  return [...problems, ...cycles(sources).map((cycle) => `imports in a circle: ${cycle}`)]
}
