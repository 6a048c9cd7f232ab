/**
 * Tables that hold a column of every kind, and edits on them.
 */
import * as Change from "../../register/Change.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as Tables from "../../register/Tables.ts"
import * as Instant from "../../values/Instant.ts"

const team = Table.make("team", {
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

const everything = Table.make("everyKind", {
  label: ["Alles", "Everything"],
  plural: ["Alles", "Everything"],
  description: ["Een kolom van elke soort.", "A column of every kind."],
  columns: {
    text: Column.optional(Column.text(["Tekst", "Text"], ["Tekst.", "Text."])),
    longText: Column.optional(Column.longText(["Lange tekst", "Long text"], ["Tekst.", "Text."])),
    integer: Column.optional(Column.integer(["Geheel", "Integer"], ["Getal.", "Number."])),
    decimal: Column.optional(Column.decimal(["Gemeten", "Measured"], ["Getal.", "Number."])),
    money: Column.optional(Column.money(["Bedrag", "Amount"], ["Bedrag.", "Amount."])),
    hours: Column.optional(Column.hours(["Uren", "Hours"], ["Uren.", "Hours."])),
    percentage: Column.optional(Column.percentage(["Deel", "Share"], ["Deel.", "Share."])),
    date: Column.optional(Column.date(["Datum", "Date"], ["Datum.", "Date."])),
    until: Column.optional(Column.date(["Tot en met", "Through"], ["Datum.", "Date."])),
    instant: Column.optional(Column.instant(["Tijdstip", "Instant"], ["Tijdstip.", "Instant."])),
    yesNo: Column.optional(Column.yesNo(["Ja of nee", "Yes or no"], ["Ja of nee.", "Yes or no."])),
    oneOf: Column.optional(
      Column.oneOf(["Keuze", "Choice"], ["Keuze.", "Choice."], { one: ["Een", "One"], two: ["Twee", "Two"] }),
    ),
    team: Column.optional(Column.reference("team", ["Ploeg", "Team"], ["Ploeg.", "Team."])),
    teams: Column.references("team", ["Ploegen", "Teams"], ["Ploegen.", "Teams."]),
  },
  checks: [Check.ordered("date", "until")],
})

/** The tables of the suite. */
export const tables = Tables.make([team, everything])

/** A team to insert. */
export const insertTeam = (id: string, name: string, parent: string | null = null): Change.Change =>
  Change.insert(team, { id, name, parent })

/** A row of every kind to insert. */
export const insertEverything = (row: Table.Input<typeof everything>): Change.Change =>
  Change.insert(everything, row)

/** Who writes in these tests. */
export const authorship = {
  author: "suite",
  reason: "conformance",
  at: Instant.unsafe("2024-01-02T03:04:05.000Z"),
}
