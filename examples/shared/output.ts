/**
 * Writes a report in the formats asked for, and says in a few lines where it is and what it says.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { Csv, Format, Html, Json, Markdown, type Report } from "@wijkwijzer/core"
import { Chromium, Pdf, PdfError, Png } from "@wijkwijzer/core/pdf"
import { Failure } from "./run.ts"

/** What a format is written as: mostly one file, of CSV one for each table. */
type Files = ReadonlyArray<{ readonly name: string; readonly content: string | Uint8Array }>

type Renderer = (report: Report.Report, name: string) => Promise<Files>

const one = (format: string, render: (report: Report.Report, name: string) => Promise<string | Uint8Array>) =>
  [
    format,
    async (report, name) => [{ name: `${name}.${format}`, content: await render(report, name) }],
  ] as const satisfies [string, Renderer]

/** The page with its charts drawn; it names the CSV beside it by this name. */
const page = async (report: Report.Report, name: string): Promise<string> => {
  const { Drawing } = await import("@wijkwijzer/core/charts")
  return Html.render(report, { name, drawings: await Drawing.draw(report) })
}

/** Charts as pictures for Word; without a browser they stand as their tables. */
const pictures = async (report: Report.Report) => {
  if (Chromium.find() === undefined) return {}
  const { Drawing } = await import("@wijkwijzer/core/charts")
  const drawings = Object.entries(await Drawing.draw(report, { theme: false })).map(([id, svg]) => {
    const [, width = "600", height = "300"] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    return [id, { svg, width: Number(width), height: Number(height) }] as const
  })
  return Png.pictures(Object.fromEntries(drawings))
}

/** The office formats and the drawing of charts are loaded when they are asked for: they are larger than the rest. */
const renderers: Readonly<Record<string, Renderer>> = Object.fromEntries<Renderer>([
  one("html", page),
  one("md", async (report) => Markdown.render(report)),
  one("json", async (report) => Json.render(report)),
  [
    "csv",
    async (report, name) => Csv.files(report, { name }).map(({ name, text }) => ({ name, content: text })),
  ],
  one("docx", async (report) =>
    (await import("@wijkwijzer/core/docx")).Docx.render(report, { pictures: await pictures(report) }),
  ),
  one("xlsx", async (report) => (await import("@wijkwijzer/core/xlsx")).Xlsx.render(report)),
  one("pdf", async (report, name) =>
    Pdf.print(await page(report, name), {
      date: report.asOf,
      ...(report.mostPages === undefined ? {} : { mostPages: report.mostPages }),
    }),
  ),
])

/** The formats that a report can be written in. */
export const formats: ReadonlyArray<string> = Object.keys(renderers)

/** Those that this machine can make: a PDF asks for a browser. */
export const usualFormats = (): ReadonlyArray<string> =>
  formats.filter((format) => format !== "pdf" || Chromium.find() !== undefined)

const rendered = async (format: string, report: Report.Report, name: string): Promise<Files> => {
  const renderer = renderers[format]
  if (renderer === undefined)
    throw new Failure(`There is no format "${format}": choose from ${formats.join(", ")}.`)
  try {
    return await renderer(report, name)
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
    const files = await rendered(format, report, name)
    for (const { name, content } of files) write(resolve(join(folder, name)), content)
    // Of the many files of CSV the last, which leads from every figure to its rows, stands for all.
    paths.push(resolve(join(folder, files.at(-1)?.name ?? "")))
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
