/** Asking an emulator as a program would, without a socket. */
import { Emulator, type EmulatorOptions } from "../../emulator/index.ts"

/** An emulator with one spreadsheet, and the calls on it. */
export const started = (options: EmulatorOptions & { readonly locale?: string } = {}) => {
  const { locale = "en_US", ...rest } = options
  const emulator = new Emulator({ now: () => Date.UTC(2026, 5, 1), ...rest })
  const { id } = emulator.create("Proef", { locale })
  const call = async (method: string, path: string, body?: unknown, query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString()
    const outcome = await emulator.handle({
      method,
      url: `/v4/spreadsheets/${id}${path}${search === "" ? "" : `?${search}`}`,
      headers: {},
      body: body === undefined ? "" : JSON.stringify(body),
    })
    if (typeof outcome === "string") throw new Error(`The emulator gave ${outcome}`)
    return { status: outcome.status, body: JSON.parse(outcome.body) }
  }
  const batch = (...requests: ReadonlyArray<object>) => call("POST", ":batchUpdate", { requests })
  /** The message of a 400. */
  const refusal = async (...requests: ReadonlyArray<object>): Promise<string> => {
    const { status, body } = await batch(...requests)
    return status === 400 ? body.error.message : `status ${status}`
  }
  const enter = (
    range: string,
    values: ReadonlyArray<ReadonlyArray<unknown>>,
    valueInputOption = "USER_ENTERED",
  ) => call("PUT", `/values/${encodeURIComponent(range)}`, { values }, { valueInputOption })
  const values = async (range: string, query: Record<string, string> = {}) =>
    (await call("GET", `/values/${encodeURIComponent(range)}`, undefined, query)).body.values
  return { emulator, id, call, batch, refusal, enter, values, person: emulator.person(id) }
}
