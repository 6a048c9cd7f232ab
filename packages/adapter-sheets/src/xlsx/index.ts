export * as XlsxWorkbook from "./XlsxWorkbook.ts"
