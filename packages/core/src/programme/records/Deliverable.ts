/**
 * A result that a project hands over. A result that several projects share is counted in one of them only
 * (`countedIn`), so that totals do not count it twice.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of deliverables. */
export const table = Table.make("deliverable", {
  label: ["Resultaat", "Deliverable"],
  plural: ["Resultaten", "Deliverables"],
  description: [
    "Een resultaat dat een project oplevert, zoals een publicatie of een training.",
    "A result that a project hands over, such as a publication or a training.",
  ],
  columns: {
    project: Column.reference(
      "project",
      ["Project", "Project"],
      ["Het project dat dit resultaat oplevert.", "The project that hands over this deliverable."],
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        ["De activiteit waar dit resultaat uit komt.", "The activity that this deliverable comes from."],
      ),
    ),
    name: Column.text(
      ["Resultaat", "Deliverable"],
      ["De naam van het resultaat.", "The name of the deliverable."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Het soort resultaat.", "The kind of deliverable."], {
      publication: ["Publicatie", "Publication"],
      training: ["Training", "Training"],
      event: ["Bijeenkomst", "Event"],
      tool: ["Hulpmiddel", "Tool"],
      research: ["Onderzoek", "Research"],
      advice: ["Advies", "Advice"],
      network: ["Netwerk", "Network"],
      other: ["Anders", "Other"],
    }),
    domains: Column.references(
      "domain",
      ["Domeinen", "Domains"],
      ["De domeinen waar het resultaat over gaat.", "The domains that the deliverable is about."],
    ),
    audience: Column.optional(
      Column.text(
        ["Voor wie", "Audience"],
        ["De groep voor wie het resultaat is.", "The group that the deliverable is for."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Klaar op", "Due on"],
        ["De dag waarop het resultaat klaar moet zijn.", "The day by which the deliverable must be ready."],
      ),
    ),
    deliveredOn: Column.optional(
      Column.date(
        ["Opgeleverd op", "Delivered on"],
        ["De dag waarop het resultaat is opgeleverd.", "The day on which the deliverable was handed over."],
      ),
    ),
    acceptedOn: Column.optional(
      Column.date(
        ["Aanvaard op", "Accepted on"],
        ["De dag waarop het resultaat is aanvaard.", "The day on which the deliverable was accepted."],
      ),
    ),
    acceptedBy: Column.optional(
      Column.reference(
        "body",
        ["Aanvaard door", "Accepted by"],
        ["Het overleg dat het resultaat heeft aanvaard.", "The body that accepted the deliverable."],
      ),
    ),
    countedIn: Column.optional(
      Column.reference(
        "project",
        ["Telt mee bij", "Counted in"],
        [
          "Het project waar een gedeeld resultaat meetelt. Laat dit leeg als dat het eigen project is.",
          "The project in which a shared deliverable is counted. Leave empty when that is its own project.",
        ],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      [
        "De stukken die laten zien dat het resultaat er is.",
        "The documents that show that the deliverable exists.",
      ],
    ),
  },
  title: "name",
  checks: [Check.ordered("deliveredOn", "acceptedOn")],
})

/** One deliverable. */
export interface Row extends Table.Row<typeof table> {}
