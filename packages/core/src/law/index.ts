export { cite, isNormId, type Norm, type NormId, norm, type TextRead, textOn } from "./Norm.ts"
export { type Text, texts } from "./texts.ts"
