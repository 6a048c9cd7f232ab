/**
 * Dependencies that nobody can count on yet.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type * as Deliverable from "../records/Deliverable.ts"
import type * as Dependency from "../records/Dependency.ts"
import type * as Project from "../records/Project.ts"
import type { AlignmentFinding, DependencyFault } from "./Finding.ts"
import * as Needs from "./Needs.ts"

const words: Readonly<Record<DependencyFault, Label>> = {
  notAgreed: { nl: "het is niet afgesproken", en: "it was not agreed" },
  noNeededDate: { nl: "er staat niet wanneer het nodig is", en: "it does not say when it is needed" },
  noDueDate: { nl: "er staat niet wanneer het klaar is", en: "it does not say when it will be ready" },
  dueTooLate: { nl: "het komt later klaar dan het nodig is", en: "it will be ready later than it is needed" },
  otherProject: { nl: "het resultaat is van een ander project", en: "the deliverable is of another project" },
  supplierStopped: {
    nl: "het project dat het levert, is gestopt",
    en: "the project that supplies it was stopped",
  },
}

const isDelivered = (row: Deliverable.Row | undefined, on: CalendarDate): boolean =>
  row !== undefined && row.deliveredOn !== null && row.deliveredOn <= on

const faultsOf = (
  row: Dependency.Row,
  supplier: Project.Row,
  deliverable: Deliverable.Row | undefined,
  on: CalendarDate,
): ReadonlyArray<DependencyFault> => {
  const faults: Array<DependencyFault> = []
  const elsewhere = deliverable !== undefined && deliverable.project !== supplier.id
  if (isDelivered(deliverable, on)) return elsewhere ? ["otherProject"] : []
  if (row.agreedOn === null || row.agreedOn > on) faults.push("notAgreed")
  if (row.neededOn === null) faults.push("noNeededDate")
  if (deliverable !== undefined && deliverable.dueOn === null) faults.push("noDueDate")
  // Without a deliverable only this is sure: it cannot be there before its project starts.
  const earliest = deliverable === undefined ? supplier.startsOn : deliverable.dueOn
  if (row.neededOn !== null && earliest !== null && earliest > row.neededOn) faults.push("dueTooLate")
  if (elsewhere) faults.push("otherProject")
  if (supplier.status === "stopped") faults.push("supplierStopped")
  return faults
}

/** Dependencies of current projects that are not yet met and cannot be counted on. */
export const dependencies = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> =>
  register.rows.dependency.flatMap((row): ReadonlyArray<AlignmentFinding> => {
    const project = Register.get(register, "project", row.project)
    const supplier = Register.get(register, "project", row.dependsOn)
    if (project === undefined || supplier === undefined || !Needs.isCurrent(project, on)) return []
    const deliverable =
      row.deliverable === null ? undefined : Register.get(register, "deliverable", row.deliverable)
    const faults = faultsOf(row, supplier, deliverable, on)
    if (faults.length === 0) return []
    const list = { nl: faults.map((fault) => words[fault].nl), en: faults.map((fault) => words[fault].en) }
    return [
      {
        _tag: "DependencyNotPlanned",
        dependency: row.id,
        faults,
        rows: [
          { table: "dependency", id: row.id },
          ...(deliverable === undefined ? [] : [{ table: "deliverable", id: deliverable.id }]),
        ],
        message: {
          nl: `“${project.name}” heeft iets nodig van “${supplier.name}”, maar ${list.nl.join(" en ")}.`,
          en: `“${project.name}” needs something of “${supplier.name}”, but ${list.en.join(" and ")}.`,
        },
      },
    ]
  })
