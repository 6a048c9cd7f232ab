/** Invented example figures: 24 costs of 2023, so that a report of 2024 has a year to compare with. */
import type { PartnerId } from "../founding/Partners.ts"
import type { Rows } from "../Rows.ts"

/** For each project: its partner and what it bought, then hours, purchases and travel in cents. */
const perProject: ReadonlyArray<readonly [string, PartnerId, string, number, number, number]> = [
  ["wijkprofielen", "platform31", "third-parties", 86_240_00, 41_387_25, 1_912_40],
  ["wat-werkt", "verwey-jonker", "third-parties", 74_250_00, 36_904_80, 2_108_15],
  ["veilige-buurt", "ccv", "materials", 22_260_00, 8_145_50, 764_30],
  ["leerkringen", "movisie", "meetings", 61_360_00, 27_318_95, 3_655_70],
  ["bewoners-leren", "lsa", "meetings", 33_440_00, 14_226_60, 2_947_85],
  ["wijknetwerk", "lpb", "meetings", 38_640_00, 33_571_15, 2_380_05],
  ["bewonersnetwerk", "lsa", "meetings", 30_800_00, 11_962_35, 4_118_90],
  ["samenspel", "platform31", "overhead", 42_560_00, 29_734_10, 1_251_25],
]

const kinds = [
  { slug: "staff", description: "Uren 2023", bookedOn: "2023-12-31" },
  { slug: "purchases", description: "Inkoop 2023", bookedOn: "2023-12-15" },
  { slug: "travel", description: "Reiskosten 2023", bookedOn: "2023-12-20" },
] as const

/** The costs of 2023: one for each project and kind. */
export const rows = (): Rows => ({
  cost: perProject.flatMap(([project, organisation, bought, ...amounts]) =>
    kinds.map(({ slug, ...cells }, at) => ({
      id: `2023.${project}.${slug}`,
      organisation,
      project,
      costCategory: slug === "purchases" ? bought : slug,
      ...cells,
      performedFrom: "2023-01-01",
      performedThrough: "2023-12-31",
      amount: amounts[at] ?? 0,
      joint: false,
      evidence: ["accounts-2023"],
    })),
  ),
})
