import { ReportSchema } from "@wijkwijzer/core"

/** The JSON Schema of reports, as a file. */
export const document = (): string => `${JSON.stringify(ReportSchema.jsonSchema(), undefined, 2)}\n`
