/** Tokens through Google's own library, against a token address of our own. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, describe, it } from "@effect/vitest"
import { layerOAuth, layerServiceAccount } from "@wijkwijzer/adapter-sheets/google-auth"
import { Effect, Redacted } from "effect"
import { GoogleTokens } from "../../src/google/index.ts"

const tokenServer = Effect.acquireRelease(
  Effect.promise(async () => {
    const asked: Array<string> = []
    const server = createServer((incoming, response) => {
      let body = ""
      incoming.on("data", (chunk) => {
        body += chunk
      })
      incoming.on("end", () => {
        asked.push(body)
        response.setHeader("content-type", "application/json")
        if (body.includes("refresh_token=good")) {
          response.end(
            JSON.stringify({ access_token: `token-${asked.length}`, expires_in: 3600, token_type: "Bearer" }),
          )
        } else {
          response.statusCode = 400
          response.end(
            JSON.stringify({ error: "invalid_grant", error_description: "Token has been revoked." }),
          )
        }
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
    return { server, asked, tokenUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token` }
  }),
  ({ server }) => Effect.promise(() => new Promise<void>((resolve) => server.close(() => resolve()))),
)

const layer = (tokenUrl: string, refreshToken: string) =>
  layerOAuth({
    clientId: "verzonnen",
    clientSecret: Redacted.make("verzonnen"),
    refreshToken: Redacted.make(refreshToken),
    tokenUrl,
  })

describe("google-auth-library", () => {
  it.live("gives one token till it is renewed", () =>
    Effect.gen(function* () {
      const { asked, tokenUrl } = yield* tokenServer
      const tokens = yield* Effect.gen(function* () {
        const { token, renew } = yield* GoogleTokens.GoogleTokens
        const first = yield* token
        const second = yield* token
        yield* renew
        return [first, second, yield* token].map(Redacted.value)
      }).pipe(Effect.provide(layer(tokenUrl, "good")))
      assert.deepEqual(tokens, ["token-1", "token-1", "token-2"])
      assert.strictEqual(asked.length, 2)
    }),
  )

  it.live("a consent that was withdrawn is unauthorised, and says so", () =>
    Effect.gen(function* () {
      const { tokenUrl } = yield* tokenServer
      const failure = yield* Effect.gen(function* () {
        const { token } = yield* GoogleTokens.GoogleTokens
        return yield* Effect.flip(token)
      }).pipe(Effect.provide(layer(tokenUrl, "withdrawn")))
      assert.strictEqual(failure.reason._tag, "Unauthorised")
      assert.match(failure.message, /invalid_grant/)
      assert.isFalse(failure.retryable)
    }),
  )

  it.live("a key file that is none is unauthorised, without asking anyone", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.gen(function* () {
        const { token } = yield* GoogleTokens.GoogleTokens
        return yield* Effect.flip(token)
      }).pipe(
        Effect.provide(
          layerServiceAccount({ client_email: "verzonnen@example.invalid", private_key: "geen" }),
        ),
      )
      assert.strictEqual(failure.reason._tag, "Unauthorised")
    }),
  )
})
