/**
 * A table with a column of every kind.
 */
import { Check, Column, Table, Tables } from "@wijkwijzer/core"
import { team } from "./club.ts"

export const everyKind = Table.make("everyKind", {
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
    secret: Column.optional(Column.personal(Column.money(["Loon", "Wage"], ["Loon.", "Wage."]))),
  },
  checks: [Check.ordered("date", "until")],
})

/** It, with the teams that it refers to. */
export const tables = Tables.make([team, everyKind])
