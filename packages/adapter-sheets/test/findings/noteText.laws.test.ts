import { assert, describe, it } from "@effect/vitest"
import fc from "fast-check"
import * as NoteText from "../../src/findings/NoteText.ts"

const texts = fc.string({
  unit: fc.constantFrom("a", "é", " ", "\n", "[", "]", "/", "[WijkWijzer]\n", "\n[/WijkWijzer 1]"),
})
const bodies = texts.filter((text) => !text.includes("WijkWijzer"))

describe("the part of a note that is ours", () => {
  it("goes without a trace of a note that a person wrote", () => {
    fc.assert(
      fc.property(texts, bodies, (note, body) => {
        // A person who copies our marks around a text of their own is not told from us; nobody does.
        fc.pre(NoteText.theirs(note) === note)
        const both = NoteText.withOurs(note, body)
        assert.strictEqual(NoteText.theirs(both ?? ""), note)
        assert.strictEqual(NoteText.withOurs(both ?? "", body), both)
        assert.strictEqual(NoteText.withOurs(both ?? "", null), note === "" ? null : note)
      }),
      { numRuns: 200 },
    )
  })

  it("is theirs once they changed it, and stays when ours comes anew", () => {
    const ours = NoteText.withOurs("Bel Jan", "Fout: dit klopt niet") ?? ""
    const changed = ours.replace("niet", "wel")
    const again = NoteText.withOurs(changed, "Fout: dit klopt niet") ?? ""
    assert.isTrue(again.startsWith(`${changed}\n\n[WijkWijzer]\n`))
    assert.strictEqual(NoteText.withOurs(again, "Fout: dit klopt niet"), again)
    assert.strictEqual(NoteText.withOurs(again, null), changed)
  })
})
