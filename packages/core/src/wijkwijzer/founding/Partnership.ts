/**
 * The partnership and its phases (seed rows S1 and S3).
 *
 * The text names no legal form, so that cell stays empty. It says "de jaarlijkse WijkWijzer cyclus"; that the year
 * is a calendar year is an inference, as the column must be filled.
 */
import type { Rows } from "../Rows.ts"
import { inferredStart, inferredStartNote, published } from "./Dates.ts"

/** The row of the partnership, and its phases. */
export const rows = (): Rows => ({
  partnership: [
    {
      id: "wijkwijzer",
      name: "WijkWijzer",
      purpose:
        "Kennis, leren en netwerkontwikkeling voor leefbare en veilige wijken aanjagen. Met de betrokken gemeenten, hun lokale samenwerkingspartners en bewoners verschil maken in wijken. De zes organisaties delen het besef dat samenwerking nodig is om de gemeenschappelijke ambitie te verwezenlijken. Zij beschikken over een breed netwerk in en rond de wijken waar het om gaat.",
      financialYearStartMonth: 1,
    },
  ],
  phase: [
    {
      id: "building-up",
      name: "Opbouw",
      validFrom: inferredStart,
      validThrough: "2024-02-12",
      description: `De zes organisaties bouwen een samenwerkingsverband op, in nauwe afstemming met het ministerie van BZK. ${inferredStartNote} De einddatum is de dag voor de publicatie; ook die is afgeleid.`,
      asks: "Een gezamenlijke ambitie ontwikkelen, in nauw partnerschap met het ministerie van BZK.",
    },
    {
      id: "programmatic-cooperation",
      name: "Programmatische samenwerking",
      validFrom: published,
      description:
        "Het samenwerkingsverband wordt ‘de komende jaren’ verder uitgebouwd tot een programmatische samenwerking. De begindatum is de dag van de publicatie; de tekst noemt er geen.",
      asks: "Tal van projecten uitvoeren vanuit een gezamenlijk kernteam en met inzet vanuit de eigen organisaties. De samenwerking intensiveren en professionaliseren, voor synergie tussen de projecten en WijkWijzer als geheel. Een programmaleider aanstellen. Groeit WijkWijzer naar een programma-organisatie, dan kunnen de uren van de programmaleider worden uitgebreid; wanneer dat zou zijn, zegt de tekst niet.",
    },
  ],
})
