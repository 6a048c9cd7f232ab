import { join } from "node:path"
import { type Package, root } from "./packages.ts"
import { runOrThrow } from "./run.ts"

/** Packs a package as `npm publish` would and gives the tarball's path. */
export const pack = async (published: Package, folder: string): Promise<string> => {
  await runOrThrow("npm", ["pack", published.directory, "--pack-destination", folder, "--silent"], {
    cwd: root,
  })
  return join(folder, `${published.name.replace("@", "").replace("/", "-")}-${published.version}.tgz`)
}
