export { openSqlite } from "./openSqlite.ts"
export * as SqliteStore from "./SqliteStore.ts"
