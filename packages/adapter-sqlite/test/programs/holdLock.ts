/**
 * Another program that writes to a file: holds its write lock for some time, then lets go.
 */
import { DatabaseSync } from "node:sqlite"

const [file = "", millis = "0"] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec("BEGIN IMMEDIATE")
console.log("held")
setTimeout(() => {
  database.exec("ROLLBACK")
  database.close()
}, Number(millis))
