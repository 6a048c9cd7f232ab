import { assert } from "@effect/vitest"
import * as fc from "fast-check"
import { strToU8, unzipSync, zipSync } from "fflate"
import { describe, it } from "vitest"
import * as XmlText from "../../src/office/XmlText.ts"
import * as ZipStamp from "../../src/office/ZipStamp.ts"
import * as CellText from "../../src/xlsx/cellText.ts"
import * as Xml from "./support/xml.ts"

const any = fc.string({ unit: "binary", maxLength: 200 })

describe("text for an XML file", () => {
  it("shows a control character as its picture and half a character as a mark; the rest stays", () => {
    assert.strictEqual(
      XmlText.visible("a\u0000b\u0001c\u001fd\te\nf\ud83dg😀h\uffffi"),
      "a␀b␁c␟d\te\nf\ufffdg😀h\ufffdi",
    )
  })

  it("is as long as it was, and comes back from XML as it went in", () => {
    fc.assert(
      fc.property(any, (text) => {
        const visible = XmlText.visible(text)
        assert.strictEqual(visible.length, text.length)
        assert.strictEqual(XmlText.visible(visible), visible)
        const element = Xml.parse(`<a b="${XmlText.escaped(text)}">${XmlText.escaped(text)}</a>`)
        assert.strictEqual(Xml.textOf(element), visible)
      }),
    )
  })

  it("falls into pieces that are short enough, break no character, and together are the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 2, max: 20 }),
        (text, size) => {
          const pieces = XmlText.pieces(text, size)
          assert.strictEqual(pieces.join(""), text)
          for (const piece of pieces) {
            assert.isAtMost(piece.length, size)
            assert.isTrue(piece.isWellFormed())
          }
        },
      ),
    )
  })

  it("runs from right to left when its first letter does", () => {
    assert.isTrue(XmlText.isRightToLeft("123 שלום world"))
    assert.isTrue(XmlText.isRightToLeft("مرحبا"))
    assert.isFalse(XmlText.isRightToLeft("wereld שלום"))
    assert.isFalse(XmlText.isRightToLeft("123"))
  })
})

describe("text for a cell of Excel", () => {
  it("is decoded by readers to what it was", () => {
    fc.assert(
      fc.property(
        fc.oneof(any, fc.constantFrom("_x0041_", "__x0041_", "_x005F_x0041_", "_X0041_", "_x00_x0041_")),
        (text) => {
          const decoded = CellText.encoded(text).replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
          assert.strictEqual(decoded, text)
        },
      ),
    )
  })
})

describe("the stamp on a ZIP archive", () => {
  it("makes archives of the same files the same, whenever they were made, and leaves the files alone", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), { maxKeys: 6 }),
        fc.tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 27 })),
        (texts, [one, other]) => {
          const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
          const made = (day: number) => zipSync(files, { mtime: new Date(2020, 5, day, day, day, day) })
          const stamped = ZipStamp.stamped(made(one))
          assert.deepStrictEqual(ZipStamp.stamped(made(other)), stamped)
          assert.deepStrictEqual(unzipSync(stamped), unzipSync(made(one)))
        },
      ),
    )
  })
})
