import { assert, describe, it } from "@effect/vitest"
import { Change, Label } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import * as Report from "../../src/sync/Report.ts"
import { at, cost, elsewhere, rowOf, rows, scopeOf, setCost, sync, tab, tables, world } from "./fixtures.ts"

/** One workbook in which everything that can be said is said. */
const everything = Effect.gen(function* () {
  const here = yield* world(rows(20), scopeOf("a"))
  const { person, store } = here
  const row = (id: string) => rowOf(person, id)
  person.type(tab.cost, row("c-000"), at.amount, 12_345)
  person.type(tab.cost, row("c-002"), at.text, "Mine")
  person.type(tab.cost, row("c-004"), at.project, "p-b")
  person.type(tab.cost, row("c-006"), at.paidOn, "2001-01-01")
  person.type(tab.cost, row("c-008"), at.amount, "een tientje")
  person.type(tab.cost, row("c-010"), at.id, "eigen")
  person.type(tab.cost, row("c-012"), at.bookedOn, "2020-05-05")
  person.copyRow(tab.cost, row("c-014"), row("c-014"))
  person.deleteRow(tab.cost, row("c-016"))
  person.type(tab.partner, 1, 1, "Anders")
  ;[null, "p-a", "Nieuw", 5, "2024-02-02"].forEach((value, column) => {
    person.type(tab.cost, 13, column, value)
  })
  ;[null, "p-a", "Wacht", "?", "2024-02-02"].forEach((value, column) => {
    person.type(tab.cost, 14, column, value)
  })
  yield* elsewhere(store, (register) => [
    setCost(register, "c-002", { text: "Theirs" }),
    setCost(register, "c-016", { amount: 16 }),
    Change.insert(cost, {
      id: "n-1",
      project: "p-a",
      amount: 500,
      bookedOn: "2024-01-01",
      text: "Van kantoor",
    }),
  ])
  const done = yield* sync(here, {
    dryRun: true,
    locks: (_, changes) =>
      changes.flatMap((change) =>
        change._tag === "Update" && String(change.to.bookedOn).startsWith("2020")
          ? [{ change, rule: "lock-2020", because: Label.make("2020 is afgesloten", "2020 is closed") }]
          : [],
      ),
  })
  const register = yield* store.read
  return (locale: "nl" | "en") => Report.lines(done, { tables, registers: [register], locale })
})

const anId = /cost-[0-9a-z]{10}/g

describe("a dry run as a person reads it", () => {
  it.effect("in Dutch: what asks for attention first, each with its cell and what to do", () =>
    Effect.gen(function* () {
      const said = (yield* everything)("nl").join("\n").replace(anId, "cost-…")
      assert.strictEqual(
        said,
        [
          "a.xlsx",
          "  Vraagt aandacht (9)",
          '    Partners!B2: niet overgenomen (Naam van partner "Partner A" (a) gaat van "Partner A" naar "Anders"): dit tabblad is om te bekijken. Vraag de beheerder om de wijziging.',
          "    Code c-014 staat op meer rijen (Kosten!A9, Kosten!A10); geen daarvan is overgenomen. Maak de code leeg van de rij die nieuw is.",
          "    Kosten!A7: code c-010 is veranderd in eigen; de rij is niet overgenomen. Zet de code c-010 terug.",
          '    Kosten!B4: niet overgenomen (Project van kostenregel c-004 gaat van "Project A" (p-a) naar "Project B" (p-b)): deze rij hoort bij een ander. Zet terug wat er stond of vraag de eigenaar.',
          "    Kosten!15: deze nieuwe rij wacht tot Bedrag te lezen is.",
          "    Kosten!E5: niet overgenomen (Betaald op van kostenregel c-006 gaat van niets naar 1 januari 2001): de waarden passen niet bij elkaar: “Betaald op” ligt niet vóór “Boekdatum”.",
          "    Kosten!E8: niet overgenomen (Boekdatum van kostenregel c-012 gaat van 12 april 2024 naar 5 mei 2020): 2020 is afgesloten (lock-2020). Zet terug wat er stond of vraag om heropening.",
          '    Kosten!C3: Omschrijving van kostenregel c-002 is op twee plaatsen gewijzigd: hier staat "Mine", in het register "Theirs". Er is niets overschreven. Vul hier in wat het moet zijn; dat gaat bij de volgende keer het register in.',
          "    Kostenregel c-016 is hier verwijderd, maar in het register intussen gewijzigd. De rij komt terug. Verwijder haar opnieuw als zij weg mag.",
          "  Niet te lezen (2)",
          "    Kosten!3:6: amount cannot be read",
          "    Kosten!3:15: amount cannot be read",
          "  Naar het register (2)",
          "    Kosten!D2: Bedrag van kostenregel c-000 gaat van €\u00A010,00 naar €\u00A0123,45.",
          "    Kosten!14: nieuw: kostenregel cost-….",
          "  Naar de werkmap (2)",
          "    Kostenregel c-016 komt terug, want het register houdt deze rij.",
          "    Kostenregel n-1 komt erbij uit het register.",
        ].join("\n"),
      )
    }),
  )

  it.effect("in English as well", () =>
    Effect.gen(function* () {
      const said = (yield* everything)("en")
      assert.include(
        said,
        "    Kosten!A7: id c-010 was changed to eigen; the row is not taken over. Put back the id c-010.",
      )
      assert.include(said, "    Kosten!D2: Amount of cost c-000 goes from €10.00 to €123.45.")
      assert.isTrue(said.some((line) => /2020 is closed \(lock-2020\)/.test(line)))
      assert.isFalse(said.some((line) => /undefined|null|\[object/.test(line)))
    }),
  )

  it.effect("that has nothing to do says so", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const options = { tables, registers: [yield* here.store.read], locale: "nl" } as const
      assert.deepStrictEqual(Report.lines(yield* sync(here), options), ["everyone.xlsx: niets te doen"])
    }),
  )
})
