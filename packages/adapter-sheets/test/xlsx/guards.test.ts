/** Files that are no workbook to be opened: each is told what it is, and what to do; none is written to. */
import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as fc from "fast-check"
import { writeXlsx } from "hucre"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import { blueprint, setCell, threeProjects } from "../google/workbooks.ts"
import * as Files from "./files.ts"

const sheets = [{ name: "a", rows: [[1, "x"]] }]
const unpacked = 4 * 1024 * 1024
const mebibyte = 1024 * 1024

/** Changes some bytes of a copy. */
const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}

/** Where the entries of the list of parts begin, and where it ends. */
const listOf = (view: DataView): { readonly entries: ReadonlyArray<number>; readonly end: number } => {
  const entries: Array<number> = []
  let end = view.byteLength - 22
  while (view.getUint32(end, true) !== 0x06054b50) end--
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    entries.push(at)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { entries, end }
}

const bomb = () => {
  const line = "A".repeat(32_000)
  // Two texts by turns, each of them many times: small when packed, 8 MiB when not.
  return writeXlsx({
    sheets: [{ name: "a", rows: Array.from({ length: 260 }, (_, at) => [`${line}${at}`]) }],
    stringMode: "inline",
  })
}

const cases: ReadonlyArray<
  readonly [name: string, bytes: () => Promise<Uint8Array>, why: string, says: RegExp]
> = [
  ["a bomb: small, and large when unpacked", bomb, "tooLarge", /unpacked it is \d+ bytes/],
  [
    "a bomb that lies about its size",
    async () =>
      changed(await bomb(), (view) => {
        for (const at of listOf(view).entries) {
          view.setUint32(at + 24, 100, true)
          view.setUint32(view.getUint32(at + 42, true) + 22, 100, true)
        }
      }),
    "damaged",
    /exceeds limit of 100 bytes/,
  ],
  [
    "a bomb that gives two sizes",
    async () =>
      changed(await bomb(), (view) => {
        for (const at of listOf(view).entries) view.setUint32(at + 24, 100, true)
      }),
    "tooLarge",
    /unpacked it is/,
  ],
  [
    "a bomb that leaves its sizes open",
    async () =>
      changed(await bomb(), (view) => {
        for (const at of listOf(view).entries) {
          view.setUint32(at + 24, 0, true)
          view.setUint32(view.getUint32(at + 42, true) + 22, 0, true)
        }
      }),
    "tooLarge",
    /unpacked it is/,
  ],
  [
    "more parts than a workbook has",
    async () =>
      changed(await writeXlsx({ sheets }), (view) => view.setUint16(listOf(view).end + 10, 20_000, true)),
    "tooLarge",
    /20000 parts/,
  ],
  [
    "zip64, by its end",
    async () =>
      changed(await writeXlsx({ sheets }), (view) => view.setUint16(listOf(view).end + 10, 0xffff, true)),
    "tooLarge",
    /zip64/,
  ],
  [
    "zip64, by one of its parts",
    async () =>
      changed(await writeXlsx({ sheets }), (view) =>
        view.setUint32((listOf(view).entries[0] as number) + 24, 0xffffffff, true),
      ),
    "tooLarge",
    /zip64/,
  ],
  ["macros", () => writeXlsx({ sheets, vbaProject: new Uint8Array([1, 2, 3]) }), "macros", /without them/],
  [
    "a password",
    () => writeXlsx({ sheets, encryption: { password: "geheim", spinCount: 100 } }),
    "encrypted",
    /has a password/,
  ],
  [
    "a password on a part",
    async () =>
      changed(await writeXlsx({ sheets }), (view) => {
        const at = listOf(view).entries[1] as number
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
      }),
    "encrypted",
    /has a password/,
  ],
  [
    "an old .xls under another name",
    async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    "notAWorkbook",
    /old \.xls file/,
  ],
  [
    "a .csv under another name",
    async () => new TextEncoder().encode("naam;bedrag\nBuurthuis;1000\n"),
    "notAWorkbook",
    /not an \.xlsx file/,
  ],
  [
    "another zip",
    async () =>
      changed(await writeXlsx({ sheets }), (view) => {
        const bytes = new Uint8Array(view.buffer)
        for (const at of listOf(view).entries)
          if (new TextDecoder().decode(bytes.subarray(at + 46, at + 61)) === "xl/workbook.xml")
            bytes[at + 46] = 0x79
      }),
    "notAWorkbook",
    /no workbook in this file/,
  ],
  ["nothing at all", async () => new Uint8Array(), "damaged", /empty/],
  [
    "the first half",
    async () => (await writeXlsx({ sheets })).subarray(0, 1500),
    "damaged",
    /end of the file/,
  ],
  [
    "a byte that fell over",
    async () => {
      const bytes = await writeXlsx({ sheets })
      return changed(bytes, (view) => view.setUint8(200, view.getUint8(200) ^ 0xff))
    },
    "damaged",
    /./,
  ],
]

describe("case 53: a file that is not to be opened", () => {
  for (const [name, bytes, why, says] of cases)
    it(`53: ${name} is ${why}, and stays as it is`, async () => {
      const good = await Files.drawn(blueprint([threeProjects]))
      const basis = await good.read()
      const file = Files.path()
      const content = await bytes()
      writeFileSync(file, content)
      const workbook = XlsxWorkbook.make(file, { limits: { unpacked } })
      const error = await Effect.runPromise(Effect.flip(workbook.read))
      assert.deepInclude<object>(error.reason, { _tag: "Unreadable", why })
      assert.match((error.reason as { details: string }).details, says)
      assert.isFalse(error.retryable)
      const write = workbook.write(basis, { id: "b", edits: [setCell(basis, 1, 1, "x")] })
      assert.include(["Unreadable", "Moved"], (await Effect.runPromise(Effect.flip(write))).reason._tag)
      assert.isTrue(Buffer.from(content).equals(readFileSync(file)))
    })

  it("53: bytes that fell over anywhere: it is read as it was, or told; nothing else happens", async () => {
    const { file } = await Files.drawn(blueprint([threeProjects]))
    const good = readFileSync(file)
    const spoilt = Files.path()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (flips) => {
          const bytes = Uint8Array.from(good)
          for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
          writeFileSync(spoilt, bytes)
          const tag = await Effect.runPromise(
            Effect.match(XlsxWorkbook.make(spoilt, { limits: { unpacked: 64 * mebibyte } }).read, {
              onFailure: ({ reason }) => reason._tag,
              onSuccess: () => "Read",
            }),
          )
          assert.include(["Read", "Unreadable"], tag)
        },
      ),
      { numRuns: 40 },
    )
  })

  it("53: a formula that no program worked out yet is not an empty cell", async () => {
    const file = Files.path()
    const cells = new Map([["0,0", { value: null, formula: "B1*2" }]])
    writeFileSync(file, await writeXlsx({ sheets: [{ name: "a", rows: [[null, 21]], cells }] }))
    const { tabs } = await Effect.runPromise(XlsxWorkbook.make(file).read)
    assert.deepStrictEqual(tabs[0]?.rows[0], [{ value: null, formula: "=B1*2" }, { value: 21 }])
  })

  it("53: what is no file at all, in the right form", async () => {
    const file = Files.path()
    writeFileSync(file, Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(4000)]))
    const { reason } = await Effect.runPromise(Effect.flip(XlsxWorkbook.make(file).read))
    assert.deepInclude(reason, { _tag: "Unreadable", why: "damaged" })
  })
})
