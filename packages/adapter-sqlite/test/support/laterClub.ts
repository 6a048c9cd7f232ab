/**
 * The club as its tables are defined a year later.
 */
import { Tables } from "@wijkwijzer/core"
import { counter, team } from "./club.ts"
import { optional, personal, table, text, to, toMany } from "./tableTools.ts"

export const later = Tables.make([
  team,
  table("person", {
    fullName: personal(text),
    email: optional(personal(text)),
    team: optional(to("team")),
    helps: toMany("team"),
    colour: text,
  }),
  counter,
])

export const migration = {
  renamedTables: { member: "person" },
  renamedColumns: { person: { name: "fullName" } },
  droppedColumns: { person: ["phone", "joined"] },
  defaults: { person: { colour: "red" } },
}
