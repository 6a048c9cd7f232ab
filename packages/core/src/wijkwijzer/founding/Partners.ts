/**
 * The six partners and the domains that they cover together (seed row S1).
 *
 * The text does not say which legal form a partner has, so the form is "other", as the column must be filled. It
 * says that each partner has its own expertise, goals and target groups, but not which, and it names the domains
 * of all six together: those cells stay empty.
 */
import type { Rows } from "../Rows.ts"
import { inferredStart, inferredStartNote } from "./Dates.ts"

const partners = [
  { id: "ccv", shortName: "CCV", name: "Centrum voor Criminaliteitspreventie en Veiligheid" },
  { id: "lpb", shortName: "LPB", name: "Landelijk Platform Buurt- en Wijkgericht Werken" },
  { id: "lsa", shortName: "LSA", name: "Landelijk Samenwerkingsverband Actieve bewoners" },
  { id: "movisie", shortName: "Movisie", name: "Movisie" },
  { id: "platform31", shortName: "Platform31", name: "Platform31" },
  { id: "verwey-jonker", shortName: "Verwey-Jonker", name: "Verwey-Jonker Instituut" },
] as const

/** One of the six partners. */
export type Partner = (typeof partners)[number]

/** The id of one of the six partners. */
export type PartnerId = Partner["id"]

/** The same for each of the six partners, in the order of the text. */
export const forEachPartner = <A>(make: (partner: Partner) => A): ReadonlyArray<A> => partners.map(make)

const domains = [
  { id: "social", name: "Sociaal" },
  { id: "physical", name: "Fysiek" },
  { id: "safety", name: "Veiligheid" },
]

/** The rows of the six partners. */
export const rows = (): Rows => ({
  domain: domains.map((domain) => ({
    ...domain,
    description:
      "Een van de drie domeinen die de zes organisaties samen bestrijken. De tekst zegt niet welke organisatie welk domein bestrijkt.",
  })),
  organisation: forEachPartner((partner) => ({ ...partner, legalForm: "other" })),
  membership: forEachPartner(({ id }) => ({
    id: `partner.${id}`,
    organisation: id,
    role: "partner",
    validFrom: inferredStart,
    note: `Beschikt over eigen expertise en zet zich in voor specifieke doelstellingen en doelgroepen; de tekst noemt ze niet per organisatie. ${inferredStartNote}`,
  })),
})
