/** A small partnership: two partners, their projects and costs; a workbook for all and one for each. */
import { Change, Check, Column, Register, Table, Tables } from "@wijkwijzer/core"
import { MemoryStore, type Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as EffectScope from "effect/Scope"
import type { Lens } from "../../src/sync/Lens.ts"
import * as Scope from "../../src/sync/Scope.ts"
import * as Sync from "../../src/sync/Sync.ts"
import * as EmulatedWorkbook from "../support/emulatedWorkbook.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import * as PlainLens from "../support/plainLens.ts"
import * as FileWorkbook from "../support/xlsxWorkbook.ts"

const partner = Table.make("partner", {
  label: ["Partner", "Partner"],
  plural: ["Partners", "Partners"],
  description: ["Wie meedoen.", "Who take part."],
  columns: { name: Column.text(["Naam", "Name"], ["De naam.", "The name."]) },
  title: "name",
  unique: [["name"]],
})

const project = Table.make("project", {
  label: ["Project", "Project"],
  plural: ["Projecten", "Projects"],
  description: ["Waar men aan werkt.", "What is worked on."],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam.", "The name."]),
    partner: Column.reference("partner", ["Partner", "Partner"], ["Van wie.", "Whose."]),
  },
  title: "name",
})

export const cost = Table.make("cost", {
  label: ["Kostenregel", "Cost"],
  plural: ["Kosten", "Costs"],
  description: ["Wat het kost.", "What it costs."],
  columns: {
    project: Column.reference("project", ["Project", "Project"], ["Waarvoor.", "What for."]),
    text: Column.optional(Column.text(["Omschrijving", "Description"], ["Wat.", "What."])),
    amount: Column.money(["Bedrag", "Amount"], ["In centen.", "In cents."]),
    bookedOn: Column.date(["Boekdatum", "Booked on"], ["Wanneer.", "When."]),
    paidOn: Column.optional(Column.date(["Betaald op", "Paid on"], ["Wanneer.", "When."])),
  },
  checks: [Check.ordered("bookedOn", "paidOn")],
  unique: [],
})

export const tables = Tables.make([partner, project, cost])
export type Club = typeof tables
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export const costs = (count: number, prefix = "c") =>
  Array.from({ length: count }, (_, at) => ({
    id: `${prefix}-${String(at).padStart(3, "0")}`,
    project: at % 2 === 0 ? "p-a" : "p-b",
    text: `Cost ${at}`,
    amount: 1000 + at * 7,
    bookedOn: `2024-0${1 + (at % 9)}-1${at % 10}`,
  }))

export const rows = (count = 6): Register.Rows<Club> => ({
  partner: [
    { id: "a", name: "Partner A" },
    { id: "b", name: "Partner B" },
  ],
  project: [
    { id: "p-a", name: "Project A", partner: "a" },
    { id: "p-b", name: "Project B", partner: "b" },
  ],
  cost: costs(count),
})

export const registerOf = (given: Register.Rows<Club>): Register.Register<Club> =>
  Result.getOrThrow(Register.make(tables, given))

export const authorship = { author: "tests", reason: "a test" }

/** What belongs to one partner. */
export const scopeOf = (id: string): Scope.Scope => ({
  name: id,
  tables: {
    partner: { where: Scope.equals("id", id), editable: false },
    project: { where: Scope.equals("partner", id), editable: true, fixed: { partner: id } },
    cost: { where: Scope.through("project", "project", Scope.equals("partner", id)), editable: true },
  },
})

export const everyone = Scope.everything("everyone", tables)
export const lens = PlainLens.make(tables)

export interface World {
  readonly store: Store.Store<Club>
  readonly party: Sync.Party<Club>
  readonly workbook: MemoryWorkbook.MemoryWorkbook
  readonly person: MemoryWorkbook.Person
}

/** How a workbook comes to be. */
export type Maker = (name: string) => Effect.Effect<MemoryWorkbook.MemoryWorkbook, never, EffectScope.Scope>

const inMemory: Maker = (name) => Effect.sync(() => MemoryWorkbook.make(name))

/** A store with rows, and a workbook made from it. */
const worldWith =
  (make: Maker) =>
  (given = rows(), scope = everyone): Effect.Effect<World, Sync.Failure, EffectScope.Scope> =>
    Effect.gen(function* () {
      const store = yield* MemoryStore.make(tables, registerOf(given))
      return yield* joined(store, scope, make)
    })

/** A store with rows, and a workbook in memory made from it. */
export const world = worldWith(inMemory)

/** The workbooks that every case is tried on. */
export const worlds = [
  { name: "in memory", world },
  { name: "a Google spreadsheet, emulated", world: worldWith(EmulatedWorkbook.make) },
  { name: "an XLSX file", world: worldWith(FileWorkbook.make) },
] as const

/** One more workbook on the same store. */
export const joined = (
  store: Store.Store<Club>,
  scope: Scope.Scope,
  make: Maker = inMemory,
  shown: Lens<Club> = lens,
): Effect.Effect<World, Sync.Failure, EffectScope.Scope> =>
  Effect.gen(function* () {
    const workbook = yield* make(`${scope.name}.xlsx`)
    const party = { workbook, scope, lens: shown }
    yield* Sync.publish(store, party)
    return { store, party, workbook, person: workbook.person }
  })

export const sync = ({ store, party }: World, options: Partial<Sync.Options<Club>> = {}) =>
  Sync.sync(store, party, { authorship, ...options })

/** Changes made in the store by somebody else. */
export const elsewhere = (
  store: Store.Store<Club>,
  make: (register: Register.Register<Club>) => ReadonlyArray<Change.Change | undefined>,
) =>
  Effect.flatMap(store.read, (register) =>
    store.commit({
      ...authorship,
      expectedRevision: register.revision,
      changes: make(register).flatMap((change) => change ?? []),
    }),
  )

export const setCost = (register: Register.Register<Club>, id: string, cells: Record<string, unknown>) =>
  Change.update(Register.plain(register), cost, id, cells as never)

export const costOf = (register: Register.Register<Club>, id: string): Row | undefined =>
  Register.get(Register.plain(register), "cost", id) as Row | undefined

/** Tabs of the workbook by table, in the order of the tables: partner, project, cost. */
export const tab = { partner: 0, project: 1, cost: 2 } as const

/** Columns of the tab of costs. */
export const at = { id: 0, project: 1, text: 2, amount: 3, bookedOn: 4, paidOn: 5 } as const

/** The row of a cost on the screen. */
export const rowOf = (person: MemoryWorkbook.Person, id: string, sheet: number = tab.cost): number =>
  person.grid(sheet).findIndex((row) => row.includes(id))

export const tags = (items: ReadonlyArray<{ readonly _tag: string }>): ReadonlyArray<string> =>
  items.map(({ _tag }) => _tag)
