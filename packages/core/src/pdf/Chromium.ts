/**
 * The browser that prints: Chromium, Chrome or Edge, as installed on this machine.
 */
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import type { Browser, BrowserContext } from "playwright-core"
import { PdfError } from "./PdfError.ts"

/** Which browser, and how it is started. */
export interface Options {
  /** The path of Chromium, Chrome or Edge; when left out, the first that `find` finds. */
  readonly executablePath?: string
  /** More arguments for the browser, such as `--no-sandbox` where a container allows no sandbox. */
  readonly args?: ReadonlyArray<string>
}

/** How the programs are called on the path. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
]

/** Where they are when they are not on the path: macOS and Windows. */
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** The folders of the path of programs. */
const folders = (path: string | undefined): ReadonlyArray<string> =>
  (path ?? "").split(delimiter).filter((folder) => folder !== "")

/**
 * The first browser on this machine that can print, or `undefined`.
 *
 * @param path the folders to look in; when left out, those of the environment and the usual places of the system
 */
export const find = (path?: string): string | undefined => {
  const candidates = [
    ...folders(path ?? process.env.PATH).flatMap((folder) => names.map((name) => join(folder, name))),
    ...(path === undefined ? places : []),
  ]
  return candidates.find((candidate) => existsSync(candidate))
}

type Doing = PdfError["doing"]

const launcher = async (doing: Doing) => {
  try {
    return (await import("playwright-core")).chromium
  } catch {
    throw new PdfError({ doing, reason: { _tag: "PlaywrightAbsent" } })
  }
}

/** A browser refuses its sandbox to root, as in most containers. */
const isRoot = (): boolean => process.getuid?.() === 0

const start = async (doing: Doing, { executablePath, args = [] }: Options): Promise<Browser> => {
  const chromium = await launcher(doing)
  const path = executablePath ?? find()
  if (path === undefined || !existsSync(path)) {
    throw new PdfError({
      doing,
      reason: { _tag: "BrowserAbsent", looked: path === undefined ? [...names, ...places] : [path] },
    })
  }
  try {
    return await chromium.launch({
      executablePath: path,
      args: ["--disable-gpu", ...(isRoot() ? ["--no-sandbox"] : []), ...args],
    })
  } catch (cause) {
    throw new PdfError({ doing, reason: { _tag: "BrowserFailed", executablePath: path, cause } })
  }
}

/**
 * Opens a browser, gives a context of it, and closes it whatever happens. What it shows runs no script and reaches
 * nothing: every request is refused.
 */
export const using = async <A>(
  doing: Doing,
  options: Options,
  use: (context: BrowserContext) => Promise<A>,
): Promise<A> => {
  const browser = await start(doing, options)
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      deviceScaleFactor: 2,
    })
    await context.route("**/*", (route) => route.abort())
    return await use(context)
  } catch (cause) {
    throw cause instanceof PdfError ? cause : new PdfError({ doing, reason: { _tag: "PrintFailed", cause } })
  } finally {
    await browser.close()
  }
}
