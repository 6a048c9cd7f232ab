/**
 * Texts that a register holds and that careless code breaks on, the plain ones first.
 */
import * as Gene from "./Gene.ts"

const words = ["a", "b", "Wijk Noord", "Stichting De Brug", "10", "2", "A", "x".repeat(300)]

const sql = [
  "O'Brien",
  "'; DROP TABLE project; --",
  'zij zei "nee"',
  "100%_\\",
  "NULL",
  "null",
  "?1 :a $b @c",
]

const formulas = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+31 6 1234",
  "-1",
  "@SUM(A1)",
  "'0123",
  "#REF!",
  "_x0041_",
  "a;b,c\u00a0d",
]

const lookalikes = [
  "0",
  "1e5",
  "007",
  "TRUE",
  "ja",
  "2026-01-01",
  "1-2",
  "12:30",
  "€ 1.234,56",
  "undefined",
  "NaN",
  "[object Object]",
]

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "id"]

const markup = [
  "<script>alert(1)</script>",
  "&amp; ]]> <!--",
  "a|b",
  "# kop",
  "**vet** `code` [x](y)",
  "{{x}} $\u007by} %s",
  "../../etc",
]

const signs = [
  "😀👩‍👩‍👧‍👦🇳🇱",
  "\u202eomgekeerd\u202c",
  "שלום עולם",
  "مرحبا ١٢٣",
  "e\u0301 é ﬁ ß İ",
  "中文 日本語",
  "\ufeffbom",
  "nul\u200bbreedte",
  " spatie voor en achter ",
  "twee  spaties",
  "𝒳\u{10ffff}",
]

const breaks = [
  "regel 1\nregel 2",
  "\n\nna witregels\n",
  "a\tb",
  "\t=1+1",
  "a\u2028b\u2029c",
  '"\n",\n',
  "lang ".repeat(400),
]

/** Texts of one line. */
export const lines: ReadonlyArray<string> = [
  ...words,
  ...sql,
  ...formulas,
  ...lookalikes,
  ...names,
  ...markup,
  ...signs,
]

/** Texts of any form, those of one line included. */
export const blocks: ReadonlyArray<string> = [...lines, ...breaks]

const letters: ReadonlyArray<string> = [..."abcXYZ019 _-.,;:'\"=+@#/\\|<>&%éëıßשم中\u0301\u200d\u202e😀🏳️‍🌈€"]

/** A text made of loose signs, the longer the higher the gene; nowhere one of the lists. */
export const loose = (gene: number): string => {
  const length = 1 + Math.floor((gene * 40) / Gene.count)
  let text = ""
  for (let at = 0; at < length; at++) text += letters[Gene.mix(gene, at) % letters.length]
  return text.trim() === "" ? "x" : text
}
