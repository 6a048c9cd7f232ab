/**
 * Writes a report in the formats asked for, and says in a few lines where it is and what it says.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { Format, Html, Json, Markdown, type Report } from "@wijkwijzer/core"
import { Failure } from "./run.ts"

const renderers = { html: Html.render, md: Markdown.render, json: Json.render } as const

/** The formats that a report can be written in. */
export const formats: ReadonlyArray<string> = Object.keys(renderers)

const write = (path: string, content: string): void => {
  try {
    writeFileSync(path, content)
  } catch (cause) {
    throw new Failure(`Could not write ${path}: ${reason(cause)}. Choose another folder with --out.`)
  }
}

const reason = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? String(cause)

/** Makes a folder. @throws {Failure} when that cannot be done */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new Failure(`Could not make the folder ${folder}: ${reason(cause)}. Choose another with --out.`)
  }
}

/** Writes the files. @throws {Failure} when the folder cannot be written to */
export const save = (
  report: Report.Report,
  folder: string,
  name: string,
  asked: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  makeFolder(folder)
  return asked.map((format) => {
    const path = resolve(join(folder, `${name}.${format}`))
    write(path, renderers[format as keyof typeof renderers](report))
    return path
  })
}

/** The headlines of a report, for a terminal. */
export const headlines = (report: Report.Report): string => {
  const items = report.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block._tag === "KeyFigures" ? block.items : [])),
  )
  const width = Math.max(...items.map(({ label }) => label.length))
  const lines = items.map(
    ({ label, figure }) => `  ${label.padEnd(width)}  ${Format.inline(report, { figure })}`,
  )
  return `${report.title}\n${lines.join("\n")}\n`
}
