/**
 * The annual report of a SQLite file as JSON, as a whole process: `node report.js FILE OUT`.
 *
 * The bench makes it into one file first, as one ships a program.
 */
import { writeFileSync } from "node:fs"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { AnnualAccount, CalendarDate, Json } from "@wijkwijzer/core"

const [file = "", out = ""] = process.argv.slice(2)
await using store = await openSqlite(file, { readOnly: true })
const asOf = CalendarDate.unsafe("2024-12-31")
const report = AnnualAccount.make(await store.read(), { year: 2024, asOf, locale: "en" })
writeFileSync(out, Json.render(report))
