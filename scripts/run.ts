import { spawn } from "node:child_process"

/** How a program ended, with all it printed. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; a code other than 0 is a result, not an exception. */
export const run = (
  command: string,
  args: ReadonlyArray<string>,
  options: { readonly cwd: string },
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, stdio: ["ignore", "pipe", "pipe"] })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text
    })
    child.on("error", reject)
    child.on("close", (code, signal) => {
      resolve({ code: code ?? 1, stdout, stderr: signal === null ? stderr : `${stderr}\nended by ${signal}` })
    })
  })

/** Runs a program that has to succeed; throws with all it printed when it does not. */
export const runOrThrow = async (...[command, args, options]: Parameters<typeof run>): Promise<Outcome> => {
  const outcome = await run(command, args, options)
  if (outcome.code !== 0) {
    throw new Error(
      `${command} ${args.join(" ")} ended with ${outcome.code} in ${options.cwd}\n${outcome.stdout}${outcome.stderr}`,
    )
  }
  return outcome
}
