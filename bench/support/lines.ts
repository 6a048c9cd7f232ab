/**
 * Made-up lines of 12 columns in any number: one table, for measuring workbooks.
 */
import { Column, Table, Tables } from "@wijkwijzer/core"

const text = (name: string) => Column.optional(Column.text([name, name], [name, name]))
const date = (name: string) => Column.optional(Column.date([name, name], [name, name]))

const line = Table.make("line", {
  label: ["Regel", "Line"],
  plural: ["Regels", "Lines"],
  description: ["Verzonnen regels.", "Made-up lines."],
  columns: {
    number: text("Number"),
    supplier: text("Supplier"),
    invoice: text("Invoice"),
    note: text("Note"),
    bookedOn: date("Booked"),
    paidOn: date("Paid"),
    amount: Column.money(["Amount", "Amount"], ["Amount", "Amount"]),
    vat: Column.money(["VAT", "VAT"], ["VAT", "VAT"]),
    hours: Column.hours(["Hours", "Hours"], ["Hours", "Hours"]),
    share: Column.percentage(["Share", "Share"], ["Share", "Share"]),
    joint: Column.yesNo(["Joint", "Joint"], ["Joint", "Joint"]),
  },
})

/** The table. */
export const tables = Tables.make([line])

/** Its rows. */
export const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `l-${String(at).padStart(6, "0")}`,
    number: `2024-${at}`,
    supplier: `Supplier ${at % 300}`,
    invoice: `INV-${at}`,
    note: `Made-up line number ${at}`,
    bookedOn: `2024-0${1 + (at % 9)}-1${at % 10}`,
    paidOn: `2024-1${at % 3}-0${1 + (at % 9)}`,
    amount: (at * 7919) % 1_000_000,
    vat: (at * 104_729) % 210_000,
    hours: at % 800,
    share: at % 10_000,
    joint: at % 2 === 0,
  }))
