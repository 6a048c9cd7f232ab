/** Invented organisations round the partnership: a municipality, local partners, residents and external partners. */
import { forEachPartner } from "../founding/Partners.ts"
import type { Rows } from "../Rows.ts"

const others = [
  ["voorbeeldgemeente", "Voorbeeldgemeente", "municipality", "affiliatedMunicipality"],
  ["voorbeeldcorporatie", "Voorbeeldcorporatie", "foundation", "localPartner"],
  ["voorbeeldwelzijn", "Voorbeeld Welzijnswerk", "foundation", "localPartner"],
  ["voorbeeldbewoners", "Voorbeeld Bewonersgroep", "informal", "residentsGroup"],
  ["voorbeeldhogeschool", "Voorbeeldhogeschool", "foundation", "externalPartner"],
  ["voorbeeldpolitie", "Voorbeeld Politie-eenheid", "publicBody", "externalPartner"],
] as const

/** The invented organisations and what they are to the partnership; the VAT positions of the partners. */
export const rows = (): Rows => ({
  organisation: others.map(([id, name, legalForm]) => ({ id, name, legalForm })),
  membership: others.map(([id, , , role]) => ({
    id: `${role}.${id}`,
    organisation: id,
    role,
    validFrom: "2023-01-01",
    note: "Verzonnen voorbeeld.",
  })),
  affiliation: [
    {
      id: "lpb.voorbeeldgemeente",
      organisation: "voorbeeldgemeente",
      affiliatedWith: "lpb",
      kind: "member",
      validFrom: "2020-01-01",
    },
    {
      id: "voorbeeldgemeente.voorbeeldwelzijn",
      organisation: "voorbeeldwelzijn",
      affiliatedWith: "voorbeeldgemeente",
      kind: "localPartnerOf",
      validFrom: "2022-01-01",
    },
  ],
  vatPosition: forEachPartner(({ id }) => ({
    id: `vat.${id}`,
    organisation: id,
    validFrom: "2023-01-01",
    position: "fullyRecoverable",
  })),
})
