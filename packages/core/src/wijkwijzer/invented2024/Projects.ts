/** Invented projects, who takes part in them, and two activities for each. */
import type { PartnerId } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as Plan from "./Plan.ts"
import * as ProjectTexts from "./ProjectTexts.ts"

interface Project {
  readonly id: string
  readonly name: string
  readonly line: "kennis" | "leren" | "netwerken"
  readonly lead: PartnerId
  readonly leader: string
  readonly since: string
  readonly endsOn: string
  readonly goals: ReadonlyArray<string>
  readonly domains: ReadonlyArray<string>
  readonly areas?: ReadonlyArray<string>
  readonly description: string
  readonly activities: readonly [first: string, second: string]
}

const projects: ReadonlyArray<Project> = [
  {
    id: "wijkprofielen",
    name: "Wijkprofielen",
    line: "kennis",
    lead: "platform31",
    leader: "person-01",
    since: "2023-01-01",
    endsOn: "2025-12-31",
    goals: ["kennis"],
    domains: ["social", "physical", "safety"],
    areas: ["nplv.tilburg-noordwest", "nplv.schiedam-nieuwland-oost", "nplv.leeuwarden-oost"],
    description: "Cijfers en verhalen over een wijk bij elkaar, gemaakt met gemeente en bewoners.",
    activities: ["Wijkprofielen maken", "Gegevens en opmaak inkopen"],
  },
  {
    id: "wat-werkt",
    name: "Wat werkt in de wijk",
    line: "kennis",
    lead: "verwey-jonker",
    leader: "person-04",
    since: "2023-01-01",
    endsOn: "2024-12-31",
    goals: ["kennis"],
    domains: ["social", "safety"],
    description: "Onderzoek naar aanpakken die in wijken werken, en waarom.",
    activities: ["Onderzoek doen en schrijven", "Straatinterviews laten doen"],
  },
  {
    id: "veilige-buurt",
    name: "Kennisbundel veilige buurt",
    line: "kennis",
    lead: "ccv",
    leader: "person-05",
    since: "2023-07-01",
    endsOn: "2025-06-30",
    goals: ["kennis"],
    domains: ["safety"],
    description: "Kennis over veiligheid in de buurt in één bundel, voor professionals en bewoners.",
    activities: ["Kennis verzamelen en schrijven", "De bundel laten maken"],
  },
  {
    id: "leerkringen",
    name: "Leerkringen gebiedsgericht werken",
    line: "leren",
    lead: "movisie",
    leader: "person-06",
    since: "2023-01-01",
    endsOn: "2025-12-31",
    goals: ["leren"],
    domains: ["social", "physical"],
    description: "Professionals uit verschillende gemeenten leren een jaar lang van elkaar.",
    activities: ["Leerkringen begeleiden", "Bijeenkomsten van leerkringen organiseren"],
  },
  {
    id: "wijkacademie",
    name: "Wijkacademie",
    line: "leren",
    lead: "lpb",
    leader: "person-07",
    since: "2024-01-01",
    endsOn: "2025-12-31",
    goals: ["leren"],
    domains: ["social", "physical", "safety"],
    description: "Trainingen voor mensen die in wijken werken.",
    activities: ["Trainingen ontwikkelen", "Trainingen geven"],
  },
  {
    id: "bewoners-leren",
    name: "Bewoners leren van bewoners",
    line: "leren",
    lead: "lsa",
    leader: "person-11",
    since: "2023-01-01",
    endsOn: "2025-12-31",
    goals: ["leren", "netwerken"],
    domains: ["social"],
    areas: ["nplv.tilburg-noordwest", "nplv.dordrecht-west"],
    description: "Actieve bewoners bezoeken elkaars wijk en leren van elkaar.",
    activities: ["Wijkbezoeken begeleiden", "Wijkbezoeken organiseren"],
  },
  {
    id: "wijknetwerk",
    name: "Landelijk wijknetwerk",
    line: "netwerken",
    lead: "lpb",
    leader: "person-08",
    since: "2023-01-01",
    endsOn: "2025-12-31",
    goals: ["netwerken"],
    domains: ["social", "physical", "safety"],
    description: "Een landelijk netwerk van mensen die in en voor wijken werken, met een jaarbijeenkomst.",
    activities: ["Het netwerk onderhouden", "De jaarbijeenkomst organiseren"],
  },
  {
    id: "bewonersnetwerk",
    name: "Netwerk actieve bewoners",
    line: "netwerken",
    lead: "lsa",
    leader: "person-12",
    since: "2023-01-01",
    endsOn: "2024-12-31",
    goals: ["netwerken"],
    domains: ["social", "physical"],
    areas: ["nplv.arnhem-oost", "nplv.heerlen-noord"],
    description: "Bewonersgroepen uit kwetsbare wijken vinden elkaar en weten de weg.",
    activities: ["Bewonersgroepen ondersteunen", "Regiobijeenkomsten organiseren"],
  },
  {
    id: "samenspel",
    name: "Samenspel en programmaleiding",
    line: "netwerken",
    lead: "platform31",
    leader: "person-13",
    since: "2023-01-01",
    endsOn: "2025-12-31",
    goals: ["wijkwijzer"],
    domains: ["social", "physical", "safety"],
    description: "Kernteam, programmaleider, penvoering en verantwoording.",
    activities: ["Kernteam en penvoering", "Programmaleiding en administratie"],
  },
]

/** Projects where residents or a municipality take part. */
const around: ReadonlyArray<readonly [string, string, Of<"projectPartner">[number]["part"], string]> = [
  ["wijkprofielen", "voorbeeldgemeente", "municipality", "Levert gegevens en leest mee."],
  ["leerkringen", "voorbeeldhogeschool", "externalPartner", "Begeleidt één leerkring."],
  ["bewoners-leren", "voorbeeldbewoners", "residentsGroup", "Ontvangt bewoners uit andere wijken."],
  ["bewoners-leren", "voorbeeldcorporatie", "localPartner", "Stelt een buurthuis beschikbaar."],
  ["bewonersnetwerk", "voorbeeldbewoners", "residentsGroup", "Neemt deel aan het netwerk."],
  ["veilige-buurt", "voorbeeldpolitie", "externalPartner", "Leest mee met de bundel."],
]

/** The projects, by id and name. */
export const list = (): ReadonlyArray<Pick<Project, "id" | "name" | "lead">> => projects

const partnersOf = ({ id, lead }: Project): Of<"projectPartner"> => {
  const all = new Set([...Plan.staff(), ...Plan.purchases()].filter(({ project }) => project === id))
  const ids = new Set([...all].map(({ organisation }) => organisation))
  return [...ids].map((organisation) => ({
    id: `${id}.${organisation}`,
    project: id,
    organisation,
    part: organisation === lead ? "lead" : "partner",
  }))
}

/** What was written about an activity, and what was counted of it. */
const textOf = (project: string, at: number): Partial<Of<"activity">[number]> => {
  const found = ProjectTexts.projects[project]?.activities[at]
  if (found === undefined) return {}
  const { contribution, narrative, counted } = found
  return {
    contribution,
    narrative,
    ...(counted && { unit: counted.unit, unitsAgreed: counted.agreed, unitsDone: counted.done }),
  }
}

const activitiesOf = ({ id, lead, goals, activities, endsOn }: Project): Of<"activity"> =>
  activities.map((name, at) => ({
    id: `${id}.${at + 1}`,
    project: id,
    name,
    organisation: lead,
    goals,
    startsOn: "2024-01-01",
    endsOn,
    ...(endsOn === "2024-12-31" ? { actualEndOn: endsOn, status: "finished" } : { status: "running" }),
    ...textOf(id, at),
    ...(at === 0
      ? { staffMeans: "Uren van de partners, zie de begroting." }
      : { materialMeans: "Inkoop, zie de begroting." }),
    fundingAgreement: "bzk-2024",
    evidence: [`file-2024.${id}`],
  }))

/** Projects, their partners and activities. */
export const rows = (): Rows => ({
  project: projects.map(
    ({ id, name, line, lead, leader, since, endsOn, goals, domains, areas, description }) => ({
      id,
      name,
      programmeLine: line,
      organisation: lead,
      leader,
      startsOn: since,
      endsOn,
      status: endsOn === "2024-12-31" ? "finished" : "running",
      local: areas !== undefined,
      goals,
      areas: areas ?? [],
      domains,
      description,
      narrative: ProjectTexts.projects[id]?.narrative ?? null,
    }),
  ),
  projectPartner: [
    ...projects.flatMap(partnersOf),
    ...around.map(([project, organisation, part, description]) => ({
      id: `${project}.${organisation}`,
      project,
      organisation,
      part,
      description,
    })),
  ],
  activity: projects.flatMap(activitiesOf),
  dependency: [
    {
      id: "wijkacademie.wat-werkt",
      project: "wijkacademie",
      dependsOn: "wat-werkt",
      deliverable: "wat-werkt.overview",
      description: "De trainingen gebruiken het overzicht van wat werkt.",
      neededOn: "2024-06-01",
      agreedOn: "2024-02-08",
    },
    {
      id: "leerkringen.wijkprofielen",
      project: "leerkringen",
      dependsOn: "wijkprofielen",
      deliverable: "wijkprofielen.first-six",
      description: "Elke leerkring begint met het profiel van de eigen wijk.",
      neededOn: "2024-09-01",
      agreedOn: "2024-02-08",
    },
    {
      id: "veilige-buurt.wat-werkt",
      project: "veilige-buurt",
      dependsOn: "wat-werkt",
      description: "De bundel neemt de uitkomsten over veiligheid over.",
    },
  ],
})
