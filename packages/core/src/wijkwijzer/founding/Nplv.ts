/**
 * The National Programme for Liveability and Safety as a long-term goal, its twenty areas and their nineteen
 * municipalities (seed row S15).
 *
 * The goal is the text's. The day of the start, the list of areas and the three parts of the goal are public facts
 * about the NPLV that the text does not hold (W03, W04 and W05 of our fact list). That a municipality stands here
 * does not say that it takes part in WijkWijzer or is affiliated with the LPB: the text names no municipality.
 */
import type { Of, Rows } from "../Rows.ts"

/** The slug of an area's municipality, the slug of the area, its name. */
const areas = [
  ["leeuwarden", "leeuwarden-oost", "Leeuwarden-Oost"],
  ["groningen", "groningen-noord", "Groningen Noord"],
  ["arnhem", "arnhem-oost", "Arnhem Oost"],
  ["heerlen", "heerlen-noord", "Heerlen Noord"],
  ["breda", "breda-noord", "Breda Noord"],
  ["eindhoven", "eindhoven-woensel-zuid", "Eindhoven Woensel-Zuid"],
  ["tilburg", "tilburg-noordwest", "Tilburg Noordwest"],
  ["schiedam", "schiedam-nieuwland-oost", "Schiedam Nieuwland-Oost"],
  ["rotterdam", "rotterdam-zuid", "Rotterdam-Zuid"],
  ["den-haag", "den-haag-zuidwest", "Den Haag Zuidwest"],
  ["amsterdam", "amsterdam-zuidoost", "Amsterdam Zuidoost"],
  ["amsterdam", "amsterdam-nieuw-west", "Amsterdam Nieuw-West"],
  ["zaanstad", "zaandam-oost", "Zaandam Oost"],
  ["lelystad", "lelystad-oost", "Lelystad Oost"],
  ["utrecht", "utrecht-overvecht", "Utrecht Overvecht"],
  ["nieuwegein", "nieuwegein-centrale-as", "Nieuwegein Centrale-As"],
  ["vlaardingen", "vlaardingen-west", "Vlaardingen West"],
  ["delft", "delft-west", "Delft West"],
  ["dordrecht", "dordrecht-west", "Dordrecht West"],
  ["roosendaal", "roosendaal-stad", "Roosendaal-stad"],
] as const

const municipalities: Readonly<Record<(typeof areas)[number][0], string>> = {
  leeuwarden: "Leeuwarden",
  groningen: "Groningen",
  arnhem: "Arnhem",
  heerlen: "Heerlen",
  breda: "Breda",
  eindhoven: "Eindhoven",
  tilburg: "Tilburg",
  schiedam: "Schiedam",
  rotterdam: "Rotterdam",
  "den-haag": "Den Haag",
  amsterdam: "Amsterdam",
  zaanstad: "Zaanstad",
  lelystad: "Lelystad",
  utrecht: "Utrecht",
  nieuwegein: "Nieuwegein",
  vlaardingen: "Vlaardingen",
  delft: "Delft",
  dordrecht: "Dordrecht",
  roosendaal: "Roosendaal",
}

const start = "2022-07-04"

/** Twenty years after the start: the outer bound of "15-20 jaar". */
const outerBound = "2042-07-04"

const parts = [
  { id: "nplv.housing", name: "Wonen en gemengde wijken" },
  { id: "nplv.participation", name: "Meedoen" },
  { id: "nplv.crime", name: "(Jeugd)criminaliteit" },
]

const partsOfGoal = (): Of<"goal"> =>
  parts.map((goal) => ({
    ...goal,
    description:
      "Een van de doelen van het NPLV, uit openbare gegevens over het programma; de vacaturetekst noemt het niet.",
    level: "longTerm",
    parent: "nplv",
    startsOn: start,
    endsOn: outerBound,
  }))

/** The goal, the areas and the municipalities. */
export const rows = (): Rows => ({
  goal: [
    {
      id: "nplv",
      name: "Nationaal Programma Leefbaarheid en Veiligheid (NPLV)",
      description:
        "Het Rijk wil de leefbaarheid en veiligheid van de meest kwetsbare gebieden in Nederland in 15 tot 20 jaar op orde brengen en het perspectief van bewoners verbeteren. Minister De Jonge van Volkshuisvesting en Ruimtelijke Ordening presenteerde het programma in juli 2022. Het einde ligt dus tussen juli 2037 en juli 2042; de einddatum hier is de uiterste grens.",
      level: "longTerm",
      startsOn: start,
      endsOn: outerBound,
    },
    ...partsOfGoal(),
  ],
  organisation: Object.entries(municipalities).map(([slug, name]) => ({
    id: `gemeente.${slug}`,
    name: `Gemeente ${name}`,
    shortName: name,
    legalForm: "municipality",
  })),
  area: areas.map(([municipality, slug, name]) => ({
    id: `nplv.${slug}`,
    name,
    kind: "nplvArea",
    municipality: `gemeente.${municipality}`,
    programmeList: "NPLV",
  })),
})
