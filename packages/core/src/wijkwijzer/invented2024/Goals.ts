/** Invented goals of the lines, with indicators and measurements. */
import type { Of, Rows } from "../Rows.ts"

type Indicator = readonly [
  id: string,
  place: { readonly programmeLine: string } | { readonly project: string },
  goal: string,
  name: string,
  unit: string,
  baseline: number,
  target: number,
  /** Value on 30 June and on 31 December 2024. */
  measured: readonly [number, number],
]

const indicators: ReadonlyArray<Indicator> = [
  ["profiles", { project: "wijkprofielen" }, "kennis", "Wijkprofielen klaar", "profielen", 0, 8, [2, 6]],
  [
    "readers",
    { programmeLine: "kennis" },
    "kennis",
    "Bezoekers van kennispagina’s",
    "bezoekers",
    8_200,
    12_000,
    [6_140, 13_480],
  ],
  ["interviews", { project: "wat-werkt" }, "kennis", "Straatinterviews", "interviews", 0, 240, [118, 276]],
  ["circles", { project: "leerkringen" }, "leren", "Leerkringen", "kringen", 2, 4, [5, 6]],
  [
    "trained",
    { programmeLine: "leren" },
    "leren",
    "Deelnemers aan trainingen",
    "deelnemers",
    90,
    240,
    [84, 197],
  ],
  ["visits", { project: "bewoners-leren" }, "leren", "Wijkbezoeken van bewoners", "bezoeken", 6, 16, [9, 18]],
  [
    "members",
    { programmeLine: "netwerken" },
    "netwerken",
    "Leden van het wijknetwerk",
    "leden",
    610,
    800,
    [702, 838],
  ],
  [
    "groups",
    { project: "bewonersnetwerk" },
    "netwerken",
    "Aangesloten bewonersgroepen",
    "groepen",
    31,
    45,
    [38, 46],
  ],
]

const periods = [
  { slug: "june", measuredOn: "2024-06-30", periodThrough: "2024-06-30" },
  { slug: "december", measuredOn: "2024-12-31", periodThrough: "2024-12-31" },
] as const

const measurements = (): Of<"measurement"> => [
  ...indicators.flatMap(([id, , , , , , , measured]) =>
    periods.map(({ slug, ...days }, at) => ({
      id: `${id}.${slug}`,
      indicator: id,
      ...days,
      periodFrom: "2024-01-01",
      value: measured[at] ?? 0,
      source: "Projectadministratie",
    })),
  ),
  ...(
    [
      ["nplv.tilburg-noordwest", "Bewoners en professionals gebruiken het profiel bij de wijkagenda."],
      ["nplv.leeuwarden-oost", "Het profiel wordt gelezen, maar nog niet gebruikt bij besluiten."],
    ] as const
  ).map(([area, judgement], at) => ({
    id: `use.${at + 1}`,
    indicator: "use",
    measuredOn: "2024-11-20",
    area,
    judgement,
    source: "Gesprekken met gebruikers",
  })),
]

/** Goals, indicators and what was measured. */
export const rows = (): Rows => ({
  goal: [
    {
      id: "kennis",
      name: "Wie in de wijk werkt, weet wat werkt",
      programmeLine: "kennis",
      description:
        "Kennis over wijken is op tijd, leesbaar en vrij te gebruiken. Professionals en bewoners kiezen daardoor eerder voor een aanpak die werkt.",
    },
    {
      id: "leren",
      name: "Professionals en bewoners leren van elkaar",
      programmeLine: "leren",
      description:
        "Mensen leren in de wijk, met een eigen vraag, van wie het al eens deed. Zij doen daarna iets anders in hun werk of in hun buurt.",
    },
    {
      id: "netwerken",
      name: "Wie elkaar nodig heeft, vindt elkaar",
      programmeLine: "netwerken",
      description:
        "Bewonersgroepen en professionals uit het hele land kennen elkaar en stellen elkaar vragen. Niemand hoeft hetzelfde twee keer uit te vinden.",
    },
  ].map((goal): Of<"goal">[number] => ({
    ...goal,
    level: "line",
    parent: "wijkwijzer",
    domains: ["social", "physical", "safety"],
    startsOn: "2024-01-01",
    endsOn: "2025-12-31",
  })),
  indicator: [
    ...indicators.map(([id, place, goal, name, unit, baseline, target]): Of<"indicator">[number] => ({
      id,
      name,
      goal,
      ...place,
      kind: "quantitative",
      unit,
      source: "Projectadministratie",
      definition: `Aantal ${unit}, geteld vanaf 1 januari; bij leden en groepen de stand.`,
      cumulative: true,
      direction: "higher",
      baseline,
      baselineOn: "2023-12-31",
      target,
      targetOn: "2024-12-31",
      measureEveryMonths: 6,
    })),
    {
      id: "use",
      name: "Gebruik van wijkprofielen",
      goal: "kennis",
      project: "wijkprofielen",
      kind: "qualitative",
      source: "Gesprekken met gebruikers",
      cumulative: false,
      direction: "none",
      targetText: "De wijkprofielen worden gebruikt bij besluiten over de wijk.",
      targetOn: "2025-12-31",
      measureEveryMonths: 12,
    },
  ],
  measurement: measurements(),
})
