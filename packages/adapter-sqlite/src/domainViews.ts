/**
 * The views over the tables of a partnership: what people open a file for.
 */
import type { View } from "./Views.ts"

const budgetAgainstActuals: View = {
  name: "budget_against_actuals",
  needs: {
    budget: ["year"],
    budgetVersion: ["budget", "kind"],
    budgetLine: ["budgetVersion", "project", "organisation", "costCategory", "amount"],
    cost: ["bookedOn", "project", "organisation", "costCategory", "amount"],
    organisation: ["name"],
    project: ["name"],
    costCategory: ["name", "side"],
  },
  query: `
WITH posting AS (
  SELECT b."year", l."project", l."organisation", l."cost_category",
    iif(v."kind" = 'adopted', l."amount", 0) AS "adopted", l."amount" AS "current", 0 AS "actual"
  FROM {budgetLine} AS l
  JOIN {budgetVersion} AS v ON v."id" = l."budget_version" AND v."kind" <> 'draft'
  JOIN {budget} AS b ON b."id" = v."budget"
  UNION ALL
  SELECT CAST(substr("booked_on", 1, 4) AS INTEGER), "project", "organisation", "cost_category", 0, 0, "amount" FROM {cost}
)
SELECT x."year" AS "year", p."name" AS "project", o."name" AS "organisation", k."name" AS "cost_category",
  sum(x."adopted") / 100.0 AS "adopted", sum(x."current") / 100.0 AS "current", sum(x."actual") / 100.0 AS "actual",
  (sum(x."actual") - sum(x."current")) / 100.0 AS "difference"
FROM posting AS x
JOIN {organisation} AS o ON o."id" = x."organisation"
JOIN {costCategory} AS k ON k."id" = x."cost_category" AND k."side" = 'cost'
LEFT JOIN {project} AS p ON p."id" = x."project"
GROUP BY x."year", x."project", x."organisation", x."cost_category"
ORDER BY x."year", p."name", o."name", k."name"`,
}

const hoursAgainstPromises: View = {
  name: "hours_against_promises",
  needs: {
    commitment: ["organisation", "kind", "hours", "periodFrom", "periodThrough"],
    timeEntry: ["organisation", "kind", "hours", "workedOn"],
    organisation: ["name"],
  },
  query: `
WITH RECURSIVE promise AS (
  SELECT CAST(substr("period_from", 1, 4) AS INTEGER) AS "year", "organisation", coalesce("hours", 0) AS "hours",
    "period_from", "period_through" FROM {commitment} WHERE "kind" = 'hours'
  UNION ALL
  SELECT "year" + 1, "organisation", "hours", "period_from", "period_through" FROM promise
  WHERE "year" < CAST(substr("period_through", 1, 4) AS INTEGER)
), hour AS (
  SELECT "year", "organisation", 0 AS "made",
    "hours" * (julianday(min("period_through", "year" || '-12-31')) - julianday(max("period_from", "year" || '-01-01')) + 1)
      / (julianday("period_through") - julianday("period_from") + 1) AS "promised"
  FROM promise
  UNION ALL
  SELECT CAST(substr("worked_on", 1, 4) AS INTEGER), "organisation", "hours", 0 FROM {timeEntry} WHERE "kind" = 'project'
)
SELECT h."year" AS "year", o."name" AS "organisation", round(sum(h."promised") / 100.0, 2) AS "promised",
  sum(h."made") / 100.0 AS "made", round((sum(h."made") - sum(h."promised")) / 100.0, 2) AS "difference"
FROM hour AS h JOIN {organisation} AS o ON o."id" = h."organisation"
GROUP BY h."year", h."organisation" ORDER BY h."year", o."name"`,
}

const openObligations: View = {
  name: "open_obligations",
  needs: { obligation: ["title", "owedBy", "owedTo", "dueOn", "fulfilledOn"], organisation: ["name"] },
  query: `
SELECT d."title" AS "title", b."name" AS "owed_by", t."name" AS "owed_to", d."due_on" AS "due_on"
FROM {obligation} AS d
JOIN {organisation} AS b ON b."id" = d."owed_by"
LEFT JOIN {organisation} AS t ON t."id" = d."owed_to"
WHERE d."fulfilled_on" IS NULL ORDER BY d."due_on" IS NULL, d."due_on", d."title"`,
}

const decisions: View = {
  name: "decisions_taken",
  needs: { decision: ["takenOn", "title", "outcome", "amount", "body"], body: ["name"] },
  query: `
SELECT d."taken_on" AS "taken_on", b."name" AS "body", d."title" AS "title", d."outcome" AS "outcome", d."amount" / 100.0 AS "amount"
FROM {decision} AS d LEFT JOIN {body} AS b ON b."id" = d."body" ORDER BY d."taken_on", d."title"`,
}

/** Every one of them. */
export const domainViews: ReadonlyArray<View> = [
  budgetAgainstActuals,
  hoursAgainstPromises,
  openObligations,
  decisions,
]
