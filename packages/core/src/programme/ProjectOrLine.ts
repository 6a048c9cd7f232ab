/**
 * Where in the programme a row stands: under a project, else under a programme line, else under the programme
 * as a whole. Never under both, as the line of a project is known from the project.
 */
import * as Check from "../register/Check.ts"

/** The columns `project` and `programmeLine` are not both filled in. */
export const check = Check.make<{ readonly project: string | null; readonly programmeLine: string | null }>({
  name: "project-or-programmeLine",
  columns: ["project", "programmeLine"],
  label: {
    nl: "project en programmalijn zijn niet allebei ingevuld: de lijn staat bij het project",
    en: "project and programme line are not both filled in: the line stands with the project",
  },
  holds: (row) => row.project === null || row.programmeLine === null,
})
