/** The founding text, municipalities, European funding and terms. */
import type { Case } from "../Case.ts"
import type { Given } from "../given.ts"

type Cells = Readonly<Record<string, unknown>>

const rows = (table: string, ...cells: ReadonlyArray<Cells>): Given => ({ [table]: cells }) as never
const both = (...given: ReadonlyArray<Given>): Given => Object.assign({}, ...given)
const partner = both(
  rows("organisation", { id: "a", name: "Stichting A" }),
  rows("membership", { organisation: "a", role: "partner", validFrom: "2024-01-01" }),
)
const grant = (cells: Cells): Given =>
  rows("fundingAgreement", { id: "s", title: "Subsidie", startsOn: "2024-01-01", ...cells })
const step = (cells: Cells): Given =>
  rows("cycleStep", { id: "x", name: "Stap", fundingAgreement: "s", cycleYear: "j", ...cells })
const role = rows("role", {
  id: "r",
  name: "Programmaleider",
  minimumHoursPerWeek: 12_00,
  validFrom: "2024-01-01",
})

export const wijkwijzerCases: ReadonlyArray<Case> = [
  ...(["coreTeam", "directorsConsultation"] as const).map(
    (kind): Case => ({
      rule: kind === "coreTeam" ? "kernteamZetelPerPartner" : "directieoverlegAllePartners",
      base: both(partner, rows("body", { id: "k", name: "Overleg", kind, validFrom: "2024-01-01" })),
      passes: rows("seat", { body: "k", organisation: "a", validFrom: "2024-01-01" }),
      fails: rows("seat", {
        body: "k",
        organisation: "a",
        validFrom: "2024-01-01",
        validThrough: "2025-03-30",
      }),
      at: "organisation/a",
      says: "Stichting A heeft geen zetel in Overleg",
    }),
  ),
  {
    rule: "oprichtingspartnersAanwezig",
    base: both(
      rows("organisation", { id: "a", name: "Stichting A" }),
      rows("cooperationAgreement", { title: "Overeenkomst", parties: ["a"], validFrom: "2024-01-01" }),
    ),
    passes: rows("membership", { organisation: "a", role: "partner", validFrom: "2024-01-01" }),
    fails: rows("membership", {
      organisation: "a",
      role: "partner",
      validFrom: "2024-01-01",
      validThrough: "2024-12-31",
    }),
    at: "organisation/a",
    says: "Stichting A is partij bij “Overeenkomst”, maar is op 31 maart 2025 geen partner",
  },
  {
    rule: "programmaleiderMinimumUren",
    base: role,
    passes: rows("appointment", { id: "t", role: "r", hoursPerWeek: 12_00 }),
    fails: rows("appointment", { id: "t", role: "r", hoursPerWeek: 10_50 }),
    at: "appointment/t/hoursPerWeek",
    says: "is 10,5 uur per week. De rol vraagt minstens 12 uur",
  },
  {
    rule: "programmaleiderOnbezet",
    base: role,
    passes: rows("appointment", { role: "r", validFrom: "2024-04-01" }),
    fails: rows("appointment", { role: "r", validFrom: "2024-04-01", validThrough: "2025-03-30" }),
    at: "role/r",
    says: "“Programmaleider” is op 31 maart 2025 door niemand bezet",
  },
  {
    rule: "programmaleiderUrenHaalbaar",
    base: both(
      role,
      rows("appointment", { id: "t", role: "r", validFrom: "2024-04-01", hoursPerWeek: 12_00 }),
    ),
    passes: rows("roleTask", { role: "r", number: 1, hoursPerWeek: 12_00 }),
    fails: rows(
      "roleTask",
      { role: "r", number: 1, hoursPerWeek: 8_00 },
      { role: "r", number: 2, hoursPerWeek: 6_00 },
    ),
    at: "appointment/t/hoursPerWeek",
    says: "vragen samen 14 uur per week. De aanstelling is 12 uur",
  },
  {
    rule: "programmaleiderEvaluatie",
    base: role,
    passes: rows("roleEvaluation", { role: "r", dueOn: "2025-03-30", heldOn: "2025-03-30" }),
    fails: rows("roleEvaluation", { id: "e", role: "r", dueOn: "2025-03-30" }),
    at: "roleEvaluation/e/heldOn",
    says: "gepland op 30 maart 2025: 1 dag te laat",
  },
  {
    rule: "profielNaEvaluatie",
    base: both(
      role,
      rows("roleEvaluation", {
        id: "e",
        role: "r",
        dueOn: "2024-10-01",
        heldOn: "2024-10-01",
        outcome: "adapt",
      }),
    ),
    passes: rows("roleProfile", { role: "r", version: 2, evaluation: "e", validFrom: "2024-09-01" }),
    fails: rows("roleProfile", { role: "r", version: 1, validFrom: "2024-02-13" }),
    at: "roleEvaluation/e/outcome",
    says: "De evaluatie van 1 oktober 2024",
  },
  {
    rule: "taakZonderUitvoerder",
    passes: rows("roleTask", { id: "t", performedBy: "p" }),
    fails: rows("roleTask", { id: "t", description: "Verbinden" }),
    at: "roleTask/t/performedBy",
    says: "Niemand doet de taak “Verbinden”",
  },
  {
    rule: "projectZonderProgrammalijn",
    base: rows("programmeLine", { id: "l" }),
    passes: rows("project", { id: "p", programmeLine: "l" }),
    fails: rows("project", { id: "p", name: "Los project" }),
    at: "project/p/programmeLine",
    says: "“Los project”",
  },
  {
    rule: "programmalijnenAantal",
    passes: rows("programmeLine", ...["a", "b", "c"].map((id) => ({ id, validFrom: "2024-01-01" }))),
    fails: rows("programmeLine", ...["a", "b"].map((id) => ({ id, validFrom: "2024-01-01" }))),
    at: "programmeLine/a",
    says: "zijn er 2 programmalijnen",
  },
  {
    rule: "lijnafstemmingPerPeriode",
    base: rows("programmeLine", { id: "l", name: "Kennis", validFrom: "2024-01-01" }),
    passes: rows("alignmentReview", { programmeLines: ["l"], heldOn: "2024-03-31" }),
    fails: rows("alignmentReview", { programmeLines: ["l"], heldOn: "2024-03-30" }),
    at: "programmeLine/l",
    says: "“Kennis” is in 12 maanden niet afgestemd",
  },
  {
    rule: "koppelingKernteamDirecties",
    passes: rows("escalation", {
      id: "e",
      state: "returned",
      answeredOn: "2024-06-01",
      returnedOn: "2024-06-10",
    }),
    fails: rows("escalation", { id: "e", title: "Privacy", state: "answered", answeredOn: "2024-06-01" }),
    at: "escalation/e/returnedOn",
    says: "“Privacy” is op 1 juni 2024 beantwoord",
  },
  {
    rule: "jaarcyclusVolledig",
    base: rows("cycleYear", { id: "j", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" }),
    passes: rows(
      "cycleStep",
      ...(["annualPlan", "evaluation", "account"] as const).map((kind) => ({
        cycleYear: "j",
        kind,
        name: kind,
      })),
    ),
    fails: rows("cycleStep", { cycleYear: "j", kind: "annualPlan" }),
    at: "cycleYear/j",
    says: "In de cyclus van 2024 ontbreken: evaluatie, verantwoording",
  },
  {
    rule: "jaarcyclusVolgorde",
    base: both(
      rows("cycleYear", { id: "j4", year: 2024 }, { id: "j5", year: 2025 }),
      rows("cycleStep", {
        id: "x",
        name: "Jaarplan 2025",
        cycleYear: "j5",
        kind: "annualPlan",
        closedOn: "2024-12-10",
      }),
    ),
    passes: rows("evaluation", { kind: "year", cycleYear: "j4", discussedOn: "2024-12-01" }),
    fails: rows("evaluation", { kind: "year", cycleYear: "j4", discussedOn: "2025-02-01" }),
    at: "cycleStep/x/closedOn",
    says: "“Jaarplan 2025” is vastgesteld op 10 december 2024. De evaluatie van het jaar ervoor is besproken op 1 februari 2025",
  },
  {
    rule: "externePartnerZonderContact",
    base: rows("organisation", { id: "c", name: "Corporatie" }),
    passes: rows("externalRelation", {
      id: "e",
      organisation: "c",
      ownerOrganisation: "a",
      validFrom: "2024-01-01",
    }),
    fails: rows("externalRelation", { id: "e", organisation: "c", validFrom: "2024-01-01" }),
    at: "externalRelation/e/owner",
    says: "het contact met Corporatie",
  },
  {
    rule: "vacatureTermijn",
    base: rows("vacancy", {
      id: "v",
      title: "Programmaleider",
      publishedOn: "2024-02-13",
      closesOn: "2024-02-29",
    }),
    passes: rows("candidate", { id: "k", vacancy: "v", receivedOn: "2024-02-29", status: "invited" }),
    fails: rows("candidate", { id: "k", vacancy: "v", receivedOn: "2024-03-01", status: "invited" }),
    at: "candidate/k/receivedOn",
    says: "meldde zich op 1 maart 2024. De vacature sloot op 29 februari 2024",
  },
  {
    rule: "kandidaatUitAangeslotenGemeente",
    base: both(
      rows("organisation", { id: "g", name: "Gemeente X" }, { id: "lpb", name: "LPB" }),
      rows("vacancy", {
        id: "v",
        title: "Programmaleider",
        publishedOn: "2024-02-13",
        closesOn: "2024-02-29",
        eligibleThrough: "lpb",
      }),
      rows("candidate", {
        id: "k",
        vacancy: "v",
        employer: "g",
        receivedOn: "2024-02-20",
        status: "invited",
      }),
    ),
    passes: rows("affiliation", { organisation: "g", affiliatedWith: "lpb", validFrom: "2024-01-01" }),
    fails: {},
    at: "candidate/k/employer",
    says: "werkt bij Gemeente X. Die is niet aangesloten bij LPB",
  },
  {
    rule: "faseovergangMetBesluit",
    passes: rows(
      "phase",
      { id: "f1", validFrom: "2021-01-01" },
      { id: "f2", validFrom: "2024-01-01", decision: "d" },
    ),
    fails: rows(
      "phase",
      { id: "f1", validFrom: "2021-01-01" },
      { id: "f2", name: "Programma", validFrom: "2024-01-01" },
    ),
    at: "phase/f2/decision",
    says: "“Programma” begon op 1 januari 2024",
  },
  {
    rule: "doelhorizonNplv",
    passes: rows("goal", { id: "g", level: "longTerm", endsOn: "2040-07-01" }),
    fails: rows("goal", { id: "g", name: "Wijk", level: "longTerm", endsOn: "2030-07-01" }),
    at: "goal/g/endsOn",
    says: "“Wijk” eindigt op 1 juli 2030",
  },
  {
    rule: "gebiedBuitenProgramma",
    base: rows("area", { id: "g", programmeList: "NPLV" }),
    passes: rows("project", { id: "p", local: true, areas: ["g"] }),
    fails: rows("project", { id: "p", name: "Buurt", local: true }),
    at: "project/p/areas",
    says: "“Buurt” is lokaal",
  },
  {
    rule: "sisaStukkenCompleet",
    base: both(grant({ kind: "specificGrant" }), step({ kind: "account" })),
    passes: rows(
      "submissionPart",
      ...["annualAccounts", "annualReport", "auditorsStatement", "auditorsFindings"].map((part) => ({
        cycleStep: "x",
        part,
        status: "enclosed",
      })),
    ),
    fails: rows(
      "submissionPart",
      ...["annualAccounts", "annualReport", "auditorsStatement"].map((part) => ({
        cycleStep: "x",
        part,
        status: "enclosed",
      })),
    ),
    at: "cycleStep/x",
    says: "Bij “Stap” ontbreekt 1 stuk",
  },
  {
    rule: "sisaDeadline",
    base: both(grant({ kind: "specificGrant" }), rows("cycleYear", { id: "j", year: 2024 })),
    asOf: "2025-07-16",
    passes: step({ kind: "account", submittedOn: "2025-07-15" }),
    fails: step({ kind: "account" }),
    at: "cycleStep/x/submittedOn",
    says: "uiterlijk op 15 juli 2025 zijn verstuurd: 1 dag te laat",
  },
  {
    rule: "sisaUitstelGemotiveerd",
    base: grant({ kind: "specificGrant" }),
    passes: step({ kind: "account", postponementRequestedOn: "2025-06-30", postponementReason: "Ziekte." }),
    fails: step({ kind: "account", postponementRequestedOn: "2025-07-01", postponementReason: "Ziekte." }),
    at: "cycleStep/x/postponementRequestedOn",
    asOf: "2025-08-01",
    says: "op 1 juli 2025 uitstel gevraagd",
  },
  {
    rule: "euRapportTermijn",
    base: grant({ kind: "subsidy", cofinanced: true }),
    passes: step({ kind: "progressReport", periodFrom: "2024-01-01", periodThrough: "2025-01-30" }),
    fails: step({ kind: "progressReport", periodFrom: "2024-01-01", periodThrough: "2025-01-29" }),
    at: "cycleStep/x/submittedOn",
    says: "uiterlijk op 30 maart 2025 binnen zijn: 1 dag te laat",
  },
  {
    rule: "euCfsVereist",
    base: both(
      grant({ kind: "subsidy", cofinanced: true }),
      rows("organisation", { id: "a", name: "Stichting A" }),
      rows("claim", { id: "c", fundingAgreement: "s", organisation: "a" }),
    ),
    passes: rows("claimLine", { claim: "c", claimed: 429_999_99 }),
    fails: rows("claimLine", { claim: "c", claimed: 430_000_00 }),
    at: "claim/c/document",
    says: "Stichting A vraagt samen € 430.000,00",
  },
  {
    rule: "euIndirecteKosten",
    base: both(
      grant({ kind: "subsidy", cofinanced: true }),
      rows("organisation", { id: "a", name: "Stichting A" }),
      rows(
        "costCategory",
        { id: "d", kind: "staff", indirect: false },
        { id: "i", kind: "overhead", indirect: true },
      ),
    ),
    passes: rows(
      "cost",
      { fundingAgreement: "s", organisation: "a", costCategory: "d", amount: 400_00 },
      { fundingAgreement: "s", organisation: "a", costCategory: "i", amount: 100_00 },
    ),
    fails: rows(
      "cost",
      { fundingAgreement: "s", organisation: "a", costCategory: "d", amount: 400_00 },
      { fundingAgreement: "s", organisation: "a", costCategory: "i", amount: 120_00 },
    ),
    at: "organisation/a",
    says: "rekent € 120,00 indirecte kosten. Een kwart van € 400,00 is € 100,00",
  },
  {
    rule: "descaBesluitGeldig",
    base: both(
      grant({ kind: "subsidy", cofinanced: true }),
      rows("proposal", { id: "p", round: 1 }),
      rows("decision", { id: "d", title: "Besluit", proposal: "p", outcome: "adopted" }),
    ),
    passes: rows(
      "vote",
      ...["for", "for", "against"].map((choice, at) => ({ proposal: "p", round: 1, seat: `z${at}`, choice })),
    ),
    fails: rows(
      "vote",
      ...["for", "against", "against"].map((choice, at) => ({
        proposal: "p",
        round: 1,
        seat: `z${at}`,
        choice,
      })),
    ),
    at: "decision/d/outcome",
    says: "“Besluit” kreeg 1 van 3 stemmen",
  },
  {
    rule: "beslistermijnOpgeschort",
    passes: rows("clientDecision", {
      id: "b",
      kind: "grant",
      termFrom: "2024-01-01",
      supplementRequestedOn: "2024-02-01",
      supplementedOn: "2024-02-15",
      delayedUntil: "2024-04-15",
    }),
    fails: rows("clientDecision", {
      id: "b",
      kind: "grant",
      termFrom: "2024-01-01",
      supplementRequestedOn: "2024-02-01",
      supplementedOn: "2024-02-15",
      delayedUntil: "2024-04-01",
    }),
    at: "clientDecision/b/delayedUntil",
    says: "stond 14 dagen stil, van 1 februari 2024 tot 15 februari 2024",
  },
  {
    rule: "uitstelBeslissingMedegedeeld",
    passes: rows("clientDecision", { id: "b", kind: "determination", termFrom: "2024-10-28" }),
    fails: rows("clientDecision", { id: "b", kind: "determination", termFrom: "2024-10-27" }),
    at: "clientDecision/b/delayAnnouncedOn",
    says: "op 30 maart 2025 moeten zijn: 1 dag te laat",
  },
  {
    rule: "redelijkeTermijnBeeindiging",
    base: rows(
      "fundingAgreement",
      { id: "s", title: "Subsidie", kind: "subsidy", startsOn: "2024-01-01", continues: "eerder" },
      { id: "eerder", kind: "subsidy", startsOn: "2021-01-01" },
    ),
    passes: rows("clientDecision", {
      id: "b",
      fundingAgreement: "s",
      kind: "refusal",
      decidedOn: "2023-06-01",
      effectiveFrom: "2023-12-31",
    }),
    fails: rows("clientDecision", {
      id: "b",
      fundingAgreement: "s",
      kind: "refusal",
      decidedOn: "2024-12-01",
      effectiveFrom: "2025-01-01",
    }),
    at: "clientDecision/b/effectiveFrom",
    says: "loopt al 4 jaar. De weigering is van 1 december 2024 en geldt vanaf 1 januari 2025: 31 dagen later",
  },
  {
    rule: "verlengTermijn",
    passes: rows("clientDecision", { id: "b", objectionIntended: true, publishedOn: "2025-03-03" }),
    fails: rows("clientDecision", { id: "b", objectionIntended: true, publishedOn: "2025-03-10" }),
    at: "clientDecision/b/publishedOn",
    says: "is 21 april 2025: geen werkdag. De bezwaartermijn loopt door tot en met 22 april 2025",
  },
  {
    rule: "termijnTerugrekening",
    base: grant({ kind: "subsidy", perFinancialYear: true, startsOn: "2023-01-01" }),
    passes: step({ kind: "application", dueOn: "2022-10-02" }),
    fails: step({ kind: "application", dueOn: "2022-10-03" }),
    at: "cycleStep/x/dueOn",
    says: "staat op 3 oktober 2022. Dertien weken vóór 1 januari 2023 is 2 oktober 2022",
  },
  {
    rule: "boekjaarIsKalenderjaar",
    base: rows("organisation", {
      id: "a",
      name: "Stichting A",
      legalForm: "foundation",
      financialYearStartMonth: 7,
    }),
    passes: rows("statutesProvision", { organisation: "a", subject: "financialYear" }),
    fails: {},
    at: "organisation/a/financialYearStartMonth",
    says: "Stichting A begint in maand 7",
  },
]
