/** The behaviours that `BEHAVIOUR.md` lists and that the recordings do not cover. */
import { assert, describe, it } from "vitest"
import { started } from "./support.ts"

const cell = (row: number, column = 0) => ({
  sheetId: 0,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
})
const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: "ROWS",
  startIndex,
  endIndex,
})
const onRow = (index: number, metadataId: number) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: "k",
      metadataValue: `rij ${index}`,
      location: { dimensionRange: rows(index, index + 1) },
      visibility: "DOCUMENT",
    },
  },
})

describe("ranges", () => {
  it("clamp at the end, and fail beyond the grid or when unknown", async () => {
    const { call } = started()
    const range = async (text: string) => {
      const { body } = await call("GET", `/values/${encodeURIComponent(text)}`)
      return body.range ?? body.error.message
    }
    assert.strictEqual(await range("Sheet1!A1:ZZ5000"), "Sheet1!A1:Z1000")
    assert.strictEqual(await range("Sheet1!D4:A1"), "Sheet1!A1:D4")
    assert.strictEqual(
      await range("Sheet1!A1001"),
      "Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    )
    assert.strictEqual(await range("Nergens!A1"), "Unable to parse range: Nergens!A1")
    assert.strictEqual(await range("B2"), "Sheet1!B2")
  })

  it("on tabs named as cells, with quotes or signs", async () => {
    const { call, person, batch } = started()
    for (const title of ["A1", "R1C1", "O'Brien", "🌵", "Met spatie", "a!b"]) {
      person.addTab(title)
      const quoted = `'${title.replaceAll("'", "''")}'`
      const { body } = await call("GET", `/values/${encodeURIComponent(`${quoted}!B2`)}`)
      assert.strictEqual(body.range, `${quoted}!B2`)
      const whole = await call("GET", `/values/${encodeURIComponent(quoted)}`)
      assert.strictEqual(whole.body.range, `${quoted}!A1:Z1000`)
    }
    assert.strictEqual((await call("GET", "/values/A1")).body.range, "Sheet1!A1")
    assert.strictEqual((await batch({ addSheet: { properties: { title: "sheet1" } } })).status, 400)
  })
})

describe("a batch", () => {
  it("is applied as a whole or not at all", async () => {
    const { batch, refusal, enter, values } = started()
    await enter("A1", [["blijft"]])
    const write = {
      updateCells: {
        range: cell(0),
        rows: [{ values: [{ userEnteredValue: { stringValue: "weg" } }] }],
        fields: "*",
      },
    }
    const message = await refusal(write, { deleteSheet: { sheetId: 99 } })
    assert.strictEqual(message, "Invalid requests[1].deleteSheet: No sheet with id: 99")
    assert.deepEqual(await values("A1"), [["blijft"]])
    assert.deepEqual((await batch(write, onRow(2, 5))).body.replies.length, 2)
    assert.deepEqual(await values("A1"), [["weg"]])
  })

  it("with an unknown kind or field, or a wrong type, is a 400; a kind that is not emulated a 501", async () => {
    const { batch, refusal, call } = started()
    assert.include(
      await refusal({ explode: {} }),
      `Unknown name "explode" at 'requests[0]': Cannot find field.`,
    )
    assert.include(
      await refusal({ mergeCells: { range: { ...cell(0), depth: 1 } } }),
      `Unknown name "depth" at 'requests[0].merge_cells.range': Cannot find field.`,
    )
    assert.include(await refusal({ deleteSheet: { sheetId: "nul" } }), "(TYPE_INT32)")
    assert.include(
      await refusal({ updateCells: { range: cell(0), rows: [] } }),
      "At least one field must be listed",
    )
    assert.strictEqual((await batch({ addChart: {} })).status, 501)
    assert.strictEqual((await call("POST", ":batchUpdate", { requests: [] })).status, 400)
    assert.strictEqual((await call("GET", "", undefined, { fields: "sheets.nothing" })).status, 400)
  })

  it("clears what a mask names and rows do not cover", async () => {
    const { batch, enter, values, person } = started()
    await enter("A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ])
    person.note("Sheet1", "A1", "blijft")
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }
    const rowData = [{ values: [{}, { userEnteredValue: { stringValue: "=1+1" } }] }]
    await batch({ updateCells: { range, rows: rowData, fields: "userEnteredValue" } })
    assert.deepEqual(await values("A1:B2"), [["", "=1+1"]])
    assert.strictEqual(person.book.sheets[0]?.cell(0, 0)?.note, "blijft")
  })

  it("keeps the limits of cells, characters and requests", async () => {
    const { refusal, call } = started({ settings: { maximumCells: 30_000, maximumRequests: 3 } })
    assert.include(
      await refusal({ appendDimension: { sheetId: 0, dimension: "ROWS", length: 1000 } }),
      "limit of 30000 cells",
    )
    const long = { userEnteredValue: { stringValue: "x".repeat(50_001) } }
    assert.include(
      await refusal({ updateCells: { range: cell(0), rows: [{ values: [long] }], fields: "*" } }),
      "maximum of 50000 characters",
    )
    const requests = Array.from({ length: 4 }, () => ({ clearBasicFilter: { sheetId: 0 } }))
    assert.strictEqual((await call("POST", ":batchUpdate", { requests })).status, 400)
  })
})

describe("tabs", () => {
  it("are duplicated, copied to another file, moved and deleted", async () => {
    const { batch, call, emulator, person, refusal } = started()
    const request = { sourceSheetId: 0, insertSheetIndex: null, newSheetId: null, newSheetName: null }
    const { body } = await batch({ duplicateSheet: request })
    assert.strictEqual(body.replies[0].duplicateSheet.properties.title, "Copy of Sheet1")
    const other = emulator.create("Ander")
    const copied = await call("POST", "/sheets/0:copyTo", { destinationSpreadsheetId: other.id })
    assert.strictEqual(copied.body.index, 1)
    person.addTab("C")
    const order = () => person.book.sheets.map(({ title }) => title)
    person.moveTab("C", 0)
    assert.deepEqual(order(), ["C", "Copy of Sheet1", "Sheet1"])
    // The index counts as before the move.
    person.moveTab("C", 2)
    assert.deepEqual(order(), ["Copy of Sheet1", "C", "Sheet1"])
    person.deleteTab("C")
    person.deleteTab("Copy of Sheet1")
    assert.include(
      await refusal({ deleteSheet: { sheetId: 0 } }),
      "You can't remove all the sheets in a document.",
    )
  })
})

describe("rows", () => {
  it("are inserted at the end of the grid only when they inherit from before", async () => {
    const { refusal, batch } = started()
    const range = rows(1000, 1001)
    assert.include(
      await refusal({ insertDimension: { range, inheritFromBefore: false } }),
      "must be less than the grid size",
    )
    assert.strictEqual((await batch({ insertDimension: { range, inheritFromBefore: true } })).status, 200)
    assert.include(
      await refusal({ deleteDimension: { range: rows(0, 1001) } }),
      "You can't delete all the rows",
    )
  })

  it("are sorted numbers first, then text, blanks last; hidden and filtered ones stay", async () => {
    const { enter, values, person } = started()
    await enter("A1:A7", [["b"], [2], [""], ["A"], [1], ["vast"], [true]])
    person.hideRows("Sheet1", 6)
    person.sort("Sheet1", "A1:A7", ["A"])
    assert.deepEqual(await values("A1:A7"), [["1"], ["2"], ["A"], ["b"], ["TRUE"], ["vast"]])
    person.sort("Sheet1", "A1:A7", ["-A"])
    assert.deepEqual(await values("A1:A7"), [["TRUE"], ["b"], ["A"], ["2"], ["1"], ["vast"]])
    person.undo()
    person.undo()
    await enter("A8", [["z"]])
    person.filter("Sheet1", "A1:A8", "A", ["A"])
    assert.isTrue(person.book.sheets[0]?.isHidden(3))
    person.sort("Sheet1", "A1:A8", ["-A"])
    assert.deepEqual((await values("A1:A8"))[3], ["A"])
  })

  it("carry their metadata when others are inserted, deleted or moved, and take it with them when they go", async () => {
    const { batch, call, person } = started()
    await batch(onRow(2, 11), onRow(4, 12))
    const places = async () => {
      const { body } = await call("POST", "/developerMetadata:search", {
        dataFilters: [{ developerMetadataLookup: { metadataKey: "k" } }],
      })
      return Object.fromEntries(
        (body.matchedDeveloperMetadata ?? []).map(
          ({
            developerMetadata: { metadataId, location },
          }: {
            developerMetadata: { metadataId: number; location: { dimensionRange: { startIndex: number } } }
          }) => [metadataId, location.dimensionRange.startIndex],
        ),
      )
    }
    person.insertRows("Sheet1", 1)
    assert.deepEqual(await places(), { 11: 3, 12: 5 })
    person.moveRows("Sheet1", 4, 1, 8)
    assert.deepEqual(await places(), { 11: 6, 12: 4 })
    person.deleteRows("Sheet1", 5)
    assert.deepEqual(await places(), { 11: 5 })
  })

  for (const metadataFollowsSort of [false, true]) {
    it(`that are sorted ${metadataFollowsSort ? "take their metadata along" : "leave their metadata behind"}, as the setting says`, async () => {
      const { batch, enter, person } = started({ settings: { metadataFollowsSort } })
      await enter("A1:A3", [[3], [2], [1]])
      await batch(onRow(0, 7))
      person.sort("Sheet1", "A1:A3", ["A"])
      const place = person.book.metadata[0]?.place
      assert.strictEqual(place?.kind === "ROW" ? place.index : -1, metadataFollowsSort ? 2 : 0)
    })
  }
})

describe("metadata", () => {
  it("has unique ids and a quota", async () => {
    const { batch, refusal } = started()
    assert.strictEqual((await batch(onRow(0, 7))).status, 200)
    assert.strictEqual(
      await refusal(onRow(1, 7)),
      "Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [7] because developer metadata with that ID already exists.",
    )
    const large = (metadataId: number, location: object) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: "k",
          metadataValue: "x".repeat(29_000),
          location,
          visibility: "DOCUMENT",
        },
      },
    })
    assert.strictEqual((await batch(large(8, { sheetId: 0 }), large(9, { spreadsheet: true }))).status, 200)
    assert.include(await refusal(large(10, { sheetId: 0 })), "quota")
  })

  it("goes with a copy of the whole file, under another id of the spreadsheet", async () => {
    const { emulator, id, batch } = started()
    await batch(onRow(0, 7))
    const outcome = await emulator.handle({
      method: "POST",
      url: `/drive/v3/files/${id}/copy`,
      headers: {},
      body: "{}",
    })
    const copy = typeof outcome === "string" ? "" : JSON.parse(outcome.body).id
    assert.notStrictEqual(copy, id)
    assert.deepEqual(
      emulator.world.book(copy).metadata.map(({ metadataId }) => metadataId),
      [7],
    )
  })
})

describe("people", () => {
  it("merge, unmerge, hide, rename, duplicate, delete, and undo each of it", async () => {
    const { person, enter } = started()
    await enter("A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ])
    const before = JSON.stringify(person.book)
    const acts = [
      () => person.merge("Sheet1", "A1:B2"),
      () => person.hideRows("Sheet1", 1),
      () => person.hideColumn("Sheet1", "B"),
      () => person.renameTab("Sheet1", "Anders"),
      () => person.duplicateTab("Sheet1", "Kopie"),
      () => person.insertColumns("Sheet1", "B", 2),
      () => person.deleteColumns("Sheet1", "A"),
      () => person.copyRow("Sheet1", 1, 5),
      () => person.freeze("Sheet1", 1),
      () => person.clear("Sheet1", "A1:B1"),
      () => person.setLocale("nl_NL"),
    ]
    for (const act of acts) {
      act()
      assert.notStrictEqual(JSON.stringify(person.book), before, String(act))
      person.undo()
      assert.strictEqual(JSON.stringify(person.book), before, String(act))
    }
    person.merge("Sheet1", "A1:B2")
    assert.throws(() => person.unmerge("Sheet1", "A1"), /select all cells in a merged range/)
    person.unmerge("Sheet1", "A1:B2")
    assert.strictEqual(person.see("Sheet1", "B2"), "")
  })
})

describe("the quota", () => {
  it("has a bucket for reads and one for writes, each minute anew", async () => {
    let now = 0
    const { call, enter } = started({ now: () => now, quota: true })
    const statuses = await Promise.all(Array.from({ length: 61 }, async () => (await call("GET", "")).status))
    assert.deepEqual([...new Set(statuses)], [200, 429])
    assert.strictEqual(statuses.filter((status) => status === 429).length, 1)
    assert.strictEqual((await enter("A1", [[1]])).status, 200)
    now = 60_000
    const { status, body } = await call("GET", "")
    assert.strictEqual(status, 200)
    assert.strictEqual(body.spreadsheetId.length, 44)
  })
})
