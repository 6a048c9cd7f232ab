/** The emulator held against recordings of the real API. */
import { assert, describe, it } from "vitest"
import { differences, IdMap } from "../../emulator/replay/Difference.ts"
import { read } from "../../emulator/replay/Recording.ts"
import { lifecycle, replay } from "../../emulator/replay/Replay.ts"
import * as Report from "../../emulator/replay/Report.ts"
import { dataFile } from "../support/googleData.ts"

const recordings = dataFile("gspread-recordings.jsonl")

describe.skipIf(recordings === undefined)(
  `recordings of gspread${recordings === undefined ? ": absent" : ""}`,
  () => {
    it("are answered alike, but for the fields of Drive v2 that an upload gives back", async () => {
      const lifecycles = await read(recordings ?? "")
      assert.strictEqual(lifecycles.size, 91)
      const results = await replay(lifecycles)
      assert.strictEqual(results.length, 1571)
      const differing = results.filter((result) => result.differences.length > 0)
      assert.deepEqual([...new Set(differing.map(({ kind }) => kind))], ["PUT /upload/drive/v2/files/{id}"])
      assert.strictEqual(differing.length, 2)
      assert.match(Report.text(results), /1571 exchanges replayed, 1569 equal \(99\.9 %\), 2 differing/)
    })
  },
)

const exchange = (
  n: number,
  method: string,
  path: string,
  body: unknown,
  status: number,
  response: unknown,
) => ({
  cassette: "made up",
  n,
  method,
  path,
  query: "",
  body,
  status,
  response,
})

describe("a replay", () => {
  const id = "1recordedIdOfFortyFourCharacters-0123456789ab"
  const made = { kind: "drive#file", id, name: "Proef", mimeType: "application/vnd.google-apps.spreadsheet" }
  const creation = exchange(
    0,
    "POST",
    "/drive/v3/files",
    { name: "Proef", mimeType: made.mimeType },
    200,
    made,
  )

  it("maps ids that were made at random, in paths, bodies and answers", async () => {
    const results = await lifecycle([
      creation,
      exchange(
        1,
        "POST",
        `/v4/spreadsheets/${id}:batchUpdate`,
        { requests: [{ addSheet: { properties: { title: "B" } } }] },
        200,
        {
          spreadsheetId: id,
          replies: [
            {
              addSheet: {
                properties: {
                  sheetId: 901015854,
                  title: "B",
                  index: 1,
                  sheetType: "GRID",
                  gridProperties: { rowCount: 1000, columnCount: 26 },
                },
              },
            },
          ],
        },
      ),
      exchange(
        2,
        "POST",
        `/v4/spreadsheets/${id}:batchUpdate`,
        { requests: [{ deleteSheet: { sheetId: 901015854 } }] },
        200,
        {
          spreadsheetId: id,
          replies: [{}],
        },
      ),
    ])
    assert.deepEqual(
      results.flatMap((result) => result.differences),
      [],
    )
    assert.strictEqual(results[1]?.kind, "POST /v4/spreadsheets/{id}:batchUpdate [addSheet]")
  })

  it("sees a wrong value, a missing field, another status, and an id that stands for two things", async () => {
    const range = `/v4/spreadsheets/${id}/values/Sheet1!A1`
    const results = await lifecycle([
      creation,
      exchange(1, "GET", range, null, 200, { range: "Sheet1!A1", majorDimension: "ROWS", values: [["x"]] }),
      exchange(2, "GET", range, null, 404, {}),
    ])
    assert.deepEqual(results[1]?.differences, ['values: recorded [["x"]], emulated nothing'])
    assert.include(results[2]?.differences ?? [], "status: recorded 404, emulated 200")
    const ids = new IdMap()
    assert.deepEqual(differences({ sheetId: 5 }, { sheetId: 9 }, ids), [])
    assert.strictEqual(differences({ sheetId: 6 }, { sheetId: 9 }, ids).length, 1)
    assert.strictEqual(differences({ sheetId: 5 }, { sheetId: 8 }, ids).length, 1)
  })
})
