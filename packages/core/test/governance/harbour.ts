/**
 * An invented partnership, "Harbour Quarter": three partners, a client, and bodies in three layers.
 */
import { assert } from "@effect/vitest"
import { CalendarDate, Change, type PartnershipRegister, Problem, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"

export type Rows = Register.Rows<typeof tables>

export const day = CalendarDate.unsafe

const organisation = (id: string, legalForm: "foundation" | "association" | "ministry" | "municipality") => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  legalForm,
})

const partner = (id: string) => ({
  id: `m-${id}`,
  organisation: id,
  role: "partner" as const,
  validFrom: "2021-01-01",
  signedOn: "2020-12-15",
})

const seat = (body: string, organisation: string, position: "chair" | "member") => ({
  id: `${body}-${organisation}`,
  body,
  organisation,
  name: `${organisation}`,
  position,
  votes: true,
  weight: 1,
  validFrom: "2021-01-01",
})

const body = (
  id: string,
  kind: "boards" | "directorsConsultation" | "coreTeam",
  level: number,
  up: string | null,
) => ({
  id,
  name: id,
  kind,
  level,
  reportsTo: up,
  escalatesTo: up,
  oneSeatPerPartner: true,
  decisionRule: "majority",
  validFrom: "2021-01-01",
})

const partners = ["anchor", "buoy", "crane"]
const holders = partners.flatMap((organisation) =>
  ["boards", "directors", "core"].map((where) => ({
    id: `h-${where}-${organisation}`,
    seat: `${where}-${organisation}`,
    person: `${where}-of-${organisation}`,
    deputy: false,
    validFrom: "2021-01-01",
  })),
)

/** Everybody has a seat everywhere, and Anchor takes the chair. */
export const base = {
  organisation: [
    organisation("anchor", "foundation"),
    organisation("buoy", "association"),
    organisation("crane", "foundation"),
    organisation("dock", "foundation"),
    organisation("ministry", "ministry"),
    organisation("eastport", "municipality"),
    organisation("westport", "municipality"),
  ],
  membership: [
    ...partners.map(partner),
    { id: "m-ministry", organisation: "ministry", role: "client", validFrom: "2021-01-01" },
  ],
  person: holders.map((holder) => ({ id: holder.person, name: holder.person })),
  decisionRule: [
    {
      id: "majority",
      name: "More for than against, half present",
      method: "simpleMajority",
      base: "votesCast",
      counting: "heads",
      abstentions: "ignored",
      quorumBase: "present",
      quorumNumerator: 1,
      quorumDenominator: 2,
      tieBreak: "rejected",
      silence: "notCounted",
    },
    {
      id: "all",
      name: "All of us",
      method: "unanimity",
      base: "entitled",
      counting: "heads",
      abstentions: "against",
      quorumBase: "none",
      tieBreak: "rejected",
      silence: "notCounted",
    },
  ],
  body: [
    body("boards", "boards", 0, null),
    body("directors", "directorsConsultation", 1, "boards"),
    body("core", "coreTeam", 2, "directors"),
  ],
  seat: ["boards", "directors", "core"].flatMap((where) =>
    partners.map((one) => seat(where, one, one === "anchor" ? "chair" : "member")),
  ),
  seatHolder: holders,
  subject: [{ id: "purchase", name: "Purchase", needsPartnerBoards: false }],
} as const satisfies Rows

/** The harbour with these rows added; a row with a known id takes its place. */
export const given = (rows: Rows = {}): PartnershipRegister => {
  const merged: Record<string, ReadonlyArray<{ readonly id: string }>> = { ...base }
  for (const [table, added] of Object.entries(rows)) {
    const own = added as ReadonlyArray<{ readonly id: string }>
    const ids = new Set(own.map(({ id }) => id))
    merged[table] = [...(merged[table] ?? []).filter(({ id }) => !ids.has(id)), ...own]
  }
  return succeeded(Register.make(tables, merged as Rows))
}

/** The harbour without these rows. */
export const without = (
  rows: { readonly [K in keyof typeof base]?: ReadonlyArray<string> },
  added: Rows = {},
): PartnershipRegister => {
  const register = given(added)
  const changes = Object.entries(rows).flatMap(([table, ids]) =>
    ids.flatMap((id) => {
      const definition = tables[table as keyof typeof tables]
      return Change.remove(Register.plain(register), definition, id) ?? []
    }),
  )
  return succeeded(Change.apply(tables, register, changes))
}

/** What succeeded, or an error that lists the problems. */
export const succeeded = <A>(result: Result.Result<A, ReadonlyArray<Problem.Problem>>): A =>
  Result.getOrThrowWith(
    result,
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

/** The register after these changes. */
export const after = (
  register: PartnershipRegister,
  changes: ReadonlyArray<Change.Change>,
): PartnershipRegister => succeeded(Change.apply(tables, register, changes))

/** The tags of some problems, in order. */
export const tags = (problems: ReadonlyArray<{ readonly _tag: string }>): ReadonlyArray<string> =>
  problems.map(({ _tag }) => _tag)

/** Whether every label has words in both languages. */
export const speaks = (
  labelled: ReadonlyArray<{ readonly label: { readonly nl: string; readonly en: string } }>,
): boolean => labelled.every(({ label }) => label.nl.trim() !== "" && label.en.trim() !== "")

/** Asserts that a row or a result holds at least this; ids and dates may be written as plain text. */
export const holds = (actual: object | undefined, expected: object): void => {
  assert.isDefined(actual)
  assert.deepInclude(actual as object, expected)
}
