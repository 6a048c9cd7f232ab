/**
 * Where access tokens come from: a small service, so that any way of signing in fits. `@wijkwijzer/adapter-sheets/google-auth`
 * has a layer on Google's own library.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { GoogleError, Unauthorised } from "./GoogleError.ts"

/** What the tokens are asked for: reading and writing spreadsheets, and the files that this program makes. */
export const scopes = [
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive.file",
] as const

/** Gives access tokens. */
export class GoogleTokens extends Context.Service<
  GoogleTokens,
  {
    /** A token that should be valid now. */
    readonly token: Effect.Effect<Redacted.Redacted, GoogleError>
    /** Forgets the token that Google refused, so that the next one is new. */
    readonly renew: Effect.Effect<void, GoogleError>
  }
>()("@wijkwijzer/adapter-sheets/GoogleTokens") {}

/** The failure to get a token. */
export const failure = (details: string): GoogleError =>
  new GoogleError({
    doing: "get an access token",
    spreadsheetId: null,
    reason: new Unauthorised({ details }),
  })

/** Tokens from a function of your own; it is called for every request, and told when the last one was refused. */
export const layerFrom = (give: (refused: boolean) => Promise<string>): Layer.Layer<GoogleTokens> =>
  Layer.sync(GoogleTokens, () => {
    let refused = false
    return {
      token: Effect.tryPromise({
        try: async () => {
          const token = await give(refused)
          refused = false
          return Redacted.make(token)
        },
        catch: (cause) => failure(cause instanceof Error ? cause.message : String(cause)),
      }),
      renew: Effect.sync(() => {
        refused = true
      }),
    }
  })

/** One token, for a short run or a test. */
export const layerStatic = (token: string): Layer.Layer<GoogleTokens> => layerFrom(async () => token)
