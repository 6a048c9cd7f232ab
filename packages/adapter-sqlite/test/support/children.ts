/**
 * Programs of these tests that run as processes of their own.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { bundle } from "../../../../test/support/bundle.ts"

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
  /** Gives it all the input that it will get. */
  readonly tell: (input: string) => void
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
    tell: (input) => child.stdin?.end(input),
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

/** A program of `test/programs`, as a function that starts it with arguments. */
export const program = (name: string): ((args: ReadonlyArray<string>, how?: Running) => Child) => {
  const path = bundle(join(import.meta.dirname, "..", "programs", `${name}.ts`))
  return (args, { uid, under = [] } = {}) => {
    const [command = process.execPath, ...before] = [...under, process.execPath]
    return follow(
      spawn(command, [...before, path, ...args], {
        stdio: ["pipe", "pipe", "pipe"],
        ...(uid === undefined ? {} : { uid, gid: uid }),
      }),
    )
  }
}
