/**
 * Writes a report in the formats asked for, and says in a few lines where it is and what it says.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { Format, Html, Json, Markdown, type Report } from "@wijkwijzer/core"
import { Chromium, PdfError } from "@wijkwijzer/core/pdf"
import { Failure } from "./run.ts"

type Renderer = (report: Report.Report) => Promise<string | Uint8Array>

/** The office formats are loaded when they are asked for: they are larger than all the rest. */
const renderers: Readonly<Record<string, Renderer>> = {
  html: async (report) => Html.render(report),
  md: async (report) => Markdown.render(report),
  json: async (report) => Json.render(report),
  docx: async (report) => (await import("@wijkwijzer/core/docx")).Docx.render(report),
  xlsx: async (report) => (await import("@wijkwijzer/core/xlsx")).Xlsx.render(report),
  pdf: async (report) =>
    (await import("@wijkwijzer/core/pdf")).Pdf.print(Html.render(report), { date: report.asOf }),
}

/** The formats that a report can be written in. */
export const formats: ReadonlyArray<string> = Object.keys(renderers)

/** Those that this machine can make: a PDF asks for a browser. */
export const usualFormats = (): ReadonlyArray<string> =>
  formats.filter((format) => format !== "pdf" || Chromium.find() !== undefined)

const rendered = async (format: string, report: Report.Report): Promise<string | Uint8Array> => {
  const renderer = renderers[format]
  if (renderer === undefined)
    throw new Failure(`There is no format "${format}": choose from ${formats.join(", ")}.`)
  try {
    return await renderer(report)
  } catch (cause) {
    throw cause instanceof PdfError ? new Failure(cause.message) : cause
  }
}

const write = (path: string, content: string | Uint8Array): void => {
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

/** Writes the files. @throws {Failure} when the folder cannot be written to, or no browser is there for a PDF */
export const save = async (
  report: Report.Report,
  folder: string,
  name: string,
  asked: ReadonlyArray<string>,
): Promise<ReadonlyArray<string>> => {
  makeFolder(folder)
  const paths: Array<string> = []
  for (const format of asked) {
    const path = resolve(join(folder, `${name}.${format}`))
    write(path, await rendered(format, report))
    paths.push(path)
  }
  return paths
}

/** Shows how far long work is, on one line that the next replaces; nothing where nobody looks on. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
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
