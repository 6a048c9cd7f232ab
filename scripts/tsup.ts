import { fileURLToPath } from "node:url"
import type { Options } from "tsup"
import { writeDeclarations } from "./declarations.ts"
import { readPackage } from "./packages.ts"

/**
 * The build of one package, from its own `exports` map: a new subpath needs no edit here.
 *
 * @example
 * ```ts
 * // packages/core/tsup.config.ts
 * export default packageBuild(import.meta.url)
 * ```
 */
export const packageBuild = (configUrl: string): Options => {
  const published = readPackage(fileURLToPath(new URL(".", configUrl)))
  return {
    entry: Object.fromEntries(published.entries.map(({ name, source }) => [name, source])),
    format: "esm",
    target: ["node22", "es2024"],
    platform: "node",
    // Everything that is not the package's own file: effect, our other packages, node:*.
    external: [/^[^./]/],
    // `sqlite` is no module without its protocol.
    removeNodeProtocol: false,
    sourcemap: true,
    splitting: true,
    treeshake: true,
    clean: true,
    onSuccess: async () => writeDeclarations(published),
    silent: process.env.CI !== undefined,
  }
}
