export * from "./register/index.ts"
export * from "./reporting/index.ts"
export { type DomainTables, type PartnershipRegister, type RowOf, tables, wings } from "./tables.ts"
export * from "./values/index.ts"
