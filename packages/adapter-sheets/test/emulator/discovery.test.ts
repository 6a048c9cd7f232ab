/** The emulator's shapes, and every request that the client sends, against Google's own description of the API. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { handlers } from "../../emulator/requests/handlers.ts"
import { notEmulated, requestKinds, shapes } from "../../emulator/Shapes.ts"
import type { Blueprint } from "../../src/workbook/index.ts"
import { clientLayer, emulated } from "../google/google.ts"
import { blueprint, column, drawn, projects, setCell, tabOf } from "../google/workbooks.ts"
import { misfits, sheetsDiscovery } from "../support/googleData.ts"

const discovery = sheetsDiscovery()

const capital = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

describe.skipIf(discovery === undefined)(
  `the discovery document of Sheets v4${discovery === undefined ? ": absent" : ""}`,
  () => {
    const schemas = discovery?.schemas ?? {}

    it("has every message and field that the emulator takes, of the same type, and no field more", () => {
      const types: Readonly<Record<string, string>> = {
        int: "integer",
        num: "number",
        str: "string",
        bool: "boolean",
      }
      for (const [name, fields] of shapes) {
        const schema = /^[a-z]/.test(name) ? `${capital(name)}Request` : name
        const properties = schemas[schema]?.properties ?? {}
        assert.deepEqual([...fields.keys()].sort(), Object.keys(properties).sort(), schema)
        for (const [field, { type, list }] of fields) {
          const property = properties[field]
          assert.strictEqual(property?.type === "array", list, `${schema}.${field}`)
          const item = list ? property?.items : property
          if (type !== "any")
            assert.strictEqual(item?.$ref ?? item?.type, types[type] ?? type, `${schema}.${field}`)
        }
      }
    })

    it("has exactly the kinds of request that the emulator takes or says that it does not", () => {
      const known = Object.keys(schemas.Request?.properties ?? {}).sort()
      assert.deepEqual([...requestKinds, ...notEmulated].sort(), known)
      assert.deepEqual([...handlers.keys()].sort(), [...requestKinds].sort())
    })

    it.effect("allows every request that the client sends", () =>
      Effect.gen(function* () {
        const emulator = yield* emulated()
        yield* Effect.gen(function* () {
          const { workbook, basis } = yield* drawn(emulator, [everything])
          emulator.log.length = 0
          yield* workbook.draw(
            blueprint([everything, projects([["p1", "a", 1]], { key: "lijst", title: "Lijst" })]),
          )
          yield* workbook.draw(blueprint([everything]))
          const read = yield* workbook.read
          const tab = tabOf(read).key
          yield* workbook.write(read, {
            id: "push",
            edits: [
              setCell(read, 3, 1, "tekst"),
              setCell(read, 3, 2, 12.5),
              setCell(read, 2, 1, null),
              { _tag: "InsertRows", tab, after: 3, rows: [["p9", true, 1]] },
              { _tag: "DeleteRow", tab, row: 4 },
              { _tag: "SetNote", tab, row: 3, column: 1, note: "x" },
              { _tag: "SetNote", tab, row: 3, column: 2, note: null },
              { _tag: "SetMark", name: "partnership", value: "ander" },
              { _tag: "SetMark", name: "nieuw", value: "1" },
              { _tag: "MarkColumn", tab, column: 7, mark: "extra" },
            ],
          })
          const last = yield* workbook.read
          yield* workbook.write(last, {
            id: "push-2",
            edits: [{ _tag: "SetMark", name: "nieuw", value: null }],
          })
          assert.isNotEmpty(basis.tabs)
        }).pipe(Effect.provide(clientLayer(emulator)))
        const bodies = emulator.log.filter(({ url }) => url.includes(":batchUpdate"))
        assert.isAtLeast(bodies.length, 4)
        const found =
          discovery === undefined
            ? []
            : bodies.flatMap(({ body }) =>
                misfits(discovery, "BatchUpdateSpreadsheetRequest", JSON.parse(body)),
              )
        assert.deepEqual(found, [])
        const kinds = new Set(
          bodies.flatMap(({ body }) =>
            (JSON.parse(body) as { requests: ReadonlyArray<object> }).requests.flatMap((request) =>
              Object.keys(request),
            ),
          ),
        )
        assert.deepEqual([...kinds].sort(), [
          "addConditionalFormatRule",
          "addProtectedRange",
          "addSheet",
          "createDeveloperMetadata",
          "deleteDeveloperMetadata",
          "deleteDimension",
          "deleteSheet",
          "insertDimension",
          "repeatCell",
          "setDataValidation",
          "updateCells",
          "updateDeveloperMetadata",
          "updateDimensionProperties",
          "updateSheetProperties",
          "updateSpreadsheetProperties",
        ])
      }),
    )
  },
)

/** A tab with everything that a blueprint can ask for. */
const everything: Blueprint.BlueprintTab = projects(
  [
    ["p1", "Buurthuis", 1000, true, "Buurthuis", 43_831, { formula: "=SUM(C4,0.5)" }],
    ["p2", "Moestuin", 250.5],
  ],
  {
    lines: [
      { style: "title", cells: ["Projecten"] },
      { style: "text", cells: ["Alles op een rij", null, { formula: '=COUNTIF(A4:A9,"p*")' }] },
    ],
    columns: [
      column("Id", "project.id", { locked: true, hidden: true }),
      column("Naam", "project.name", { note: "Zoals bekend", required: true }),
      column("Bedrag", "project.amount", {
        format: "euros",
        validation: { _tag: "Number", minimum: 0, maximum: 0.5, whole: false },
      }),
      column("Klaar", "project.done", { validation: { _tag: "YesNo" } }),
      column("Hoort bij", "project.parent", {
        validation: { _tag: "Choice", tab: "project", column: 1, strict: true },
      }),
      column("Vanaf", "project.from", { format: "date", validation: { _tag: "Date" } }),
      column("Totaal", null, {
        format: "decimal",
        validation: { _tag: "Number", minimum: null, maximum: null, whole: true },
      }),
      column("Uren", null, {
        format: "hours",
        validation: { _tag: "Number", minimum: 0, maximum: null, whole: false },
      }),
      column("Deel", null, {
        format: "percent",
        validation: { _tag: "Number", minimum: null, maximum: 1, whole: false },
      }),
      column("Sinds", null, { format: "instant" }),
    ],
    highlights: [{ formula: '=$B4=""', columns: [0, 2], tone: "error" }],
    hidden: false,
  },
)
