/**
 * A small reader of XML for tests: another one than those that wrote it.
 */

/** An element: its name with its prefix, its attributes, and what is in it, in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<Element | string>
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)))
    const found = named[name]
    if (found === undefined) throw new Error(`an entity that XML does not know: ${whole}`)
    return found
  })

/** What XML 1.0 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Reads a document. @throws where it is not well formed */
export const parse = (text: string): Element => {
  const wrong = impossible.exec(text)
  if (wrong !== null) throw new Error(`a character that XML does not know at ${wrong.index}`)
  const root: Element = { name: "", attributes: {}, children: [] }
  const open = [root]
  for (const [token] of text.replace(/^\ufeff/, "").matchAll(/<[^>]*>|[^<]+/g)) {
    const parent = open.at(-1)
    if (parent === undefined) throw new Error("more was closed than was opened")
    if (token.startsWith("<?") || token.startsWith("<!")) continue
    if (token.startsWith("</")) {
      if (parent.name !== token.slice(2, -1).trim()) throw new Error(`${token} closes <${parent.name}>`)
      open.pop()
    } else if (token.startsWith("<")) {
      const [, name = "", rest = ""] = /^<([^\s/>]+)([^>]*?)\/?>$/s.exec(token) ?? []
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          decoded(value),
        ]),
      )
      const element: Element = { name, attributes, children: [] }
      parent.children.push(element)
      if (!token.endsWith("/>")) open.push(element)
    } else parent.children.push(decoded(token))
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`)
  return root
}

/** Every element by this name, at any depth, in order. */
export const all = (of: Element, name: string): ReadonlyArray<Element> =>
  of.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )

/** The elements right under another, by name. */
export const under = (of: Element, name: string): ReadonlyArray<Element> =>
  of.children.filter((child): child is Element => typeof child !== "string" && child.name === name)

/** The text in an element. */
export const textOf = (of: Element): string =>
  of.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("")
