export * as GoogleClient from "./GoogleClient.ts"
export * as GoogleError from "./GoogleError.ts"
export * as GoogleTokens from "./GoogleTokens.ts"
export * as GoogleWorkbook from "./GoogleWorkbook.ts"
