/** Application, grant, obligations and regime. */
import type { Case } from "../../Case.ts"
import type { Given } from "../../given.ts"

const subsidy = (cells: Readonly<Record<string, unknown>> = {}) => ({
  id: "s",
  title: "Subsidie",
  kind: "subsidy" as const,
  client: "ministerie",
  appliedBy: "penvoerder",
  amount: 150_000_00,
  startsOn: "2024-01-01",
  endsOn: "2024-12-31",
  ...cells,
})
const under = (cells: Readonly<Record<string, unknown>>): Given => ({ fundingAgreement: [subsidy(cells)] })
const parts = (...names: ReadonlyArray<string>) =>
  names.map((part) => ({ id: `deel.${part}`, cycleStep: "stap", part, status: "enclosed" })) as never
const step = (kind: string, cells = {}) =>
  ({ id: "stap", name: "Stap", kind, fundingAgreement: "s", ...cells }) as never

export const grantCases: ReadonlyArray<Case> = [
  {
    rule: "aanvraagOnderdelenCompleet",
    base: { ...under({}), cycleStep: [step("application")] },
    passes: { submissionPart: parts("activities", "contribution", "budget", "timePlan", "bankAccount") },
    fails: { submissionPart: parts("activities", "contribution", "budget", "timePlan") },
    at: "cycleStep/stap",
    says: "ontbreekt 1 onderdeel: ",
  },
  {
    rule: "aanvraagOnderdelenCompleet",
    base: { ...under({ advanceManner: "per kwartaal" }), cycleStep: [step("application")] },
    passes: {
      submissionPart: parts(
        "activities",
        "contribution",
        "budget",
        "timePlan",
        "bankAccount",
        "liquidityPlan",
      ),
    },
    fails: { submissionPart: parts("activities", "contribution", "budget", "timePlan") },
    at: "cycleStep/stap",
    says: "ontbreken 2 onderdelen: ",
  },
  {
    rule: "liquiditeitPerKwartaal",
    base: under({ advanceManner: "per kwartaal" }),
    passes: {
      liquidityPeriod: [{ id: "l", fundingAgreement: "s", startsOn: "2024-01-01", endsOn: "2024-03-31" }],
    },
    fails: {
      liquidityPeriod: [{ id: "l", fundingAgreement: "s", startsOn: "2024-01-01", endsOn: "2024-04-01" }],
    },
    at: "liquidityPeriod/l/endsOn",
    says: "van 1 januari 2024 tot en met 1 april 2024",
  },
  {
    rule: "bankrekeningOpNaamAanvrager",
    base: under({}),
    passes: {
      organisation: [
        {
          id: "penvoerder",
          name: "Stichting A",
          bankAccount: "NL91ABNA0417164300",
          bankAccountHolder: "Stichting A",
          bankAccountProof: "bewijs",
        },
      ],
    },
    fails: {
      organisation: [
        {
          id: "penvoerder",
          name: "Stichting A",
          bankAccount: "NL91ABNA0417164300",
          bankAccountHolder: "De heer B",
        },
      ],
    },
    at: "organisation/penvoerder/bankAccountHolder",
    says: "staat op naam van De heer B",
  },
  {
    rule: "aanvragerPubliekrechtelijk",
    base: { organisation: [{ id: "penvoerder", name: "Gemeente X", legalForm: "municipality" }] },
    passes: under({ publicBodiesAllowed: true }),
    fails: under({}),
    at: "fundingAgreement/s/appliedBy",
    says: "Gemeente X is een overheid",
  },
  {
    rule: "aanvraagVoorAfloopActiviteit",
    passes: under({ appliedOn: "2024-12-31" }),
    fails: under({ appliedOn: "2025-01-02" }),
    at: "fundingAgreement/s/appliedOn",
    says: "al klaar, op 31 december 2024",
  },
  {
    rule: "ontvangstdatumNaAanvulling",
    passes: under({
      distribution: "orderOfArrival",
      applicationCompleteOn: "2024-02-10",
      applicationReceivedOn: "2024-02-10",
    }),
    fails: under({
      distribution: "orderOfArrival",
      applicationCompleteOn: "2024-02-10",
      applicationReceivedOn: "2024-02-01",
    }),
    at: "fundingAgreement/s/applicationReceivedOn",
    says: "telt mee vanaf 1 februari 2024",
  },
  {
    rule: "bijdrageAanRegelingdoel",
    base: under({}),
    passes: { activity: [{ id: "a", fundingAgreement: "s", name: "Leerkring", contribution: "Veel." }] },
    fails: { activity: [{ id: "a", fundingAgreement: "s", name: "Leerkring" }] },
    at: "activity/a/contribution",
    says: "“Leerkring”",
  },
  {
    rule: "verleningOmschrijftActiviteiten",
    base: under({ grantedOn: "2024-01-10" }),
    passes: { activity: [{ id: "a", fundingAgreement: "s" }] },
    fails: {},
    at: "fundingAgreement/s",
    says: "Bij “Subsidie” staat geen enkele activiteit",
  },
  {
    rule: "verleningUiterlijkeDatum",
    passes: under({ grantedOn: "2024-01-10", activitiesEndBy: "2024-12-31" }),
    fails: under({ grantedOn: "2024-01-10" }),
    at: "fundingAgreement/s/activitiesEndBy",
    says: "wanneer de activiteiten uiterlijk klaar",
  },
  {
    rule: "verleningVaststellingsmoment",
    passes: under({ grantedOn: "2024-01-10", determinationWeeks: 13 }),
    fails: under({ grantedOn: "2024-01-10" }),
    at: "fundingAgreement/s/determinationDueBy",
    says: "wanneer de vaststelling komt",
  },
  {
    rule: "verleningVaststellingsmoment",
    passes: under({ amount: 20_000_00, grantedOn: "2024-01-10", exOfficioBy: "2025-06-01" }),
    fails: under({ amount: 20_000_00, grantedOn: "2024-01-10", determinationWeeks: 13 }),
    at: "fundingAgreement/s/exOfficioBy",
    says: "wanneer de vaststelling komt",
  },
  {
    rule: "verleningBevoorschotting",
    base: { payment: [{ id: "v", fundingAgreement: "s", kind: "advance", amount: 40_000_00 }] },
    passes: under({ advanceManner: "80% vooraf" }),
    fails: under({}),
    at: "fundingAgreement/s/advanceManner",
    says: "Er is 1 voorschot betaald bij",
  },
  {
    rule: "vormPastBijBedrag",
    passes: under({ amount: 150_000_00, grantForm: "maximumSum" }),
    fails: under({ amount: 150_000_00, grantForm: "fixedSum" }),
    at: "fundingAgreement/s/grantForm",
    says: "een subsidie van € 150.000,00 hoort de vorm “Vast bedrag” niet",
  },
  {
    rule: "bewijswijzeVooraf",
    passes: under({ amount: 50_000_00, grantedOn: "2024-01-10", proofManner: "foto's" }),
    fails: under({ amount: 50_000_00, grantedOn: "2024-01-10" }),
    at: "fundingAgreement/s/proofManner",
    says: "hoe u laat zien",
  },
  {
    rule: "wettelijkeGrondslagVermeld",
    passes: under({ grantedOn: "2024-01-10", legalBasis: "scheme" }),
    fails: under({ grantedOn: "2024-01-10" }),
    at: "fundingAgreement/s/legalBasis",
    says: "op welke regeling",
  },
  {
    rule: "incidenteleSubsidieTermijn",
    passes: under({ legalBasis: "incidental", endsOn: "2027-12-31" }),
    fails: under({ legalBasis: "incidental", endsOn: "2028-01-01" }),
    at: "fundingAgreement/s/endsOn",
    says: "tot en met 1 januari 2028",
  },
  {
    rule: "begrotingsvoorbehoudVervallen",
    passes: under({
      budgetReservation: true,
      clientBudgetAdoptedOn: "2024-12-20",
      reservationInvokedOn: "2025-01-10",
    }),
    fails: under({ budgetReservation: true, clientBudgetAdoptedOn: "2024-12-20" }),
    at: "fundingAgreement/s/budgetReservation",
    says: "op 17 januari 2025 vervallen",
  },
  {
    rule: "verplichtingZonderGrondslag",
    base: under({}),
    passes: { obligation: [{ id: "v", fundingAgreement: "s", owedTo: "ministerie", clause: "art. 3" }] },
    fails: { obligation: [{ id: "v", title: "Meer doen", fundingAgreement: "s", owedTo: "ministerie" }] },
    at: "obligation/v/clause",
    says: "“Meer doen”",
  },
  {
    rule: "verplichtingNietDoelgebonden",
    base: under({}),
    passes: { obligation: [{ id: "v", fundingAgreement: "s", purposeBound: false, source: "law" }] },
    fails: {
      obligation: [{ id: "v", title: "Logo", fundingAgreement: "s", purposeBound: false, source: "grant" }],
    },
    at: "obligation/v/purposeBound",
    says: "“Logo” dient het doel",
  },
  {
    rule: "verplichtingLaterUitgewerkt",
    base: { obligation: [{ id: "v", fundingAgreement: "s", source: "grant", imposedOn: "2024-05-01" }] },
    passes: under({ grantedOn: "2024-01-10", elaborationAnnounced: true }),
    fails: under({ grantedOn: "2024-01-10" }),
    at: "obligation/v/imposedOn",
    says: "van 1 mei 2024, na de verlening op 10 januari 2024",
  },
  {
    rule: "uitvoeringsovereenkomstTijdig",
    base: under({}),
    passes: {
      obligation: [
        {
          id: "v",
          fundingAgreement: "s",
          subject: "implementationAgreement",
          dueOn: "2025-03-01",
          fulfilledOn: "2025-02-01",
        },
      ],
    },
    fails: {
      obligation: [
        { id: "v", fundingAgreement: "s", subject: "implementationAgreement", dueOn: "2025-03-30" },
      ],
    },
    at: "obligation/v/dueOn",
    says: "op 30 maart 2025 zijn: dat is 1 dag te laat",
  },
  {
    rule: "bepaalArrangement",
    passes: { fundingAgreement: [{ id: "o", kind: "commission" }] },
    passesBySwitch: true,
    fails: under({ amount: 24_999_99 }),
    at: "fundingAgreement/s/amount",
    says: "€ 24.999,99. Daarvoor gelden de regels onder € 25.000",
  },
  {
    rule: "bedragPerBeschikking",
    base: under({ amount: 80_000_00 }),
    passes: { agreementInstalment: [{ fundingAgreement: "s", year: 2024, amount: 80_000_00 }] },
    fails: {
      agreementInstalment: [2024, 2025, 2026, 2027].map((year) => ({
        fundingAgreement: "s",
        year,
        amount: 20_000_00,
      })),
    },
    at: "fundingAgreement/s/amount",
    says: "4 jaarschijven, samen € 80.000,00",
  },
  {
    rule: "jaarschijvenTellenOp",
    base: under({ amount: 80_000_00 }),
    passes: { agreementInstalment: [{ fundingAgreement: "s", year: 2024, amount: 80_000_00 }] },
    fails: { agreementInstalment: [{ fundingAgreement: "s", year: 2024, amount: 79_000_00 }] },
    at: "fundingAgreement/s/amount",
    says: "Het verschil is € -1.000,00",
  },
  {
    rule: "arrangementAfwijking",
    passes: under({ grantForm: "maximumSum" }),
    fails: under({ grantForm: "fixedSum" }),
    at: "fundingAgreement/s/lighterRegimeBasis",
    says: "Bij € 150.000,00 hoort een maximumbedrag",
  },
  {
    rule: "overvragingKlein",
    base: under({ amount: 20_000_00 }),
    passes: {
      obligation: [{ id: "v", fundingAgreement: "s", owedTo: "ministerie", subject: "administration" }],
    },
    fails: {
      obligation: [
        { id: "v", title: "Rapport", fundingAgreement: "s", owedTo: "ministerie", subject: "progressReport" },
      ],
    },
    at: "obligation/v",
    says: "De subsidie is € 20.000,00. Toch wordt “Rapport” gevraagd",
  },
  {
    rule: "overvragingMidden",
    base: under({ amount: 125_000_00 - 1 }),
    passes: {
      obligation: [{ id: "v", fundingAgreement: "s", owedTo: "ministerie", subject: "progressReport" }],
    },
    fails: {
      obligation: [
        {
          id: "v",
          title: "Controle",
          fundingAgreement: "s",
          owedTo: "ministerie",
          subject: "auditorsControl",
        },
      ],
    },
    at: "obligation/v",
    says: "geen controleverklaring",
  },
  {
    rule: "regimeBoekjaarAangewezen",
    passes: under({ perFinancialYear: true, perFinancialYearBasis: "art. 9" }),
    fails: under({ perFinancialYear: true }),
    at: "fundingAgreement/s/perFinancialYearBasis",
    says: "Bij “Subsidie” gelden de regels per boekjaar",
  },
  {
    rule: "voortgangTeVaak",
    base: { ...under({}), cycleYear: [{ id: "j", year: 2024 }] },
    passes: { cycleStep: [{ id: "p1", kind: "progressReport", fundingAgreement: "s", cycleYear: "j" }] },
    fails: {
      cycleStep: [
        { id: "p1", kind: "progressReport", fundingAgreement: "s", cycleYear: "j" },
        { id: "p2", kind: "progressReport", fundingAgreement: "s", cycleYear: "j" },
      ],
    },
    at: "cycleStep/p1",
    says: "In 2024 staan 2 voortgangsrapportages",
  },
]
