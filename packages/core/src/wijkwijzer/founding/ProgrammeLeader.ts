/** The role of programme leader: hours, tasks, profile, and the evaluation that is due (seed row S13). */
import type { Rows } from "../Rows.ts"
import { published } from "./Dates.ts"

/** The tasks in the order of the text, in its words, each with the records that show it is done (ours). */
const tasks = [
  ["meetings", "Leiden van overleg en samenspel in het Kernteam"],
  [
    "alignmentReviews",
    "Toezien op inhoudelijke afstemming tussen de drie programmalijnen en de projecten daarbinnen",
  ],
  ["agenda", "Schakel vormen tussen het kernteam en directie overleg"],
  [
    "cycle",
    "Organiseren van de jaarlijkse WijkWijzer cyclus, zoals ontwikkeling jaarplan, evaluatie, verantwoording.",
  ],
  [
    "commitments",
    "Organiseren, ontwikkelen en onderhouden van de samenwerking tussen organisaties met hun eigen cultuur en structuur.",
  ],
  ["externalRelations", "Organiseren van de verbinding met relevante externe partners"],
  ["boardApprovals", "Zorgen voor afstemming tussen partners op niveau van directeuren en besturen"],
  [
    "obligations",
    "Zorg dragen voor het penvoerderschap: financiële en administratieve voortgang en de opdrachtnemer-opdrachtgever-relatie met BZK.",
  ],
  ["decisions", "Zorg dragen voor de inhoudelijk-strategische afstemming, namens het Kernteam"],
] as const

/** The competences in the order of the text, in its words. */
const competences = [
  "Ervaring en affiniteit met de inhoudelijke thema’s van WijkWijzer: leefbaarheid en veiligheid, gebiedsgericht werken en -beleid.",
  "Ervaring en affiniteit met de thema’s van de WijkWijzer-samenwerking: leren, kennis, en netwerken",
  "Kunnen verbinden van thema’s op meerdere abstractieniveaus",
  "Enthousiasme voor en ervaring met het vormgeven van een samenwerkingsverband in ontwikkeling",
  "Inventief bij het creëren van nieuwe verbindingen en aanpak in de samenwerking",
  "Bestuurlijk denken en handelen",
  "Horizontaal en verticaal kunnen afstemmen en richting geven",
  "Zo nodig kunnen escaleren naar het directie-overleg",
  "Het leuk vinden om de eigen functie te ontwikkelen en mee te laten bewegen met de ontwikkeling van de samenwerking",
]

/** The role and what belongs to it. */
export const rows = (): Rows => ({
  role: [
    {
      id: "programme-leader",
      name: "Programmaleider",
      description:
        "Verantwoordelijk voor het samenspel in de hele meerpartijensamenwerking van WijkWijzer. De rol is er om te zorgen voor voldoende kracht in de samenwerking tussen de partijen. Minimaal 12 uur per week; de uren kunnen worden uitgebreid, afhankelijk van de groei van WijkWijzer naar een programma-organisatie. De begindatum is de beoogde start.",
      minimumHoursPerWeek: 1200,
      validFrom: "2024-04-01",
      leadsBody: "core-team",
    },
  ],
  roleTask: tasks.map(([shownBy, description], index) => ({
    id: `programme-leader.${index + 1}`,
    role: "programme-leader",
    number: index + 1,
    description,
    shownBy,
  })),
  roleProfile: [
    {
      id: "programme-leader.profile-1",
      role: "programme-leader",
      version: 1,
      validFrom: published,
      profile: competences.map((competence) => `• ${competence}`).join("\n"),
    },
  ],
  // "Na 6 maanden volgt een evaluatie": six months after the intended start.
  roleEvaluation: [{ id: "programme-leader.evaluation-1", role: "programme-leader", dueOn: "2024-10-01" }],
})
