/**
 * Areas and domains that nobody covers, and partners that take part in nothing (seed rows S1, S15, S16).
 */
import { partnersOn } from "../../partnership/Partners.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { AlignmentFinding } from "./Finding.ts"
import * as Needs from "./Needs.ts"

/** The areas with a project: in the area itself, in an area within it, or in an area around it. */
const coveredAreas = (register: Needs.Needs, on: CalendarDate): ReadonlySet<string> => {
  const direct = new Set<string>()
  for (const { areas } of Needs.currentProjects(register, on).values())
    for (const area of areas) direct.add(area)
  const covered = new Set(direct)
  const above = (area: string): string | null => Register.get(register, "area", area)?.partOf ?? null
  for (const area of direct) {
    for (let next = above(area); next !== null && !covered.has(next); next = above(next)) covered.add(next)
  }
  for (const { id } of register.rows.area) {
    const trail = new Set<string>()
    let next: string | null = id
    while (next !== null && !direct.has(next) && !trail.has(next)) {
      trail.add(next)
      next = above(next)
    }
    if (next !== null && direct.has(next)) for (const area of trail) covered.add(area)
  }
  return covered
}

/** Areas in which no current project works. */
export const uncoveredAreas = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> => {
  const covered = coveredAreas(register, on)
  return register.rows.area.flatMap((area) =>
    covered.has(area.id)
      ? []
      : [
          {
            _tag: "UncoveredArea",
            area: area.id,
            rows: [{ table: "area", id: area.id }],
            message: {
              nl: `Geen enkel project werkt in het gebied “${area.name}”.`,
              en: `No project works in the area “${area.name}”.`,
            },
          },
        ],
  )
}

/** Domains that no current project works on, or that no partner has as its field. */
export const uncoveredDomains = (
  register: Needs.Needs,
  on: CalendarDate,
): ReadonlyArray<AlignmentFinding> => {
  const current = Needs.currentProjects(register, on)
  const byProjects = new Set<string>()
  for (const { domains } of current.values()) for (const domain of domains) byProjects.add(domain)
  for (const { domains, project } of register.rows.deliverable) {
    if (current.has(project)) for (const domain of domains) byProjects.add(domain)
  }
  const byPartners = new Set(
    partnersOn(register, on).flatMap(
      ({ organisation }) => Register.get(register, "organisation", organisation)?.domains ?? [],
    ),
  )
  return register.rows.domain.flatMap((domain): ReadonlyArray<AlignmentFinding> => {
    const missing = [
      ...(byProjects.has(domain.id) ? [] : (["projects"] as const)),
      ...(byPartners.has(domain.id) ? [] : (["partners"] as const)),
    ]
    if (missing.length === 0) return []
    const who = missing.map((one) => (one === "projects" ? "project" : "partner"))
    return [
      {
        _tag: "UncoveredDomain",
        domain: domain.id,
        missing,
        rows: [{ table: "domain", id: domain.id }],
        message: {
          nl: `Geen ${who.join(" en geen ")} gaat over het domein “${domain.name}”.`,
          en: `No ${who.join(" and no ")} covers the domain “${domain.name}”.`,
        },
      },
    ]
  })
}

/** Who does something on a day: leads a line, leads a current project, takes part in one, or does an activity. */
const contributors = (register: Needs.Needs, on: CalendarDate): ReadonlySet<string> => {
  const active = new Set<string>()
  const current = Needs.currentProjects(register, on)
  for (const { coordinator, validFrom, validThrough } of register.rows.programmeLine) {
    if (coordinator !== null && Needs.holds(validFrom, validThrough, on)) active.add(coordinator)
  }
  for (const { organisation } of current.values()) active.add(organisation)
  for (const { organisation, project, validFrom, validThrough } of register.rows.projectPartner) {
    if (current.has(project) && Needs.holds(validFrom, validThrough, on)) active.add(organisation)
  }
  for (const { actualEndOn, endsOn, organisation, project, status } of register.rows.activity) {
    const ahead = status === "notStarted" || status === "running"
    if (current.has(project) && ahead && Needs.holds(null, actualEndOn ?? endsOn, on))
      active.add(organisation)
  }
  return active
}

/** Partners that take part in nothing of the programme. What they promised or paid stands in the finances. */
export const idlePartners = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> => {
  const active = contributors(register, on)
  return partnersOn(register, on).flatMap(({ organisation: id }) => {
    if (active.has(id)) return []
    const name = Register.get(register, "organisation", id)?.name ?? id
    return [
      {
        _tag: "IdlePartner",
        organisation: id,
        rows: [{ table: "organisation", id }],
        message: {
          nl: `Partner “${name}” doet op dit moment in geen enkel project mee.`,
          en: `Partner “${name}” takes part in no project at this moment.`,
        },
      },
    ]
  })
}
