/**
 * What a plan found and decided, in a sentence for each, in Dutch or English: where, what, and what to do.
 */
import { type Change, Problem } from "@wijkwijzer/core"
import type { Item, Refusal, Settled } from "./Item.ts"
import type { Place } from "./Sighting.ts"
import { placeText } from "./Sighting.ts"
import * as Words from "./Words.ts"

type Of<Tag extends Item["_tag"]> = Extract<Item, { readonly _tag: Tag }>

interface Voice {
  readonly changed: (what: string, row: string, from: string, to: string) => string
  readonly added: (row: string) => string
  readonly removed: (row: string) => string
  readonly cells: (columns: string, row: string) => string
  readonly newRow: (row: string) => string
  readonly goneRow: (row: string) => string
  readonly restoredRow: (row: string) => string
  readonly newId: (id: string) => string
  readonly cellConflict: (what: string, row: string, here: string, there: string) => string
  readonly settled: Readonly<Record<Settled, string>>
  readonly deletedHere: (row: string) => string
  readonly deletedThere: (row: string) => string
  readonly deletedHereSettled: Readonly<Record<Settled, string>>
  readonly deletedThereSettled: Readonly<Record<Settled, string>>
  readonly refused: (what: string, why: string) => string
  readonly beyondScope: string
  readonly lookOnly: string
  readonly locked: (rule: string, because: string) => string
  readonly duplicate: (id: string, places: string) => string
  readonly idChanged: (from: string, to: string) => string
  readonly wrongTab: (row: string, table: string) => string
  readonly reshuffled: (count: number, table: string) => string
  readonly massDeletion: (gone: number, of: number, table: string) => string
  readonly heldBack: (columns: string) => string
  readonly formulaKept: (what: string, row: string, there: string) => string
  readonly tableMissing: (table: string) => string
}

const nl: Voice = {
  changed: (what, row, from, to) => `${what} van ${row} gaat van ${from} naar ${to}`,
  added: (row) => `nieuw: ${row}`,
  removed: (row) => `weg: ${row}`,
  cells: (columns, row) => `${row} krijgt van het register: ${columns}`,
  newRow: (row) => `${row} komt erbij uit het register`,
  goneRow: (row) => `${row} hoort hier niet meer en gaat weg`,
  restoredRow: (row) => `${row} komt terug, want het register houdt deze rij`,
  newId: (id) => `deze nieuwe rij krijgt code ${id}`,
  cellConflict: (what, row, here, there) =>
    `${what} van ${row} is op twee plaatsen gewijzigd: hier staat ${here}, in het register ${there}`,
  settled: {
    left: "Er is niets overschreven. Vul hier in wat het moet zijn; dat gaat bij de volgende keer het register in",
    workbook: "Wat hier staat geldt",
    store: "Wat in het register staat geldt",
  },
  deletedHere: (row) => `${row} is hier verwijderd, maar in het register intussen gewijzigd`,
  deletedThere: (row) => `${row} is in het register verwijderd, maar hier intussen gewijzigd`,
  deletedHereSettled: {
    left: "De rij komt terug. Verwijder haar opnieuw als zij weg mag",
    workbook: "Zij gaat weg",
    store: "De rij komt terug",
  },
  deletedThereSettled: {
    left: "Er is niets weggegooid. Verwijder de rij hier als zij weg mag, of overleg met de beheerder",
    workbook: "Zij komt weer in het register",
    store: "Zij gaat hier ook weg",
  },
  refused: (what, why) => `niet overgenomen (${what}): ${why}`,
  beyondScope: "deze rij hoort bij een ander. Zet terug wat er stond of vraag de eigenaar",
  lookOnly: "dit tabblad is om te bekijken. Vraag de beheerder om de wijziging",
  locked: (rule, because) => `${because} (${rule}). Zet terug wat er stond of vraag om heropening`,
  duplicate: (id, places) =>
    `code ${id} staat op meer rijen (${places}); geen daarvan is overgenomen. Maak de code leeg van de rij die nieuw is`,
  idChanged: (from, to) =>
    `code ${from} is veranderd in ${to}; de rij is niet overgenomen. Zet de code ${from} terug`,
  wrongTab: (row, table) => `${row} staat op het verkeerde tabblad. Zet de rij terug op ${table}`,
  reshuffled: (count, table) =>
    `bij ${count} rijen horen de codes niet meer bij de rest van de rij, zoals na sorteren van een deel van de kolommen. ${table} is niet aangeraakt. Maak het sorteren ongedaan, of sorteer alle kolommen samen`,
  massDeletion: (gone, of, table) =>
    `${gone} van de ${of} rijen zijn weg uit ${table}. Er is niets verwijderd. Bevestig het als het klopt, of zet de rijen terug`,
  heldBack: (columns) => `deze nieuwe rij wacht tot ${columns} te lezen is`,
  formulaKept: (what, row, there) =>
    `${what} van ${row} is in het register ${there}, maar hier staat een formule; die is gebleven`,
  tableMissing: (table) =>
    `${table} is niet gevonden, of mist de kolom met codes. Er is niets verwijderd. Zet het tabblad of de kolom terug`,
}

const en: Voice = {
  changed: (what, row, from, to) => `${what} of ${row} goes from ${from} to ${to}`,
  added: (row) => `new: ${row}`,
  removed: (row) => `gone: ${row}`,
  cells: (columns, row) => `${row} gets from the register: ${columns}`,
  newRow: (row) => `${row} comes from the register`,
  goneRow: (row) => `${row} no longer belongs here and goes`,
  restoredRow: (row) => `${row} comes back, for the register keeps this row`,
  newId: (id) => `this new row gets id ${id}`,
  cellConflict: (what, row, here, there) =>
    `${what} of ${row} was changed in two places: ${here} stands here, ${there} in the register`,
  settled: {
    left: "Nothing was written over. Type here what it must be; that goes into the register next time",
    workbook: "What stands here holds",
    store: "What stands in the register holds",
  },
  deletedHere: (row) => `${row} was deleted here, and meanwhile changed in the register`,
  deletedThere: (row) => `${row} was deleted in the register, and meanwhile changed here`,
  deletedHereSettled: {
    left: "The row comes back. Delete it again when it may go",
    workbook: "It goes",
    store: "The row comes back",
  },
  deletedThereSettled: {
    left: "Nothing was thrown away. Delete the row here when it may go, or talk to the administrator",
    workbook: "It comes back into the register",
    store: "It goes here as well",
  },
  refused: (what, why) => `not taken over (${what}): ${why}`,
  beyondScope: "this row belongs to somebody else. Put back what stood there, or ask its owner",
  lookOnly: "this tab is to look at. Ask the administrator for the change",
  locked: (rule, because) => `${because} (${rule}). Put back what stood there, or ask for it to be reopened`,
  duplicate: (id, places) =>
    `id ${id} stands on several rows (${places}); none of them is taken over. Clear the id of the row that is new`,
  idChanged: (from, to) =>
    `id ${from} was changed to ${to}; the row is not taken over. Put back the id ${from}`,
  wrongTab: (row, table) => `${row} stands on the wrong tab. Put the row back on ${table}`,
  reshuffled: (count, table) =>
    `in ${count} rows the ids no longer go with the rest of the row, as after sorting some of the columns. ${table} was left alone. Undo the sort, or sort all columns together`,
  massDeletion: (gone, of, table) =>
    `${gone} of ${of} rows are gone from ${table}. Nothing was deleted. Confirm it when it is right, or put the rows back`,
  heldBack: (columns) => `this new row waits until ${columns} can be read`,
  formulaKept: (what, row, there) =>
    `${what} of ${row} is ${there} in the register, but a formula stands here; it was left`,
  tableMissing: (table) =>
    `${table} was not found, or has no column of ids. Nothing was deleted. Put the tab or the column back`,
}

const voices = { nl, en } as const

const at = (place: Place | null): string => (place === null ? "" : `${placeText(place)}: `)

const changeText = (dictionary: Words.Dictionary, change: Change.Change): string => {
  const voice = voices[dictionary.locale]
  const { table, id } = change
  if (change._tag === "Insert") return voice.added(Words.rowName(dictionary, table, id, change.row))
  if (change._tag === "Delete") return voice.removed(Words.rowName(dictionary, table, id, change.row))
  const row = Words.rowName(dictionary, table, id)
  return Object.keys(change.to)
    .map((column) => {
      const value = (of: unknown) => Words.valueText(dictionary, table, column, of)
      const what = Words.columnName(dictionary, table, column)
      return voice.changed(what, row, value(change.from[column]), value(change.to[column]))
    })
    .join("; ")
}

const problemText = (problem: Problem.Problem, locale: "nl" | "en"): string =>
  Problem.message(problem, locale).slice(Problem.place(problem).length + 2)

const refusalText = (dictionary: Words.Dictionary, why: Refusal): string => {
  const voice = voices[dictionary.locale]
  switch (why._tag) {
    case "BeyondScope":
      return voice.beyondScope
    case "LookOnly":
      return voice.lookOnly
    case "Locked":
      return voice.locked(why.rule, why.because[dictionary.locale])
    case "Unsound":
      return why.problems.map((problem) => problemText(problem, dictionary.locale)).join("; ")
  }
}

const toWorkbook = (dictionary: Words.Dictionary, { what, table, id, columns }: Of<"ToWorkbook">): string => {
  const voice = voices[dictionary.locale]
  const row = Words.rowName(dictionary, table, id)
  const names = columns.map((column) => Words.columnName(dictionary, table, column)).join(", ")
  return what === "cells" ? voice.cells(names, row) : voice[what](row)
}

const sentence = (dictionary: Words.Dictionary, item: Item): string => {
  const voice = voices[dictionary.locale]
  const row = (table: string, id: string) => Words.rowName(dictionary, table, id)
  const column = (table: string, name: string) => Words.columnName(dictionary, table, name)
  const table = (name: string) => Words.tableName(dictionary, name)
  switch (item._tag) {
    case "ToRegister":
      return changeText(dictionary, item.change)
    case "ToWorkbook":
      return toWorkbook(dictionary, item)
    case "NewId":
      return voice.newId(item.id)
    case "CellConflict": {
      const value = (of: unknown) => Words.valueText(dictionary, item.table, item.column, of)
      const what = column(item.table, item.column)
      const said = voice.cellConflict(what, row(item.table, item.id), value(item.here), value(item.there))
      return `${said}. ${voice.settled[item.settled]}`
    }
    case "DeleteConflict": {
      const [said, settled] =
        item.deletedBy === "workbook"
          ? [voice.deletedHere, voice.deletedHereSettled]
          : [voice.deletedThere, voice.deletedThereSettled]
      return `${said(row(item.table, item.id))}. ${settled[item.settled]}`
    }
    case "Refused": {
      const what = item.change === null ? table(item.table) : changeText(dictionary, item.change)
      return voice.refused(what, refusalText(dictionary, item.why))
    }
    case "DuplicateId":
      return voice.duplicate(item.id, item.places.map(placeText).join(", "))
    case "IdChanged":
      return voice.idChanged(item.from, item.to)
    case "WrongTab":
      return voice.wrongTab(row(item.belongs, item.id), table(item.belongs))
    case "Reshuffled":
      return voice.reshuffled(item.ids.length, table(item.table))
    case "MassDeletion":
      return voice.massDeletion(item.ids.length, item.of, table(item.table))
    case "HeldBack":
      return voice.heldBack(item.columns.map((name) => column(item.table, name)).join(", "))
    case "FormulaKept": {
      const there = Words.valueText(dictionary, item.table, item.column, item.there)
      return voice.formulaKept(column(item.table, item.column), row(item.table, item.id), there)
    }
    case "TableMissing":
      return voice.tableMissing(table(item.table))
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One thing that a plan found or decided, in a sentence without its place. */
export const sentenceOf = (dictionary: Words.Dictionary, item: Item): string =>
  `${capital(sentence(dictionary, item))}.`

/** One thing that a plan found or decided, in a sentence with its place. */
export const message = (dictionary: Words.Dictionary, item: Item): string => {
  const place = "place" in item ? at(item.place) : ""
  const said = sentence(dictionary, item)
  return `${place}${place === "" ? capital(said) : said}.`
}
