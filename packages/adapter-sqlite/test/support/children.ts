/**
 * Programs of these tests that run as processes of their own.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { buildSync } from "esbuild"
import { afterAll } from "vitest"
import { sourceCondition } from "../../../../scripts/packages.ts"

/** How a program is run. */
export interface Running {
  /** As another user. */
  readonly uid?: number
  /** Through another program, which runs the one it is given. */
  readonly under?: ReadonlyArray<string>
}

/** A program that runs. */
export interface Child {
  readonly process: ChildProcess
  /** The next line that it prints; `undefined` when it ended. */
  readonly line: () => Promise<string | undefined>
  /** Every line that it printed and was not read, once it ended; fails when it did not end well. */
  readonly rest: () => Promise<ReadonlyArray<string>>
  /** Ends it at once, and waits for that. */
  readonly kill: () => Promise<void>
}

const isMissed = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  code !== 0 && signal === null

const follow = (child: ChildProcess): Child => {
  let errors = ""
  child.stderr?.on("data", (chunk) => {
    errors += chunk
  })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) => {
      if (isMissed(code, signal)) reject(new Error(`The program ended with code ${code}: ${errors}`))
      else resolve()
    })
  })
  ended.catch(() => undefined)
  const line: Child["line"] = async () => {
    const next = await lines.next()
    return next.done === true ? undefined : next.value
  }
  return {
    process: child,
    line,
    rest: async () => {
      const all: Array<string> = []
      for (let next = await line(); next !== undefined; next = await line()) all.push(next)
      await ended
      return all
    },
    kill: async () => {
      child.kill("SIGKILL")
      await ended.catch(() => undefined)
    },
  }
}

/**
 * A program of `test/programs`, as a function that starts it with arguments.
 *
 * It is made into one file first, from the sources, so that each start of it costs a tenth of a second.
 */
export const program = (name: string): ((args: ReadonlyArray<string>, how?: Running) => Child) => {
  const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-program-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o755)
  const outfile = join(folder, `${name}.mjs`)
  buildSync({
    entryPoints: [join(import.meta.dirname, "..", "programs", `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: [sourceCondition],
    logLevel: "silent",
  })
  return (args, { uid, under = [] } = {}) => {
    const [command = process.execPath, ...before] = [...under, process.execPath]
    return follow(
      spawn(command, [...before, outfile, ...args], {
        stdio: ["ignore", "pipe", "pipe"],
        ...(uid === undefined ? {} : { uid, gid: uid }),
      }),
    )
  }
}
