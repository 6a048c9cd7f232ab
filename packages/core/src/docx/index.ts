export type { Picture, Pictures } from "../office/Picture.ts"
export * as Docx from "./Docx.ts"
