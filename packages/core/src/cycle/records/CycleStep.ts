/**
 * One step of the cycle: a piece that an owner makes, that bodies approve and that goes out before a date. Steps
 * rest on other steps; next year's plan answers the findings of the evaluation (seed row S8).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of steps of the cycle. */
export const table = Table.make("cycleStep", {
  label: ["Cyclusstap", "Cycle step"],
  plural: ["Cyclusstappen", "Cycle steps"],
  description: [
    "Eén stap in de jaarcyclus, zoals het jaarplan of een voortgangsrapportage, met eigenaar en termijn.",
    "One step in the annual cycle, such as the annual plan or a progress report, with its owner and deadline.",
  ],
  columns: {
    cycleYear: Column.reference(
      "cycleYear",
      ["Jaar", "Year"],
      ["Het jaar waar de stap bij hoort.", "The year that the step belongs to."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor stap het is.", "What kind of step it is."], {
      annualPlan: ["Jaarplan", "Annual plan"],
      progressReport: ["Voortgangsrapportage", "Progress report"],
      evaluation: ["Evaluatie", "Evaluation"],
      account: ["Verantwoording", "Account"],
      determination: ["Aanvraag vaststelling", "Request for determination"],
      application: ["Aanvraag", "Application"],
      review: ["Tussenbalans", "Review"],
      other: ["Anders", "Other"],
    }),
    name: Column.text(["Stap", "Step"], ["De naam van de stap.", "The name of the step."]),
    ownerOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Eigenaar", "Owner"],
        ["De organisatie die de stap maakt.", "The organisation that makes this step."],
      ),
    ),
    ownerRole: Column.optional(
      Column.reference(
        "role",
        ["Rol", "Role"],
        ["De rol die voor de stap zorgt.", "The role that sees to this step."],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        ["De opdracht of subsidie waar de stap voor is.", "The commission or subsidy that the step is for."],
      ),
    ),
    periodFrom: Column.optional(
      Column.date(
        ["Periode van", "Period from"],
        ["De eerste dag waar het stuk over gaat.", "The first day that the piece is about."],
      ),
    ),
    periodThrough: Column.optional(
      Column.date(
        ["Periode tot en met", "Period through"],
        ["De laatste dag waar het stuk over gaat.", "The last day that the piece is about."],
      ),
    ),
    restsOn: Column.references(
      "cycleStep",
      ["Bouwt op", "Rests on"],
      ["De stappen die eerst klaar moeten zijn.", "The steps that must be ready first."],
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De uiterste dag om in te dienen.", "The last day to submit."],
      ),
    ),
    clause: Column.optional(
      Column.text(
        ["Bepaling", "Clause"],
        ["De bepaling waar de termijn op berust.", "The clause that the deadline rests on."],
      ),
    ),
    startedOn: Column.optional(
      Column.date(
        ["Begonnen op", "Started on"],
        ["De dag waarop het werk begon.", "The day on which the work started."],
      ),
    ),
    submittedOn: Column.optional(
      Column.date(
        ["Ingediend op", "Submitted on"],
        ["De dag waarop het stuk is ingediend.", "The day on which the piece was submitted."],
      ),
    ),
    submittedBy: Column.optional(
      Column.reference(
        "organisation",
        ["Ingediend door", "Submitted by"],
        ["De organisatie die het stuk heeft ingediend.", "The organisation that submitted the piece."],
      ),
    ),
    approvedBy: Column.optional(
      Column.reference(
        "body",
        ["Vastgesteld door", "Approved by"],
        ["Het overleg dat het stuk vaststelt.", "The body that approves the piece."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waarmee het stuk is vastgesteld.", "The decision by which the piece was approved."],
      ),
    ),
    closedOn: Column.optional(
      Column.date(
        ["Afgesloten op", "Closed on"],
        [
          "De dag waarop de stap klaar was: vastgesteld of aanvaard.",
          "The day on which the step was done: approved or accepted.",
        ],
      ),
    ),
    totalCosts: Column.optional(
      Column.money(
        ["Totale kosten", "Total costs"],
        ["De totale kosten die in het stuk staan.", "The total costs that the piece states."],
      ),
    ),
    totalHours: Column.optional(
      Column.hours(
        ["Totale uren", "Total hours"],
        ["De totale uren die in het stuk staan.", "The total hours that the piece states."],
        { minimum: 0 },
      ),
    ),
    postponementRequestedOn: Column.optional(
      Column.date(
        ["Uitstel gevraagd op", "Postponement requested on"],
        [
          "De dag waarop u schriftelijk om uitstel vroeg.",
          "The day on which postponement was asked for in writing.",
        ],
      ),
    ),
    postponementReason: Column.optional(
      Column.longText(
        ["Reden uitstel", "Reason of postponement"],
        ["Waarom u om uitstel vroeg.", "Why postponement was asked for."],
      ),
    ),
    postponedUntil: Column.optional(
      Column.date(
        ["Uitstel tot en met", "Postponed until"],
        [
          "De nieuwe uiterste dag, als het uitstel is gegeven.",
          "The new last day, when the postponement was given.",
        ],
      ),
    ),
    skippedReason: Column.optional(
      Column.longText(
        ["Waarom overgeslagen", "Why skipped"],
        ["Waarom de stap dit jaar niet nodig is.", "Why the step is not needed this year."],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        [
          "Wat iemand over deze stap moet weten, zoals waarom de volgorde anders was.",
          "What someone must know about this step, such as why the order was another.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["Het stuk zelf.", "The piece itself."]),
    ),
  },
  title: "name",
  checks: [
    Check.ordered("periodFrom", "periodThrough"),
    Check.ordered("startedOn", "submittedOn"),
    Check.ordered("startedOn", "closedOn"),
    Check.make<{ readonly id: string; readonly restsOn: ReadonlyArray<string> }>({
      name: "rests-on-other-steps",
      columns: ["restsOn"],
      label: { nl: "een stap bouwt niet op zichzelf", en: "a step does not rest on itself" },
      holds: (row) => !row.restsOn.includes(row.id),
    }),
  ],
  unique: [["cycleYear", "name"]],
})

/** One step of the cycle. */
export interface Row extends Table.Row<typeof table> {}
