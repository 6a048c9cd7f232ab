import { assert, describe, it } from "@effect/vitest"
import { Partnership, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { after, day, given, holds, type Rows, speaks, tags } from "../governance/harbour.ts"

type Candidate = NonNullable<Rows["candidate"]>[number]
type Vacancy = NonNullable<Rows["vacancy"]>[number]

/** A vacancy for people at municipalities affiliated with Buoy; Eastport is, Westport was. */
const open = (
  vacancy: Partial<Vacancy> = {},
  candidates: ReadonlyArray<Partial<Candidate>> = [{}],
  more: Rows = {},
) =>
  given({
    role: [{ id: "leader", name: "Leader", validFrom: "2024-01-01" }],
    affiliation: [
      {
        id: "f1",
        organisation: "eastport",
        affiliatedWith: "buoy",
        kind: "networkMember",
        validFrom: "2020-01-01",
      },
      {
        id: "f2",
        organisation: "westport",
        affiliatedWith: "buoy",
        kind: "networkMember",
        validFrom: "2020-01-01",
        validThrough: "2024-02-15",
      },
    ],
    vacancy: [
      {
        id: "v",
        role: "leader",
        title: "Leader",
        publishedOn: "2024-02-13",
        closesOn: "2024-02-29",
        eligibleThrough: "buoy",
        ...vacancy,
      },
    ],
    candidate: candidates.map((over, at) => ({
      id: `c${at}`,
      vacancy: "v",
      name: `Candidate ${at}`,
      email: `c${at}@example.org`,
      motivation: "I know the harbour.",
      employer: "eastport",
      receivedOn: "2024-02-20",
      status: "received" as const,
      ...over,
    })),
    ...more,
  })

const standing = (register: PartnershipRegister, on: string) => {
  const found = Partnership.vacancyStanding(register, "v", day(on))
  if (found === undefined) throw new Error("no vacancy")
  return found
}

describe("a vacancy", () => {
  it("given a deadline of 29 February, when asked that day it is open with no days left, the day after it is closed", () => {
    const register = open()
    holds(standing(register, "2024-02-12"), { state: "unpublished" })
    holds(standing(register, "2024-02-29"), { state: "open", daysLeft: 0 })
    holds(standing(register, "2024-03-01"), { state: "closed", daysLeft: -1 })
    holds(standing(open({ closedOn: "2024-03-20" }), "2024-03-20"), { state: "ended" })
  })

  it("given interest on 29 February and on 2 March, then the first is in time and the second two days late", () => {
    const register = open({}, [{ receivedOn: "2024-02-29" }, { receivedOn: "2024-03-02" }])
    assert.deepEqual(
      standing(register, "2024-03-10").candidates.map(({ daysLate }) => daysLate),
      [0, 2],
    )
    assert.lengthOf(standing(register, "2024-03-01").candidates, 1)
  })

  it("given a late candidate who was invited, then that is said; one who was not invited is not a problem", () => {
    const late = { receivedOn: "2024-03-02" }
    const invited = open({}, [{ ...late, status: "invited" }])
    assert.deepEqual(tags(standing(invited, "2024-03-10").problems), ["LateInProcedure"])
    assert.deepEqual(standing(open({}, [late]), "2024-03-10").problems, [])
  })

  it("given candidates of an affiliated municipality, one that was affiliated, one that never was, and one without employer, then only the first may apply", () => {
    const register = open({}, [
      { employer: "eastport" },
      { employer: "westport", receivedOn: "2024-02-16" },
      { employer: "dock" },
      { employer: null },
    ])
    const found = standing(register, "2024-03-10").candidates
    assert.deepEqual(found.map(({ candidate, eligibility }) => [candidate, eligibility._tag]).sort(), [
      ["c0", "Affiliated"],
      ["c1", "NotAffiliated"],
      ["c2", "NotAffiliated"],
      ["c3", "EmployerUnknown"],
    ])
    const west = found.find(({ candidate }) => candidate === "c1")?.eligibility
    assert.deepEqual(west?._tag === "NotAffiliated" ? west.onOtherDays.map(String) : [], ["f2"])
  })

  it("given that Westport's affiliation ended on 15 February, when the interest came on that day, then it counts", () => {
    const register = open({}, [{ employer: "westport", receivedOn: "2024-02-15" }])
    assert.isTrue(
      Partnership.isEligible(
        standing(register, "2024-03-10").candidates[0]?.eligibility ?? {
          _tag: "EmployerUnknown",
          through: "",
        },
      ),
    )
  })

  it("given a vacancy without such a limit, then anybody may apply", () => {
    const register = open({ eligibleThrough: null }, [{ employer: null, status: "invited" }])
    assert.strictEqual(standing(register, "2024-03-10").candidates[0]?.eligibility._tag, "OpenToAll")
    assert.deepEqual(standing(register, "2024-03-10").problems, [])
  })

  it("given an invited candidate from elsewhere, then that is said", () => {
    const register = open({}, [{ employer: "dock", status: "invited" }])
    assert.deepEqual(tags(standing(register, "2024-03-10").problems), ["NotEligibleInProcedure"])
  })

  it("given two conversations, then they stand in order, as far as held", () => {
    const register = open({}, [{ status: "invited" }], {
      conversation: [
        { id: "t1", candidate: "c0", heldOn: "2024-03-12" },
        { id: "t2", candidate: "c0", heldOn: "2024-03-05" },
      ],
    })
    assert.deepEqual(standing(register, "2024-03-12").candidates[0]?.conversations.map(String), ["t2", "t1"])
    assert.deepEqual(standing(register, "2024-03-11").candidates[0]?.conversations.map(String), ["t2"])
  })

  it("given that two were chosen, of whom nobody was spoken to, then both are said", () => {
    const register = open({}, [{ status: "chosen" }, { status: "chosen" }])
    assert.deepEqual(tags(standing(register, "2024-03-10").problems), [
      "ChosenWithoutConversation",
      "SeveralChosen",
    ])
    assert.deepEqual(standing(register, "2024-03-10").chosen, ["c0", "c1"])
  })

  it("given that the role is filled from 1 April and the procedure was never ended, then the term to erase does not run, and that is said", () => {
    const register = open({}, [{}], {
      appointment: [
        { id: "a1", role: "leader", person: "core-of-buoy", validFrom: "2024-04-01", hoursPerWeek: 1200 },
      ],
    })
    assert.deepEqual(tags(standing(register, "2024-04-01").problems), ["ProcedureNotEnded"])
    assert.deepEqual(standing(register, "2024-03-31").problems, [])
  })

  it("given eight weeks of keeping and consent of two years, then both are longer than allowed", () => {
    const register = open({ closedOn: "2024-03-20", retentionWeeks: 8 }, [
      { consentToKeepUntil: "2026-03-20" },
    ])
    const { problems } = standing(register, "2024-03-21")
    assert.deepEqual(tags(problems), ["ConsentTooLong", "RetentionTooLong"])
    assert.isTrue(speaks(problems))
  })

  it("given an unknown vacancy, then there is no standing", () => {
    assert.isUndefined(Partnership.vacancyStanding(open(), "v9", day("2024-03-01")))
  })
})

describe("removing candidates' data in time", () => {
  const ended = { closedOn: "2024-03-20" }
  const due = (register: PartnershipRegister, on: string): ReadonlyArray<ReadonlyArray<unknown>> =>
    Partnership.erasureDue(register, "v", day(on)).map(({ basis, dueOn, due, daysLate }) => [
      basis,
      dueOn,
      due,
      daysLate,
    ])

  it("given an end on 20 March, when asked on 16 April it may still be there, on 17 April it must go, on 20 April it is three days late", () => {
    assert.deepEqual(due(open(ended), "2024-04-16"), [["term", "2024-04-17", false, 0]])
    assert.deepEqual(due(open(ended), "2024-04-17"), [["term", "2024-04-17", true, 0]])
    assert.deepEqual(due(open(ended), "2024-04-20"), [["term", "2024-04-17", true, 3]])
    assert.deepEqual(tags(standing(open(ended), "2024-04-20").problems), ["DataKeptTooLong"])
  })

  it("given that the procedure runs, then there is no last day yet", () => {
    assert.deepEqual(due(open(), "2025-01-01"), [["running", null, false, 0]])
    assert.deepEqual(Partnership.erase(open(), "v", day("2025-01-01")), [])
  })

  it("given consent through September, then that is the last day; consent beyond a year counts for a year", () => {
    const consented = (until: string) => open(ended, [{ consentToKeepUntil: until }])
    assert.deepEqual(due(consented("2024-09-30"), "2024-05-01"), [["consent", "2024-09-30", false, 0]])
    assert.deepEqual(due(consented("2030-01-01"), "2024-05-01"), [["consent", "2025-03-20", false, 0]])
    assert.deepEqual(due(consented("2024-04-01"), "2024-04-02"), [["term", "2024-04-17", false, 0]])
  })

  it("given that the candidate asks for it, then it must go at once, procedure or not", () => {
    const register = open({}, [{ erasureAskedOn: "2024-03-01", consentToKeepUntil: "2025-01-01" }])
    assert.deepEqual(due(register, "2024-03-01"), [["request", "2024-03-01", true, 0]])
    assert.deepEqual(due(register, "2024-02-29"), [["running", null, false, 0]])
  })

  it("given a vacancy that keeps data for one week, then that is the term; eight weeks are cut to four", () => {
    assert.deepEqual(due(open({ ...ended, retentionWeeks: 1 }), "2024-03-25"), [
      ["term", "2024-03-27", false, 0],
    ])
    assert.deepEqual(due(open({ ...ended, retentionWeeks: 8 }), "2024-03-25"), [
      ["term", "2024-04-17", false, 0],
    ])
  })

  it("given two candidates of whom one consented, when the term is over, then only the other is erased, with the notes of conversations, and stays countable", () => {
    const register = open(ended, [{ status: "rejected" }, { consentToKeepUntil: "2024-12-31" }], {
      conversation: [
        { id: "t0", candidate: "c0", heldOn: "2024-03-05", note: "Nice." },
        { id: "t1", candidate: "c1", heldOn: "2024-03-05", note: "Nicer." },
      ],
    })
    const erased = after(register, Partnership.erase(register, "v", day("2024-04-17")))
    holds(Register.get(erased, "candidate", "c0"), {
      name: null,
      email: null,
      motivation: null,
      erasedOn: "2024-04-17",
      status: "rejected",
      employer: "eastport",
    })
    holds(Register.get(erased, "conversation", "t0"), { note: null, heldOn: "2024-03-05" })
    holds(Register.get(erased, "candidate", "c1"), { name: "Candidate 1", erasedOn: null })
    holds(Register.get(erased, "conversation", "t1"), { note: "Nicer." })
    assert.deepEqual(Partnership.erase(erased, "v", day("2024-04-18")), [])
  })

  it("given one candidate who wants to be gone today, then only that one is erased, whatever the term", () => {
    const register = open({}, [{}, {}])
    const erased = after(register, Partnership.eraseCandidate(register, "c1", day("2024-02-25")))
    assert.deepEqual(
      erased.rows.candidate.map(({ name }) => name),
      ["Candidate 0", null],
    )
    assert.deepEqual(Partnership.eraseCandidate(register, "c9", day("2024-02-25")), [])
  })

  it("the columns that go are those that the tables mark as personal, and each of them can be empty", () => {
    assert.deepEqual(Partnership.personalColumns(tables.candidate), ["name", "email", "motivation"])
    assert.deepEqual(Partnership.personalColumns(tables.conversation), ["note"])
    for (const table of [tables.candidate, tables.conversation]) {
      for (const [name, column] of Object.entries(table.columns)) {
        assert.isTrue(!column.personal || column.optional, `${table.name}.${name}`)
      }
    }
  })

  const dates = fc.integer({ min: 0, max: 600 }).map((n) => {
    const month = Math.floor(n / 28) % 12
    return `${2024 + Math.floor(n / 336)}-${String(month + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`
  })
  const people = fc.array(
    fc.record({
      receivedOn: fc.constantFrom("2024-02-14", "2024-02-20"),
      status: fc.constantFrom("received", "invited", "chosen", "rejected", "withdrawn"),
      consentToKeepUntil: fc.option(
        dates.filter((date) => date >= "2024-03-01"),
        { nil: null },
      ),
      note: fc.option(fc.constant("A note."), { nil: null }),
      name: fc.option(fc.constant("Somebody"), { nil: null }),
    }),
    { maxLength: 5 },
  )

  const registerOf = (list: ReadonlyArray<Partial<Candidate> & { readonly note: string | null }>) =>
    open(
      ended,
      list.map(({ note: _, ...candidate }) => candidate),
      {
        conversation: list.map(({ note }, at) => ({
          id: `t${at}`,
          candidate: `c${at}`,
          heldOn: "2024-03-05",
          note,
        })),
      },
    )

  const personalLeft = (register: PartnershipRegister, candidate: string): number =>
    [
      ...register.rows.candidate
        .filter(({ id }) => id === candidate)
        .map((row) => ["candidate", row] as const),
      ...register.rows.conversation
        .filter((row) => row.candidate === candidate)
        .map((row) => ["conversation", row] as const),
    ].flatMap(([table, row]) =>
      Object.entries(tables[table].columns).filter(
        ([name, column]) => column.personal && (row as unknown as Record<string, unknown>)[name] !== null,
      ),
    ).length

  it("law: erased once every term is over, the register holds no personal value of that vacancy", () => {
    fc.assert(
      fc.property(people, (list) => {
        const register = registerOf(list)
        const erased = after(register, Partnership.erase(register, "v", day("2025-03-20")))
        for (const { id } of erased.rows.candidate) assert.strictEqual(personalLeft(erased, id), 0)
        assert.strictEqual(erased.rows.candidate.length, list.length)
        assert.deepEqual(Partnership.erasureDue(erased, "v", day("2025-03-20")), [])
      }),
      { numRuns: 60 },
    )
  })

  it("law: on any day, erasing removes what is due, leaves what is not, and a second time changes nothing", () => {
    fc.assert(
      fc.property(people, dates, (list, date) => {
        const register = registerOf(list)
        const on = day(date)
        const before = Partnership.erasureDue(register, "v", on)
        const erased = after(register, Partnership.erase(register, "v", on))
        for (const { candidate, due } of before) {
          const left = personalLeft(erased, candidate)
          assert.strictEqual(left, due ? 0 : personalLeft(register, candidate))
        }
        assert.deepEqual(Partnership.erase(erased, "v", on), [])
      }),
      { numRuns: 60 },
    )
  })
})
