/**
 * The browser that prints: Chromium, Chrome or Edge, as installed on this machine.
 */
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Which browser, and how it is started. */
export interface Options {
  /** The path of Chromium, Chrome or Edge; when left out, the first that `find` finds. */
  readonly executablePath?: string
  /** More arguments for the browser, such as `--no-sandbox` where a container allows no sandbox. */
  readonly args?: ReadonlyArray<string>
}

/** How the programs are called on the path. */
export const names: ReadonlyArray<string> = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
]

/** Where they are when they are not on the path: macOS and Windows. */
export const places: ReadonlyArray<string> = [
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
