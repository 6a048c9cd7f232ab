export * as ReadCell from "./ReadCell.ts"
export * as Reading from "./Reading.ts"
export * as TeamLens from "./TeamLens.ts"
