export { cite, isNormId, type Norm, type NormId, norm } from "./Norm.ts"
export { type Text, texts } from "./texts.ts"
