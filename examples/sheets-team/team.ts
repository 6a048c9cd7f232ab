/**
 * Six partners with a workbook each, and one register: made, worked on, brought together, and accounted for.
 *
 * It knows nothing of where workbooks are: files on disk and Google spreadsheets go the same way.
 */
import {
  type Entry,
  type Layout,
  type Lens,
  type Locks,
  Report,
  type RuleFinding,
  Sync,
  type Workbook,
  WriteFindings,
} from "@wijkwijzer/adapter-sheets"
import {
  CalendarDate,
  Change,
  Cycle,
  type DomainTables,
  type PartnershipRegister,
  Register,
  tables,
} from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { Effect } from "effect"
import { partnersOf, workbookOf } from "./partners.ts"
import * as People from "./people.ts"

/** Where the workbooks are, and how tables are shown in them. */
export interface Place {
  readonly workbookOf: (partner: string) => Effect.Effect<Workbook.Workbook, Sync.Failure>
  readonly lensOf: (layout: Layout.Layout) => Lens.Lens<DomainTables>
}

/** What the rules find in a register. */
export type Check = (register: PartnershipRegister) => ReadonlyArray<RuleFinding>

/** What is shown while it runs, and what is printed. */
export interface Voice {
  readonly say: (line: string) => Effect.Effect<void>
  readonly progress: (progress: Sync.Progress) => Effect.Effect<void>
}

/** How many findings of a workbook are printed. */
const shown = 6

const author = "examples/sheets-team"
const today = CalendarDate.unsafe("2025-01-20")

const commit = (
  store: Store.Store<DomainTables>,
  reason: string,
  make: (register: PartnershipRegister) => ReadonlyArray<Change.Change | undefined>,
) =>
  Effect.flatMap(store.read, (register) =>
    store.commit({
      author,
      reason,
      expectedRevision: register.revision,
      changes: make(register).flatMap((change) => change ?? []),
    }),
  )

/** The invented year, with its first half closed: also invented. */
const fill = (store: Store.Store<DomainTables>) =>
  commit(store, "WijkWijzer as its founding text has it, with an invented year 2024", (empty) => [
    ...Change.between(Register.plain(empty), Register.plain(WijkWijzer.registerWithInventedYear2024())),
    Change.insert(tables.lockedPeriod, {
      id: "2024-first-half",
      startsOn: "2024-01-01",
      endsOn: "2024-06-30",
      lockedOn: "2024-09-01",
    }),
  ])

/** What is closed on the day of the sync, by the rule that closes it. */
const locks: Locks.Locks<DomainTables> = (register, changes) =>
  Cycle.lockedChanges(register, changes, today).map(({ change, locks: closed }) => {
    const [period] = closed.map((lock) => lock.period)
    const [from, through] = [period?.start ?? today, period?.end ?? today]
    const said = (locale: "nl" | "en") =>
      [from, through]
        .map((date) => CalendarDate.format(date, locale))
        .join(locale === "nl" ? " tot en met " : " through ")
    return {
      change,
      rule: "periodeVergrendeld",
      because: {
        nl: `de periode van ${said("nl")} is afgesloten`,
        en: `the period from ${said("en")} is closed`,
      },
    }
  })

/** The costs that the acts are about: one that the office changes too, and one in the half year that is closed. */
const rowsOf = ({ rows }: PartnershipRegister): People.Rows => {
  const of = (organisation: string, from: string, through: string) =>
    rows.cost.find(
      (cost) => cost.organisation === organisation && from <= cost.bookedOn && cost.bookedOn <= through,
    )?.id ?? ""
  return {
    shared: of("verwey-jonker", "2024-07-01", "2024-12-31"),
    closed: of("movisie", "2024-01-01", "2024-06-30"),
  }
}

/** Somebody at work in the tab of costs. */
const perform = (party: Sync.Party<DomainTables>, register: PartnershipRegister, act: People.Act) =>
  Effect.gen(function* () {
    const snapshot = yield* party.workbook.read
    const seen = party.lens.sight(snapshot, [register]).sighting.tables.find(({ table }) => table === "cost")
    const tab = snapshot.tabs.find(({ key }) => key === seen?.tab)
    if (seen === undefined || tab === undefined) return
    const valueAt = (row: number, column: number) => tab.rows[row]?.[column]?.value ?? null
    const edits = act.edits({ seen, valueAt })
    yield* party.workbook.write(snapshot, { id: `act-${act.partner}`, edits })
  })

const findingLine = ({ tab, cell, code, severity, text, todo, rule }: Entry): string =>
  `    ${tab}${cell === "" ? "" : `!${cell}`} ${code} ${severity}: ${text} ${todo} [${rule}]`

/** Writes into each workbook what is wrong with it, and says what that is. */
const tell = (
  store: Store.Store<DomainTables>,
  parties: ReadonlyArray<Sync.Party<DomainTables>>,
  check: Check,
  { say, progress }: Voice,
) =>
  Effect.gen(function* () {
    const found = check(yield* store.read)
    const options = { locale: "nl", locks, rules: () => found } as const
    yield* say("\nBevindingen, terug in de werkmappen:")
    for (const [at, party] of parties.entries()) {
      yield* progress({ workbook: party.workbook.name, step: "writing", at, of: parties.length })
      const { workbook, entries, edits } = yield* WriteFindings.toParty(store, party, options)
      yield* say(`  ${workbook}: ${entries.length} bevindingen, ${edits} cellen en notities geschreven`)
      for (const entry of entries.slice(0, shown)) yield* say(findingLine(entry))
      if (entries.length > shown) yield* say(`    … en nog ${entries.length - shown}`)
    }
    const again = yield* Effect.forEach(parties, (party) => WriteFindings.toParty(store, party, options))
    const written = again.reduce((sum, { edits }) => sum + edits, 0)
    yield* progress({ workbook: "", step: "done", at: parties.length - 1, of: parties.length })
    yield* say(`  Nog eens: ${written} geschreven.`)
  })

/** The whole story. Gives the register at the end. */
export const run = (store: Store.Store<DomainTables>, place: Place, check: Check, voice: Voice) =>
  Effect.gen(function* () {
    const { say, progress } = voice
    yield* fill(store)
    const register = yield* store.read
    const partners = partnersOf(register)
    const parties = yield* Effect.forEach(partners, ({ id }) =>
      Effect.map(place.workbookOf(id), (workbook) => {
        const { layout, scope } = workbookOf(register, id)
        return { workbook, scope, lens: place.lensOf(layout) }
      }),
    )
    yield* say(`${parties.length} werkmappen gemaakt uit ${store.name}:`)
    for (const [at, party] of parties.entries()) {
      yield* progress({ workbook: party.workbook.name, step: "writing", at, of: parties.length })
      yield* Sync.publish(store, party)
      yield* say(`  ${partners[at]?.name}: ${party.workbook.name}`)
    }

    yield* say("\nIntussen (verzonnen):")
    const rows = rowsOf(register)
    for (const act of People.acts(rows)) {
      const party = parties.find(({ scope }) => scope.name === act.partner)
      if (party === undefined) continue
      yield* perform(party, register, act)
      yield* say(`  ${act.partner} ${act.says}`)
    }
    yield* commit(store, "The office mends a description (invented)", (now) => [
      Change.update(now, tables.cost, rows.shared, { description: "Interviews, twee rondes (verzonnen)" }),
    ])
    yield* say("  het bureau wijzigt diezelfde omschrijving in het register")

    const options = {
      authorship: { author, reason: "Workbooks of the partners" },
      locks,
      onProgress: progress,
    }
    const outcomes = yield* Sync.syncAll(store, parties, options)
    yield* say("\nSamengebracht:")
    const registers = [yield* store.read, register]
    for (const outcome of outcomes)
      for (const line of Report.lines(outcome, { tables, registers, locale: "nl", most: 8 })) yield* say(line)

    const again = yield* Sync.syncAll(store, parties, options)
    const written = again.reduce((sum, { edits, changes }) => sum + edits.length + changes.length, 0)
    const open = again.reduce(
      (sum, { items, notes }) =>
        sum + notes.length + items.filter((item) => item._tag !== "ToRegister").length,
      0,
    )
    yield* say(`\nNog eens: ${written} wijzigingen; ${open} punten staan nog open bij de partners.`)
    yield* tell(store, parties, check, voice)
    return yield* store.read
  })
