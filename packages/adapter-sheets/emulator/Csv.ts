/** Comma-separated values, as Drive imports and exports them. */

/** The rows of a text. */
export const parse = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  let field = ""
  let quoted = false
  const end = (): void => {
    rows.at(-1)?.push(field)
    field = ""
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ""
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at++
      } else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ",") end()
    else if (sign === "\n") {
      end()
      rows.push([])
    } else if (sign !== "\r") field += sign
  }
  end()
  const last = rows.at(-1)
  return rows.length > 1 && last?.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows
}

const quote = (field: string): string => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** A text of rows, each as long as the longest. */
export const write = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows
    .map((row) => Array.from({ length: width }, (_, column) => quote(row[column] ?? "")).join(","))
    .join("\r\n")
}
