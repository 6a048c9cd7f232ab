/** Findings that come back into the workbook: on their cells and on a tab, and away again when they are solved. */
import { assert, describe, it } from "@effect/vitest"
import type { Register } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import { Effect } from "effect"
import { type RuleFinding, WriteFindings } from "../../src/findings/index.ts"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import * as Sync from "../../src/sync/Sync.ts"
import { authorship, type Club, everyone, registerOf, rows, tables } from "../sync/fixtures.ts"
import { grid, places } from "./places.ts"

const words = {
  nl: {
    costs: "Kosten",
    findings: "Bevindingen",
    error: "Fout",
    warning: "Waarschuwing",
    todo: "Te doen",
    read: "€ 10,35",
  },
  en: {
    costs: "Costs",
    findings: "Findings",
    error: "Error",
    warning: "Warning",
    todo: "To do",
    read: "€ 10.35",
  },
} as const

/** An invented rule: costs of this amount ask for a second look. */
const rules = (register: Register.Register<Club>): ReadonlyArray<RuleFinding> =>
  register.rows.cost
    .filter(({ amount }) => amount === 1035)
    .map(({ id }) => ({
      key: `secondLook/cost/${id}/amount`,
      rule: "secondLook",
      severity: "warning",
      title: { nl: "Nog eens kijken", en: "Second look" },
      message: { nl: "Dit bedrag komt vaak voor.", en: "This amount is seen often." },
      todo: { nl: "Kijk de factuur na.", en: "Look at the invoice." },
      place: { table: "cost", id, column: "amount" },
      also: [],
      subject: null,
      dueOn: "2024-12-31",
      sources: [
        {
          text: { nl: "Verzonnen regeling", en: "Invented scheme" },
          articles: [{ article: "3", paragraph: "(2)" }],
          textDate: "2024-01-01",
          url: null,
        },
      ],
    }))

for (const { name, make } of places)
  for (const locale of ["nl", "en"] as const) {
    const word = words[locale]
    const world = Effect.gen(function* () {
      const place = yield* make
      const store = yield* MemoryStore.make(tables, registerOf(rows()))
      const lens = TeamLens.make(tables, Layout.ofTables(tables), locale)
      const party = { workbook: place.workbook, scope: everyone, lens }
      yield* Sync.publish(store, party)
      const write = WriteFindings.toParty(store, party, { locale, rules })
      const sync = Sync.sync(store, party, { authorship })
      const type = (cell: string, value: string) => Effect.promise(() => place.type(word.costs, cell, value))
      const note = (cell: string, text: string) => Effect.promise(() => place.note(word.costs, cell, text))
      const noteAt = (cell: string) => Effect.promise(() => place.noteAt(word.costs, cell))
      const linkAt = (cell: string) => Effect.promise(() => place.linkAt(word.findings, cell))
      const listed = Effect.map(grid(place.workbook, word.findings), (all) =>
        all.slice(1).filter((row) => row.length > 0),
      )
      return { place, party, store, write, sync, type, note, noteAt, linkAt, listed }
    })

    // Costs stand from row 3 on, under totals and headers: c-001 in row 4, its amount in column D.
    describe(`findings in ${name}, ${locale}`, () => {
      it.effect(
        "stand on their cells and on the tab, with what was read and expected; twice writes nothing",
        () =>
          Effect.gen(function* () {
            const { place, write, sync, type, noteAt, linkAt, listed } = yield* world
            yield* type("D4", "circa 200")
            yield* type("F5", "2024-01-02")
            yield* sync
            const { entries, edits } = yield* write
            assert.isAbove(edits, 0)
            assert.deepStrictEqual(
              entries.map(({ cell, severity, code }) => [cell, severity, code]),
              [
                ["D4", "error", "c-001"],
                ["E5", "error", "c-002"],
                ["D8", "warning", "c-005"],
              ],
            )
            const table = yield* listed
            assert.strictEqual(table.length, 3)
            const [unread, , rule] = table
            assert.deepStrictEqual(unread?.slice(0, 4), [word.error, word.costs, "D4", "c-001"])
            assert.include(unread?.[5], "circa 200")
            assert.strictEqual(unread?.[6], "circa 200")
            assert.match(String(unread?.[7]), /1234[.,]56/)
            assert.strictEqual(rule?.[0], word.warning)
            assert.strictEqual(rule?.[6], word.read)
            assert.match(String(rule?.[10]), /3\(2\) \(.* 2024-01-01\)/)
            assert.strictEqual(rule?.[11], 45_657)
            assert.strictEqual(yield* linkAt("C2"), `'${word.costs}'!D4`)
            const note = yield* noteAt("D8")
            assert.include(note, `${word.warning}: `)
            assert.include(note, `${word.todo}: `)
            assert.include(note, "3(2)")
            const before = place.version()
            assert.strictEqual((yield* write).edits, 0)
            assert.strictEqual(place.version(), before)
          }),
      )

      it.effect("go with their notes when they are solved, and what people wrote stays", () =>
        Effect.gen(function* () {
          const { write, sync, type, note, noteAt, listed, place } = yield* world
          yield* note("D4", "Bel Jan\nover de factuur")
          yield* note("C6", "Van mij")
          yield* type("D4", "circa 200")
          yield* sync
          yield* write
          const both = yield* noteAt("D4")
          assert.match(both ?? "", /^Bel Jan\nover de factuur\n\n\[WijkWijzer\]\n/)
          assert.strictEqual(yield* noteAt("C6"), "Van mij")
          // Somebody keeps notes beside the findings, in a column of their own.
          yield* Effect.promise(() => place.type(word.findings, "N3", "ik doe dit"))
          yield* type("D4", "12,50")
          yield* sync
          yield* write
          assert.strictEqual(yield* noteAt("D4"), "Bel Jan\nover de factuur")
          assert.strictEqual(yield* noteAt("C6"), "Van mij")
          const [left, ...others] = yield* listed
          assert.deepStrictEqual([left?.[2], left?.[13], others.length], ["D8", "ik doe dit", 0])
          yield* type("D8", "11")
          yield* sync
          yield* write
          assert.deepStrictEqual([yield* listed, yield* noteAt("D8")], [[], null])
        }),
      )

      it.effect(
        "also stand on a row that is not in the register; a note that a person changed is theirs",
        () =>
          Effect.gen(function* () {
            const { write, sync, type, note, noteAt, listed } = yield* world
            yield* write
            const ours = (yield* noteAt("D8")) ?? ""
            yield* note("D8", ours.replace("1", "één"))
            yield* type("C9", "nog een")
            yield* sync
            yield* write
            const now = (yield* noteAt("D8")) ?? ""
            assert.include(now, ours.replace("1", "één"))
            assert.include(now.slice(10), "[WijkWijzer]")
            const places = (yield* listed).map((row) => row.slice(0, 3).join(" "))
            assert.include(places, `${word.error} ${word.costs} B9`)
            assert.strictEqual((yield* write).edits, 0)
          }),
      )
    })
  }
