/**
 * How much a finding weighs.
 */
import type { Label } from "../values/Label.ts"
import type { Locale } from "../values/Locale.ts"

/**
 * `blocking`: a document or a payment must not go out. `error`: the record is wrong, or a duty was broken.
 * `warning`: likely trouble, or a soft duty. `question`: only a person can judge. `info`: a fact worth showing, or a
 * right that one may use.
 */
export type Severity = "blocking" | "error" | "warning" | "question" | "info"

/** Every severity, the heaviest first, with its name. */
export const labels: Readonly<Record<Severity, Label>> = {
  blocking: { nl: "Blokkerend", en: "Blocking" },
  error: { nl: "Fout", en: "Error" },
  warning: { nl: "Waarschuwing", en: "Warning" },
  question: { nl: "Vraag", en: "Question" },
  info: { nl: "Ter informatie", en: "For information" },
}

/** Every severity, the heaviest first. */
export const all = Object.keys(labels) as ReadonlyArray<Severity>

/** The place of a severity among them; 0 is the heaviest. */
export const rank = (severity: Severity): number => all.indexOf(severity)

/** The names of the severities in a language. */
export const names = (locale: Locale): Readonly<Record<Severity, string>> => ({
  blocking: labels.blocking[locale],
  error: labels.error[locale],
  warning: labels.warning[locale],
  question: labels.question[locale],
  info: labels.info[locale],
})
