/**
 * A program of ours as one bundle, made from the sources, so that starting it many times costs little.
 */
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { buildSync } from "esbuild"
import { afterAll } from "vitest"
import { root, sourceCondition } from "../../scripts/packages.ts"

/**
 * Bundles a program; to be called while a test file is collected, since the bundle is gone after its tests.
 *
 * @returns the path of the program to run
 */
export const bundle = (entry: string): string => {
  const outdir = mkdtempSync(join(tmpdir(), "wijkwijzer-program-"))
  afterAll(() => rmSync(outdir, { recursive: true, force: true }))
  // A test may run it as another user.
  chmodSync(outdir, 0o755)
  symlinkSync(join(root, "node_modules"), join(outdir, "node_modules"))
  buildSync({
    entryPoints: [entry],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    conditions: [sourceCondition],
    // It looks for files beside its own.
    external: ["playwright-core"],
    logLevel: "silent",
  })
  return join(outdir, `${basename(entry, ".ts")}.mjs`)
}
