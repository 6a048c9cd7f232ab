/**
 * The client, apart from the partners (seed row S2). The name is written in full; the text says "het ministerie
 * van Binnenlandse Zaken" and "BZK".
 */
import type { Rows } from "../Rows.ts"
import { inferredStart, inferredStartNote } from "./Dates.ts"

/** The ministry and what it is to the partnership. */
export const rows = (): Rows => ({
  organisation: [
    {
      id: "bzk",
      name: "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
      shortName: "BZK",
      legalForm: "ministry",
    },
  ],
  membership: [
    {
      id: "client.bzk",
      organisation: "bzk",
      role: "client",
      validFrom: inferredStart,
      note: `Opdrachtgever; de tekst noemt ook nauwe afstemming en nauw partnerschap. ${inferredStartNote}`,
    },
  ],
})
