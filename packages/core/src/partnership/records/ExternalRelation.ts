/**
 * A tie with an organisation outside the partnership, with who keeps it up and how often there should be
 * contact (seed row S10, rule `externePartnerZonderContact`).
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as Distinct from "../internal/Distinct.ts"

/** The table of external relations. */
export const table = Table.make("externalRelation", {
  label: ["Externe relatie", "External relation"],
  plural: ["Externe relaties", "External relations"],
  description: [
    "De organisaties buiten het samenwerkingsverband waarmee u contact houdt, waarvoor en hoe vaak.",
    "The organisations outside the partnership with which contact is kept, what for and how often.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waarmee u contact houdt.", "The organisation with which contact is kept."],
    ),
    owner: Column.optional(
      Column.reference(
        "person",
        ["Eigenaar", "Owner"],
        ["De persoon die het contact onderhoudt.", "The person who keeps up the contact."],
      ),
    ),
    ownerOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Eigenaar (organisatie)", "Owner (organisation)"],
        ["De partner die het contact onderhoudt.", "The partner that keeps up the contact."],
      ),
    ),
    purpose: Column.optional(
      Column.longText(["Doel", "Purpose"], ["Waarvoor dit contact er is.", "What this contact is for."]),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        ["De programmalijn waar het contact bij hoort.", "The programme line to which the contact belongs."],
      ),
    ),
    projects: Column.references(
      "project",
      ["Projecten", "Projects"],
      ["De projecten waar het contact bij hoort.", "The projects to which the contact belongs."],
    ),
    contactEveryMonths: Column.optional(
      Column.integer(
        ["Contact elke … maanden", "Contact every … months"],
        ["Om de hoeveel maanden er contact moet zijn.", "Every how many months there should be contact."],
        { minimum: 1 },
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag van de relatie.", "The first day of the relation."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van de relatie. Leeg: tot nader order.",
          "The last day of the relation. Empty: until further notice.",
        ],
      ),
    ),
  },
  checks: [
    Check.ordered("validFrom", "validThrough"),
    Distinct.check("ownerOrganisation", "organisation", [
      "een organisatie onderhoudt geen relatie met zichzelf",
      "an organisation does not keep up a relation with itself",
    ]),
  ],
})

/** One external relation. */
export interface Row extends Table.Row<typeof table> {}
