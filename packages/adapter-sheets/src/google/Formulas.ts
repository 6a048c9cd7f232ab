/** Formulas of our own templates, written in English with commas, in the notation of a spreadsheet's locale. */

/** In a locale with decimal commas the arguments are separated by semicolons. */
export const localised = (formula: string, locale: "nl" | "en"): string => {
  if (locale === "en") return formula
  // Texts and quoted titles stay as they are.
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\d)\.(\d)|,/g,
    (whole, before?: string, after?: string) => {
      if (before !== undefined && after !== undefined) return `${before},${after}`
      return whole === "," ? ";" : whole
    },
  )
}

/** A number as people type it there. */
export const typedNumber = (value: number, locale: "nl" | "en"): string =>
  locale === "en" ? String(value) : String(value).replace(".", ",")
