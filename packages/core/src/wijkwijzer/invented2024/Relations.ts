/** Invented relations with external partners, and when there was contact. */
import type { Of, Rows } from "../Rows.ts"

type Relation = Of<"externalRelation">[number]

const relations: ReadonlyArray<Relation & { readonly moments: ReadonlyArray<readonly [string, string]> }> = [
  {
    id: "voorbeeldhogeschool",
    organisation: "voorbeeldhogeschool",
    owner: "person-06",
    ownerOrganisation: "movisie",
    purpose: "Samen leerkringen begeleiden.",
    projects: ["leerkringen"],
    contactEveryMonths: 3,
    validFrom: "2024-01-01",
    moments: [
      ["2024-02-20", "Afspraken over één leerkring."],
      ["2024-05-14", "Tussenstand van de leerkring."],
      ["2024-09-03", "Voorbereiding van het najaar."],
      ["2024-12-03", "Terugblik en plan voor 2025."],
    ],
  },
  {
    id: "voorbeeldpolitie",
    organisation: "voorbeeldpolitie",
    owner: "person-05",
    ownerOrganisation: "ccv",
    purpose: "Meelezen met de Kennisbundel veilige buurt.",
    projects: ["veilige-buurt"],
    contactEveryMonths: 6,
    validFrom: "2024-01-01",
    moments: [
      ["2024-01-30", "Kennismaking."],
      ["2024-10-15", "Inhoud van de bundel besproken."],
    ],
  },
  {
    id: "voorbeeldcorporatie",
    organisation: "voorbeeldcorporatie",
    ownerOrganisation: "lsa",
    purpose: "Buurthuis voor wijkbezoeken.",
    programmeLine: "netwerken",
    contactEveryMonths: 6,
    validFrom: "2024-03-01",
    moments: [
      ["2024-03-12", "Afspraken over het gebruik van het buurthuis."],
      ["2024-08-29", "Gebruik in het najaar."],
    ],
  },
]

/** The relations and their moments of contact. */
export const rows = (): Rows => ({
  externalRelation: relations.map(({ moments: _, ...relation }) => relation),
  contactMoment: relations.flatMap(({ id, moments }) =>
    moments.map(([heldOn, summary]) => ({ id: `${id}.${heldOn}`, externalRelation: id, heldOn, summary })),
  ),
})
