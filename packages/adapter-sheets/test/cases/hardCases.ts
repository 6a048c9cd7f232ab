/** The hard cases, and which tests prove each of them: `docs/hard-cases.md` is made from this. */

/** Files with tests that name the case by its number, from `packages/adapter-sheets/test`; or why it cannot apply. */
export type Proof = ReadonlyArray<string> | string

/** One hard case. */
export interface HardCase {
  readonly number: number
  readonly group: string
  readonly what: string
  readonly xlsx: Proof
  readonly google: Proof
}

const values = "cases/values.xlsx.test.ts"
const files = "cases/files.xlsx.test.ts"
const guards = "xlsx/guards.test.ts"
const locks = "xlsx/locks.test.ts"
const out = "google/valuesOut.test.ts"
const reading = "reading/people.test.ts"
const both = "cases/structure.test.ts"
const choices = "cases/choices.test.ts"
const google = "google/structure.test.ts"
const together = "google/concurrency.test.ts"
const transport = "google/transport.test.ts"
const syncRows = "sync/rows.test.ts"
const syncBoth = "sync/conflicts.test.ts"
const syncTabs = "sync/structure.test.ts"

const noNet = "a file is on a disk: it is replaced as a whole or not at all, and no answer is lost on the way"

type Row = readonly [what: string, xlsx: Proof, google: Proof]

const valuesOut: ReadonlyArray<Row> = [
  ['`=IMPORTXML("…")` as text', [values], [out]],
  ["`+1`, `-1`, `@SUM`, a tab or a return before `=`, as text", [values], [out]],
  ["`'123`", [values], [out]],
  ["`0123`, `1e5`, `1-5`, `TRUE` as text", [values], [out]],
  ["`#N/A` and `#REF!` as text", [values], [out]],
  ["more characters than a cell holds", [values], [out]],
  ["half a character, NUL, control characters, line ends, odd spaces", [values], [out]],
  ["a literal `_x000D_`", [values], [out]],
  ["NaN, infinity, minus nothing, numbers beyond 2^53", [values], [out]],
  ["dates before March 1900", [values], [out]],
  ["to clear a cell, and to skip it", [values], [out]],
  ["`__proto__` and `constructor` as a header or a text", [values], [out]],
]

const valuesIn: ReadonlyArray<Row> = [
  ["`1.234,56` as text", [reading, both], [reading, both]],
  ["`1,5` in an English sheet", [reading], [reading]],
  ["`01-02-2024` in Dutch and in English", [reading, both], [reading, both]],
  ["an ISO date and time that stayed text", [reading, both], [reading, both]],
  ["a number in a date column, a date in a column of numbers", [reading], [reading]],
  ["a formula in a cell, and one that gives an error", [reading, both, syncBoth], [reading, both, syncBoth]],
  ["a check box, `WAAR`, `ja`, `1`", [reading, choices], [reading, choices]],
  ["spaces and case in a value that was chosen", [reading, both], [reading, both]],
  ["a value pasted over the rules of a cell", [both], [both]],
  ["an option with a comma", [reading, choices], [reading, choices]],
  ["a cell with only spaces", [reading, both], [reading, both]],
  ["an id that became a number", [reading, both], [reading, both]],
]

const structure: ReadonlyArray<Row> = [
  ["a row inserted above or in the middle", [both, syncRows], [both, syncRows]],
  ["a row deleted, all rows deleted", [both, syncRows], [both, syncRows, google]],
  ["sorted as a whole, and without the ids", [both, syncRows], [both, syncRows, together]],
  ["sorted with hidden or filtered rows", [both], [both, "sync/google.test.ts"]],
  ["a row copied, or moved to another tab", [both, syncRows], [both, syncRows, google]],
  ["a column inserted, moved, renamed, deleted", [both, syncTabs], [both, syncTabs]],
  ["people's own columns, between ours as well", [both, syncTabs], [both, syncTabs, google]],
  ["a header that is double, blank, merged, or gone", [both, files], [both, google]],
  ["freezing and protection gone, ids changed", [both, syncRows], [both, syncRows]],
  ["blank rows inside, totals and notes below, lines above", [both, syncTabs], [both, syncTabs]],
  ["a tab renamed, copied, hidden, deleted and made again", [both, syncTabs], [both, syncTabs, google]],
  ["a tab called `A1`, `R1C1`, `O'Brien`, or an emoji", [values], [google]],
  ["the whole file copied", [both], [both, google]],
  [
    "another locale or time zone",
    "a file has none: numbers and dates stand in it as such, and text is read in the language that it was drawn in (13 to 15)",
    [both, google],
  ],
  ["an array formula, or a merge, across our cells", [both, files], [both, google]],
  ["a full grid, the limit of cells", [both], [both, google]],
]

const transports: ReadonlyArray<Row> = [
  [
    "the same cell, or another of its row, changed between reading and writing",
    [syncBoth, files],
    [syncBoth, together],
  ],
  ["a row inserted between reading and writing", [syncBoth], [syncBoth, together]],
  ["two writers at once", [locks, syncBoth], [syncBoth, together]],
  ["the answer lost after the commit, and a retry", [syncBoth], [syncBoth, transport, "sync/google.test.ts"]],
  ["no answer in time, and a late commit", noNet, [transport]],
  ["the quota is full for minutes", "a disk has no quota of requests", [transport]],
  ["one wrong edit among 500", [values], [transport]],
  ["a first load that dies in the middle", [syncBoth], [syncBoth, transport]],
  ["a token that expires, a file that is no longer shared, one that is gone", [files], [transport]],
  ["half an answer, or a page instead of one", noNet, [transport]],
  [
    "the quota of metadata is full",
    "marks stand in cells of a hidden tab, as many as are needed",
    [transport],
  ],
  ["a second push without changes", [syncRows, files], [syncRows, transport]],
  [
    "files: a bomb, macros, a password, damage, another format, formulas without a result; two edited copies",
    [guards, files, both],
    [both],
  ],
]

const groups: ReadonlyArray<readonly [string, ReadonlyArray<Row>]> = [
  ["Values out", valuesOut],
  ["Values in", valuesIn],
  ["Structure", structure],
  ["Concurrency and transport", transports],
]

/** All of them, by number. */
export const hardCases: ReadonlyArray<HardCase> = groups
  .flatMap(([group, rows]) => rows.map((row) => [group, row] as const))
  .map(([group, [what, xlsx, inGoogle]], at) => ({ number: at + 1, group, what, xlsx, google: inGoogle }))

const shown = (proof: Proof): string =>
  typeof proof === "string" ? `does not apply: ${proof}` : proof.map((file) => `\`${file}\``).join(", ")

/** The document. */
export const document = (): string => {
  const sections = groups.map(([group]) => {
    const rows = hardCases.filter((one) => one.group === group)
    return [
      `## ${group}`,
      "",
      "| | case | in an XLSX file | in a Google spreadsheet, emulated |",
      "| --- | --- | --- | --- |",
      ...rows.map(
        ({ number, what, xlsx, google: there }) =>
          `| ${number} | ${what} | ${shown(xlsx)} | ${shown(there)} |`,
      ),
      "",
    ].join("\n")
  })
  return [
    "# Hard cases",
    "",
    "What people and programs do to a workbook, and which tests of `packages/adapter-sheets/test` prove that nothing of it",
    "is lost or changed. Made from `test/cases/hardCases.ts` by `npm run docs`; a test checks that each file has a test that",
    "names the case by its number.",
    "",
    ...sections,
  ]
    .join("\n")
    .trimEnd()
    .concat("\n")
}
