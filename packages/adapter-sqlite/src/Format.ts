/**
 * What a file says of itself: which format it has, which tables it was made with, and how those changed.
 */
import { Problem, type Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import * as Definitions from "./Definitions.ts"
import * as Journal from "./Journal.ts"
import * as Migrate from "./Migrate.ts"
import * as Names from "./Names.ts"
import * as Rows from "./Rows.ts"
import * as Shape from "./Shape.ts"
import { isMistakeInSql } from "./SqliteFailure.ts"
import * as StoredDefinitions from "./StoredDefinitions.ts"
import * as Views from "./Views.ts"

/** How a file is prepared. */
export interface Preparing {
  readonly create: boolean
  readonly readOnly: boolean
  readonly migration: Definitions.Migration
  readonly views: ReadonlyArray<Views.View>
}

/** The definitions that a file holds. */
export interface Format {
  /** The version of the definitions in force. */
  readonly version: number
  /** The digest of a version and of all before it; `undefined` for one that was never there. */
  readonly digest: (version: number) => string | undefined
  /** How to read what was written under each earlier version: the plans that came after it, in order. */
  readonly plansAfter: (version: number) => ReadonlyArray<Definitions.Plan>
}

/** Every version of the definitions that a file holds. */
export const versions = (
  connection: Connection,
  namespace: string,
): ReadonlyArray<StoredDefinitions.Stored> =>
  connection
    .statement(
      `SELECT "version", "tables", "plan" FROM ${Names.own(namespace, "definitions")} ORDER BY "version"`,
    )
    .all() as unknown as ReadonlyArray<StoredDefinitions.Stored>

/** The definitions of a file, from the versions of them that it holds. */
export const of = (stored: ReadonlyArray<StoredDefinitions.Stored>): Format => {
  const digests = StoredDefinitions.digests(stored)
  const plans = stored.map((one) => ({ version: one.version, plan: StoredDefinitions.planOf(one) }))
  return {
    version: stored.at(-1)?.version ?? 0,
    digest: (version) => digests.get(version),
    plansAfter: (after) =>
      plans.flatMap(({ version, plan }) => (version > after && plan !== null ? [plan] : [])),
  }
}

/** The definitions that a file holds now. */
export const load = (connection: Connection, namespace: string): Format => of(versions(connection, namespace))

/** The version of the definitions that a file holds now. */
export const versionIn = (connection: Connection, namespace: string): unknown =>
  connection.statement(`SELECT max("version") AS "version" FROM ${Names.own(namespace, "definitions")}`).get()
    ?.version

/** Puts these versions in the place of what stands there. */
export const replace = (
  connection: Connection,
  namespace: string,
  stored: ReadonlyArray<StoredDefinitions.Stored>,
): void => {
  connection.execute(`DELETE FROM ${Names.own(namespace, "definitions")}`)
  for (const one of stored) insert(connection, namespace, one)
}

const insert = (
  connection: Connection,
  namespace: string,
  { version, tables, plan }: StoredDefinitions.Stored,
): void => {
  connection
    .statement(
      `INSERT INTO ${Names.own(namespace, "definitions")} ("version", "tables", "plan") VALUES (?, ?, ?)`,
    )
    .run(version, tables, plan)
}

const textOf = (tables: Tables.Tables): string => JSON.stringify(Definitions.of(tables))

const createViews = (connection: Connection, statements: ReadonlyArray<string>): void => {
  for (const sql of statements) {
    try {
      connection.execute(sql)
    } catch (cause) {
      if (!isMistakeInSql(cause)) throw cause
      const difference = `a view cannot be made (${(cause as Error).message}): ${sql}`
      throw new StoreError.SchemaMismatch({ differences: [difference] })
    }
  }
}

const create = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  views: ReadonlyArray<string>,
): void => {
  const statements = Ddl.statements(namespace, tables)
  Shape.checkRoom(connection, namespace, [...statements, ...views])
  for (const sql of statements) connection.execute(sql)
  connection
    .statement(`INSERT INTO ${Names.own(namespace, "meta")} ("key", "value") VALUES ('format', ?)`)
    .run(String(Ddl.format))
  insert(connection, namespace, { version: 1, tables: textOf(tables), plan: null })
  createViews(connection, views)
}

const checkFormat = (connection: Connection, namespace: string): void => {
  const found = connection
    .statement(`SELECT "value" FROM ${Names.own(namespace, "meta")} WHERE "key" = 'format'`)
    .get()?.value
  const number = Number(found)
  if (Number.isSafeInteger(number) && number > Ddl.format) {
    throw new StoreError.Newer({ found: number, supported: Ddl.format })
  }
  if (found !== String(Ddl.format)) throw new StoreError.Damaged({ details: [`its format is "${found}"`] })
}

/** Throws where the definitions are not those that the last entry was sealed under. */
const checkSeal = (connection: Connection, namespace: string, format: Format): void => {
  const journal = Journal.make(connection, namespace)
  const last = journal.last()
  if (last === undefined) return
  const [before] = last.revision > 1 ? journal.heads(last.revision - 2, 1) : []
  const hash = Journal.seal(last, {
    previous: before?.hash ?? Journal.origin,
    definitions: format.digest(last.definitions),
    parts: journal.parts(last.revision).map(({ digest }) => digest),
  })
  if (hash === last.hash) return
  throw new StoreError.Damaged({
    details: ["its journal or its table definitions were changed, so it is not migrated"],
  })
}

const migrate = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  stored: StoredDefinitions.Stored,
  { migration, readOnly, views }: Preparing,
): void => {
  const before = StoredDefinitions.tablesOf(stored)
  const planned = Definitions.plan(before, Definitions.of(tables), migration)
  if (Result.isFailure(planned)) throw new StoreError.SchemaMismatch({ differences: planned.failure })
  const misfits = Definitions.misfits(tables, planned.success)
  if (misfits.length > 0) throw new StoreError.SchemaMismatch({ differences: misfits })
  if (readOnly) {
    throw new StoreError.SchemaMismatch({
      differences: ["it must be brought to these definitions first: open it for writing"],
    })
  }
  checkSeal(connection, namespace, load(connection, namespace))
  Views.drop(connection, namespace)
  const viewStatements = Views.statements(namespace, tables, views)
  Shape.checkRoom(connection, namespace, [...Ddl.statements(namespace, tables), ...viewStatements], before)
  Migrate.run(connection, namespace, before, tables, planned.success)
  insert(connection, namespace, {
    version: stored.version + 1,
    tables: textOf(tables),
    plan: JSON.stringify(planned.success),
  })
  createViews(connection, viewStatements)
  const read = Rows.make(connection, namespace, tables).register(tables, 0)
  if (Result.isSuccess(read)) return
  throw new StoreError.SchemaMismatch({
    differences: read.failure.map((problem) => `after the migration, ${Problem.message(problem)}`),
  })
}

/** Whether a file is ready for these tables, or what must be done. Throws where it cannot be used. */
const judge = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
): "absent" | "ready" | StoredDefinitions.Stored => {
  const shape = Shape.read(connection, namespace)
  if (!Shape.isThere(shape, namespace)) return "absent"
  checkFormat(connection, namespace)
  Shape.checkOwn(shape, namespace)
  const last = versions(connection, namespace).at(-1)
  if (last === undefined)
    throw new StoreError.Damaged({ details: ["it no longer says which tables it was made with"] })
  const isReady = last.tables === textOf(tables)
  Shape.check(shape, namespace, isReady ? Definitions.of(tables) : StoredDefinitions.tablesOf(last))
  return isReady ? "ready" : last
}

/** Checks that a file is a store with these tables; makes or migrates them where that is allowed. */
export const prepare = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  preparing: Preparing,
): Format => {
  const { create: mayCreate, readOnly, views } = preparing
  // Looks first, and writes only where there is something to do: a file that cannot be used stays as it was.
  const found = connection.transaction("read", () => judge(connection, namespace, tables))
  if (found === "absent" && (readOnly || !mayCreate)) {
    throw new StoreError.NotAStore({ detail: `it holds no partnership in the namespace "${namespace}"` })
  }
  if (found !== "ready") {
    connection.transaction(readOnly ? "read" : "write", () => {
      // Again, for another program may have done it meanwhile.
      const state = judge(connection, namespace, tables)
      if (state === "ready") return
      if (state === "absent")
        create(connection, namespace, tables, Views.statements(namespace, tables, views))
      else migrate(connection, namespace, tables, state, preparing)
    })
  }
  if (!readOnly) connection.shareable()
  return connection.transaction("read", () => load(connection, namespace))
}
