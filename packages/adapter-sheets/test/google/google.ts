/** The emulated Google in a test: without a socket, on the clock of the test, so that two minutes take no time. */
import { Effect, Fiber, Layer, Result } from "effect"
import type * as Clock from "effect/Clock"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as TestClock from "effect/testing/TestClock"
import { Emulator, type EmulatorOptions } from "../../emulator/index.ts"
import { GoogleClient, GoogleTokens } from "../../src/google/index.ts"

const bytes = (body: { readonly _tag: string; readonly body?: unknown }): string => {
  if (body._tag !== "Uint8Array") return ""
  return new TextDecoder().decode(body.body as Uint8Array)
}

/** An `HttpClient` whose other end is an emulator. */
export const httpLayer = (emulator: Emulator): Layer.Layer<HttpClient.HttpClient> =>
  Layer.succeed(
    HttpClient.HttpClient,
    HttpClient.make((request, url) =>
      Effect.flatMap(
        Effect.promise(() =>
          emulator.handle({
            method: request.method,
            url: url.pathname + url.search,
            headers: request.headers,
            body: bytes(request.body),
          }),
        ),
        (outcome) => {
          if (outcome === "silence") return Effect.never
          if (outcome === "reset") {
            const reason = new HttpClientError.TransportError({
              request,
              description: "the connection was reset",
            })
            return Effect.fail(new HttpClientError.HttpClientError({ reason }))
          }
          const { status, headers, body } = outcome
          const answer = new Response(status === 204 ? null : body, { status, headers: { ...headers } })
          return Effect.succeed(HttpClientResponse.fromWeb(request, answer))
        },
      ),
    ),
  )

/** An emulator on the clock of the test. */
export const emulated = (options: EmulatorOptions = {}): Effect.Effect<Emulator> =>
  Effect.map(Effect.context<never>(), (context) => {
    const run = Effect.runPromiseWith(context)
    let now = (): number => 0
    Effect.runSyncWith(context)(
      Effect.clockWith((clock: Clock.Clock) =>
        Effect.sync(() => {
          now = () => clock.currentTimeMillisUnsafe()
        }),
      ),
    )
    return new Emulator({ now: () => now(), wait: (millis) => run(Effect.sleep(millis)), ...options })
  })

/** A client of an emulator, with one token unless tokens are given. */
export const clientLayer = (
  emulator: Emulator,
  options: GoogleClient.Options = {},
  tokens: Layer.Layer<GoogleTokens.GoogleTokens> = GoogleTokens.layerStatic("a-token"),
): Layer.Layer<GoogleClient.GoogleClient> =>
  GoogleClient.layer(options).pipe(Layer.provide(Layer.mergeAll(httpLayer(emulator), tokens)))

const breath = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)))

/** Runs an effect while the clock of the test goes on by half a second at a time, till it is done. */
export const inVirtualTime = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Effect.result(effect))
    for (let step = 0; fiber.pollUnsafe() === undefined && step < 10_000; step++) {
      yield* breath
      if (fiber.pollUnsafe() === undefined) yield* TestClock.adjust(500)
    }
    const result = yield* Fiber.join(fiber)
    return yield* Result.isSuccess(result) ? Effect.succeed(result.success) : Effect.fail(result.failure)
  })
