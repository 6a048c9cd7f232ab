export * as Drawing from "./Drawing.ts"
