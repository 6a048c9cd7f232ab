/** Invented encumbrances, forecasts, liquidity plan, carry-over, and what partners gave in kind. */
import type { PartnerId } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"

/** For each project, in whole euros: what was expected for all of 2024 on 31 May and on 30 September. */
const forecasts: ReadonlyArray<readonly [string, number, number]> = [
  ["wijkprofielen", 205_000, 203_500],
  ["wat-werkt", 163_000, 170_000],
  ["veilige-buurt", 84_000, 76_000],
  ["leerkringen", 171_000, 175_000],
  ["wijkacademie", 154_000, 149_000],
  ["bewoners-leren", 112_000, 116_500],
  ["wijknetwerk", 124_000, 122_000],
  ["bewonersnetwerk", 73_000, 71_000],
  ["samenspel", 186_000, 180_000],
]

/** In kind: partner, project, what it is, promised and given in cents. */
const inKind: ReadonlyArray<readonly [PartnerId, string, string, number, number]> = [
  ["lsa", "bewoners-leren", "Uren van vrijwilligers", 9_600_00, 10_350_00],
  ["movisie", "leerkringen", "Eigen zaalruimte", 4_500_00, 4_500_00],
  ["ccv", "veilige-buurt", "Gebruik van de kennisbank", 3_000_00, 1_200_00],
  ["verwey-jonker", "wat-werkt", "Gebruik van een eerder onderzoek", 5_000_00, 5_000_00],
]

const contractOf = (
  id: string,
  organisation: PartnerId,
  costCategory: string,
  cells: Pick<
    Of<"encumbrance">[number],
    "supplier" | "description" | "amount" | "enteredOn" | "expectedOn" | "releasedOn" | "decision"
  >,
): Of<"encumbrance">[number] => ({
  id,
  organisation,
  project: id.slice(0, id.indexOf(".")),
  costCategory,
  fundingAgreement: id === "wijknetwerk.annual-meeting" ? null : "bzk-2024",
  ...cells,
})

/** What is still to come, as seen in the year. */
export const rows = (): Rows => ({
  encumbrance: [
    contractOf("wat-werkt.interviews", "verwey-jonker", "third-parties", {
      supplier: "Voorbeeld Onderzoek",
      description: "Straatinterviews en verwerking",
      amount: 52_000_00,
      enteredOn: "2024-02-12",
      expectedOn: "2024-11-30",
      releasedOn: "2024-12-19",
      decision: "2024.research",
    }),
    contractOf("wijknetwerk.annual-meeting", "platform31", "meetings", {
      supplier: "Voorbeeldzaal",
      description: "Jaarbijeenkomst 2024",
      amount: 30_000_00,
      enteredOn: "2024-09-17",
      expectedOn: "2024-11-30",
      releasedOn: "2024-12-09",
      decision: "2024.annual-meeting",
    }),
    contractOf("samenspel.secondment", "platform31", "third-parties", {
      supplier: "Voorbeeldgemeente",
      description: "Detachering programmaleider, januari tot en met maart 2025",
      amount: 20_600_00,
      enteredOn: "2024-12-12",
      expectedOn: "2025-03-31",
    }),
    contractOf("veilige-buurt.design", "ccv", "materials", {
      supplier: "Voorbeeld Vormgeving",
      description: "Ontwerp van de bundel",
      amount: 6_900_00,
      enteredOn: "2024-11-11",
      expectedOn: "2025-04-30",
    }),
    contractOf("wijkprofielen.data", "platform31", "third-parties", {
      supplier: "Voorbeeld Onderzoek",
      description: "Gegevens voor de laatste twee profielen",
      amount: 11_500_00,
      enteredOn: "2024-12-09",
      expectedOn: "2025-03-31",
    }),
  ],
  forecast: forecasts.flatMap(([project, may, september]) => [
    { id: `2024.${project}.may`, project, year: 2024, madeOn: "2024-05-31", amount: may * 100 },
    { id: `2024.${project}.september`, project, year: 2024, madeOn: "2024-09-30", amount: september * 100 },
  ]),
  liquidityPeriod: [
    {
      quarter: 1,
      startsOn: "2024-01-01",
      endsOn: "2024-03-31",
      openingBalance: 0,
      advances: 375_000_00,
      forwarded: 274_026_00,
    },
    { quarter: 2, startsOn: "2024-04-01", endsOn: "2024-06-30", advances: 375_000_00, forwarded: 274_026_00 },
    { quarter: 3, startsOn: "2024-07-01", endsOn: "2024-09-30", advances: 250_000_00, forwarded: 182_684_00 },
    {
      quarter: 4,
      startsOn: "2024-10-01",
      endsOn: "2024-12-31",
      otherIncome: 70_000_00,
      note: "Platform31 schiet voor tot de eindbetaling in 2025.",
    },
  ].map(({ quarter, ...cells }) => ({
    id: `bzk-2024.q${quarter}`,
    fundingAgreement: "bzk-2024",
    organisation: "platform31",
    staff: 36_400_00,
    thirdParties: 47_745_00,
    ...cells,
  })),
  carryOver: [
    {
      id: "2024.veilige-buurt",
      fundingAgreement: "bzk-2024",
      fromYear: 2024,
      toYear: 2025,
      project: "veilige-buurt",
      organisation: "ccv",
      amount: 7_000_00,
      decision: "2024.carry-over",
      clientConsentOn: "2024-12-10",
    },
  ],
  commitment: inKind.map(([organisation, project, note, amount]) => ({
    id: `in-kind-2024.${project}`,
    organisation,
    project,
    kind: "inKind",
    amount,
    periodFrom: "2024-01-01",
    periodThrough: "2024-12-31",
    promisedOn: "2024-01-18",
    decision: "2024.annual-plan",
    note,
  })),
  contribution: inKind.map(([organisation, project, description, , amount]) => ({
    id: `in-kind-2024.${project}`,
    organisation,
    project,
    kind: "inKind",
    amount,
    contributedOn: "2024-12-31",
    description,
    valuation: "Verzonnen waarde, op basis van gebruikelijke tarieven.",
    evidence: [`file-2024.${project}`],
  })),
})
