export * from "./Alignment.ts"
export * from "./LineMatrix.ts"
export * from "./Results.ts"
export * from "./Standing.ts"
