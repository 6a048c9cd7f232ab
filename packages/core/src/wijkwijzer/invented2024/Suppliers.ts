/** Invented suppliers, and what is special about some purchases of the plan. */
import type { Of } from "../Rows.ts"
import type { Purchase } from "./Plan.ts"

/** A supplier that does not exist, what it supplies, and the VAT on that in whole percents. */
export interface Supplier {
  readonly name: string
  readonly supplies: string
  readonly vat: number
}

const byCategory: Readonly<Record<Purchase["category"], readonly [Supplier, ...ReadonlyArray<Supplier>]>> = {
  "third-parties": [
    { name: "Voorbeeld Onderzoek", supplies: "Onderzoek en interviews", vat: 21 },
    { name: "Voorbeeld Advies", supplies: "Advies en begeleiding", vat: 21 },
    { name: "Voorbeeld Tekst", supplies: "Redactie en beeld", vat: 21 },
  ],
  meetings: [
    { name: "Voorbeeldzaal", supplies: "Zaalhuur", vat: 21 },
    { name: "Voorbeeldcatering", supplies: "Lunch en koffie", vat: 9 },
    { name: "Voorbeeld Techniek", supplies: "Geluid en beeld", vat: 21 },
  ],
  materials: [
    { name: "Voorbeelddrukkerij", supplies: "Drukwerk", vat: 21 },
    { name: "Voorbeeld Vormgeving", supplies: "Opmaak en ontwerp", vat: 21 },
  ],
  travel: [
    { name: "Voorbeeld Reiskaart", supplies: "Treinreizen", vat: 9 },
    { name: "Voorbeeldtaxi", supplies: "Vervoer van bewoners", vat: 9 },
  ],
  overhead: [
    { name: "Voorbeeld Administratie", supplies: "Administratie", vat: 21 },
    { name: "Voorbeeld Controle", supplies: "Controle en advies", vat: 21 },
  ],
}

/** A supplier of this kind of cost: the list goes round. */
export const of = (category: Purchase["category"], at: number): Supplier => {
  const list = byCategory[category]
  return list[at % list.length] ?? list[0]
}

/** The start of a supplier's invoice numbers: ZAA for Voorbeeldzaal. */
export const codeOf = (name: string): string =>
  name
    .replace(/^Voorbeeld ?/, "")
    .slice(0, 3)
    .toUpperCase()

/** What differs from the other purchases. */
export interface Special {
  readonly from?: string
  readonly through?: string
  /** The invoice of which the client does not pay this much, in cents, counted from 0. */
  readonly deduction?: { readonly at: number; readonly amount: number; readonly reason: string }
  readonly cells?: Partial<Of<"cost">[number]>
}

const specials: Readonly<Record<string, Special>> = {
  "samenspel.platform31.third-parties": {
    from: "2024-04-25",
    cells: {
      supplier: "Voorbeeldgemeente",
      description: "Detachering programmaleider",
      decision: "2024.appointment",
    },
  },
  "wat-werkt.verwey-jonker.third-parties": {
    from: "2024-03-04",
    cells: { encumbrance: "wat-werkt.interviews", decision: "2024.research" },
  },
  "wijknetwerk.platform31.meetings": {
    from: "2024-10-01",
    through: "2024-11-29",
    cells: { encumbrance: "wijknetwerk.annual-meeting", decision: "2024.annual-meeting" },
  },
  "leerkringen.movisie.meetings": {
    deduction: { at: 3, amount: 185_00, reason: "Boven de afgesproken norm voor catering." },
  },
  "bewonersnetwerk.lsa.travel": {
    deduction: { at: 2, amount: 62_40, reason: "Eén rit was voor een ander project." },
  },
}

/** What is special about this purchase, if anything. */
export const special = ({ project, organisation, category }: Purchase): Special =>
  specials[`${project}.${organisation}.${category}`] ?? {}
