/** The kind of an exchange: its method, its path without names, and the kinds of request in a batch. */
import type { Exchange } from "./Recording.ts"

const generic = (path: string): string =>
  path
    .replace(/(\/(?:spreadsheets|files)\/)[^/:]+/, "$1{id}")
    .replace(/(\/values\/)[^:]+(:append|:clear)?$/, "$1{range}$2")
    .replace(/(\/sheets\/)\d+/, "$1{sheet}")
    .replace(/(\/(?:permissions|developerMetadata|revisions)\/)[^/:]+/, "$1{id}")

/** The kinds of request in a body of `batchUpdate`. */
export const requestKinds = ({ path, body }: Pick<Exchange, "path" | "body">): ReadonlyArray<string> => {
  if (!/spreadsheets\/[^/]+:batchUpdate$/.test(path)) return []
  const requests = (body as { requests?: ReadonlyArray<object> } | null)?.requests ?? []
  return [...new Set(requests.flatMap((request) => Object.keys(request)))].sort()
}

export const kindOf = (exchange: Exchange): string => {
  const kinds = requestKinds(exchange)
  return `${exchange.method} ${generic(exchange.path)}${kinds.length === 0 ? "" : ` [${kinds.join(", ")}]`}`
}
