export * as Arbitraries from "./Arbitraries.ts"
export * as StoreSuite from "./StoreSuite.ts"
