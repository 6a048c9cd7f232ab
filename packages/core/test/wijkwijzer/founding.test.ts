/**
 * The founding register holds what the public vacancy text says: one test for each row S1–S16 of the list of what the
 * text describes. What the text does not say is not in it.
 */
import { existsSync, readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { Register } from "../../src/register/index.ts"
import { founding, foundingRegister } from "../../src/wijkwijzer/index.ts"

const register = foundingRegister()
const { rows } = register
/** The vacancy text itself; it stands beside the project, not in it. */
const source = new URL("../../../../../shared/seed/000_756c49dd2666f688.txt", import.meta.url)

const ids = (list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => list.map(({ id }) => id)
const partners = rows.membership
  .filter(({ role }) => role === "partner")
  .map(({ organisation }): string => organisation)

const six = ["ccv", "lpb", "lsa", "movisie", "platform31", "verwey-jonker"]

describe("the founding text as rows", () => {
  it("S1: six partners that cover the social, physical and safety domains together", () => {
    assert.deepStrictEqual([...partners].sort(), six)
    for (const id of six) {
      const partner = Register.get(register, "organisation", id)
      assert.deepStrictEqual(partner?.domains, [], "the text names no domain of a single partner")
    }
    assert.deepStrictEqual(
      rows.domain.map(({ name }) => name.toLowerCase()),
      ["fysiek", "veiligheid", "sociaal"],
    )
  })

  it("S2: the ministry is the client, and no partner", () => {
    const clients = rows.membership.filter(({ role }) => role === "client")
    assert.deepStrictEqual(
      clients.map(({ organisation }) => organisation),
      ["bzk"],
    )
    assert.strictEqual(Register.get(register, "organisation", "bzk")?.legalForm, "ministry")
    assert.notInclude(partners, "bzk")
    assert.deepStrictEqual(
      rows.seat.filter(({ organisation }) => organisation === "bzk"),
      [],
    )
  })

  it("S3: three years of building up, then a programmatic cooperation; the inferred dates say so", () => {
    const [building, programmatic] = rows.phase
    assert.strictEqual(building?.id, "building-up")
    assert.strictEqual(building?.validFrom, "2021-02-13")
    assert.strictEqual(programmatic?.id, "programmatic-cooperation")
    assert.strictEqual(programmatic?.validFrom, "2024-02-13")
    assert.match(building?.description ?? "", /afgeleid/)
    assert.match(programmatic?.description ?? "", /noemt er geen/)
    assert.match(programmatic?.asks ?? "", /programma-organisatie/)
  })

  it("S4: boards, directors' consultation and core team, with a seat for each partner", () => {
    const layer = (level: number) => rows.body.filter((body) => body.level === level)
    assert.deepStrictEqual(ids(layer(2)), ["core-team"])
    assert.deepStrictEqual(ids(layer(1)), ["directors-consultation"])
    assert.deepStrictEqual(
      layer(0).flatMap(({ organisation }) => organisation ?? []),
      six,
    )
    for (const body of ["core-team", "directors-consultation"] as const) {
      const seats = Register.where(register, "seat", "body", body).flatMap(
        ({ organisation }) => organisation ?? [],
      )
      assert.deepStrictEqual([...seats].sort(), six, body)
    }
  })

  it("S5: three programme lines, whose names are said to be inferred", () => {
    assert.deepStrictEqual(ids(rows.programmeLine), ["kennis", "leren", "netwerken"])
    for (const { description } of rows.programmeLine) assert.match(description ?? "", /noemt hun namen niet/)
    assert.deepStrictEqual(rows.project, [])
  })

  it("S6: alignment of lines and projects is a task of the programme leader", () => {
    assert.match(taskBy("alignmentReviews"), /drie programmalijnen en de projecten daarbinnen/)
  })

  it("S7: the core team escalates to the directors, and the programme leader links them", () => {
    assert.strictEqual(Register.get(register, "body", "core-team")?.escalatesTo, "directors-consultation")
    assert.match(taskBy("agenda"), /Schakel vormen tussen het kernteam en directie overleg/)
    assert.match(rows.roleProfile[0]?.profile ?? "", /kunnen escaleren naar het directie-overleg/)
  })

  it("S8: annual plan, evaluation and account, organised by the programme leader", () => {
    assert.deepStrictEqual(
      new Set(rows.cycleStep.map(({ kind }) => kind)),
      new Set(["annualPlan", "evaluation", "account"]),
    )
    for (const { ownerRole, dueOn } of rows.cycleStep) {
      assert.strictEqual(ownerRole, "programme-leader")
      assert.isNull(dueOn, "the text gives no date")
    }
  })

  it("S9: keeping up the cooperation between different cultures is a task of the programme leader", () => {
    assert.match(taskBy("commitments"), /organisaties met hun eigen cultuur en structuur/)
  })

  it("S10: relevant external partners are a task of the programme leader; the text names none", () => {
    assert.match(taskBy("externalRelations"), /relevante externe partners/)
    assert.deepStrictEqual(rows.externalRelation, [])
  })

  it("S11: directors and boards are aligned, and each partner has its own board", () => {
    assert.match(taskBy("boardApprovals"), /directeuren en besturen/)
    assert.lengthOf(
      rows.body.filter(({ kind }) => kind === "board"),
      6,
    )
    assert.strictEqual(Register.get(register, "body", "directors-consultation")?.escalatesTo, "boards")
  })

  it("S12: the lead partnership is a task of the programme leader; the text names no lead partner and no euro", () => {
    assert.match(taskBy("obligations"), /penvoerderschap.*opdrachtnemer-opdrachtgever-relatie met BZK/)
    for (const table of [
      "leadPartnerTerm",
      "fundingAgreement",
      "budget",
      "budgetLine",
      "cost",
      "payment",
    ] as const)
      assert.deepStrictEqual(rows[table], [])
  })

  it("S13: at least 12 hours from 1 April 2024, nine tasks, nine competences, evaluation after six months", () => {
    const role = Register.get(register, "role", "programme-leader")
    assert.strictEqual(role?.minimumHoursPerWeek, 1200)
    assert.strictEqual(role?.validFrom, "2024-04-01")
    assert.strictEqual(role?.leadsBody, "core-team")
    assert.deepStrictEqual(
      rows.roleTask.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    )
    const competences = (rows.roleProfile[0]?.profile ?? "").split("\n").map((line) => line.slice(2))
    assert.lengthOf(competences, 9)
    assert.strictEqual(competences.length, 9)
    assert.strictEqual(rows.roleProfile[0]?.version, 1)
    assert.strictEqual(rows.roleEvaluation[0]?.dueOn, "2024-10-01")
    assert.isNull(rows.roleEvaluation[0]?.heldOn)
    assert.deepStrictEqual(rows.appointment, [])
  })

  it("S14: the vacancy, for people at a municipality affiliated with the LPB, until 29 February 2024", () => {
    const vacancy = rows.vacancy[0]
    assert.strictEqual(vacancy?.publishedOn, "2024-02-13")
    assert.strictEqual(vacancy?.closesOn, "2024-02-29")
    assert.strictEqual(vacancy?.intendedStart, "2024-04-01")
    assert.strictEqual(vacancy?.hoursPerWeek, 1200)
    assert.strictEqual(vacancy?.eligibleThrough, "lpb")
    assert.strictEqual(vacancy?.applyTo, "vacature@verwey-jonker.nl")
    assert.strictEqual(vacancy?.informationFrom, "info@lpb.nl")
    assert.deepStrictEqual(rows.candidate, [])
  })

  it("S15: the NPLV ends 15 to 20 years after July 2022; twenty areas in nineteen municipalities", () => {
    const goal = Register.get(register, "goal", "nplv")
    assert.strictEqual(goal?.startsOn?.slice(0, 7), "2022-07")
    assert.strictEqual(goal?.endsOn?.slice(0, 7), "2042-07")
    assert.match(goal?.description ?? "", /15 tot 20 jaar.*tussen juli 2037 en juli 2042/)
    assert.lengthOf(rows.area, 20)
    assert.strictEqual(new Set(rows.area.map(({ municipality }) => municipality)).size, 19)
    assert.strictEqual(
      Register.where(register, "area", "municipality", "gemeente.amsterdam").length,
      2,
      "Amsterdam has two",
    )
  })

  it("S16: the text names no affiliated municipality, local partner or residents' group, so no row claims one", () => {
    assert.deepStrictEqual(rows.affiliation, [])
    assert.deepStrictEqual(new Set(rows.membership.map(({ role }) => role)), new Set(["partner", "client"]))
    assert.match(
      rows.partnership[0]?.purpose ?? "",
      /gemeenten, hun lokale samenwerkingspartners en bewoners/,
    )
  })

  it("holds no notice and no person, and the same rows every time", () => {
    assert.isNull(rows.partnership[0]?.notice)
    assert.deepStrictEqual(rows.person, [])
    assert.deepStrictEqual(founding(), founding())
    assert.isTrue(Register.sameRows(Register.plain(foundingRegister()), Register.plain(register)))
  })
})

function taskBy(shownBy: string): string {
  return rows.roleTask.find((task) => task.shownBy === shownBy)?.description ?? ""
}

describe.skipIf(!existsSync(source))("held against the vacancy text itself", () => {
  const text = existsSync(source) ? readFileSync(source, "utf8") : ""

  it("partners, tasks and competences stand in it word for word, and it speaks of three lines", () => {
    for (const id of six) assert.include(text, Register.get(register, "organisation", id)?.name ?? "?")
    for (const { description } of rows.roleTask) assert.include(text, description)
    for (const line of (rows.roleProfile[0]?.profile ?? "").split("\n"))
      assert.include(text, line.replace(/^[-•] /, ""))
    assert.match(text, /drie programmalijnen/)
  })
})
