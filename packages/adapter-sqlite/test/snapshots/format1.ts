/**
 * The tables of the snapshot of format 1, and what was done with them. These definitions are never changed: they are
 * what the file `format-1.sql` was made with.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Column, Instant, Register, Table, Tables } from "@wijkwijzer/core"

const words = (what: string): Column.Texts => [what, what]

const organisation = <const C extends Column.Columns>(columns: C) =>
  Table.make("organisation", {
    label: words("organisation"),
    plural: words("organisations"),
    description: words("An invented organisation."),
    columns: { name: Column.text(words("name"), words("name")), ...columns },
    unique: [["name"]] as never,
  })

const person = Table.make("person", {
  label: words("person"),
  plural: words("people"),
  description: words("An invented person."),
  columns: {
    name: Column.personal(Column.text(words("name"), words("name"))),
    email: Column.optional(Column.personal(Column.text(words("email"), words("email")))),
    organisation: Column.reference("organisation", words("organisation"), words("organisation")),
    knows: Column.references("person", words("knows"), words("knows")),
  },
})

const fact = Table.make("fact", {
  label: words("fact"),
  plural: words("facts"),
  description: words("A value of every kind."),
  columns: {
    text: Column.optional(Column.text(words("text"), words("text"))),
    longText: Column.optional(Column.longText(words("long text"), words("long text"))),
    integer: Column.optional(Column.integer(words("integer"), words("integer"))),
    decimal: Column.optional(Column.decimal(words("decimal"), words("decimal"))),
    money: Column.optional(Column.money(words("money"), words("money"))),
    hours: Column.optional(Column.hours(words("hours"), words("hours"))),
    percentage: Column.optional(Column.percentage(words("percentage"), words("percentage"))),
    date: Column.optional(Column.date(words("date"), words("date"))),
    instant: Column.optional(Column.instant(words("instant"), words("instant"))),
    yesNo: Column.optional(Column.yesNo(words("yes or no"), words("yes or no"))),
    oneOf: Column.optional(
      Column.oneOf(words("choice"), words("choice"), { one: words("one"), two: words("two") }),
    ),
  },
})

/** How the tables began. */
export const first = Tables.make([
  organisation({ town: Column.optional(Column.text(words("town"), words("town"))) }),
  person,
  fact,
])

/** The tables of the snapshot: `town` became `place`, and `founded` was added. */
export const tables = Tables.make([
  organisation({
    place: Column.optional(Column.text(words("place"), words("place"))),
    founded: Column.date(words("founded"), words("founded")),
  }),
  person,
  fact,
])

/** How the one became the other. */
export const migration = {
  renamedColumns: { organisation: { town: "place" } },
  defaults: { organisation: { founded: "1900-01-01" } },
}

const at = (revision: number): Instant.Instant => Instant.unsafe(`2024-01-0${revision}T09:00:00.000Z`)

const asked = (revision: number, reason: string) => ({
  author: "maker of the snapshot",
  reason,
  at: at(revision),
  expectedRevision: revision - 1,
})

const defined = <A>(list: ReadonlyArray<A | undefined>): ReadonlyArray<A> =>
  list.filter((one) => one !== undefined)

/** Makes the file: four revisions, a migration between the second and the third, an erasure as the last. */
export const make = async (file: string): Promise<void> => {
  {
    await using store = await openSqlite(file, { tables: first })
    const facts = {
      text: "O'Brien “€” 😀",
      longText: "one\n\ttwo",
      integer: -7,
      decimal: 0.1,
      money: 123456789,
    }
    const more = { hours: 150, percentage: 3333, date: "2024-02-29", yesNo: true, oneOf: "two" } as const
    await store.commit({
      ...asked(1, "the first rows"),
      changes: [
        Change.insert(first.organisation, { id: "o1", name: "Stichting De Brug", town: "Utrecht" }),
        Change.insert(first.organisation, { id: "o2", name: "Vereniging Zuid" }),
        Change.insert(first.person, {
          id: "p1",
          name: "Invented One",
          email: "one@example.invalid",
          organisation: "o1",
        }),
        Change.insert(first.person, { id: "p2", name: "Invented Two", organisation: "o2", knows: ["p1"] }),
        Change.insert(first.fact, { id: "f1", ...facts, ...more, instant: "2024-01-01T00:00:00.000Z" }),
        Change.insert(first.fact, { id: "f2", yesNo: false }),
      ],
    })
    const register = await store.read()
    const changes = [
      Change.update(register, first.organisation, "o2", { town: "Zeist" }),
      Change.update(register, first.person, "p1", { email: "first@example.invalid", knows: ["p1", "p2"] }),
      Change.remove(register, first.fact, "f2"),
    ]
    await store.commit({ ...asked(2, "some edits"), changes: defined(changes) })
  }
  await using store = await openSqlite(file, { tables, migration })
  const register = await store.read()
  const founded = Change.update(register, tables.organisation, "o1", {
    founded: "1984-05-01",
    place: "Zeist",
  })
  await store.commit({ ...asked(3, "after the migration"), changes: defined([founded]) })
  const before = await store.read()
  if (Register.get(before, "person", "p1") === undefined) throw new Error("p1 must be there")
  const erased = Change.update(before, tables.person, "p1", { name: "person 1", email: null })
  await store.erase({
    ...asked(4, "asked by the person"),
    changes: defined([erased]),
    rows: [{ table: "person", id: "p1" }],
  })
}
