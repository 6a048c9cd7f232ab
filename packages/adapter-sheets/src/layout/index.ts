export * as Layout from "./Layout.ts"
export * as Names from "./Names.ts"
export * as Template from "./Template.ts"
