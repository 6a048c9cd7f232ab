/**
 * Gives package-lock.json an entry for each optional package that it lacks.
 *
 * Tools such as esbuild name one optional package for each platform. Where the registry at hand does not have them
 * all, `npm install` leaves the others out of the lock and `npm ci` then refuses it ("Missing: … from lock file").
 * An entry with its platform is enough: npm fetches only the package of the machine it runs on.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./packages.ts"

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: ReadonlyArray<string>
  readonly cpu?: ReadonlyArray<string>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const systems = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(" ")
const processors = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ")

const path = join(root, "package-lock.json")
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Locked> }

const missing = Object.values(lock.packages).flatMap(({ dev, optionalDependencies = {} }) =>
  Object.entries(optionalDependencies).flatMap(
    ([name, version]): ReadonlyArray<readonly [string, Locked]> => {
      const isLocked = Object.keys(lock.packages).some((key) => key.endsWith(`node_modules/${name}`))
      if (isLocked) return []
      if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} ${version} is no exact version to lock`)
      const words = name.split(/[/-]/)
      const os = systems.filter((system) => words.includes(system))
      const cpu = processors.filter((processor) => words.includes(processor))
      if (os.length + cpu.length === 0) throw new Error(`${name} does not name its platform`)
      const platform = { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) }
      return [
        [`node_modules/${name}`, { version, ...(dev === true ? { dev } : {}), optional: true, ...platform }],
      ]
    },
  ),
)

if (missing.length > 0) {
  const entries = [...Object.entries(lock.packages), ...missing]
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en")))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(`package-lock.json: ${missing.length} optional packages of other platforms added`)
