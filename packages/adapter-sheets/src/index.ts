export * from "./google/index.ts"
