export { type OpenOptions, openSheets } from "./openSheets.ts"
export { openXlsxStore, type XlsxOptions } from "./openXlsxStore.ts"
export * as SheetsStore from "./SheetsStore.ts"
