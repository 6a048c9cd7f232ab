import * as Data from "effect/Data"

/** Why nothing could be printed or drawn, as data. */
export type PdfReason =
  | {
      /** `playwright-core`, which speaks with the browser, is not installed. */
      readonly _tag: "PlaywrightAbsent"
    }
  | {
      /** No Chromium was given, and none was found. */
      readonly _tag: "BrowserAbsent"
      /** Where was looked. */
      readonly looked: ReadonlyArray<string>
    }
  | {
      /** The browser is there but did not start. */
      readonly _tag: "BrowserFailed"
      readonly executablePath: string
      readonly cause: unknown
    }
  | {
      /** The browser started, but could not do what was asked. */
      readonly _tag: "PrintFailed"
      readonly cause: unknown
    }

const why = (reason: PdfReason): string => {
  switch (reason._tag) {
    case "PlaywrightAbsent":
      return "the package playwright-core is not installed. Install it: npm install playwright-core"
    case "BrowserAbsent":
      return (
        `no Chromium was found (looked for ${reason.looked.join(", ")}). ` +
        "Install one (Debian: apt-get install chromium; anywhere: npx playwright-core install chromium) " +
        "or give the path of Chromium, Chrome or Edge as executablePath"
      )
    case "BrowserFailed":
      return `the browser ${reason.executablePath} did not start: ${String(reason.cause)}. Give another as executablePath`
    case "PrintFailed":
      return `the browser could not finish it: ${String(reason.cause)}`
  }
}

/**
 * A document that could not be printed, or charts that could not be drawn.
 *
 * The message says what was being done, why not and what to install; `reason` carries the same as data.
 */
export class PdfError extends Data.TaggedError("PdfError")<{
  readonly doing: "printing a PDF" | "drawing charts"
  readonly reason: PdfReason
}> {
  override get message(): string {
    return `While ${this.doing}: ${why(this.reason)}.`
  }
}
