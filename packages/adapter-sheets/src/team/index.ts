export * as TeamWorkbooks from "./TeamWorkbooks.ts"
