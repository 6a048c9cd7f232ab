/**
 * One change on a large store against the same change on a small one: cost grows with the change.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, tables } from "@wijkwijzer/core"
import { type Case, type Measured, median, millis, pairs, ratio } from "../Case.ts"
import { base, rowsWith } from "../support/rows.ts"
import { authorship, storeWith } from "../support/stores.ts"

/** The change that counts, and the one before or after it that does not. */
interface Edit {
  readonly before?: Change.Change
  readonly counts: Change.Change
  readonly after?: Change.Change
}

const only = <A>([row]: ReadonlyArray<A> = []): A => {
  if (row === undefined) throw new Error("nothing was made")
  return row
}

const cost = Change.insert(tables.cost, { ...only(rowsWith(1).cost), id: "c-00000500-new", number: "new" })
const project = Change.insert(tables.project, { ...only(base.project), id: "p-10-new" })
const description = (from: string, to: string): Change.Change => ({
  _tag: "Update",
  table: "cost",
  id: "c-00000500",
  from: { description: from },
  to: { description: to },
})
const update = description("Made-up cost number 500", "Another description")

const edits: Readonly<Record<string, Edit>> = {
  "insert of one cost": { counts: cost, after: Change.invert(cost) },
  "update of one cost": { counts: update, after: Change.invert(update) },
  "delete of one cost": { before: cost, counts: Change.invert(cost) },
  "delete of one project that nothing refers to": { before: project, counts: Change.invert(project) },
}

/** An open store, with what it takes to do an edit on it some times over. */
const opened = async (costs: number) => {
  const store = await openSqlite(await storeWith(costs))
  let { revision } = await store.read()
  const commit = async (change: Change.Change | undefined): Promise<void> => {
    if (change === undefined) return
    revision = (await store.commit({ ...authorship, expectedRevision: revision, changes: [change] })).revision
  }
  const timeOf = async (edit: Edit): Promise<number> => {
    await commit(edit.before)
    const taken = await millis(() => commit(edit.counts))
    await commit(edit.after)
    return taken
  }
  const timesOf = async (edit: Edit): Promise<number> => {
    const taken: Array<number> = []
    for (let n = 0; n < 5; n++) taken.push(await timeOf(edit))
    return median(taken)
  }
  return { timeOf, timesOf, close: () => store.close() }
}

const measure = async (edit: Edit): Promise<Measured> => {
  const large = await opened(100_000)
  const small = await opened(1_000)
  const [first, second] = [await large.timeOf(edit), await large.timeOf(edit)]
  const measured = await pairs(
    15,
    () => large.timesOf(edit),
    () => small.timesOf(edit),
  )
  await large.close()
  await small.close()
  const { value, detail } = ratio(measured, "100,000 rows", "1,000 rows")
  const firsts = `${first.toFixed(1)} and ${second.toFixed(1)} ms`
  return {
    value,
    detail: `${detail}, both in a session that did some before; its first two on 100,000 took ${firsts}`,
  }
}

/** Each kind of change. */
export const cases: ReadonlyArray<Case> = Object.entries(edits).map(([name, edit]) => ({
  name: `sqlite: ${name} in 100,000 rows / in 1,000`,
  unit: "ratio",
  bar: 3,
  measure: () => measure(edit),
}))
