/** Invented example figures: the budget of 2024 in three versions, made from the plan. */
import type { Of, Rows } from "../Rows.ts"
import * as AllocationKey from "./AllocationKey.ts"
import * as JointAccount from "./JointAccount.ts"
import * as Plan from "./Plan.ts"

type Version = "draft" | "adopted" | "amendment"

/** What the draft asked more than was adopted, in whole euros. */
const draftExtra: Readonly<Record<string, number>> = {
  "wijkacademie.lpb.third-parties": 8_000,
  "bewonersnetwerk.lsa.meetings": 4_000,
}

const staffLine = (version: Version, row: Plan.Staff): Of<"budgetLine">[number] => {
  const hours = version === "amendment" ? row.amendment : row.hours
  return {
    id: `2024.${version}.${row.project}.${row.organisation}.staff`,
    budgetVersion: `2024.${version}`,
    project: row.project,
    organisation: row.organisation,
    costCategory: "staff",
    fundingAgreement: "bzk-2024",
    hours: hours * 100,
    rate: Plan.rates[row.organisation],
    amount: hours * Plan.rates[row.organisation],
    inKind: false,
    eligible: true,
    periodFrom: "2024-01-01",
    periodThrough: "2024-12-31",
  }
}

const purchaseLine = (version: Version, row: Plan.Purchase): Of<"budgetLine">[number] => {
  const place = `${row.project}.${row.organisation}.${row.category}`
  const extra = version === "draft" ? (draftExtra[place] ?? 0) : 0
  return {
    id: `2024.${version}.${place}`,
    budgetVersion: `2024.${version}`,
    project: row.project,
    organisation: row.organisation,
    costCategory: row.category,
    fundingAgreement: row.joint ? null : "bzk-2024",
    amount: (version === "amendment" ? row.amendment : row.adopted + extra) * 100,
    inKind: false,
    eligible: !row.joint,
    vatRecoverable: true,
    periodFrom: "2024-01-01",
    periodThrough: "2024-12-31",
    ...(row.joint && { explanation: "De partners dragen dit samen, volgens de verdeelsleutel." }),
  }
}

const lines = (version: Version): Of<"budgetLine"> =>
  [
    ...Plan.staff().map((row) => staffLine(version, row)),
    ...Plan.purchases().map((row) => purchaseLine(version, row)),
  ].filter(({ amount }) => amount !== 0)

const fundingLines = (version: Version, commission: number): Of<"fundingLine"> => [
  {
    id: `2024.${version}.bzk`,
    budgetVersion: `2024.${version}`,
    kind: "commission",
    organisation: "bzk",
    fundingAgreement: "bzk-2024",
    amount: commission * 100,
    ...(version === "adopted" && { granted: commission * 100 }),
  },
  ...AllocationKey.shareOf(JointAccount.budgeted()).map(({ organisation, amount }) => ({
    id: `2024.${version}.own.${organisation}`,
    budgetVersion: `2024.${version}`,
    kind: "ownContribution" as const,
    organisation,
    amount,
  })),
]

/** The kinds of cost, the budget, its versions, and where the money comes from. */
export const rows = (): Rows => ({
  costCategory: [
    { id: "staff", name: "Personeel", kind: "staff", indirect: false },
    { id: "third-parties", name: "Kosten derden", kind: "thirdParties", indirect: false },
    { id: "meetings", name: "Bijeenkomsten", kind: "implementation", indirect: false },
    { id: "materials", name: "Materiaal en drukwerk", kind: "materials", indirect: false },
    { id: "travel", name: "Reiskosten", kind: "travel", indirect: false },
    { id: "overhead", name: "Penvoering en administratie", kind: "overhead", indirect: true },
  ].map((category) => ({ ...category, side: "cost", eligible: true }) as Of<"costCategory">[number]),
  budget: [
    {
      id: "2024",
      name: "Begroting WijkWijzer 2024",
      fundingAgreement: "bzk-2024",
      year: 2024,
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
    },
  ],
  budgetVersion: [
    {
      id: "2024.draft",
      budget: "2024",
      number: 1,
      kind: "draft",
      title: "Conceptbegroting 2024",
      reason: "Het kernteam heeft dit concept in december 2023 aan het directieoverleg voorgelegd.",
    },
    {
      id: "2024.adopted",
      budget: "2024",
      number: 2,
      kind: "adopted",
      title: "Begroting 2024",
      adoptedOn: "2024-01-18",
      effectiveFrom: "2024-01-01",
      decision: "2024.budget",
      clientConsentOn: "2024-01-16",
      reason: "Het concept, met € 12.000 minder voor de Wijkacademie en het Bewonersnetwerk.",
    },
    {
      id: "2024.amendment",
      budget: "2024",
      number: 3,
      kind: "amendment",
      title: "Begrotingswijziging zomer 2024",
      adoptedOn: "2024-07-04",
      effectiveFrom: "2024-07-18",
      decision: "2024.amendment",
      clientConsentOn: "2024-06-27",
      reason:
        "De Kennisbundel veilige buurt begint later. De Leerkringen, Bewoners leren van bewoners en Wat werkt in de wijk hebben meer nodig. De wijziging verschuift € 32.600 en sluit op nul.",
    },
  ],
  budgetLine: [...lines("draft"), ...lines("adopted"), ...lines("amendment")],
  fundingLine: [...fundingLines("draft", 1_262_000), ...fundingLines("adopted", 1_250_000)],
})
