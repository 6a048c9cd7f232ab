/**
 * The published packages of this repository, read from the workspaces themselves: builds, checks and tests
 * share this one list.
 */
import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The condition under which a package of ours resolves to its sources. */
export const sourceCondition = "@wijkwijzer/source"

// `import.meta.dirname` would be the config's folder when tsup bundles this file into a config.
/** The root of the repository, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** A subpath of a package, as its `exports` map gives it. */
export interface Entry {
  /** `.`, `./store`, … */
  readonly subpath: string
  /** The file's name in `dist`, without its extension. */
  readonly name: string
  /** The source file, relative to the package. */
  readonly source: string
}

/** A published package. */
export interface Package {
  readonly name: string
  readonly version: string
  /** The package's folder, absolute. */
  readonly directory: string
  /** Every subpath that leads to code. */
  readonly entries: ReadonlyArray<Entry>
  /** The names of what its user installs beside it. */
  readonly peers: ReadonlyArray<string>
}

type Conditions = Readonly<Record<string, string>>

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | Conditions>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))

const toEntry = (packageName: string, subpath: string, conditions: Conditions): Entry => {
  const { [sourceCondition]: source, types, default: script } = conditions
  const name = basename(script ?? "", ".js")
  if (source === undefined || script !== `./dist/${name}.js` || types !== `./dist/${name}.d.ts`) {
    throw new Error(
      `${packageName} exports "${subpath}" as ${JSON.stringify(conditions)}; ` +
        `it needs "${sourceCondition}", "types": "./dist/<name>.d.ts" and "default": "./dist/<name>.js"`,
    )
  }
  return { subpath, name, source }
}

/** Reads the package in a folder. */
export const readPackage = (directory: string): Package => {
  const manifest = readJson(join(directory, "package.json")) as Manifest
  return {
    name: manifest.name,
    version: manifest.version,
    directory,
    entries: Object.entries(manifest.exports).flatMap(([subpath, target]) =>
      typeof target === "string" ? [] : [toEntry(manifest.name, subpath, target)],
    ),
    peers: Object.keys(manifest.peerDependencies ?? {}),
  }
}

/** Every workspace that is published, by name. */
export const publishedPackages = (): ReadonlyArray<Package> => {
  const { workspaces } = readJson(join(root, "package.json")) as {
    readonly workspaces: ReadonlyArray<string>
  }
  return workspaces
    .flatMap((pattern) => globSync(join(pattern, "package.json"), { cwd: root }))
    .sort()
    .map((path) => join(root, path))
    .filter((path) => (readJson(path) as Manifest).private !== true)
    .map((path) => readPackage(join(path, "..")))
}
