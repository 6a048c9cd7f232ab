/**
 * A matter handed to the next layer up, with the term for an answer and the way back (seed row S7, rule
 * `escalatieBereiktDirectieoverleg`).
 */
import * as Distinct from "../../partnership/internal/Distinct.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of escalations. */
export const table = Table.make("escalation", {
  label: ["Escalatie", "Escalation"],
  plural: ["Escalaties", "Escalations"],
  description: [
    "Zaken waar een orgaan niet uitkwam en die nu hoger liggen, met het antwoord dat terugkomt.",
    "Matters that a body could not settle and that lie higher up now, with the answer that comes back.",
  ],
  columns: {
    title: Column.text(["Titel", "Title"], ["Waar het over gaat.", "What it is about."]),
    matter: Column.optional(
      Column.longText(
        ["Vraag", "Matter"],
        ["Wat er speelt en wat er wordt gevraagd.", "What is going on and what is asked."],
      ),
    ),
    proposal: Column.optional(
      Column.reference(
        "proposal",
        ["Voorstel", "Proposal"],
        ["Het voorstel waar het om gaat.", "The proposal concerned."],
      ),
    ),
    continues: Column.optional(
      Column.reference(
        "escalation",
        ["Vervolg op", "Continues"],
        [
          "De escalatie waarmee dezelfde zaak één laag lager binnenkwam. Leeg: dit is de eerste stap omhoog.",
          "The escalation by which the same matter came in one layer lower. Empty: this is the first step up.",
        ],
      ),
    ),
    fromBody: Column.reference(
      "body",
      ["Van orgaan", "From body"],
      ["Het orgaan dat er niet uitkwam.", "The body that could not settle it."],
    ),
    toBody: Column.reference(
      "body",
      ["Naar orgaan", "To body"],
      ["Het orgaan dat nu aan zet is.", "The body whose turn it is now."],
    ),
    step: Column.optional(
      Column.reference(
        "escalationStep",
        ["Stap", "Step"],
        ["De stap van de ladder waar de zaak nu is.", "The step of the ladder at which the matter is now."],
      ),
    ),
    raisedOn: Column.date(
      ["Geëscaleerd op", "Raised on"],
      ["De dag waarop de zaak omhoog ging.", "The day on which the matter went up."],
    ),
    dueOn: Column.optional(
      Column.date(
        ["Antwoord uiterlijk op", "Due on"],
        ["De laatste dag voor een antwoord.", "The last day for an answer."],
      ),
    ),
    answeredOn: Column.optional(
      Column.date(["Beantwoord op", "Answered on"], ["De dag van het antwoord.", "The day of the answer."]),
    ),
    answer: Column.optional(
      Column.longText(
        ["Antwoord", "Answer"],
        ["Wat het hogere orgaan antwoordde.", "What the higher body answered."],
      ),
    ),
    returnedOn: Column.optional(
      Column.date(
        ["Terug op", "Returned on"],
        [
          "De dag waarop de zaak terug was bij het orgaan waar zij vandaan kwam.",
          "The day on which the matter was back at the body it came from.",
        ],
      ),
    ),
    state: Column.oneOf(
      ["Status", "State"],
      ["Hoe het met de escalatie staat.", "How things stand with the escalation."],
      {
        open: ["Open", "Open"],
        answered: ["Beantwoord", "Answered"],
        returned: ["Terug bij het orgaan", "Returned"],
        withdrawn: ["Ingetrokken", "Withdrawn"],
      },
    ),
  },
  title: "title",
  checks: [
    Distinct.check("continues", "id", [
      "een escalatie is geen vervolg op zichzelf",
      "an escalation does not continue itself",
    ]),
    Distinct.check("toBody", "fromBody", [
      "een zaak gaat naar een ander orgaan",
      "a matter goes to another body",
    ]),
    Check.ordered("raisedOn", "dueOn"),
    Check.ordered("raisedOn", "answeredOn"),
    Check.ordered("raisedOn", "returnedOn"),
  ],
})

/** One escalation. */
export interface Row extends Table.Row<typeof table> {}
