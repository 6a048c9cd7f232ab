export * from "./google/index.ts"
export * from "./store/index.ts"
export * from "./sync/index.ts"
export * from "./workbook/index.ts"
