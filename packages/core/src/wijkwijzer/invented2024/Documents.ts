/** Invented documents: what the rows of the invented year name as evidence. */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as Projects from "./Projects.ts"

type Document = Of<"document">[number]

const documents: ReadonlyArray<Document> = [
  {
    id: "cooperation-2024",
    title: "Samenwerkingsovereenkomst WijkWijzer 2024–2026",
    kind: "agreement",
    datedOn: "2023-12-14",
  },
  {
    id: "commission-2024",
    title: "Opdrachtbrief WijkWijzer 2024",
    kind: "agreement",
    datedOn: "2023-12-18",
    receivedOn: "2023-12-20",
    sentOn: "2023-12-21",
    sentTo: ["ccv", "lpb", "lsa", "movisie", "verwey-jonker"],
  },
  { id: "annual-plan-2024", title: "Jaarplan 2024", kind: "report", datedOn: "2024-01-18" },
  { id: "annual-plan-2025", title: "Jaarplan 2025", kind: "report", datedOn: "2024-12-12" },
  { id: "budget-2024", title: "Begroting 2024", kind: "report", datedOn: "2024-01-18" },
  { id: "amendment-2024", title: "Begrotingswijziging zomer 2024", kind: "report", datedOn: "2024-07-04" },
  {
    id: "half-year-2024",
    title: "Halfjaarrapportage 2024",
    kind: "report",
    datedOn: "2024-08-22",
    sentOn: "2024-08-27",
    sentTo: ["bzk"],
  },
  { id: "evaluation-2024", title: "Evaluatie 2024", kind: "report", datedOn: "2024-11-28" },
  {
    id: "account-2024",
    title: "Verantwoording 2024",
    kind: "report",
    datedOn: "2025-03-20",
    sentOn: "2025-03-27",
    sentTo: ["bzk"],
  },
  {
    id: "auditor-2024",
    title: "Controleverklaring 2024",
    kind: "statement",
    datedOn: "2025-03-18",
    organisation: "platform31",
  },
  {
    id: "delay-letter-2024",
    title: "Brief over vertraging Kennisbundel",
    kind: "letter",
    datedOn: "2024-06-24",
    sentOn: "2024-06-24",
    sentTo: ["bzk"],
  },
  { id: "accounts-2023", title: "Kosten 2023", kind: "data", datedOn: "2024-02-15" },
]

/** The documents. */
export const rows = (): Rows => ({
  document: [
    ...documents,
    ...Projects.list().map(
      ({ id, name }): Document => ({
        id: `file-2024.${id}`,
        title: `Projectdossier 2024: ${name}`,
        kind: "data",
        datedOn: "2024-12-31",
      }),
    ),
    ...forEachPartner(
      ({ id, shortName }): Document => ({
        id: `invoices-2024.${id}`,
        title: `Facturen 2024 van ${shortName}`,
        kind: "invoice",
        datedOn: "2024-12-31",
        organisation: id,
      }),
    ),
    ...forEachPartner(
      ({ id, shortName }): Document => ({
        id: `hours-2024.${id}`,
        title: `Urenstaten 2024 van ${shortName}`,
        kind: "data",
        datedOn: "2024-12-31",
        organisation: id,
      }),
    ),
  ],
})
