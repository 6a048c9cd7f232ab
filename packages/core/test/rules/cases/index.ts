/** Every case. */
import type { Case } from "../Case.ts"
import { subsidyCases } from "./subsidy.ts"

export const cases: ReadonlyArray<Case> = [...subsidyCases]
