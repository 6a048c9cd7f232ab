export { type OpenOptions, openSheets } from "./openSheets.ts"
export * as SheetsStore from "./SheetsStore.ts"
