/** What Google's refusals become: one error that says whether a retry can help, and what to do. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as ErrorAnswer from "../../src/google/ErrorAnswer.ts"
import { GoogleClient, GoogleError } from "../../src/google/index.ts"
import { clientLayer, emulated, inVirtualTime } from "./google.ts"

const body = (code: number, message: string, status: string, details: ReadonlyArray<object> = []): string =>
  JSON.stringify({ error: { code, message, status, details } })

const cases: ReadonlyArray<
  readonly [
    status: number,
    body: string,
    tag: GoogleError.Reason["_tag"],
    retryable: boolean,
    nothingDone: boolean,
  ]
> = [
  [400, body(400, "Invalid requests[3].updateCells: x", "INVALID_ARGUMENT"), "InvalidRequest", false, true],
  [401, body(401, "x", "UNAUTHENTICATED"), "Unauthorised", false, true],
  [403, body(403, "The caller does not have permission", "PERMISSION_DENIED"), "Forbidden", false, true],
  [403, body(403, "x", "PERMISSION_DENIED", [{ reason: "RATE_LIMIT_EXCEEDED" }]), "Quota", true, true],
  [404, body(404, "Requested entity was not found.", "NOT_FOUND"), "NotFound", false, true],
  [429, body(429, "Quota exceeded", "RESOURCE_EXHAUSTED"), "Quota", true, true],
  [429, "", "Quota", true, true],
  [408, "", "Unavailable", true, false],
  [500, body(500, "Internal error encountered.", "INTERNAL"), "Unavailable", true, false],
  [502, "<html>Bad gateway</html>", "Unavailable", true, false],
  [503, body(503, "The service is currently unavailable.", "UNAVAILABLE"), "Unavailable", true, false],
  [302, "<html>Moved</html>", "BrokenAnswer", true, false],
]

describe("an answer that is no success", () => {
  for (const [status, text, tag, retryable, nothingDone] of cases) {
    it(`${status} ${text.slice(0, 60)} is ${tag}`, () => {
      const reason = ErrorAnswer.reasonOf(status, text)
      const error = new GoogleError.GoogleError({
        doing: "write to the spreadsheet",
        spreadsheetId: "1abc",
        reason,
      })
      assert.strictEqual(reason._tag, tag)
      assert.strictEqual(error.retryable, retryable)
      assert.strictEqual(error.nothingDone, nothingDone)
      assert.match(error.message, /^Could not write to the spreadsheet 1abc: .+\. What to do: .+\.$/s)
    })
  }

  it("names the request of the batch that is wrong, and its kind", () => {
    const reason = ErrorAnswer.reasonOf(
      400,
      body(400, "Invalid requests[3].updateCells: too long", "INVALID_ARGUMENT"),
    )
    assert.deepInclude(reason, { index: 3, kind: "updateCells" })
  })

  it("tells half an answer from a page", () => {
    assert.match(JSON.stringify(ErrorAnswer.parse(200, '{"spreadsheetId":"1a')), /cut off/)
    assert.match(
      JSON.stringify(ErrorAnswer.parse(200, "<!DOCTYPE html><html>")),
      /a page instead of an answer/,
    )
    assert.match(JSON.stringify(ErrorAnswer.parse(200, "12")), /no object/)
    assert.deepEqual(ErrorAnswer.parse(200, "{}"), { value: {} })
  })
})

describe("the client", () => {
  it.effect("waits 1, 2, 4 … seconds and up to one more by chance, at most 64", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const moments: Array<number> = []
      emulator.faults.add(
        { kind: "quota" },
        {
          times: 1000,
          matches: () => {
            moments.push(emulator.world.now())
            return true
          },
        },
      )
      const failure = yield* inVirtualTime(
        Effect.provide(
          Effect.gen(function* () {
            const client = yield* GoogleClient.GoogleClient
            return yield* Effect.flip(client.get("1abc", { fields: "spreadsheetId" }))
          }),
          clientLayer(emulator),
        ),
      )
      assert.strictEqual(failure.reason._tag, "Quota")
      const waits = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0))
      assert.strictEqual(waits.length, 7)
      waits.forEach((wait, at) => {
        assert.isAtLeast(wait, Math.min(2 ** at * 1000, 64_000))
        // The clock of the test goes by half a second.
        assert.isAtMost(wait, Math.min(2 ** at * 1000 + 1000, 64_000) + 500)
      })
    }),
  )

  it.effect("sends no write twice by itself", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const { id } = emulator.create("Leeg")
      for (const kind of ["unavailable", "reset", "truncated", "html"] as const) {
        emulator.faults.add({ kind, committed: true })
        const before = emulator.log.length
        const failure = yield* Effect.gen(function* () {
          const client = yield* GoogleClient.GoogleClient
          return yield* Effect.flip(
            client.batchUpdate(id, { requests: [{ addSheet: { properties: { title: kind } } }] }),
          )
        }).pipe(Effect.provide(clientLayer(emulator)))
        assert.isFalse(failure.nothingDone)
        assert.strictEqual(emulator.log.length, before + 1)
      }
      assert.strictEqual(emulator.world.book(id).sheets.length, 5)
    }),
  )

  it.effect("never makes a second spreadsheet when the answer to the first is lost", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      emulator.faults.add({ kind: "unavailable", committed: true })
      const failure = yield* Effect.gen(function* () {
        const client = yield* GoogleClient.GoogleClient
        return yield* Effect.flip(
          client.create({ title: "Een", locale: "nl_NL", timeZone: "Europe/Amsterdam" }),
        )
      }).pipe(Effect.provide(clientLayer(emulator)))
      assert.strictEqual(failure.reason._tag, "Unavailable")
      assert.strictEqual(emulator.world.books.size, 1)
    }),
  )
})
