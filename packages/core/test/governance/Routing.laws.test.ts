import { assert, describe, it } from "@effect/vitest"
import { Governance, Money, type PartnershipRegister, Percentage, Register } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { day, given, type Rows } from "./harbour.ts"

const on = day("2025-03-01")

type MandateInput = NonNullable<Rows["mandate"]>[number]

const optional = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: null, freq: 2 })
const dates = fc.constantFrom("2024-01-01", "2025-02-28", "2025-03-01", "2025-03-02", "2026-01-01")

const holders = fc.constantFrom(
  { body: "boards" },
  { body: "directors" },
  { body: "core" },
  { body: "team" },
  { body: "gone" },
  { role: "leader" },
  { role: "vacant" },
  { role: "adrift" },
  { role: "leader", body: "directors" },
)

const mandateInput = fc
  .record({
    holder: holders,
    organisation: fc.constantFrom(null, null, null, "buoy"),
    subjects: fc.subarray(["purchase", "hiring"]),
    programmeLine: fc.constantFrom(null, null, "line-a"),
    project: fc.constantFrom(null, null, "quay"),
    maximumAmount: optional(fc.integer({ min: 0, max: 5 })),
    maximumDeviation: optional(fc.integer({ min: 0, max: 5 })),
    maximumMonths: optional(fc.integer({ min: 0, max: 5 })),
    needsPartnerBoards: fc.boolean(),
    from: dates,
    through: optional(dates),
  })
  .map(({ holder, from, through, ...rest }) => ({
    ...rest,
    ...holder,
    validFrom: from,
    validThrough: through !== null && through < from ? null : through,
  }))

const matters: fc.Arbitrary<Governance.Matter> = fc.record({
  subject: fc.constantFrom("purchase", "hiring", "unknown"),
  amount: optional(fc.integer({ min: -6, max: 6 }).map((n) => Money.cents(n + 0))),
  programmeLine: fc.constantFrom(null, "line-a", "line-b"),
  project: fc.constantFrom(null, "quay"),
  deviation: optional(fc.integer({ min: -6, max: 6 }).map((n) => Percentage.of(n + 0))),
  months: optional(fc.integer({ min: 0, max: 6 })),
  organisation: fc.constantFrom(null, null, "buoy"),
})

const lists = fc.array(mandateInput, { maxLength: 12 })
const owners = fc.constantFrom(null, "directors", "core", "gone")

const registerOf = (mandates: ReadonlyArray<Omit<MandateInput, "id">>, owner: string | null) =>
  given({
    subject: [
      { id: "purchase", name: "Purchase", needsPartnerBoards: false, body: owner },
      { id: "hiring", name: "Hiring", needsPartnerBoards: true },
    ],
    programmeLine: [
      { id: "line-a", name: "A", validFrom: "2021-01-01" },
      { id: "line-b", name: "B", validFrom: "2021-01-01" },
    ],
    project: [
      {
        id: "quay",
        name: "Quay",
        organisation: "anchor",
        startsOn: "2024-01-01",
        status: "running",
        local: false,
      },
    ],
    body: [
      {
        id: "team",
        name: "Team",
        kind: "projectTeam",
        level: 2,
        oneSeatPerPartner: false,
        validFrom: "2021-01-01",
      },
      {
        id: "gone",
        name: "Gone",
        kind: "other",
        level: 3,
        oneSeatPerPartner: false,
        validFrom: "2021-01-01",
        validThrough: "2024-12-31",
      },
    ],
    role: [
      { id: "leader", name: "Leader", leadsBody: "core", validFrom: "2021-01-01" },
      { id: "vacant", name: "Vacant", leadsBody: "core", validFrom: "2021-01-01" },
      { id: "adrift", name: "Adrift", validFrom: "2021-01-01" },
    ],
    appointment: [
      { id: "a1", role: "leader", person: "core-of-anchor", validFrom: "2021-01-01", hoursPerWeek: 800 },
      { id: "a2", role: "adrift", person: "core-of-buoy", validFrom: "2021-01-01", hoursPerWeek: 800 },
    ],
    mandate: mandates.map((one, at) => ({ ...one, id: `m-${at}` })),
  })

/** What a mandate allows, written out once more and apart from the library. */
const covers = (register: PartnershipRegister, id: string, matter: Governance.Matter): boolean => {
  const mandate = Register.get(register, "mandate", id)
  if (mandate === undefined) return false
  const { subjects, maximumAmount, maximumDeviation, maximumMonths } = mandate
  return (
    mandate.organisation === null &&
    (subjects.length === 0 || subjects.map(String).includes(matter.subject)) &&
    (mandate.programmeLine === null || mandate.programmeLine === matter.programmeLine) &&
    (mandate.project === null || mandate.project === matter.project) &&
    (maximumAmount === null || Math.abs(matter.amount ?? 0) <= maximumAmount) &&
    (maximumDeviation === null || Math.abs(matter.deviation ?? 0) <= maximumDeviation) &&
    (maximumMonths === null || (matter.months ?? 0) <= maximumMonths) &&
    mandate.validFrom <= on &&
    (mandate.validThrough === null || mandate.validThrough >= on) &&
    mandate.body !== "gone" &&
    mandate.role !== "vacant"
  )
}

/** The verdict as data, with lists of mandates in id order at whatever depth. */
const sorted = (verdict: Governance.RoutingVerdict): unknown =>
  JSON.parse(JSON.stringify(verdict), (key, value) =>
    key === "considered" ? [...value].sort((a, b) => (a.mandate.id < b.mandate.id ? -1 : 1)) : value,
  )

const competent = (verdict: Governance.RoutingVerdict): ReadonlyArray<Governance.Competence> =>
  verdict._tag === "Competent" ? [verdict] : verdict._tag === "SeveralCompetent" ? verdict.candidates : []

describe("laws of routing", () => {
  it("never gives anybody a matter above the mandate", () => {
    fc.assert(
      fc.property(lists, owners, matters, (mandates, owner, matter) => {
        const register = registerOf(mandates, owner)
        for (const { basis, body, role } of competent(Governance.route(register, matter, on))) {
          if (basis._tag === "Owner") {
            assert.strictEqual(body, owner)
            const limits = register.rows.mandate.filter(
              (one) =>
                one.body === owner &&
                one.role === null &&
                one.organisation === null &&
                one.validFrom <= on &&
                (one.validThrough === null || one.validThrough >= on) &&
                (one.subjects.length === 0 || one.subjects.map(String).includes(matter.subject)),
            )
            assert.deepEqual(limits, [])
            continue
          }
          const mandate = Register.get(register, "mandate", basis.mandate)
          assert.isTrue(covers(register, basis.mandate, matter))
          assert.deepEqual([mandate?.body, mandate?.role], [body, role])
        }
      }),
      { numRuns: 200 },
    )
  })

  it("finds somebody whenever a mandate of the partnership covers the matter, on the lowest such layer", () => {
    fc.assert(
      fc.property(lists, matters, (mandates, matter) => {
        const register = registerOf(mandates, null)
        const fitting = register.rows.mandate.filter(
          ({ id }) => matter.subject !== "unknown" && covers(register, id, matter),
        )
        const found = competent(Governance.route(register, matter, on))
        assert.strictEqual(found.length === 0, fitting.length === 0)
        const depth = (body: string | null, role: string | null) => {
          const anchor = body ?? (role === "leader" ? "core" : null)
          if (anchor === null) return null
          return (Register.get(register, "body", anchor)?.level ?? 0) + (role === null ? 0 : 0.5)
        }
        const lowest = Math.max(...fitting.flatMap(({ body, role }) => depth(body, role) ?? []))
        for (const { body, role } of found) assert.include([null, lowest], depth(body, role))
      }),
      { numRuns: 200 },
    )
  })

  it("says of every mandate on the subject whether it fits, and fits agree with the limits", () => {
    fc.assert(
      fc.property(lists, owners, matters, (mandates, owner, matter) => {
        const register = registerOf(mandates, owner)
        const about = register.rows.mandate
          .filter(({ subjects }) => subjects.length === 0 || subjects.map(String).includes(matter.subject))
          .map(({ id }) => String(id))
        const { considered } = Governance.route(register, matter, on)
        assert.deepEqual(
          considered.map(({ mandate }) => String(mandate.id)).sort(),
          matter.subject === "unknown" ? [] : about.sort(),
        )
        for (const { mandate, mismatches } of considered) {
          assert.strictEqual(mismatches.length === 0, covers(register, mandate.id, matter))
        }
      }),
      { numRuns: 200 },
    )
  })

  it("gives the same verdict whatever the order of the rows", () => {
    fc.assert(
      fc.property(lists, owners, matters, (mandates, owner, matter) => {
        const register = registerOf(mandates, owner)
        const turned = {
          ...register,
          rows: Object.fromEntries(
            Object.entries(register.rows).map(([table, rows]) => [table, [...rows].reverse()]),
          ),
        } as unknown as PartnershipRegister
        assert.deepEqual(
          sorted(Governance.route(turned, matter, on)),
          sorted(Governance.route(register, matter, on)),
        )
      }),
      { numRuns: 100 },
    )
  })
})
