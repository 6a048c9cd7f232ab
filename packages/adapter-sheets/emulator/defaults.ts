/** What a new spreadsheet has before anyone touches it [G]. */
import { single } from "./Format.ts"
import type { JsonObject } from "./Json.ts"

const white = { red: 1, green: 1, blue: 1 }

/** How every cell is shown until someone formats it. */
export const defaultFormat: JsonObject = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: white },
}

const accents: ReadonlyArray<readonly [name: string, red: number, green: number, blue: number]> = [
  ["ACCENT1", 66, 133, 244],
  ["ACCENT2", 234, 67, 53],
  ["ACCENT3", 251, 188, 4],
  ["ACCENT4", 52, 168, 83],
  ["ACCENT5", 255, 109, 1],
  ["ACCENT6", 70, 189, 198],
  ["LINK", 17, 85, 204],
]

const share = (byte: number): number => single(byte / 255)

const themeColors = [
  { colorType: "TEXT", color: { rgbColor: {} } },
  { colorType: "BACKGROUND", color: { rgbColor: white } },
  ...accents.map(([colorType, red, green, blue]) => ({
    colorType,
    color: { rgbColor: { red: share(red), green: share(green), blue: share(blue) } },
  })),
]

/** The properties of a new spreadsheet, but for its title. */
export const defaultProperties = {
  locale: "en_US",
  autoRecalc: "ON_CHANGE",
  timeZone: "Etc/GMT",
  defaultFormat,
  spreadsheetTheme: { primaryFontFamily: "Arial", themeColors },
} satisfies JsonObject
