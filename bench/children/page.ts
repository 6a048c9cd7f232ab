/**
 * The annual account of a SQLite file as HTML with its charts, as a whole process: `node page.ts FILE OUT`.
 *
 * Says how many milliseconds of a processor it took, all threads together: what a busy machine changes least.
 */
import { writeFileSync } from "node:fs"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { AnnualAccount, CalendarDate, Html } from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"

const [file = "", out = ""] = process.argv.slice(2)
await using store = await openSqlite(file, { readOnly: true })
const asOf = CalendarDate.unsafe("2024-12-31")
const report = AnnualAccount.make(await store.read(), { year: 2024, asOf, locale: "nl" })
writeFileSync(out, Html.render(report, { drawings: await Drawing.draw(report) }))
const { user, system } = process.cpuUsage()
console.log(Math.round((user + system) / 1000))
