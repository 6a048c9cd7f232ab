/**
 * A period whose costs, hours and results no longer change, because it was reported on; and its reopening.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of locked periods. */
export const table = Table.make("lockedPeriod", {
  label: ["Afgesloten periode", "Locked period"],
  plural: ["Afgesloten perioden", "Locked periods"],
  description: [
    "Een periode waarin u geen kosten, uren of resultaten meer verandert.",
    "A period in which costs, hours and results no longer change.",
  ],
  columns: {
    startsOn: Column.date(["Van", "From"], ["De eerste dag van de periode.", "The first day of the period."]),
    endsOn: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van de periode.", "The last day of the period."],
    ),
    lockedOn: Column.date(
      ["Afgesloten op", "Locked on"],
      ["De dag waarop de periode is afgesloten.", "The day on which the period was locked."],
    ),
    lockedBy: Column.optional(
      Column.reference(
        "person",
        ["Afgesloten door", "Locked by"],
        ["De persoon die de periode heeft afgesloten.", "The person who locked the period."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        [
          "Het besluit om de periode af te sluiten of weer te openen.",
          "The decision to lock or to reopen the period.",
        ],
      ),
    ),
    reopenedOn: Column.optional(
      Column.date(
        ["Heropend op", "Reopened on"],
        ["De dag waarop de periode weer open ging.", "The day on which the period was reopened."],
      ),
    ),
    reopening: Column.optional(
      Column.oneOf(
        ["Heropening", "Reopening"],
        ["Hoe ver de periode weer open is.", "How far the period is open again."],
        { full: ["Helemaal", "Full"], limited: ["Beperkt", "Limited"] },
      ),
    ),
    reason: Column.optional(
      Column.longText(
        ["Reden", "Reason"],
        ["Waarom de periode weer open ging.", "Why the period was reopened."],
      ),
    ),
  },
  checks: [
    Check.ordered("startsOn", "endsOn"),
    Check.ordered("lockedOn", "reopenedOn"),
    Check.filledWhen("reopening", ["full", "limited"], "reopenedOn"),
  ],
})

/** One locked period. */
export interface Row extends Table.Row<typeof table> {}
