/** Goals and results, personal data, and what a reader of a report must find. */
import type { Case } from "../Case.ts"
import type { Given } from "../given.ts"
import { type Cells, rows } from "../rows.ts"

const indicator = (cells: Cells = {}): Given =>
  rows("indicator", {
    id: "i",
    name: "Bereik",
    kind: "quantitative",
    unit: "wijken",
    baseline: 0,
    baselineOn: "2024-01-01",
    target: 12,
    targetOn: "2025-12-31",
    source: "Telling",
    ...cells,
  })
const project = (cells: Cells = {}): Given =>
  rows("project", { id: "p", name: "Wijkschets", organisation: "a", ...cells })
const measurement = (cells: Cells): Given =>
  rows("measurement", { id: "m", indicator: "i", value: 3, measuredOn: "2024-12-31", ...cells })
const term = (key: string, cells: Cells): Given =>
  rows("agreedTerm", { id: "t", key, validFrom: "2024-01-01", ...cells })

const resultCases: ReadonlyArray<Case> = [
  {
    rule: "inspanningZonderDoel",
    base: project(),
    passes: rows("activity", { id: "x", name: "Bijeenkomst", project: "p", goals: ["g"] }),
    fails: rows("activity", { id: "x", name: "Bijeenkomst", project: "p", goals: [] }),
    at: "activity/x/goals",
    says: "Activiteit “Bijeenkomst” hoort bij geen enkel doel",
  },
  {
    rule: "indicatorVolledig",
    passes: indicator(),
    fails: indicator({ baselineOn: null, source: null }),
    at: "indicator/i/baselineOn",
    says: "Bij indicator “Bereik” ontbreken 2 van de 6 gegevens: datum nulmeting, bron",
  },
  {
    rule: "indicatorMetingTijdig",
    base: indicator({ measureEveryMonths: 3 }),
    passes: measurement({ measuredOn: "2024-12-31" }),
    fails: measurement({ measuredOn: "2024-12-30" }),
    at: "indicator/i",
    says: "wordt elke 3 maanden gemeten. De laatste meting is van 30 december 2024",
  },
  {
    rule: "indicatorBronGelijk",
    base: indicator(),
    passes: measurement({ source: "Enquête", note: "De telling viel uit." }),
    fails: measurement({ source: "Enquête" }),
    at: "measurement/m/source",
    says: "De meting van 31 december 2024 van “Bereik” komt uit “Enquête”. De indicator gebruikt “Telling”",
  },
  {
    rule: "resultaatTijdigEnAanvaard",
    base: project(),
    passes: rows("deliverable", { id: "x", name: "Handreiking", project: "p", dueOn: "2025-03-31" }),
    fails: rows("deliverable", { id: "x", name: "Handreiking", project: "p", dueOn: "2025-03-30" }),
    at: "deliverable/x/deliveredOn",
    says: "Resultaat “Handreiking” moest op 30 maart 2025 klaar zijn: 1 dag te laat",
  },
  {
    rule: "mijlpaalZonderBewijs",
    base: project(),
    passes: rows("milestone", {
      id: "x",
      name: "Start",
      project: "p",
      reachedOn: "2024-06-01",
      evidence: ["stuk"],
    }),
    fails: rows("milestone", { id: "x", name: "Start", project: "p", reachedOn: "2024-06-01", evidence: [] }),
    at: "milestone/x/evidence",
    says: "Mijlpaal “Start” is behaald op 1 juni 2024",
  },
  {
    rule: "doelRealisatieVergelijking",
    base: { ...indicator({ goal: "g" }), ...rows("goal", { id: "g", name: "Sterke wijken" }) },
    passes: measurement({ measuredOn: "2024-12-31" }),
    fails: measurement({ measuredOn: "2025-01-01" }),
    at: "indicator/i",
    says: "Bij indicator “Bereik” van doel “Sterke wijken” is in 2024 geen resultaat gemeten",
  },
  {
    rule: "doelRealisatieVergelijking",
    base: {
      ...indicator({ goal: "g" }),
      ...rows("goal", { id: "g", name: "Sterke wijken" }),
      ...rows("cycleYear", { id: "y3", year: 2023 }, { id: "y4", year: 2024 }),
    },
    passes: rows("explanation", { cycleYear: "y4", indicator: "i", text: "De telling volgt in mei." }),
    fails: rows("explanation", { cycleYear: "y3", indicator: "i", text: "De telling volgt in mei." }),
    at: "indicator/i",
    says: "is in 2024 geen resultaat gemeten en geen uitleg gegeven",
  },
  {
    rule: "inzetTegenToezegging",
    base: {
      ...rows("organisation", { id: "a", name: "Stichting A" }),
      ...term("commitment.deviation", { percentage: 10_00 }),
      ...rows("commitment", {
        id: "c",
        organisation: "a",
        kind: "hours",
        hours: 20_00,
        periodFrom: "2024-01-01",
        periodThrough: "2024-12-31",
      }),
    },
    passes: rows("timeEntry", { organisation: "a", kind: "project", workedOn: "2024-05-01", hours: 22_00 }),
    fails: rows("timeEntry", { organisation: "a", kind: "project", workedOn: "2024-05-01", hours: 17_99 }),
    at: "commitment/c/hours",
    says: "zegde 20 uur toe en maakte 17,99 uur. Een verschil tot 10",
  },
]

const vacancy: Given = rows("vacancy", {
  id: "v",
  title: "Programmaleider",
  closesOn: "2024-03-01",
  closedOn: "2025-03-01",
  retentionWeeks: 4,
})
const candidate = (cells: Cells): Given =>
  rows("candidate", {
    id: "k",
    vacancy: "v",
    name: "Kandidaat",
    email: "k@voorbeeld.nl",
    status: "rejected",
    receivedOn: "2024-02-20",
    ...cells,
  })
const person = (cells: Cells): Given => rows("person", { id: "p", ...cells })
const document = (cells: Cells): Given =>
  rows("document", { id: "d", title: "Factuur 12", kind: "invoice", datedOn: "2017-06-01", ...cells })

const privacyCases: ReadonlyArray<Case> = [
  {
    rule: "kandidaatGegevensVerwijderen",
    base: vacancy,
    passes: candidate({ consentToKeepUntil: "2026-02-28" }),
    fails: candidate({}),
    at: "candidate/k",
    says: "De gegevens van een kandidaat voor “Programmaleider” moesten uiterlijk op 29 maart 2025 weg: 2 dagen te laat",
  },
  {
    rule: "kandidaatGegevensVerwijderen",
    base: vacancy,
    passes: candidate({ erasureAskedOn: "2025-03-31" }),
    fails: candidate({ erasureAskedOn: "2025-03-21" }),
    at: "candidate/k",
    says: "moesten uiterlijk op 21 maart 2025 weg: 10 dagen te laat",
  },
  {
    rule: "wisverzoekUitgevoerd",
    passes: person({ erasureAskedOn: "2025-03-01", erasedOn: "2025-03-20" }),
    fails: person({ erasureAskedOn: "2025-03-01" }),
    at: "person/p/erasedOn",
    says: "Iemand vroeg op 1 maart 2025 om gegevens te wissen",
  },
  {
    rule: "bewaartermijnSubsidie",
    passes: document({ destroyedOn: "2024-06-01" }),
    fails: document({ destroyedOn: "2024-05-31" }),
    at: "document/d/destroyedOn",
    says: "“Factuur 12” van 1 juni 2017 is vernietigd op 31 mei 2024. Het moest zeker tot 1 juni 2024 bewaard blijven",
  },
  {
    rule: "persoonNogNodig",
    passes: person({ leftOn: "2024-03-31", phone: "06" }),
    fails: person({ leftOn: "2024-03-30", phone: "06" }),
    at: "person/p/phone",
    says: "Iemand is weg sinds 30 maart 2024, al 366 dagen",
  },
]

const status = (cells: Cells): Given =>
  rows("statusReport", {
    id: "r",
    project: "p",
    reportedOn: "2024-09-30",
    time: "green",
    money: "green",
    quality: "green",
    ...cells,
  })

const presentationCases: ReadonlyArray<Case> = [
  {
    rule: "stoplichtToelichting",
    base: project(),
    passes: status({ time: "amber", cause: "Ziekte", consequence: "Later klaar", measure: "Inhuur" }),
    fails: status({ money: "amber", time: "red", cause: "Ziekte" }),
    at: "statusReport/r/consequence",
    says: "Wijkschets staat op rood in het verslag van 30 september 2024. Er ontbreken: het gevolg, de maatregel",
  },
  {
    rule: "toelichtingVerschil",
    base: {
      ...project(),
      ...rows("cycleYear", { id: "y", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" }),
      ...rows("budget", { id: "b", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" }),
      ...rows("budgetVersion", { id: "bv", budget: "b", kind: "adopted", adoptedOn: "2024-01-05" }),
      ...rows("costCategory", { id: "k", side: "cost", kind: "thirdParties" }),
      ...rows("budgetLine", { budgetVersion: "bv", project: "p", costCategory: "k", amount: 50_000_00 }),
    },
    passes: rows("cost", {
      project: "p",
      organisation: "a",
      costCategory: "k",
      amount: 54_999_99,
      bookedOn: "2024-06-01",
    }),
    fails: rows("cost", {
      project: "p",
      organisation: "a",
      costCategory: "k",
      amount: 55_000_00,
      bookedOn: "2024-06-01",
    }),
    at: "project/p",
    says: "De kosten van Wijkschets zijn € 55.000,00, de begroting is € 50.000,00. Het verschil is € 5.000,00",
  },
]

export const alignmentCases: ReadonlyArray<Case> = [...resultCases, ...privacyCases, ...presentationCases]
