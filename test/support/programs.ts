/**
 * Programs that a test needs and that may be absent: the test then says so and is skipped, or fails where CI must
 * have them.
 */
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Where a program is, or why not. */
export interface Program {
  readonly name: string
  readonly path: string | undefined
  /** Give it to `describe.skipIf`: true where the program is absent and may be. */
  readonly absent: boolean
}

/** Looks a program up on the PATH. @throws where it is absent and WIJKWIJZER_REQUIRE_PROGRAMS says that it must be there */
export const program = (name: string): Program => {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate))
  if (path === undefined && process.env.WIJKWIJZER_REQUIRE_PROGRAMS === "1") {
    throw new Error(`The program "${name}" is not installed, and this run must have it.`)
  }
  return { name, path, absent: path === undefined }
}
