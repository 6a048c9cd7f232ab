/**
 * One cost in a claim, with what the client accepted and what it deducted, and why.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as PartOf from "../PartOf.ts"

/** The table of claim lines. */
export const table = Table.make("claimLine", {
  label: ["Declaratieregel", "Claim line"],
  plural: ["Declaratieregels", "Claim lines"],
  description: [
    "Eén kostenregel in een declaratie, met wat de opdrachtgever vergoedt.",
    "One cost in a claim, with what the client pays.",
  ],
  columns: {
    claim: Column.reference(
      "claim",
      ["Declaratie", "Claim"],
      ["De declaratie waar deze regel in staat.", "The claim that this line stands in."],
    ),
    cost: Column.reference(
      "cost",
      ["Kostenregel", "Cost"],
      ["De kosten die u indient.", "The cost that is claimed."],
    ),
    claimed: Column.money(["Ingediend", "Claimed"], ["Het bedrag dat u indient.", "The amount claimed."]),
    eligible: Column.optional(
      Column.money(
        ["Aanvaard", "Accepted"],
        ["Het bedrag dat de opdrachtgever aanvaardt.", "The amount that the client accepts."],
      ),
    ),
    deducted: Column.optional(
      Column.money(
        ["Afgetrokken", "Deducted"],
        ["Het bedrag dat de opdrachtgever aftrekt.", "The amount that the client deducts."],
      ),
    ),
    reason: Column.optional(
      Column.longText(
        ["Reden", "Reason"],
        ["Waarom een deel is afgetrokken of is aangehouden.", "Why a part was deducted or put aside."],
      ),
    ),
    parked: Column.yesNo(
      ["Aangehouden", "Parked"],
      [
        "Ja als de opdrachtgever nog niet over deze regel heeft beslist.",
        "Yes when the client has not yet decided on this line.",
      ],
    ),
  },
  checks: [
    PartOf.check("eligible", "claimed", {
      nl: "het aanvaarde bedrag heeft hetzelfde teken als het ingediende bedrag en is niet groter",
      en: "the amount accepted has the same sign as the amount claimed and is not larger",
    }),
    PartOf.check("deducted", "claimed", {
      nl: "het afgetrokken bedrag heeft hetzelfde teken als het ingediende bedrag en is niet groter",
      en: "the amount deducted has the same sign as the amount claimed and is not larger",
    }),
    Check.make<{
      readonly claimed: number
      readonly eligible: number | null
      readonly deducted: number | null
    }>({
      name: "accepted-and-deducted-make-claimed",
      columns: ["claimed", "eligible", "deducted"],
      label: {
        nl: "wat is aanvaard en wat is afgetrokken is samen wat is ingediend",
        en: "what was accepted and what was deducted together make what was claimed",
      },
      holds: (row) =>
        row.eligible === null || row.deducted === null || row.eligible + row.deducted === row.claimed,
    }),
  ],
  unique: [["claim", "cost"]],
})

/** One claim line. */
export interface Row extends Table.Row<typeof table> {}
