/**
 * Small tables for tests: teams, their members (people, with personal values), and counters.
 */
import { Change, Check, Column, Instant, type Register, Table, Tables } from "@wijkwijzer/core"

export const team = Table.make("team", {
  label: ["Ploeg", "Team"],
  plural: ["Ploegen", "Teams"],
  description: ["Wie samenwerken.", "Who work together."],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe de ploeg heet.", "What the team is called."]),
    parent: Column.optional(
      Column.reference("team", ["Onder", "Under"], ["De ploeg erboven.", "The team above."]),
    ),
  },
  title: "name",
  unique: [["name"]],
})

export const member = Table.make("member", {
  label: ["Lid", "Member"],
  plural: ["Leden", "Members"],
  description: ["Wie meedoen.", "Who take part."],
  columns: {
    name: Column.personal(Column.text(["Naam", "Name"], ["Hoe iemand heet.", "What somebody is called."])),
    email: Column.optional(
      Column.personal(Column.text(["E-mail", "E-mail"], ["Adres voor post.", "Address for mail."])),
    ),
    phone: Column.optional(
      Column.personal(Column.text(["Telefoon", "Phone"], ["Nummer om te bellen.", "Number to call."])),
    ),
    joined: Column.optional(Column.date(["Sinds", "Since"], ["Eerste dag.", "First day."])),
    team: Column.optional(Column.reference("team", ["Ploeg", "Team"], ["Eigen ploeg.", "Own team."])),
    helps: Column.references("team", ["Helpt", "Helps"], ["Ploegen die hulp krijgen.", "Teams helped."]),
  },
  title: "name",
  checks: [Check.someFilled("email", "phone")],
  unique: [["name"]],
})

export const counter = Table.make("counter", {
  label: ["Teller", "Counter"],
  plural: ["Tellers", "Counters"],
  description: ["Wat geteld wordt.", "What is counted."],
  columns: {
    value: Column.integer(["Stand", "Value"], ["Tot waar geteld is.", "How far was counted."]),
  },
})

/** The tables together. */
export const tables = Tables.make([team, member, counter])

/** A register of them. */
export type Club = Register.Register<typeof tables>

/** Who writes in these tests, and why. */
export const authorship = { author: "test", reason: "to see what comes of it" }

/** The instant of a minute on an invented day. */
export const minute = (n: number): Instant.Instant =>
  Instant.unsafe(
    `2024-05-06T${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}:00.000Z`,
  )

/** What a store with a commit needs. */
interface Committing {
  read(): Promise<Register.AnyRegister | Club>
  commit(commit: {
    readonly author: string
    readonly reason: string
    readonly expectedRevision: number
    readonly changes: ReadonlyArray<Change.Change>
  }): Promise<{ readonly revision: number }>
}

/** Commits on the store as it stands; gives the revision. */
export const put = async (
  store: Committing,
  changes: ReadonlyArray<Change.Change | undefined>,
  reason = authorship.reason,
): Promise<number> => {
  const { revision } = await store.read()
  const entry = await store.commit({
    ...authorship,
    reason,
    expectedRevision: revision,
    changes: changes.filter((change) => change !== undefined),
  })
  return entry.revision
}

/** A club with a few rows, and a few entries in its journal; ends at revision 4. */
export const fill = async (store: Committing): Promise<void> => {
  await put(store, [
    Change.insert(team, { id: "north", name: "North" }),
    Change.insert(team, { id: "south", name: "South", parent: "north" }),
    Change.insert(counter, { id: "shared", value: 0 }),
  ])
  await put(store, [
    Change.insert(member, {
      id: "jan",
      name: "Jan Pieterse",
      email: "jan@example.invalid",
      joined: "2024-01-02",
      team: "north",
      helps: ["south"],
    }),
    Change.insert(member, { id: "els", name: "Els de Wit", phone: "0600000001", team: "south" }),
  ])
  const second = (await store.read()) as Club
  await put(store, [
    Change.update(second, member, "jan", { email: "jan.p@example.invalid", helps: ["north", "south"] }),
    Change.update(second, counter, "shared", { value: 1 }),
  ])
  const third = (await store.read()) as Club
  await put(store, [
    Change.update(third, counter, "shared", { value: 2 }),
    Change.update(third, member, "els", { joined: "2024-03-04" }),
  ])
}
