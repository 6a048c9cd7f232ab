/**
 * A whole store as JSON Lines, and back: the same seals, the same rows, the same history.
 */
import { assert } from "@effect/vitest"
import { openSqlite, type SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { Change, Register, Tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import * as Format1 from "./snapshots/format1.ts"
import { authorship, counter, fill, member, put, tables } from "./support/club.ts"
import { bytesOf, place, rowsOf } from "./support/files.ts"
import { everyKind, tables as kinds } from "./support/kinds.ts"
import { refuses } from "./support/refusals.ts"

type Store<T extends Tables.Tables = Tables.Tables> = Awaited<ReturnType<typeof openSqlite<T>>>

const all = async <A>(items: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const list: Array<A> = []
  for await (const item of items) list.push(item)
  return list
}

/** Everything that a store holds, as it tells itself. */
const told = async <T extends Tables.Tables>(
  store: Pick<Store<T>, "read" | "verify" | "history" | "exportLines">,
) => ({
  register: await store.read(),
  verified: (await store.verify()) as SqliteStore.Verification,
  history: await all(store.history()),
  lines: await all(store.exportLines()),
})

const filled = async () => {
  const store = await openSqlite(":memory:", { tables })
  await fill(store)
  return store
}

describe("JSON Lines", () => {
  it("hold the definitions first, then one line for each entry", async () => {
    await using store = await filled()
    const [opening, ...entries] = (await all(store.exportLines())).map((line) => JSON.parse(line))
    assert.deepInclude(opening, { wijkwijzer: "journal", version: 1 })
    assert.deepStrictEqual(
      entries.map(({ head }) => [head.revision, head.author]),
      [1, 2, 3, 4].map((n) => [n, "test"]),
    )
    for (const line of await all(store.exportLines())) assert.notInclude(line, "\n")
  })

  it("give the same store back: seals, rows, history, and the bytes of its journal", async () => {
    const [from, to] = [place(), place()]
    await using store = await openSqlite(from, { tables })
    await fill(store)
    await using copy = await openSqlite(to, { tables })
    await copy.importLines(await all(store.exportLines()))
    assert.deepStrictEqual(await told(copy), await told(store))
    for (const table of ["journal", "part", "definitions", "meta"]) {
      assert.deepStrictEqual(
        rowsOf(to, `SELECT * FROM ww__${table}`),
        rowsOf(from, `SELECT * FROM ww__${table}`),
      )
    }
    await put(copy, [Change.insert(counter, { id: "more", value: 1 })])
    assert.deepInclude(await copy.verify(), { _tag: "Sound", revision: 5 })
  })

  it("give any store back, hostile text included", async () => {
    const wide = Tables.make([tables.team, everyKind, member])
    await fc.assert(
      fc.asyncProperty(
        Arbitraries.register(wide),
        fc.array(Arbitraries.edit(wide), { maxLength: 3 }),
        async (first, edits) => {
          await using store = await openSqlite(":memory:", { tables: wide })
          const states = [first]
          for (const edit of edits) states.push(edit(states.at(-1) ?? first))
          for (const state of states) {
            await put(store, Change.between(Register.plain(await store.read()), Register.plain(state)))
          }
          await using copy = await openSqlite(":memory:", { tables: wide })
          await copy.importLines(await all(store.exportLines()))
          assert.deepStrictEqual(await told(copy), await told(store))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("give a store back that was migrated and erased from, and the copy goes on at once", async () => {
    const file = place()
    await Format1.make(file)
    await using store = await openSqlite(file, { tables: Format1.tables })
    await using copy = await openSqlite(":memory:", { tables: Format1.tables })
    await copy.importLines(await all(store.exportLines()))
    assert.deepStrictEqual(await told(copy), await told(store))
    const asked = (of: Register.Register<typeof Format1.tables>) =>
      [Change.update(of, Format1.tables.organisation, "o1", { place: "Assen" })].filter(
        (one) => one !== undefined,
      )
    for (const one of [store, copy]) {
      await one.commit({ ...authorship, expectedRevision: 4, changes: asked(await one.read()) })
      assert.deepInclude(await one.verify(), { _tag: "Sound", revision: 5 })
      const [organisation] = (await one.readAt(1)).rows.organisation
      assert.strictEqual(organisation?.place, "Utrecht")
    }
  })

  it("may end in an empty line, as files do", async () => {
    await using store = await filled()
    const lines = `${(await all(store.exportLines())).join("\n")}\n`.split("\n")
    await using copy = await openSqlite(":memory:", { tables })
    await copy.importLines(lines)
    assert.deepStrictEqual(await told(copy), await told(store))
  })

  it("of an empty store give an empty store", async () => {
    await using store = await openSqlite(":memory:", { tables })
    await using copy = await openSqlite(":memory:", { tables })
    await copy.importLines(await all(store.exportLines()))
    assert.deepStrictEqual(await told(copy), await told(store))
  })

  it("of many entries are read page by page", async () => {
    await using store = await openSqlite(":memory:", { tables })
    for (let n = 0; n < 401; n++) {
      const changes = [Change.insert(counter, { id: `c${n}`, value: n })]
      await store.commit({ ...authorship, expectedRevision: n, changes })
    }
    await using copy = await openSqlite(":memory:", { tables })
    await copy.importLines(await all(store.exportLines()))
    assert.deepStrictEqual(await copy.verify(), await store.verify())
  })
})

describe("lines that cannot be taken in", () => {
  /** Tries lines on an empty store; nothing of them may stay. */
  const tried = async (lines: ReadonlyArray<string>, ...words: ReadonlyArray<string>): Promise<string> => {
    const file = place()
    await using copy = await openSqlite(file, { tables })
    const { detail } = await refuses(
      copy.importLines(lines),
      "NotAStore",
      "these lines cannot be taken in",
      ...words,
    )
    assert.strictEqual((await copy.read()).revision, 0)
    assert.deepInclude(await copy.verify(), { _tag: "Sound", revision: 0 })
    return detail
  }

  const exported = async () => {
    await using store = await filled()
    return await all(store.exportLines())
  }

  it("are all named by their number", async () => {
    const lines = [...(await exported())]
    lines[1] = lines[1]?.replace("South", "Souths") ?? ""
    lines[2] = "{not JSON"
    lines[4] = lines[4]?.replace(`"author":"test"`, `"author":"me"`) ?? ""
    lines.push('{"head":{}}', "", "[]", "null", "7")
    const detail = await tried(lines)
    const named = [...detail.matchAll(/^- line (\d+): (.*)$/gm)].map(
      ([, line, message]) => `${line}: ${message}`,
    )
    assert.deepStrictEqual(named, [
      "2: part 0 of its changes is not what was sealed",
      "3: this is not an entry of a journal",
      "5: its seal does not fit it and the entry before it",
      "6: this is not an entry of a journal",
      "8: this is not an entry of a journal",
      "9: this is not an entry of a journal",
      "10: this is not an entry of a journal",
    ])
  })

  it("such as a first line that is none", async () => {
    const [opening = "", ...entries] = await exported()
    const first = "line 1: this is not the first line of an exported journal"
    for (const line of [
      "",
      "{}",
      "null",
      "x",
      '{"wijkwijzer":"journal","version":1}',
      '{"wijkwijzer":"journal","version":1,"definitions":[]}',
      opening.replace('"journal"', '"other"'),
      opening.replace(/"plan":null/, '"plan":{}'),
    ]) {
      await tried([line, ...entries], first)
    }
    await tried([], first)
    await tried(
      [opening.replace('"version":1', '"version":2'), ...entries],
      "form 2 is newer than this package knows (1)",
    )
  })

  it("such as entries out of order, missing, twice, or from another store", async () => {
    const lines = await exported()
    const [opening = "", one = "", two = "", three = "", four = ""] = lines
    await tried([opening, two, three, four], "line 2: revision 1 belongs here, not 2")
    await tried([opening, one, three, four], "line 3: revision 2 belongs here, not 3")
    await tried([opening, one, one], "line 3: revision 2 belongs here, not 1")
    await tried([opening, two, one], "line 2: revision 1", "line 3: revision 3 belongs here, not 1")
    const [, , other = ""] = await exported()
    await tried([opening, one, other], "line 3: its seal does not fit")
  })

  it("such as fields of another kind, in any place", async () => {
    const [opening = "", entry = ""] = await exported()
    const { head, parts } = JSON.parse(entry)
    const wrong: ReadonlyArray<unknown> = [
      { parts },
      { head },
      { head: null, parts },
      { head, parts: {} },
      { head, parts: [null] },
      { head, parts: [{ ...parts[0], text: 5 }] },
      { head, parts: [{ ...parts[0], personal: 1 }] },
      ...Object.keys(head).map((key) => ({ head: { ...head, [key]: null }, parts })),
      { head: { ...head, at: "yesterday" }, parts },
      { head: { ...head, revision: "1" }, parts },
      { head: { ...head, definitions: 1.5 }, parts },
    ]
    for (const line of wrong) {
      await tried([opening, JSON.stringify(line)], "line 2: this is not an entry of a journal")
    }
  })

  it("are refused by a store that is not empty, and by one of other tables, which stay as they were", async () => {
    const lines = await exported()
    await using store = await filled()
    const before = await told(store)
    const { expectedRevision, actualRevision } = await refuses(store.importLines(lines), "Conflict")
    assert.deepStrictEqual([expectedRevision, actualRevision], [0, 4])
    assert.deepStrictEqual(await told(store), before)
    const file = place()
    await using other = await openSqlite(file, { tables: kinds })
    const unchanged = bytesOf(file)
    await refuses(other.importLines(lines), "SchemaMismatch", "exported with other tables")
    assert.strictEqual(bytesOf(file), unchanged)
  })
})
