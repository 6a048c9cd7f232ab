/**
 * A small client of Sheets v4. Reads are tried again with growing waits. Writes are tried again only when it is
 * certain that nothing was done: after a cut connection or an error of Google's the caller must look first.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Answers from "./Answers.ts"
import * as Backoff from "./Backoff.ts"
import * as ErrorAnswer from "./ErrorAnswer.ts"
import { GoogleError, type Reason, Unavailable } from "./GoogleError.ts"
import { GoogleTokens } from "./GoogleTokens.ts"
import type { BatchUpdate, DataFilter } from "./Requests.ts"

/** How a client talks to Google. */
export interface Options {
  /** Without a slash at the end. `https://sheets.googleapis.com` when left out. */
  readonly baseUrl?: string
  /** How long one request may take. 180 s, as Google's own limit, when left out. */
  readonly timeoutMillis?: number
  readonly patience?: Backoff.Patience
}

/** What to read of a spreadsheet. */
export interface Reading {
  /** The mask: only these fields are sent. */
  readonly fields: string
  /** Only these ranges, and the tabs they are on. */
  readonly ranges?: ReadonlyArray<string>
}

/** Talks to Sheets. */
export class GoogleClient extends Context.Service<
  GoogleClient,
  {
    /** `spreadsheets.get`: one request, tried again while that can help. */
    readonly get: (id: string, reading: Reading) => Effect.Effect<Answers.Spreadsheet, GoogleError>
    /** `spreadsheets.batchUpdate`: tried again only after a 429 or 401, when it is certain that nothing was done. */
    readonly batchUpdate: (
      id: string,
      body: BatchUpdate,
      fields?: string,
    ) => Effect.Effect<Answers.BatchUpdated, GoogleError>
    /** `developerMetadata.search`. */
    readonly searchMetadata: (
      id: string,
      filters: ReadonlyArray<DataFilter>,
    ) => Effect.Effect<ReadonlyArray<Answers.Metadata>, GoogleError>
    /** `spreadsheets.create`. Never tried again: a second one may then be made. */
    readonly create: (properties: {
      readonly title: string
      readonly locale: string
      readonly timeZone: string
    }) => Effect.Effect<Answers.Spreadsheet, GoogleError>
    readonly patience: Backoff.Patience
  }
>()("@wijkwijzer/adapter-sheets/GoogleClient") {}

interface Call {
  readonly doing: string
  readonly spreadsheetId: string | null
  readonly request: HttpClientRequest.HttpClientRequest
  /** Whether nothing is changed by it, so that it can be tried again whatever happened. */
  readonly reads: boolean
}

const make = Effect.fnUntraced(function* (options: Options) {
  const http = yield* HttpClient.HttpClient
  const tokens = yield* GoogleTokens
  const {
    baseUrl = "https://sheets.googleapis.com",
    timeoutMillis = 180_000,
    patience = Backoff.patient,
  } = options

  const once = Effect.fnUntraced(function* ({ doing, spreadsheetId, request }: Call) {
    const fail = (reason: Reason) => new GoogleError({ doing, spreadsheetId, reason })
    const token = yield* tokens.token
    const signed = HttpClientRequest.bearerToken(request, Redacted.value(token))
    const answer = yield* http.execute(signed).pipe(
      Effect.flatMap((response) => Effect.map(response.text, (body) => ({ status: response.status, body }))),
      Effect.mapError((cause) => fail(new Unavailable({ status: null, details: cause.message }))),
      Effect.timeoutOrElse({
        duration: timeoutMillis,
        orElse: () =>
          Effect.fail(
            fail(new Unavailable({ status: null, details: `no answer in ${timeoutMillis / 1000} s` })),
          ),
      }),
    )
    if (answer.status !== 200) return yield* fail(ErrorAnswer.reasonOf(answer.status, answer.body))
    const parsed = ErrorAnswer.parse(answer.status, answer.body)
    if ("value" in parsed) return parsed.value
    return yield* fail(parsed)
  })

  /** A token that was refused is renewed once. */
  const withFreshToken = (call: Call) =>
    Effect.catch(once(call), (failure) =>
      failure.reason._tag === "Unauthorised" && failure.doing === call.doing
        ? Effect.flatMap(tokens.renew, () => once(call))
        : Effect.fail(failure),
    )

  const run = (call: Call): Effect.Effect<unknown, GoogleError> =>
    Backoff.retrying(withFreshToken(call), patience, (failure) =>
      call.reads ? failure.retryable : failure.reason._tag === "Quota",
    )

  const url = (id: string, rest = ""): string => `${baseUrl}/v4/spreadsheets/${encodeURIComponent(id)}${rest}`

  return GoogleClient.of({
    patience,
    get: (id, { fields, ranges = [] }) => {
      const request = HttpClientRequest.get(url(id)).pipe(
        HttpClientRequest.setUrlParam("fields", fields),
        HttpClientRequest.appendUrlParams(ranges.map((range) => ["ranges", range] as const)),
      )
      return Effect.map(
        run({ doing: "read the spreadsheet", spreadsheetId: id, request, reads: true }),
        (value) => value as Answers.Spreadsheet,
      )
    },
    batchUpdate: (id, body, fields) => {
      const post = HttpClientRequest.bodyJsonUnsafe(HttpClientRequest.post(url(id, ":batchUpdate")), body)
      const request = fields === undefined ? post : HttpClientRequest.setUrlParam(post, "fields", fields)
      return Effect.map(
        run({ doing: "write to the spreadsheet", spreadsheetId: id, request, reads: false }),
        (value) => value as Answers.BatchUpdated,
      )
    },
    searchMetadata: (id, dataFilters) => {
      const post = HttpClientRequest.post(url(id, "/developerMetadata:search"))
      const request = HttpClientRequest.bodyJsonUnsafe(post, { dataFilters })
      return Effect.map(
        run({
          doing: "look up what was written to the spreadsheet",
          spreadsheetId: id,
          request,
          reads: true,
        }),
        (value) =>
          ((value as Answers.FoundMetadata).matchedDeveloperMetadata ?? []).flatMap(
            ({ developerMetadata }) => developerMetadata ?? [],
          ),
      )
    },
    create: (properties) => {
      const request = HttpClientRequest.bodyJsonUnsafe(HttpClientRequest.post(`${baseUrl}/v4/spreadsheets`), {
        properties,
      })
      return Effect.map(
        run({ doing: "make a spreadsheet", spreadsheetId: null, request, reads: false }),
        (value) => value as Answers.Spreadsheet,
      )
    },
  })
})

/** A client over the `HttpClient` and the tokens of the context. */
export const layer = (
  options: Options = {},
): Layer.Layer<GoogleClient, never, HttpClient.HttpClient | GoogleTokens> =>
  Layer.effect(GoogleClient, make(options))
