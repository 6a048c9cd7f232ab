/**
 * Made-up tables that use every kind of column, refer to themselves and to each other both ways, and have
 * checks and unique sets of several sorts.
 */

import type { Texts } from "../../src/register/Column.ts"
import { Check, Column, Table, Tables } from "../../src/register/index.ts"

const words = (nl: string, en: string): Texts => [nl, en]
const about = words("Voor de proef.", "For the test.")

export const organisation = Table.make("organisation", {
  label: ["Organisatie", "Organisation"],
  plural: ["Organisaties", "Organisations"],
  description: about,
  columns: {
    name: Column.text(words("Naam", "Name"), about),
    kind: Column.oneOf(words("Soort", "Kind"), about, {
      foundation: ["Stichting", "Foundation"],
      municipality: ["Gemeente", "Municipality"],
    }),
    parent: Column.optional(Column.reference("organisation", words("Onderdeel van", "Part of"), about)),
    flagship: Column.optional(Column.reference("project", words("Vlaggenschip", "Flagship"), about)),
    notes: Column.optional(Column.longText(words("Aantekeningen", "Notes"), about)),
  },
  title: "name",
  checks: [
    Check.make({
      name: "not-part-of-itself",
      columns: ["parent"],
      label: { nl: "een organisatie is geen deel van zichzelf", en: "an organisation is no part of itself" },
      holds: (row: { readonly id: string; readonly parent: string | null }) => row.parent !== row.id,
    }),
  ],
  unique: [["name"]],
})

export const project = Table.make("project", {
  label: ["Project", "Project"],
  plural: ["Projecten", "Projects"],
  description: about,
  columns: {
    name: Column.text(words("Naam", "Name"), about),
    lead: Column.reference("organisation", words("Penvoerder", "Lead partner"), about),
    partners: Column.references("organisation", words("Partners", "Partners"), about),
    areas: Column.references("area", words("Gebieden", "Areas"), about),
    start: Column.date(words("Begin", "Start"), about),
    end: Column.optional(Column.date(words("Eind", "End"), about)),
    budget: Column.money(words("Begroting", "Budget"), about, { minimum: 0 }),
    contact: Column.optional(Column.personal(Column.text(words("Contact", "Contact"), about))),
  },
  title: "name",
  checks: [Check.ordered("start", "end")],
  unique: [["lead", "name"]],
})

export const hour = Table.make("hour", {
  label: ["Uur", "Hour"],
  plural: ["Uren", "Hours"],
  description: about,
  columns: {
    project: Column.reference("project", words("Project", "Project"), about),
    hours: Column.hours(words("Uren", "Hours"), about, { minimum: 1, maximum: 2400 }),
    approved: Column.yesNo(words("Akkoord", "Approved"), about),
    approvedAt: Column.optional(Column.instant(words("Akkoord op", "Approved at"), about)),
    written: Column.instant(words("Geschreven", "Written"), about),
  },
  checks: [Check.filledWhen("approved", [true], "approvedAt"), Check.ordered("written", "approvedAt")],
})

export const share = Table.make("share", {
  label: ["Aandeel", "Share"],
  plural: ["Aandelen", "Shares"],
  description: about,
  columns: {
    project: Column.reference("project", words("Project", "Project"), about),
    partner: Column.optional(Column.reference("organisation", words("Partner", "Partner"), about)),
    part: Column.percentage(words("Deel", "Part"), about, { minimum: 0, maximum: 10_000 }),
  },
  unique: [["project", "partner"]],
})

export const measurement = Table.make("measurement", {
  label: ["Meting", "Measurement"],
  plural: ["Metingen", "Measurements"],
  description: about,
  columns: {
    value: Column.optional(Column.decimal(words("Waarde", "Value"), about)),
    count: Column.optional(Column.integer(words("Aantal", "Count"), about, { minimum: 0 })),
    previous: Column.optional(Column.reference("measurement", words("Vorige", "Previous"), about)),
    on: Column.date(words("Op", "On"), about),
  },
  checks: [Check.someFilled("value", "count")],
  unique: [["previous"]],
})

/** Unique by a set of references. */
export const area = Table.make("area", {
  label: ["Gebied", "Area"],
  plural: ["Gebieden", "Areas"],
  description: about,
  columns: {
    owners: Column.references("organisation", words("Eigenaren", "Owners"), about),
    main: Column.yesNo(words("Hoofdgebied", "Main"), about),
  },
  unique: [["owners"]],
})

/** Neither can be without the other. */
export const lock = Table.make("lock", {
  label: ["Slot", "Lock"],
  plural: ["Sloten", "Locks"],
  description: about,
  columns: {
    key: Column.reference("key", words("Sleutel", "Key"), about),
    code: Column.text(words("Merk", "Brand"), about),
  },
  unique: [["key"]],
})

export const key = Table.make("key", {
  label: ["Sleutel", "Key"],
  plural: ["Sleutels", "Keys"],
  description: about,
  columns: {
    lock: Column.reference("lock", words("Slot", "Lock"), about),
    spare: Column.yesNo(words("Reserve", "Spare"), about),
  },
})

export const tables = Tables.make([organisation, project, hour, share, measurement, area, lock, key])

/** The same columns without anything between rows or columns that could stand in the way of an edit. */
export const loose = Tables.make([
  Table.make("note", {
    label: ["Notitie", "Note"],
    plural: ["Notities", "Notes"],
    description: about,
    columns: {
      text: Column.longText(words("Tekst", "Text"), about),
      amount: Column.optional(Column.money(words("Bedrag", "Amount"), about)),
      done: Column.yesNo(words("Klaar", "Done"), about),
      day: Column.optional(Column.date(words("Dag", "Day"), about)),
      level: Column.integer(words("Niveau", "Level"), about, { minimum: 1, maximum: 5 }),
    },
  }),
])
