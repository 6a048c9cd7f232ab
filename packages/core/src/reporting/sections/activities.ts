/**
 * The projects of the period, in their own words, with their activities: as planned, or as done.
 */
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import type { Context } from "../content/Context.ts"
import { narrative, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"

const columns = {
  planned: ["name", "goals", "startsOn", "endsOn", "staffMeans", "materialMeans"],
  done: ["name", "status", "startsOn", "actualEndOn", "unit", "unitsAgreed", "unitsDone"],
} as const

/** What not every activity has. */
const optional = {
  planned: ["goals", "staffMeans", "materialMeans"],
  done: ["actualEndOn", "unit", "unitsAgreed", "unitsDone"],
} as const

/** What was done in each activity, in people's own words, and the documents that show it. */
const told = (context: Context, activities: ReadonlyArray<RowOf<"activity">>): ReadonlyArray<Block> => {
  const items = activities.flatMap(({ name, narrative: text, evidence }) => {
    const documents = evidence.map((id) => Words.nameOf(context, "document", id)).join(", ")
    const shown = documents === "" ? [] : [`${Words.label(context, "activity", "evidence")}: ${documents}.`]
    const said = [...(text === null ? [] : [text]), ...shown]
    return said.length === 0 ? [] : [[`${name}: ${said.join(" ")}`]]
  })
  return items.length === 0 ? [] : [{ _tag: "List", items }]
}

/** The section: `planned` shows aims and means, `done` what came of them. */
export const section = (context: Context, view: "planned" | "done", title: string): Section => {
  const { register, period, texts } = context
  const words = texts.sections.activities
  const projects = register.rows.project.filter(
    ({ startsOn, endsOn }) =>
      (startsOn ?? period.start) <= period.end && (endsOn ?? period.end) >= period.start,
  )
  return {
    id: "activities",
    title,
    blocks: projects.length === 0 ? [Words.say(words.noProjects)] : [],
    sections: projects.map((project) => {
      const activities = Register.where(register, "activity", "project", project.id)
      return {
        id: `activities-${project.id}`,
        title: project.name,
        blocks: [
          // What was done says again what the project is.
          ...narrative(
            "project",
            project.id,
            view === "done" ? (project.narrative ?? project.description) : project.description,
          ),
          rowsTable(context, {
            id: `activities-${project.id}-table`,
            caption: words.activities(project.name),
            table: "activity",
            columns: columns[view],
            optional: optional[view],
            rows: activities,
            empty: words.none,
          }),
          ...(view === "done" ? told(context, activities) : []),
        ],
      }
    }),
  }
}
