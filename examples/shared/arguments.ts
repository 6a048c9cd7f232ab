/**
 * Reads the arguments of a command: what it takes is one list, and its help is made from it.
 */
import { parseArgs } from "node:util"

/** An option that takes a value. */
export interface Option {
  readonly name: string
  readonly value: string
  readonly description: string
  /** When left out the option is absent unless given. */
  readonly fallback?: string
  /** The only values allowed; several may be given, separated by commas, when `many` is set. */
  readonly choices?: ReadonlyArray<string>
  readonly many?: boolean
}

/** What a command is called, does and takes. */
export interface Command {
  readonly usage: string
  readonly description: string
  readonly options: ReadonlyArray<Option>
  readonly positionals: boolean
}

/** Something wrong with what was typed: exit code 2, and the help. */
export class UsageError extends Error {}

/** The arguments as typed. */
export interface Arguments {
  readonly help: boolean
  readonly get: (name: string) => string | undefined
  readonly list: (name: string) => ReadonlyArray<string>
  readonly positionals: ReadonlyArray<string>
}

/** The help text. */
export const help = ({ usage, description, options }: Command): string => {
  const lines = [...options, { name: "help", value: "", description: "show this help" } satisfies Option].map(
    (option) => {
      const left = `  --${option.name}${option.value === "" ? "" : ` ${option.value}`}`
      const fallback =
        "fallback" in option && option.fallback !== undefined ? ` (default: ${option.fallback})` : ""
      return `${left.padEnd(24)}${option.description}${fallback}`
    },
  )
  return `${description}\n\nUsage: ${usage}\n\nOptions:\n${lines.join("\n")}\n`
}

/** Reads what was typed. @throws {UsageError} */
export const read = (command: Command, typed: ReadonlyArray<string>): Arguments => {
  const { values, positionals } = parse(command, typed)
  const option = (name: string) => command.options.find((one) => one.name === name)
  const get = (name: string): string | undefined => {
    const given = (values as Readonly<Record<string, unknown>>)[name]
    return typeof given === "string" ? given : option(name)?.fallback
  }
  const list = (name: string): ReadonlyArray<string> => (get(name) ?? "").split(",").map((one) => one.trim())
  for (const { name, choices, many } of command.options) {
    for (const given of many === true ? list(name) : [get(name)]) {
      if (choices === undefined || given === undefined || choices.includes(given)) continue
      throw new UsageError(
        `--${name} does not take "${given}": choose ${many === true ? "from" : "one of"} ${choices.join(", ")}`,
      )
    }
  }
  return { help: values.help === true, get, list, positionals }
}

const parse = (command: Command, typed: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: command.positionals,
      options: {
        ...Object.fromEntries(command.options.map(({ name }) => [name, { type: "string" as const }])),
        help: { type: "boolean" as const },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Reads a year. @throws {UsageError} */
export const year = (text: string): number => {
  if (!/^\d{4}$/.test(text)) throw new UsageError(`"${text}" is not a year: give four digits, such as 2024`)
  return Number(text)
}
