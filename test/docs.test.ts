import { assert, describe, it } from "@effect/vitest"
import { documents, present } from "../scripts/docs.ts"

describe("generated documents", () => {
  for (const [path, make] of Object.entries(documents)) {
    it(`${path} is what the code says; run \`npm run docs\` when it is not`, () => {
      assert.strictEqual(present(path), make())
    })
  }
})
