/**
 * Starts a browser, and ends it.
 */
import { existsSync } from "node:fs"
import type { Browser, BrowserContext } from "playwright-core"
import * as Chromium from "./Chromium.ts"
import { PdfError } from "./PdfError.ts"

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

const start = async (doing: Doing, { executablePath, args = [] }: Chromium.Options): Promise<Browser> => {
  const chromium = await launcher(doing)
  const path = executablePath ?? Chromium.find()
  if (path === undefined || !existsSync(path)) {
    throw new PdfError({
      doing,
      reason: {
        _tag: "BrowserAbsent",
        looked: path === undefined ? [...Chromium.names, ...Chromium.places] : [path],
      },
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
export const withContext = async <A>(
  doing: Doing,
  options: Chromium.Options,
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
