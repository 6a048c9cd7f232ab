/**
 * The three programme lines and the programme's own goal (seed rows S5, S6, S16).
 *
 * The text counts three lines and names none. Its three themes, "leren, kennis, en netwerken", stand in as names.
 */
import type { Rows } from "../Rows.ts"
import { published } from "./Dates.ts"

const lines = [
  { id: "kennis", name: "Kennis" },
  { id: "leren", name: "Leren" },
  { id: "netwerken", name: "Netwerken" },
]

/** The lines, and what the six partners want to reach together. */
export const rows = (): Rows => ({
  programmeLine: lines.map((line) => ({
    ...line,
    description:
      "De tekst telt drie programmalijnen maar noemt hun namen niet. Deze naam is afgeleid van de drie thema’s: leren, kennis en netwerken. De begindatum is de dag van de publicatie; ook die is afgeleid.",
    validFrom: published,
  })),
  goal: [
    {
      id: "wijkwijzer",
      name: "Kennis, leren en netwerkontwikkeling voor leefbare en veilige wijken aanjagen",
      description:
        "De gezamenlijke ambitie van de zes organisaties: met de betrokken gemeenten, hun lokale samenwerkingspartners en bewoners verschil maken in wijken. Het NPLV sluit hierbij aan.",
      level: "programme",
      parent: "nplv",
      domains: ["social", "physical", "safety"],
    },
  ],
})
