/**
 * A first load: a whole workbook from a blueprint, in parts of at most two megabytes. Each part is atomic and leaves a
 * receipt, so that a load that was broken off goes on after the last part that was done.
 */
import * as Effect from "effect/Effect"
import type { Blueprint } from "../workbook/Blueprint.ts"
import { WorkbookError } from "../workbook/WorkbookError.ts"
import type * as Answers from "./Answers.ts"
import * as Careful from "./Careful.ts"
import { receiptRequest } from "./Commit.ts"
import * as DrawRows from "./DrawRows.ts"
import * as DrawTab from "./DrawTab.ts"
import * as Failures from "./Failures.ts"
import * as Hash from "./Hash.ts"
import * as Marks from "./Marks.ts"
import type { Target } from "./Push.ts"
import * as Receipts from "./Receipts.ts"
import { blueprintRefusal } from "./Refusals.ts"
import type { Request } from "./Requests.ts"

/** Characters in one part: under the two megabytes that Google recommends. */
export const partSize = 1_800_000

const mask =
  "spreadsheetId,sheets(properties(sheetId,title)),developerMetadata(metadataId,metadataKey,metadataValue)"

/** A part that was done: of which blueprint, in which round, and whether it was the last. */
interface Done {
  readonly metadataId: number
  readonly blueprint: string
  readonly round: number
  readonly part: number
  readonly last: boolean
}

const doneAmong = (metadata: ReadonlyArray<Answers.Metadata> | undefined): ReadonlyArray<Done> =>
  (metadata ?? []).flatMap(({ metadataId, metadataKey, metadataValue = "" }) => {
    const [, blueprint, round, part, last] = /^(.+):(\d+):(\d+):(more|last)$/.exec(metadataValue) ?? []
    if (metadataKey !== Marks.drawn || metadataId === undefined || blueprint === undefined) return []
    return [{ metadataId, blueprint, round: Number(round), part: Number(part), last: last === "last" }]
  })

const nameOf = (blueprint: Blueprint): string => {
  const text = JSON.stringify(blueprint)
  return `${Hash.positive(text).toString(36)}-${text.length.toString(36)}`
}

/** Requests in parts of at most so many characters. */
const inParts = (requests: ReadonlyArray<Request>): ReadonlyArray<ReadonlyArray<Request>> => {
  const parts: Array<Array<Request>> = []
  let size = Number.POSITIVE_INFINITY
  for (const request of requests) {
    const more = JSON.stringify(request).length
    if (size + more > partSize) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(request)
    size += more
  }
  return parts
}

const removeMetadata = (metadataId: number): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
})

/** Takes away what was there; the old tabs go last, for a spreadsheet is never without a tab. */
const replace = (
  drawings: ReadonlyArray<DrawTab.Drawing>,
  before: Answers.Spreadsheet,
): ReadonlyArray<Request> => {
  const titles = new Set(drawings.map(({ tab }) => tab.title.toLowerCase()))
  const old = (before.sheets ?? []).map(({ properties: { sheetId = 0, title = "" } = {} }) => ({
    sheetId,
    title,
  }))
  const outOfTheWay = old
    .filter(({ title }) => titles.has(title.toLowerCase()))
    .map(
      ({ sheetId, title }): Request => ({
        updateSheetProperties: { properties: { sheetId, title: `${title} ${sheetId}` }, fields: "title" },
      }),
    )
  return [
    ...outOfTheWay,
    ...drawings.map((drawing, index) => DrawTab.add(drawing, index)),
    ...old.map(({ sheetId }): Request => ({ deleteSheet: { sheetId } })),
  ]
}

const marks = (blueprint: Blueprint, before: Answers.Spreadsheet): ReadonlyArray<Request> => [
  ...(before.developerMetadata ?? []).flatMap(({ metadataId, metadataKey }) =>
    metadataId !== undefined && metadataKey?.startsWith(Marks.named("")) === true
      ? [removeMetadata(metadataId)]
      : [],
  ),
  ...Object.entries(blueprint.marks).map(
    ([name, value]): Request => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: Marks.named(name),
          metadataValue: value,
          location: { spreadsheet: true },
          visibility: "DOCUMENT",
        },
      },
    }),
  ),
]

/** The parts: the first makes all tabs and their shape, the others fill them. Where they part follows from the
 * blueprint alone, so that a load that goes on finds the same parts. */
const partsOf = (
  blueprint: Blueprint,
  drawings: ReadonlyArray<DrawTab.Drawing>,
  before: Answers.Spreadsheet,
): ReadonlyArray<ReadonlyArray<Request>> => {
  const properties: Request = {
    updateSpreadsheetProperties: {
      properties: {
        title: blueprint.title,
        locale: blueprint.locale === "nl" ? "nl_NL" : "en_US",
        timeZone: "Europe/Amsterdam",
      },
      fields: "title,locale,timeZone",
    },
  }
  const shape = drawings.flatMap((drawing) => [...DrawTab.shape(drawing), ...DrawRows.top(drawing)])
  const first = [properties, ...replace(drawings, before), ...marks(blueprint, before), ...shape]
  const [one, ...others] = inParts(drawings.flatMap((drawing) => DrawRows.rows(drawing, partSize / 2)))
  if (one === undefined) return [first]
  const fits = JSON.stringify(shape).length + JSON.stringify(one).length <= partSize
  return fits ? [[...first, ...one], ...others] : [first, one, ...others]
}

/** Draws a blueprint over whatever is in the spreadsheet. */
export const draw = Effect.fnUntraced(function* (target: Target, blueprint: Blueprint) {
  const { client, spreadsheetId, name: workbook } = target
  const refused = blueprintRefusal(blueprint)
  if (refused !== undefined) return yield* new WorkbookError({ workbook, doing: "write", reason: refused })
  const before = yield* Effect.mapError(
    client.get(spreadsheetId, { fields: mask }),
    Failures.ofReading(workbook, "write"),
  )
  const done = doneAmong(before.developerMetadata)
  const name = nameOf(blueprint)
  const latest = done.reduce((round, one) => Math.max(round, one.round), 0)
  const own = done.filter((one) => one.blueprint === name && one.round === latest)
  const goesOn = own.length > 0 && !own.some(({ last }) => last)
  const round = goesOn ? latest : latest + 1
  const drawings = blueprint.tabs.map(
    (tab): DrawTab.Drawing => ({
      blueprint,
      tab,
      sheetId: Hash.positive(`${name}/${round}/${tab.key}`),
    }),
  )
  const parts = partsOf(blueprint, drawings, before)
  const doneParts = goesOn ? new Set(own.map(({ part }) => part)) : new Set<number>()
  for (const [part, requests] of parts.entries()) {
    if (doneParts.has(part)) continue
    const last = part === parts.length - 1
    const idOf = (number: number): number => Hash.positive(`draw/${name}/${round}/${number}`)
    const obsolete = [
      ...done
        .filter((one) => one.blueprint !== name || one.round !== round)
        .map(({ metadataId }) => metadataId),
      ...Array.from({ length: part }, (_, number) => idOf(number)),
    ]
    const receipts = Receipts.among(before.developerMetadata)
    const taken = new Set((before.developerMetadata ?? []).flatMap(({ metadataId }) => metadataId ?? []))
    const receipt = Receipts.next(Receipts.stateOf(receipts), `draw/${name}/${round}`, taken)
    const requestsOfPart = [
      receiptRequest(idOf(part), Marks.drawn, `${name}:${round}:${part}:${last ? "last" : "more"}`),
      ...requests,
      ...(last
        ? [
            receiptRequest(receipt.metadataId, Marks.receipt, Receipts.textOf(receipt)),
            ...obsolete.map(removeMetadata),
          ]
        : []),
    ]
    const send = client.batchUpdate(spreadsheetId, { requests: requestsOfPart }, "replies")
    const look = Effect.map(
      client.searchMetadata(spreadsheetId, [{ developerMetadataLookup: { metadataId: idOf(part) } }]),
      (found): Careful.Found<undefined> =>
        doneAmong(found).length > 0 ? { _tag: "Done", value: undefined } : { _tag: "Nothing" },
    )
    yield* Careful.send({
      send: Effect.as(send, undefined),
      look,
      patience: client.patience,
      workbook,
    })
  }
})
