/** Who may write to a file, one at a time, and what the others are told. */
import { spawnSync } from "node:child_process"
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { hostname } from "node:os"
import { basename, dirname, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import type { PromiseStore } from "@wijkwijzer/core/store"
import { Effect } from "effect"
import { openXlsxStore } from "../../src/store/index.ts"
import type { WorkbookError } from "../../src/workbook/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import { blueprint, setCell, threeProjects } from "../google/workbooks.ts"
import { authorship, tables } from "../sync/fixtures.ts"
import * as Files from "./files.ts"

const lockOf = (file: string): string => join(dirname(file), `.${basename(file)}.lock`)

const note = (other: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    id: "x",
    host: hostname(),
    user: "anna",
    pid: process.pid,
    since: "2026-01-02T03:04:05.000Z",
    ...other,
  })

const gone = (): number => spawnSync(process.execPath, ["--version"]).pid

/** Writes one cell, and gives the refusal, or `null` where it was written. */
const attempt = async (file: string, options: XlsxWorkbook.Options = { wait: 60 }) => {
  const workbook = XlsxWorkbook.make(file, options)
  const basis = await Effect.runPromise(workbook.read)
  const written = workbook.write(basis, { id: "b", edits: [setCell(basis, 1, 1, "Anders")] })
  const error: WorkbookError.WorkbookError | null = await Effect.runPromise(
    Effect.match(written, { onFailure: (failure) => failure, onSuccess: () => null }),
  )
  if (error === null || error.reason._tag !== "Refused") return error?.reason._tag ?? null
  return { ...error.reason, retryable: error.retryable }
}

const drawn = () => Files.drawn(blueprint([threeProjects]))

describe("programs that write to one file", () => {
  it("43: of four at once each waits its turn, and nothing is lost", async () => {
    const path = Files.path("club.xlsx")
    const stores = await Promise.all([1, 2, 3, 4].map(() => openXlsxStore(path, { tables })))
    await Promise.all(
      stores.map((store, at) =>
        store.update(authorship, () => [
          { _tag: "Insert", table: "partner", id: `p${at}`, row: { id: `p${at}`, name: `P ${at}` } },
        ]),
      ),
    )
    const register = await (stores[0] as PromiseStore.PromiseStore<typeof tables>).read()
    assert.deepStrictEqual([register.revision, register.rows.partner.length], [4, 4])
    assert.deepStrictEqual(readdirSync(dirname(path)), ["club.xlsx"])
  })

  it("a program that writes is waited for, and said: who, since when, and what to delete if it is gone", async () => {
    const { file } = await drawn()
    const lock = lockOf(file)
    writeFileSync(lock, note({}))
    const refusal = await attempt(file)
    assert.deepInclude(refusal, {
      _tag: "Refused",
      why: "beingWritten",
      retryable: true,
      holder: {
        program: "WijkWijzer",
        who: `anna (${hostname()}, process ${process.pid})`,
        since: "2026-01-02T03:04:05.000Z",
        file: lock,
      },
    })
    assert.isTrue(existsSync(lock), "a lock that is in use stays")
  })

  it("a lock that a program left behind, or only half made, is taken away", async () => {
    const { file, read } = await drawn()
    const lock = lockOf(file)
    writeFileSync(lock, note({ pid: gone() }))
    assert.isNull(await attempt(file))
    writeFileSync(lock, "")
    assert.deepInclude(await attempt(file), { why: "beingWritten" })
    utimesSync(lock, new Date(0), new Date(0))
    assert.isNull(await attempt(file))
    assert.deepStrictEqual(readdirSync(dirname(file)), [basename(file)])
    assert.strictEqual((await read()).tabs[0]?.rows[1]?.[1]?.value, "Anders")
  })

  it("a lock of another machine is never taken away, for nobody can tell from here", async () => {
    const { file } = await drawn()
    writeFileSync(lockOf(file), note({ host: "elsewhere", pid: gone() }))
    utimesSync(lockOf(file), new Date(0), new Date(0))
    assert.deepInclude(await attempt(file), { why: "beingWritten" })
  })

  it("a store says that it is busy", async () => {
    const path = Files.path("club.xlsx")
    await using store = await openXlsxStore(path, { tables, wait: 50 })
    writeFileSync(lockOf(path), note({}))
    const commit = store.update(authorship, () => [
      { _tag: "Insert", table: "partner", id: "a", row: { id: "a", name: "A" } },
    ])
    const error = await commit.catch((cause: unknown) => cause)
    assert.match(String((error as Error).message), /another program is writing to it/)
  })

  it("a file that was made meanwhile is not drawn over by who found none", async () => {
    const path = Files.path("club.xlsx")
    const own = XlsxWorkbook.make(path, { over: false })
    await Effect.runPromise(own.draw(blueprint([])))
    await Effect.runPromise(XlsxWorkbook.make(path).draw(blueprint([threeProjects])))
    const before = readFileSync(path)
    const error = await Effect.runPromise(Effect.flip(own.draw(blueprint([]))))
    assert.strictEqual(error.reason._tag, "Moved")
    assert.isTrue(before.equals(readFileSync(path)))
  })

  it("a file that the path is a link to is written, and the link stays a link", async () => {
    const { file, read } = await drawn()
    const link = Files.path("link.xlsx")
    symlinkSync(file, link)
    assert.isNull(await attempt(link))
    assert.isTrue(lstatSync(link).isSymbolicLink())
    assert.strictEqual((await read()).tabs[0]?.rows[1]?.[1]?.value, "Anders")
  })
})

describe("a file that a person has open", () => {
  it("is not written; LibreOffice says who has it open, where, and since when", async () => {
    const { file, read } = await drawn()
    const before = await read()
    const lock = join(dirname(file), `.~lock.${basename(file)}#`)
    writeFileSync(
      lock,
      "Bakker\\, Anna,anna,laptop-3,25.11.2026 08:39,file:///home/anna/.config/libreoffice/4;",
    )
    const holder = {
      program: "LibreOffice",
      who: "Bakker, Anna (laptop-3)",
      since: "25.11.2026 08:39",
      file: lock,
    }
    const refusal = await attempt(file)
    assert.deepInclude(refusal, { why: "openElsewhere", retryable: true, holder })
    assert.match((refusal as { details: string }).details, /open in LibreOffice by Bakker, Anna \(laptop-3\)/)
    assert.strictEqual((await read()).state, before.state)
  })

  it("is not written; Excel says who", async () => {
    const { file } = await drawn()
    const bytes = new Uint8Array(165).fill(32)
    bytes[0] = 12
    bytes.set(new TextEncoder().encode("Anna Bakker."), 1)
    for (const name of [`~$${basename(file)}`, `~$${basename(file).slice(2)}`]) {
      const lock = join(dirname(file), name)
      writeFileSync(lock, bytes)
      const refusal = await attempt(file)
      assert.deepInclude(refusal, { why: "openElsewhere" })
      const { holder } = refusal as { holder: WorkbookError.Holder }
      assert.deepInclude(holder, { program: "Excel", who: "Anna Bakker.", file: lock })
      assert.match(holder.since, /^\d{4}-\d\d-\d\dT/)
      spawnSync("rm", [lock])
    }
    assert.isNull(await attempt(file))
  })

  it("a store says who has it open, and that trying again may help", async () => {
    const path = Files.path("club.xlsx")
    await using store = await openXlsxStore(path, { tables })
    writeFileSync(join(dirname(path), ".~lock.club.xlsx#"), ",anna,laptop-3,25.11.2026 08:39,;")
    const error = await store
      .update(authorship, () => [{ _tag: "Insert", table: "partner", id: "a", row: { id: "a", name: "A" } }])
      .catch((cause: unknown) => cause)
    assert.match(
      String((error as Error).message),
      /open in LibreOffice by anna \(laptop-3\) since 25\.11\.2026/,
    )
    assert.isTrue((error as { reason: { retryable: boolean } }).reason.retryable)
  })
})
