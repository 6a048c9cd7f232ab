/**
 * Programs as one ships them: made into one file, started by an entry that lets Node keep what it compiled.
 */
import { writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { buildSync } from "esbuild"
import { freshPath } from "./folder.ts"

/** A program of `bench/children`, from the built packages, as one file. Gives the path to run it by. */
export const bundled = (name: string): string => {
  const [outfile, entry] = [freshPath(`${name}.mjs`), freshPath(`${name}-entry.mjs`)]
  buildSync({
    entryPoints: [join(import.meta.dirname, "../children", `${name}.ts`)],
    outfile,
    bundle: true,
    minifySyntax: true,
    format: "esm",
    platform: "node",
    target: "node22",
    logLevel: "error",
  })
  const cache = JSON.stringify(freshPath("compiled"))
  writeFileSync(
    entry,
    `import { enableCompileCache } from "node:module"\nenableCompileCache(${cache})\nawait import("./${basename(outfile)}")\n`,
  )
  return entry
}
