/** Invented status reports, risks and talks on alignment in 2024. */
import type { Of, Rows } from "../Rows.ts"
import * as Projects from "./Projects.ts"
import * as StatusTexts from "./StatusTexts.ts"

type Status = Of<"statusReport">[number]
type Light = Status["time"]
type Lights = readonly [time: Light, money: Light, quality: Light]
type Why = Pick<Status, "cause" | "consequence" | "measure" | "measureDueOn">

const moments = [
  { slug: "june", reportedOn: "2024-07-01", periodFrom: "2024-01-01", periodThrough: "2024-06-30" },
  { slug: "december", reportedOn: "2024-12-31", periodFrom: "2024-07-01", periodThrough: "2024-12-31" },
] as const

const green: Lights = ["green", "green", "green"]

/** Where a project is not green, by project and moment: time, money, quality, and why. */
const notGreen: Readonly<Record<string, readonly [Lights, Why]>> = {
  "veilige-buurt.june": [
    ["red", "amber", "green"],
    {
      cause: "De trekker is sinds maart ziek.",
      consequence: "De bundel is niet in 2024 klaar en er blijft geld over.",
      measure: "Een collega neemt het over; € 32.600 gaat naar andere projecten.",
      measureDueOn: "2024-08-15",
    },
  ],
  "veilige-buurt.december": [
    ["amber", "amber", "green"],
    {
      cause: "De achterstand van het voorjaar is nog niet ingehaald.",
      consequence: "De bundel komt in mei 2025 uit.",
      measure: "€ 7.000 overhevelen naar 2025 en elke maand een stand opmaken.",
      measureDueOn: "2025-05-31",
    },
  ],
  "leerkringen.june": [
    ["green", "amber", "green"],
    {
      cause: "Er is meer vraag dan begroot.",
      consequence: "Zonder extra geld moeten gemeenten worden afgewezen.",
      measure: "Extra budget vragen in de begrotingswijziging van juli.",
      measureDueOn: "2024-07-04",
    },
  ],
  "wat-werkt.december": [
    ["green", "amber", "green"],
    {
      cause: "Er zijn meer straatinterviews gehouden dan begroot.",
      consequence: "De kosten zijn 3% hoger dan begroot.",
      measure: "Bij een volgend onderzoek een maximum afspreken met het bureau.",
      measureDueOn: "2025-02-01",
    },
  ],
  "wijkprofielen.december": [
    ["amber", "green", "green"],
    {
      cause: "Twee gemeenten leverden hun gegevens laat aan.",
      consequence: "Twee van de acht profielen zijn niet klaar.",
      measure: "Nieuwe afspraken over de levering, met een vaste datum.",
      measureDueOn: "2025-02-15",
    },
  ],
  "wijkacademie.december": [
    ["amber", "green", "amber"],
    {
      cause: "Er waren te weinig aanmeldingen in het najaar.",
      consequence: "Twee van de twaalf trainingen gingen niet door.",
      measure: "Trainingen op locatie aanbieden en eerder werven.",
      measureDueOn: "2025-03-01",
    },
  ],
}

const statusReports = (): Of<"statusReport"> =>
  moments.flatMap(({ slug, ...days }) =>
    Projects.list().map(({ id }) => {
      const [[time, money, quality], why] = notGreen[`${id}.${slug}`] ?? [green, {}]
      const texts = StatusTexts.projects[`${id}.${slug}`]
      return { id: `${id}.${slug}`, project: id, ...days, time, money, quality, ...why, ...texts }
    }),
  )

/** The lines, as their coordinators saw them at the end of the year. */
const lines: Readonly<Record<string, readonly [Lights, Why]>> = {
  kennis: [
    ["amber", "green", "green"],
    {
      cause: "De trekker van de kennisbundel was ziek. Twee gemeenten leverden gegevens laat aan.",
      consequence: "De bundel en twee wijkprofielen komen pas in het voorjaar van 2025 uit.",
      measure: "Een tweede persoon op de bundel, en een vaste datum voor de gegevens.",
      measureDueOn: "2025-05-31",
    },
  ],
  leren: [
    ["green", "green", "amber"],
    {
      cause: "In het najaar waren er te weinig aanmeldingen voor trainingen.",
      consequence: "Aan de trainingen deden 197 mensen mee, in plaats van 240.",
      measure: "De helft van de trainingen op locatie geven.",
      measureDueOn: "2025-03-01",
    },
  ],
  netwerken: [green, {}],
}

const lineReports = (): Of<"statusReport"> =>
  Object.entries(lines).map(([programmeLine, [[time, money, quality], why]]) => {
    const { slug, ...days } = moments[1]
    const texts = StatusTexts.lines[programmeLine]
    return {
      id: `line.${programmeLine}.${slug}`,
      programmeLine,
      ...days,
      time,
      money,
      quality,
      ...why,
      ...texts,
    }
  })

/** Status reports, risks and alignment. */
export const rows = (): Rows => ({
  statusReport: [
    {
      id: "programme.2023",
      reportedOn: "2024-01-08",
      periodFrom: "2023-01-01",
      periodThrough: "2023-12-31",
      time: "green",
      money: "green",
      quality: "green",
      ...StatusTexts.before,
    },
    ...statusReports(),
    ...lineReports(),
  ],
  risk: [
    {
      id: "data-late",
      project: "wijkprofielen",
      description: "Gemeenten leveren gegevens te laat of niet aan.",
      likelihood: 4,
      impact: 3,
      measure: "Vooraf een overeenkomst over gegevens, met een datum.",
      ownerOrganisation: "platform31",
      status: "occurred",
      identifiedOn: "2024-02-08",
    },
    {
      id: "one-person",
      project: "veilige-buurt",
      description: "Het project hangt aan één persoon.",
      likelihood: 3,
      impact: 4,
      measure: "Een tweede persoon laten meelopen.",
      ownerOrganisation: "ccv",
      status: "occurred",
      identifiedOn: "2024-02-08",
    },
    {
      id: "privacy",
      project: "wijkprofielen",
      description: "Uit een profiel van een kleine buurt zijn personen te herkennen.",
      likelihood: 2,
      impact: 5,
      measure: "Alleen op het niveau van de wijk publiceren.",
      ownerOrganisation: "platform31",
      status: "closed",
      identifiedOn: "2024-05-16",
      closedOn: "2024-07-04",
    },
    {
      id: "registrations",
      project: "wijkacademie",
      description: "Te weinig aanmeldingen voor trainingen.",
      likelihood: 3,
      impact: 2,
      measure: "Eerder werven en op locatie aanbieden.",
      ownerOrganisation: "lpb",
      status: "open",
      identifiedOn: "2024-09-12",
    },
    {
      id: "volunteers",
      programmeLine: "netwerken",
      description: "Bewoners haken af omdat meedoen veel tijd kost.",
      likelihood: 3,
      impact: 3,
      measure: "Reiskosten vooraf vergoeden en minder vergaderen.",
      ownerOrganisation: "lsa",
      status: "open",
      identifiedOn: "2024-03-07",
    },
    {
      id: "after-2025",
      description: "Na 2025 is er geen opdracht meer.",
      likelihood: 3,
      impact: 5,
      measure: "In het voorjaar van 2025 met BZK in gesprek over het vervolg.",
      ownerOrganisation: "platform31",
      status: "open",
      identifiedOn: "2024-10-10",
    },
  ],
  alignmentReview: [
    {
      id: "2024.spring",
      programmeLines: ["kennis", "leren"],
      projects: ["wat-werkt", "wijkacademie", "leerkringen", "wijkprofielen"],
      heldOn: "2024-04-25",
      summary:
        "De trainingen en leerkringen gebruiken het overzicht van wat werkt en de wijkprofielen. Het overzicht moet daarvoor voor de zomer klaar zijn.",
      organisation: "movisie",
      followUpOn: "2024-10-03",
    },
    {
      id: "2024.autumn",
      programmeLines: ["kennis", "leren", "netwerken"],
      projects: ["bewoners-leren", "bewonersnetwerk", "wijknetwerk"],
      heldOn: "2024-10-03",
      summary:
        "De bijeenkomsten voor bewoners zijn op elkaar gelegd: geen dubbele data, samen reizen. De drie projecten werven voortaan samen.",
      organisation: "lsa",
      followUpOn: "2025-04-03",
    },
  ],
})
