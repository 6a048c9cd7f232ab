/**
 * Invented example figures: what each partner plans and spends in each project in 2024. Budget, hours and costs
 * are all made from these two tables, so they agree with each other.
 *
 * Intended totals of 2024, in euros:
 *
 * |           |      adopted |   amendment |      current |       actual |  2023 actual |
 * | --------- | -----------: | ----------: | -----------: | -----------: | -----------: |
 * | kennis    |   477.720,00 |  -26.600,00 |   451.120,00 |   447.861,77 |   273.972,40 |
 * | leren     |   418.440,00 |  +26.600,00 |   445.040,00 |   438.092,90 |   142.949,10 |
 * | netwerken |   383.840,00 |        0,00 |   383.840,00 |   368.060,00 |   195.017,80 |
 * | total     | 1.280.000,00 |        0,00 | 1.280.000,00 | 1.254.014,67 |   611.939,30 |
 *
 * The client pays at most 1.250.000 of the budget; the partners bear 30.000 together, of which they spent
 * 28.746,30. Hours: 7.000 promised, 6.942 made. Costs: 26 partners in a project × 4 quarters of hours, and 196
 * invoices, of which 4 are credit notes: 300.
 */
import type { PartnerId } from "../founding/Partners.ts"

/** Hours of one person in one project: promised in the adopted budget, changed in summer, really made. */
export interface Staff {
  readonly project: string
  readonly organisation: PartnerId
  readonly person: string
  readonly hours: number
  readonly amendment: number
  readonly made: number
}

/** Money spent with suppliers, for one project and one kind of cost; amounts in whole euros but for `actual`. */
export interface Purchase {
  readonly project: string
  readonly organisation: PartnerId
  readonly category: "third-parties" | "meetings" | "materials" | "travel" | "overhead"
  readonly adopted: number
  readonly amendment: number
  /** What was really spent, in cents, credit note included. */
  readonly actual: number
  /** How many costs make up `actual`. */
  readonly costs: number
  /** The credit note among them, in cents. */
  readonly credit?: number
  /** Borne by all partners together, from their own money, not by the client. */
  readonly joint?: true
}

type Table<Row> = ReadonlyArray<Row>

const staffRows: Table<readonly [string, PartnerId, string, number, number, number]> = [
  ["wijkprofielen", "platform31", "person-01", 560, 0, 585],
  ["wijkprofielen", "verwey-jonker", "person-03", 320, 0, 300],
  ["wijkprofielen", "ccv", "person-05", 140, 0, 122],
  ["wat-werkt", "verwey-jonker", "person-04", 620, 0, 655],
  ["wat-werkt", "movisie", "person-06", 260, 0, 272],
  ["veilige-buurt", "ccv", "person-05", 420, -100, 318],
  ["veilige-buurt", "verwey-jonker", "person-03", 120, 0, 108],
  ["leerkringen", "movisie", "person-06", 520, 60, 596],
  ["leerkringen", "platform31", "person-02", 260, 0, 250],
  ["leerkringen", "lpb", "person-07", 200, 0, 214],
  ["wijkacademie", "lpb", "person-07", 460, 0, 438],
  ["wijkacademie", "movisie", "person-09", 260, 0, 248],
  ["wijkacademie", "ccv", "person-10", 180, 0, 170],
  ["bewoners-leren", "lsa", "person-11", 520, 40, 572],
  ["bewoners-leren", "movisie", "person-09", 160, 0, 148],
  ["wijknetwerk", "lpb", "person-08", 420, 0, 436],
  ["wijknetwerk", "platform31", "person-02", 180, 0, 162],
  ["wijknetwerk", "lsa", "person-12", 120, 0, 118],
  ["bewonersnetwerk", "lsa", "person-12", 440, 0, 412],
  ["bewonersnetwerk", "lpb", "person-08", 120, 0, 126],
  ["samenspel", "platform31", "person-01", 300, 0, 288],
  ["samenspel", "movisie", "person-09", 90, 0, 84],
  ["samenspel", "verwey-jonker", "person-04", 90, 0, 92],
  ["samenspel", "ccv", "person-10", 80, 0, 66],
  ["samenspel", "lpb", "person-07", 80, 0, 86],
  ["samenspel", "lsa", "person-11", 80, 0, 76],
]

type PurchaseRow = readonly [
  project: string,
  organisation: PartnerId,
  category: Purchase["category"],
  adopted: number,
  amendment: number,
  actual: number,
  costs: number,
  more?: Pick<Purchase, "credit" | "joint">,
]

const purchaseRows: Table<PurchaseRow> = [
  ["wijkprofielen", "platform31", "third-parties", 62_000, 0, 64_347_12, 9],
  ["wijkprofielen", "platform31", "materials", 8_000, 0, 7_214_40, 6],
  ["wijkprofielen", "platform31", "travel", 3_000, 0, 2_461_35, 6],
  ["wijkprofielen", "verwey-jonker", "third-parties", 18_000, 0, 17_284_60, 5, { credit: -640_00 }],
  ["wat-werkt", "verwey-jonker", "third-parties", 46_000, 6_000, 53_120_80, 8],
  ["wat-werkt", "verwey-jonker", "materials", 7_000, 0, 6_377_15, 4],
  ["wat-werkt", "verwey-jonker", "travel", 3_000, 0, 2_745_90, 5],
  ["wat-werkt", "movisie", "third-parties", 9_500, 0, 9_196_00, 4],
  ["veilige-buurt", "ccv", "third-parties", 42_000, -18_000, 20_433_25, 5],
  ["veilige-buurt", "ccv", "materials", 11_500, -4_000, 6_018_50, 4, { credit: -412_50 }],
  ["veilige-buurt", "ccv", "travel", 2_000, 0, 1_284_70, 4],
  ["leerkringen", "movisie", "meetings", 32_000, 10_840, 44_267_30, 10],
  ["leerkringen", "movisie", "materials", 8_500, 0, 8_890_45, 5],
  ["leerkringen", "movisie", "travel", 4_500, 0, 4_803_60, 6],
  ["leerkringen", "platform31", "meetings", 7_500, 0, 7_031_20, 4],
  ["leerkringen", "lpb", "travel", 2_000, 0, 1_866_15, 4],
  ["wijkacademie", "lpb", "meetings", 26_000, 0, 23_784_90, 8],
  ["wijkacademie", "lpb", "third-parties", 22_000, 0, 19_642_55, 5],
  ["wijkacademie", "lpb", "materials", 6_000, 0, 5_308_25, 4],
  ["wijkacademie", "ccv", "third-parties", 9_000, 0, 8_470_00, 3],
  ["wijkacademie", "movisie", "materials", 4_000, 0, 3_561_85, 3],
  ["bewoners-leren", "lsa", "meetings", 20_000, 6_000, 26_934_10, 8],
  ["bewoners-leren", "lsa", "third-parties", 12_000, 0, 11_374_00, 4],
  ["bewoners-leren", "lsa", "materials", 7_500, 0, 7_962_35, 5],
  ["bewoners-leren", "lsa", "travel", 5_000, 0, 4_688_20, 6],
  ["wijknetwerk", "platform31", "meetings", 30_000, 0, 28_746_30, 6, { joint: true }],
  ["wijknetwerk", "lpb", "meetings", 15_000, 0, 14_125_75, 5, { credit: -275_00 }],
  ["wijknetwerk", "lpb", "materials", 6_500, 0, 6_240_10, 4],
  ["wijknetwerk", "lpb", "travel", 3_000, 0, 2_917_45, 5],
  ["bewonersnetwerk", "lsa", "meetings", 16_500, 0, 14_876_40, 6],
  ["bewonersnetwerk", "lsa", "travel", 6_000, 0, 6_391_85, 6],
  ["bewonersnetwerk", "lpb", "travel", 1_500, 0, 1_102_30, 3],
  ["samenspel", "platform31", "third-parties", 61_980, 0, 59_280_00, 9],
  ["samenspel", "platform31", "overhead", 40_000, 0, 37_465_80, 8, { credit: -350_00 }],
  ["samenspel", "platform31", "meetings", 6_500, 0, 6_088_65, 5],
  ["samenspel", "platform31", "travel", 2_000, 0, 1_629_40, 4],
]

/** The hourly rate of each partner, in cents. */
export const rates: Readonly<Record<PartnerId, number>> = {
  ccv: 106_00,
  lpb: 92_00,
  lsa: 88_00,
  movisie: 104_00,
  platform31: 112_00,
  "verwey-jonker": 110_00,
}

/** The hours of 2024. */
export const staff = (): ReadonlyArray<Staff> =>
  staffRows.map(([project, organisation, person, hours, amendment, made]) => ({
    project,
    organisation,
    person,
    hours,
    amendment,
    made,
  }))

/** The purchases of 2024. */
export const purchases = (): ReadonlyArray<Purchase> =>
  purchaseRows.map(([project, organisation, category, adopted, amendment, actual, costs, more]) => ({
    project,
    organisation,
    category,
    adopted,
    amendment,
    actual,
    costs,
    ...more,
  }))
