/**
 * Access tokens through `google-auth-library`: service accounts, OAuth, and application default credentials. The
 * library is an optional peer and is loaded only by this subpath.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type AuthClient, GoogleAuth, type JWTInput, OAuth2Client } from "google-auth-library"
import { failure, GoogleTokens, scopes } from "../google/GoogleTokens.ts"

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const fromClient = (client: () => Promise<AuthClient>): Layer.Layer<GoogleTokens> =>
  Layer.sync(GoogleTokens, () => {
    const ready = Effect.tryPromise({ try: client, catch: (cause) => failure(reasonOf(cause)) })
    return {
      token: Effect.flatMap(ready, (auth) =>
        Effect.tryPromise({
          try: async () => {
            const { token } = await auth.getAccessToken()
            if (typeof token !== "string") throw new Error("the library gave no access token")
            return Redacted.make(token)
          },
          catch: (cause) => failure(reasonOf(cause)),
        }),
      ),
      // Without an access token the library fetches a new one, by its refresh token or key.
      renew: Effect.map(ready, (auth) => {
        const { access_token: _, ...rest } = auth.credentials
        auth.credentials = { ...rest, expiry_date: 1 }
      }),
    }
  })

const once = <A>(make: () => Promise<A>): (() => Promise<A>) => {
  let made: Promise<A> | undefined
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = undefined
      throw cause
    })
    return made
  }
}

/**
 * Application default credentials: the file that `GOOGLE_APPLICATION_CREDENTIALS` names, those of `gcloud auth
 * application-default login`, or those of the machine in Google's cloud.
 */
export const layerDefault: Layer.Layer<GoogleTokens> = fromClient(
  once(() => new GoogleAuth({ scopes: [...scopes] }).getClient() as Promise<AuthClient>),
)

/** A service account, by the contents of its key file. */
export const layerServiceAccount = (key: JWTInput): Layer.Layer<GoogleTokens> =>
  fromClient(
    once(() => new GoogleAuth({ credentials: key, scopes: [...scopes] }).getClient() as Promise<AuthClient>),
  )

/** Somebody who gave consent: the program's client id and secret, and the refresh token that came of it. */
export const layerOAuth = (options: {
  readonly clientId: string
  readonly clientSecret: Redacted.Redacted
  readonly refreshToken: Redacted.Redacted
  /** Where tokens are fetched; Google's own address when left out. */
  readonly tokenUrl?: string
}): Layer.Layer<GoogleTokens> =>
  fromClient(
    once(async () => {
      const client = new OAuth2Client({
        clientId: options.clientId,
        clientSecret: Redacted.value(options.clientSecret),
        ...(options.tokenUrl === undefined ? {} : { endpoints: { oauth2TokenUrl: options.tokenUrl } }),
      })
      client.setCredentials({ refresh_token: Redacted.value(options.refreshToken) })
      return client
    }),
  )
