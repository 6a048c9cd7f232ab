/** Any request of a known shape is done or refused, and a refused batch leaves no trace. */
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { requestKinds, shapes } from "../../emulator/Shapes.ts"
import { started } from "./support.ts"

const words: Readonly<Record<string, ReadonlyArray<string>>> = {
  dimension: ["ROWS", "COLUMNS"],
  shiftDimension: ["ROWS", "COLUMNS"],
  mergeType: ["MERGE_ALL", "MERGE_ROWS", "MERGE_COLUMNS"],
  fields: [
    "*",
    "title",
    "userEnteredValue",
    "note",
    "hidden",
    "gridProperties/rowCount",
    "range",
    "metadataValue",
  ],
  visibility: ["DOCUMENT", "PROJECT"],
  title: ["A", "B", "Sheet1", ""],
  name: ["naam", "A1", "x y"],
  formulaValue: ["=1+1", "=A1", "=SUM(A1:B9)", "=(", "x"],
  pasteType: ["PASTE_NORMAL", "PASTE_VALUES", "PASTE_FORMAT", "PASTE_FORMULA"],
  type: ["ONE_OF_LIST", "ONE_OF_RANGE", "BOOLEAN", "DATE", "NUMBER"],
  a1Range: ["A1", "Sheet1!A:B", "nergens!A1"],
}

const integer = (name: string): fc.Arbitrary<number> => {
  if (/sheetId/i.test(name)) return fc.constantFrom(0, 0, 0, 0, 7)
  if (name.startsWith("start")) return fc.integer({ min: 0, max: 3 })
  if (name.startsWith("end")) return fc.integer({ min: 3, max: 8 })
  return fc.integer({ min: -1, max: 12 })
}

const scalar = (name: string, type: string): fc.Arbitrary<unknown> => {
  const known = words[name]
  if (type === "int") return integer(name)
  if (type === "num") return fc.double({ min: -1, max: 2, noNaN: true })
  if (type === "bool") return fc.boolean()
  if (type === "str") return fc.constantFrom(...(known ?? ["", "x", "10", "=1"]))
  return fc.constant({})
}

const shaped = (shape: string, depth: number): fc.Arbitrary<object> => {
  const fields = [...(shapes.get(shape) ?? [])]
  const entries = fields.map(([name, { type, list }]): readonly [string, fc.Arbitrary<unknown>] => {
    const isMessage = shapes.has(type)
    const one = isMessage ? (depth > 4 ? fc.constant({}) : shaped(type, depth + 1)) : scalar(name, type)
    // Of a cell's value only one kind may be there.
    const often = shape === "ExtendedValue" ? 1 : 5
    return [name, fc.option(list ? fc.array(one, { maxLength: 3 }) : one, { nil: undefined, freq: often })]
  })
  return fc.record(Object.fromEntries(entries))
}

const requests = requestKinds.map((kind) => shaped(kind, 0).map((body) => ({ [kind]: body })))
const request = fc.oneof(...requests)

describe("any batch of requests", () => {
  it("is done or refused, never anything else, and a refused one leaves no trace", async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 3 }), async (requests) => {
        const { batch, enter, emulator, id, call } = started()
        await enter("A1:C4", [
          ["a", 1, "=B1*2"],
          ["b", 2, ""],
          ["", 3, "x"],
        ])
        const before = JSON.stringify(emulator.world.book(id))
        const { status, body } = await batch(...requests)
        assert.include([200, 400], status, JSON.stringify(body))
        if (status === 200) {
          done++
          assert.strictEqual(body.replies.length, requests.length)
          assert.strictEqual((await call("GET", "", undefined, { includeGridData: "true" })).status, 200)
        } else {
          assert.strictEqual(JSON.stringify(emulator.world.book(id)), before)
          assert.isString(body.error.message)
        }
      }),
      { numRuns: 1000 },
    )
    assert.isAbove(done, 75)
  })
})
