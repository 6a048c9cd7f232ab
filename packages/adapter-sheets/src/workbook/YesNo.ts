/** The words of a yes and a no, in lists that people choose from and in sentences. */
export const words = { nl: ["ja", "nee"], en: ["yes", "no"] } as const

/** A yes or no in a language. */
export const word = (value: boolean, locale: keyof typeof words): string => words[locale][value ? 0 : 1]
