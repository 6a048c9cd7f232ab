/** Whatever people do between a reading and a push: a push is done where it was meant, or not at all. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import fc from "fast-check"
import type { Person } from "../../emulator/index.ts"
import type { Edit } from "../../src/workbook/index.ts"
import { clientLayer, emulated } from "./google.ts"
import { drawn, projects, setCell, tabOf } from "./workbooks.ts"

type Act = (person: Person) => void

const title = "Projecten"
const letter = fc.constantFrom("A", "B", "C", "D")
const row = fc.integer({ min: 2, max: 9 })

const structural: fc.Arbitrary<readonly [name: string, act: Act]> = fc.oneof(
  row.map((at) => [`insert ${at}`, (person: Person) => person.insertRows(title, at)] as const),
  row.map((at) => [`delete ${at}`, (person: Person) => person.deleteRows(title, at)] as const),
  fc
    .tuple(row, row)
    .map(([at, to]) => [`move ${at} ${to}`, (person: Person) => person.moveRows(title, at, 1, to)] as const),
  letter.map(
    (by) =>
      [`sort ${by}`, (person: Person) => person.sort(title, "A2:C8", by === "D" ? ["-C"] : [by])] as const,
  ),
  letter.map(
    (by) =>
      [
        `-sort ${by}`,
        (person: Person) => person.sort(title, "A2:C8", by === "D" ? ["C"] : [`-${by}`]),
      ] as const,
  ),
)

/** Without deletions: a row that people delete in the window of ours comes back, for nothing tells it from ours. */
const orderly = structural.filter(([name]) => !name.startsWith("delete"))

const any: fc.Arbitrary<readonly [name: string, act: Act]> = fc.oneof(
  structural,
  fc
    .tuple(letter, row, fc.constantFrom("", "x", "12", "Moestuin", "p2", "=1+1"))
    .map(
      ([column, at, text]) =>
        [
          `type ${column}${at} ${text}`,
          (person: Person) => person.type(title, `${column}${at}`, text),
        ] as const,
    ),
  letter.map((at) => [`insert column ${at}`, (person: Person) => person.insertColumns(title, at)] as const),
  letter.map((at) => [`delete column ${at}`, (person: Person) => person.deleteColumns(title, at)] as const),
  fc
    .tuple(letter, letter)
    .map(
      ([at, to]) =>
        [`move column ${at} ${to}`, (person: Person) => person.moveColumn(title, at, to)] as const,
    ),
  fc
    .tuple(row, row)
    .map(([at, to]) => [`copy row ${at} ${to}`, (person: Person) => person.copyRow(title, at, to)] as const),
  fc.constant(["rename", (person: Person) => person.renameTab(title, "Anders")] as const),
  row.map((at) => [`hide ${at}`, (person: Person) => person.hideRows(title, at)] as const),
)

/** What a person cannot do here (move to where it is, sort what is gone) they do not do. */
const tryAct = (person: Person, act: Act): void => {
  try {
    act(person)
  } catch (problem) {
    assert.instanceOf(problem, Error)
  }
}

const table = projects([
  ...Array.from({ length: 6 }, (_, at) => [
    `p${at + 1}`,
    ["Buurthuis", "Moestuin", "Taalcafé"][at % 3] ?? "",
    at === 4 ? null : at,
  ]),
  [null, "Zonder nummer", 7],
])

interface Seen {
  readonly id: unknown
  readonly rest: string
}

/** The rows as a person sees them, each by its id; blank ones left out. */
const seen = (person: Person): ReadonlyArray<Seen> => {
  const sheet = person.book.sheets[0]
  const metadata = person.book.metadata.filter(({ metadataKey }) => metadataKey === "wijkwijzer.column")
  const at = (mark: string): number => {
    const place = metadata.find(({ metadataValue }) => metadataValue === mark)?.place
    return place?.kind === "COLUMN" ? place.index : -1
  }
  const value = (line: number, mark: string): unknown => {
    const entered = sheet?.cell(line, at(mark))?.userEnteredValue
    return entered?.stringValue ?? entered?.numberValue ?? entered?.formulaValue ?? null
  }
  return Array.from({ length: sheet?.rows.length ?? 0 }, (_, line) => ({
    id: value(line, "project.id"),
    rest: JSON.stringify([value(line, "project.name"), value(line, "project.amount")]),
  })).filter(({ id, rest }) => id !== null || rest !== "[null,null]")
}

const law = (
  acts: fc.Arbitrary<ReadonlyArray<readonly [string, Act]>>,
  inTheWindow: boolean,
  deletes = false,
) =>
  Effect.gen(function* () {
    const emulator = yield* emulated()
    const layer = clientLayer(emulator)
    yield* Effect.promise(() =>
      fc.assert(
        fc.asyncProperty(acts, fc.integer({ min: 1, max: 6 }), (list, which) =>
          Effect.runPromise(
            Effect.gen(function* () {
              const { workbook, basis, person } = yield* drawn(emulator, [table])
              const act = () => {
                for (const [, one] of list) tryAct(person, one)
              }
              let byPeople: ReadonlyArray<Seen> = []
              const before = () => {
                act()
                byPeople = seen(person)
              }
              if (inTheWindow) emulator.beforeNextWrite(before, person.id)
              else before()
              const edits: ReadonlyArray<Edit.Edit> = deletes
                ? [{ _tag: "DeleteRow", tab: tabOf(basis).key, row: which }]
                : [setCell(basis, which, 1, "NIEUW")]
              const batch = { id: "push", edits }
              const result = yield* Effect.result(workbook.write(basis, batch))
              const after = seen(person)
              if (result._tag === "Failure") {
                assert.strictEqual(result.failure.reason._tag, "Moved")
                assert.deepEqual(after, byPeople)
                return
              }
              const id = `p${which}`
              if (deletes) {
                // A row that was put back stands at the end.
                const sorted = (rows: ReadonlyArray<Seen>) =>
                  rows
                    .filter((one) => one.id !== id)
                    .map((one) => JSON.stringify(one))
                    .sort()
                assert.deepEqual(sorted(after), sorted(byPeople))
                // Of a row that people copied, one goes.
                const count = (rows: ReadonlyArray<Seen>) => rows.filter((one) => one.id === id).length
                assert.strictEqual(count(after), Math.max(0, count(byPeople) - 1))
                return
              }
              // Every row but the one that was meant is as people left it, in their order.
              assert.deepEqual(
                after.filter((one) => one.id !== id),
                byPeople.filter((one) => one.id !== id),
              )
              const meant = after.filter((one) => one.id === id)
              if (byPeople.some((one) => one.id === id)) {
                assert.isTrue(meant.some(({ rest }) => rest.startsWith('["NIEUW",')))
              }
              assert.strictEqual(
                after.filter(({ rest }) => rest.includes("NIEUW")).length,
                meant.length === 0 ? 0 : 1,
              )
              assert.isNotEmpty(tabOf(yield* workbook.read, person.book.sheets[0]?.title).columns)
            }).pipe(Effect.provide(layer)),
          ),
        ),
        { numRuns: 150 },
      ),
    )
  })

describe("people at work", () => {
  it.effect(
    "before a push reads: it is done where it was meant, or refused, and nothing of theirs changes",
    () => law(fc.array(any, { minLength: 1, maxLength: 4 }), false),
  )

  it.effect("moving, inserting, deleting and sorting rows in the window: put right afterwards", () =>
    law(fc.array(structural, { minLength: 1, maxLength: 3 }), true),
  )

  it.effect("before a push reads that deletes a row: the row that was meant goes, or none", () =>
    law(fc.array(any, { minLength: 1, maxLength: 4 }), false, true),
  )

  it.effect(
    "moving, inserting and sorting rows in the window of a deletion: another row that went comes back",
    () => law(fc.array(orderly, { minLength: 1, maxLength: 3 }), true, true),
  )
})

describe("rows that come and go in one batch", () => {
  const edit = fc.oneof(
    fc.integer({ min: 1, max: 7 }).map((line) => ({ _tag: "DeleteRow" as const, row: line })),
    fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 3 }))
      .map(([after, count]) => ({ _tag: "InsertRows" as const, after, count })),
  )

  it.effect("stand as if each had been done on the list that was read", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const layer = clientLayer(emulator)
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), (list) =>
            Effect.runPromise(
              Effect.gen(function* () {
                const { workbook, basis } = yield* drawn(emulator, [table])
                const tab = tabOf(basis)
                const model = tab.rows.map((cells) => ({
                  here: [String(cells[0]?.value ?? "")],
                  after: [] as Array<string>,
                }))
                let number = 0
                const edits = list.map((one): Edit.Edit => {
                  if (one._tag === "DeleteRow") {
                    const place = model[one.row]
                    if (place !== undefined) place.here = []
                    return { _tag: "DeleteRow", tab: tab.key, row: one.row }
                  }
                  const ids = Array.from({ length: one.count }, () => `n${number++}`)
                  model[one.after]?.after.push(...ids)
                  return { _tag: "InsertRows", tab: tab.key, after: one.after, rows: ids.map((id) => [id]) }
                })
                const written = yield* workbook.write(basis, { id: "push", edits })
                const ids = tabOf(yield* workbook.read).rows.map((cells) => String(cells[0]?.value ?? ""))
                const expected = model.flatMap(({ here, after }) => [...here, ...after])
                assert.deepEqual(written.displaced, [])
                assert.deepEqual(
                  ids.filter((id) => id !== ""),
                  expected.filter((id) => id !== ""),
                )
              }).pipe(Effect.provide(layer)),
            ),
          ),
          { numRuns: 150 },
        ),
      )
    }),
  )
})
