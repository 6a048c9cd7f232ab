/**
 * Runs a command: what it returns is printed, what it throws becomes a clear line and an exit code.
 */
import * as Arguments from "./arguments.ts"

/** Something that the user can mend: printed as it is, exit code 1. */
export class Failure extends Error {}

/** Exit codes: 0 done, 1 it could not be done, 2 it was not asked rightly. */
export const run = async (
  command: Arguments.Command,
  body: (typed: Arguments.Arguments) => Promise<string>,
): Promise<void> => {
  try {
    const typed = Arguments.read(command, process.argv.slice(2))
    process.stdout.write(typed.help ? Arguments.help(command) : await body(typed))
  } catch (cause) {
    const usage = cause instanceof Arguments.UsageError
    const known = usage || cause instanceof Failure || isStoreError(cause)
    process.stderr.write(`${known ? (cause as Error).message : String((cause as Error)?.stack ?? cause)}\n`)
    if (usage) process.stderr.write(`\nTry --help.\n`)
    process.exitCode = usage ? 2 : 1
  }
}

const isStoreError = (cause: unknown): boolean =>
  (cause as { readonly _tag?: unknown } | null)?._tag === "StoreError"
