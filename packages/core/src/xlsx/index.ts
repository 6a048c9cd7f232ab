export * as Xlsx from "./Xlsx.ts"
