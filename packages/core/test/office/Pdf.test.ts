import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { Chromium, Pdf, PdfError, Png } from "@wijkwijzer/core/pdf"
import { afterAll, describe, it } from "vitest"
import { program } from "../../../../test/support/programs.ts"
import { asVersion17, stamped } from "../../src/pdf/stampedPdf.ts"

const browser = program("chromium")
const pdftotext = program("pdftotext")
const executablePath = browser.path ?? ""

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-pdf-"))
afterAll(() => rmSync(folder, { recursive: true }))

const page = (body: string, style = ""): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Verslag é</title><style>${style}</style></head><body>${body}</body></html>`

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes)

const textOf = (pdf: Uint8Array): string => {
  const path = join(folder, "read.pdf")
  writeFileSync(path, pdf)
  return execFileSync(pdftotext.path ?? "", ["-layout", path, "-"], { encoding: "utf8" })
}

const failure = async (attempt: Promise<unknown>): Promise<PdfError> => {
  try {
    await attempt
  } catch (error) {
    if (error instanceof PdfError) return error
    throw error
  }
  throw new Error("it did not fail")
}

describe.skipIf(browser.absent)("a page printed by Chromium", () => {
  const chapters = Array.from(
    { length: 4 },
    (_, at) => `<h2>Hoofdstuk ${at + 1}</h2><p>${"woord ".repeat(700)}</p>`,
  )
  const body = `<h1>Verslag</h1>${chapters.join("")}<table><tr><th scope="col">Bedrag</th></tr><tr><td>€ 1.254.014,67</td></tr></table>`

  // A browser takes seconds to start: what can be seen in one print is looked at in one.
  let first: Promise<Uint8Array> | undefined
  const printed = (): Promise<Uint8Array> => {
    first ??= Pdf.print(page(body), { executablePath, date: "2024-12-31" })
    return first
  }

  it("is tagged and has an outline, the page's title and language, A4, and says PDF 1.7", async () => {
    const pdf = latin1(await printed())
    assert.isTrue(pdf.startsWith("%PDF-1.7"))
    assert.match(pdf, /\/Marked true/)
    assert.match(pdf, /\/StructTreeRoot/)
    assert.match(pdf, /\/Outlines/)
    assert.match(pdf, /\/Lang \(nl\)/)
    assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    assert.match(pdf, /\/CreationDate \(D:20241231000000/)
  })

  it("is the same to the byte when printed again, for the same day", async () => {
    const before = await printed()
    // The browser writes whole seconds: after one, an unstamped PDF is another.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    assert.deepStrictEqual(await Pdf.print(page(body), { executablePath, date: "2024-12-31" }), before)
  })

  it.skipIf(pdftotext.absent)(
    "is set smaller where it may take fewer pages, as far as it can be read",
    async () => {
      const pagesOf = async (words: number, mostPages: number): Promise<number> => {
        const html = page(`<p>${"woord ".repeat(words)}</p>`)
        return textOf(await Pdf.print(html, { executablePath, mostPages })).split("\f").length - 1
      }
      assert.deepStrictEqual(
        [await pagesOf(700, 9), await pagesOf(900, 1), await pagesOf(4_000, 1)],
        [2, 1, 4],
      )
    },
  )

  it("runs no script, asks nothing of the network, and leaves the margins to a style that fills them", async () => {
    const asked: Array<string> = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? "")
      response.end("body{color:red}")
    })
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        resolve(typeof address === "object" && address !== null ? address.port : 0)
      }),
    )
    try {
      const hostile = `<h1>Rustig</h1><script>document.querySelector("h1").textContent="Gekaapt"</script><img alt="beeld" src="http://127.0.0.1:${port}/a.png"><link rel="stylesheet" href="http://127.0.0.1:${port}/a.css">`
      const style = '@page { size: A5; margin: 2cm; @bottom-center { content: "blad " counter(page) } }'
      const pdf = await Pdf.print(page(hostile + body, style), { executablePath })
      assert.deepStrictEqual(asked, [])
      assert.match(latin1(pdf), /\/MediaBox \[0 0 4(19|20)[.\d]* 59[45][.\d]*\]/)
      if (!pdftotext.absent) {
        const text = textOf(pdf)
        assert.include(text, "Rustig")
        assert.notInclude(text, "Gekaapt")
        assert.include(text, "blad 2")
        assert.notMatch(text, /\d ?\/ ?\d/)
      }
    } finally {
      server.close()
    }
  })

  it.skipIf(pdftotext.absent)("says what the page says, with numbers at the foot of every page", async () => {
    const text = textOf(await printed())
    assert.include(text, "€ 1.254.014,67")
    const pages = text.split("\f").filter((one) => one.trim() !== "")
    assert.isAbove(pages.length, 1)
    for (const [at, one] of pages.entries())
      assert.match(one, new RegExp(`\\b${at + 1} ?/ ?${pages.length}\\b`))
  })

  it("draws charts as PNG at two pixels for each", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><rect width="60" height="30" fill="#154273"/></svg>'
    const { chart } = await Png.pictures({ chart: { svg, width: 60, height: 30 } }, { executablePath })
    const view = new DataView(chart?.png.buffer ?? new ArrayBuffer(0), chart?.png.byteOffset)
    assert.strictEqual(view.getUint32(0), 0x89_50_4e_47)
    assert.deepStrictEqual([view.getUint32(16), view.getUint32(20)], [120, 60])
  })

  it("says so when the browser is there but does not start", async () => {
    const { reason, message } = await failure(Pdf.print(page(body), { executablePath: "/bin/false" }))
    assert.strictEqual(reason._tag, "BrowserFailed")
    assert.include(message, "/bin/false")
  })
})

describe("a machine without a browser", () => {
  it("says what to install", async () => {
    const absent = join(folder, "no", "chromium")
    const { doing, message, reason } = await failure(Pdf.print(page(""), { executablePath: absent }))
    assert.deepStrictEqual(
      { doing, reason },
      { doing: "printing a PDF", reason: { _tag: "BrowserAbsent", looked: [absent] } },
    )
    assert.include(message, "apt-get install chromium")
    assert.include(message, "executablePath")
  })

  it("finds a browser on the path, and only there when told where to look", () => {
    const bin = join(folder, "bin")
    mkdirSync(bin)
    assert.isUndefined(Chromium.find(bin))
    writeFileSync(join(bin, "google-chrome"), "")
    assert.strictEqual(Chromium.find(bin), join(bin, "google-chrome"))
  })
})

describe("a PDF's stamp", () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))

  it("changes the day and the version, and nothing else", () => {
    const pdf = bytes(
      "%PDF-1.4\n\u00ff/CreationDate (D:20261125061122+00'00')\n/ModDate (D:20261125061122+00'00')>> (D:20261125061122)",
    )
    assert.strictEqual(
      latin1(asVersion17(stamped(pdf, "2024-12-31"))),
      "%PDF-1.7\n\u00ff/CreationDate (D:20241231000000+00'00')\n/ModDate (D:20241231000000+00'00')>> (D:20261125061122)",
    )
  })
})
