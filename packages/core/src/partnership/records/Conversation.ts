/** A conversation with a candidate. The note is personal data and goes when the candidate's data goes. */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of conversations with candidates. */
export const table = Table.make("conversation", {
  label: ["Gesprek", "Conversation"],
  plural: ["Gesprekken", "Conversations"],
  description: [
    "De gesprekken met kandidaten, om te zien of het past.",
    "The conversations with candidates, to see whether it is a match.",
  ],
  columns: {
    candidate: Column.reference(
      "candidate",
      ["Kandidaat", "Candidate"],
      ["Met wie het gesprek was.", "With whom the conversation was."],
    ),
    heldOn: Column.date(
      ["Gehouden op", "Held on"],
      ["De dag van het gesprek.", "The day of the conversation."],
    ),
    interviewers: Column.references(
      "person",
      ["Gespreksvoerders", "Interviewers"],
      ["Wie namens de partners het gesprek voerde.", "Who held the conversation for the partners."],
    ),
    outcome: Column.optional(
      Column.oneOf(
        ["Uitkomst", "Outcome"],
        ["Hoe het na dit gesprek verdergaat.", "How things go on after this conversation."],
        {
          continue: ["Verder in gesprek", "Continue"],
          chosen: ["Gekozen", "Chosen"],
          rejected: ["Afgewezen", "Rejected"],
          withdrawn: ["Teruggetrokken", "Withdrawn"],
        },
      ),
    ),
    note: Column.optional(
      Column.personal(
        Column.longText(
          ["Aantekening", "Note"],
          [
            "Wat u van het gesprek wilt onthouden. Wis dit samen met de gegevens van de kandidaat.",
            "What is worth keeping of the conversation. Erase it together with the candidate's data.",
          ],
        ),
      ),
    ),
  },
})

/** One conversation. */
export interface Row extends Table.Row<typeof table> {}
