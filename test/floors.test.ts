import { globSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import { assert, describe, it } from "vitest"
import { root } from "../scripts/packages.ts"
import { type Sources, violations } from "./floors.ts"

const house = (): Sources =>
  new Map(
    globSync("packages/*/src/**/*.ts", { cwd: root })
      .sort()
      .map((path) => [path.split(sep).join("/"), readFileSync(join(root, path), "utf8")]),
  )

/** A small house in order; each case below adds one file to it. */
const small: Readonly<Record<string, string>> = {
  "core/src/index.ts": `
    export * from "./values/index.ts"
    export * as Table from "./register/Table.ts"
    export * as Tables from "./tables.ts"
    export * as Partner from "./partnership/Partner.ts"`,
  "core/src/values/index.ts": `export * as Money from "./Money.ts"`,
  "core/src/values/Money.ts": `import * as Schema from "effect/Schema"\nexport const zero = 0`,
  "core/src/register/Table.ts": `import * as Money from "../values/Money.ts"`,
  "core/src/partnership/Partner.ts": `import * as Table from "../register/Table.ts"`,
  "core/src/tables.ts": `import * as Partner from "./partnership/Partner.ts"`,
  "core/src/store/Store.ts": `import * as Effect from "effect/Effect"\nimport { tables } from "../tables.ts"`,
  "adapter/src/index.ts": `import { Money, Table, Tables } from "@wijkwijzer/core"
    import { Store } from "@wijkwijzer/core/store"
    import { DatabaseSync } from "node:sqlite"`,
}

const withFile = (path: string, text: string): Sources =>
  new Map(Object.entries({ ...small, [path]: text }).map(([name, content]) => [`packages/${name}`, content]))

describe("the floors of the house", () => {
  it("hold in every package", () => {
    assert.deepEqual(violations(house()), [])
  })

  it("hold in a house that is in order", () => {
    assert.deepEqual(violations(withFile("core/src/values/Label.ts", `import "./Money.ts"`)), [])
  })

  it.each([
    ["values on register", "core/src/values/A.ts", `import "../register/Table.ts"`],
    ["register on a wing", "core/src/register/A.ts", `import type { P } from "../partnership/Partner.ts"`],
    ["a wing on a later wing", "core/src/governance/A.ts", `export * as F from "../finance/Claim.ts"`],
    ["tables on rules", "core/src/tables.ts", `import * as Rule from "./rules/Rule.ts"`],
    ["rules on reporting", "core/src/rules/A.ts", `type R = import("../reporting/Report.ts").Report`],
    ["reporting on the store", "core/src/reporting/A.ts", `import "../store/Store.ts"`],
    ["the store on a wing", "core/src/store/A.ts", `import "../partnership/Partner.ts"`],
    ["testing on a wing", "core/src/testing/A.ts", `import "../partnership/Partner.ts"`],
    ["wijkwijzer on the store", "core/src/wijkwijzer/A.ts", `await import("../store/Store.ts")`],
    ["a room without a floor", "core/src/attic/A.ts", `import "../values/Money.ts"`],
    ["core on itself by name", "core/src/rules/A.ts", `import { Money } from "@wijkwijzer/core"`],
    ["core on a file outside", "core/src/values/A.ts", `import "../../test/helper.ts"`],
    ["an effect in the domain", "core/src/finance/A.ts", `import * as Effect from "effect/Effect"`],
    ["a layer in the domain", "core/src/rules/A.ts", `import * as Layer from "effect/Layer"`],
    ["a stream in the kernel", "core/src/register/A.ts", `import * as Stream from "effect/Stream"`],
    ["node in the values", "core/src/values/A.ts", `import { randomUUID } from "node:crypto"`],
    ["the barrel of effect", "core/src/store/A.ts", `import { Effect } from "effect"`],
    ["a wing in an adapter", "adapter/src/A.ts", `import { Money, Partner } from "@wijkwijzer/core"`],
    ["all of core in an adapter", "adapter/src/A.ts", `import * as Core from "@wijkwijzer/core"`],
    ["another subpath in an adapter", "adapter/src/A.ts", `import "@wijkwijzer/core/wijkwijzer"`],
    ["an adapter on core's files", "adapter/src/A.ts", `import "../../core/src/index.ts"`],
    ["a circle of one", "core/src/values/A.ts", `import "./A.ts"`],
  ])("catch %s", (_, path, text) => {
    assert.lengthOf(violations(withFile(path, text)), 1)
  })

  const circle = (back: string): Sources =>
    new Map([
      ...withFile("core/src/values/Money.ts", `export * as Label from "./Label.ts"`),
      ["packages/core/src/values/Label.ts", back],
    ])

  it("let files name each other's types", () => {
    assert.deepEqual(violations(circle(`import type * as Money from "./Money.ts"`)), [])
  })

  it("catch a circle of files, once", () => {
    assert.deepEqual(violations(circle(`import { type Money } from "./Money.ts"`)), [
      "imports in a circle: packages/core/src/values/Label.ts → packages/core/src/values/Money.ts → packages/core/src/values/Label.ts",
    ])
  })
})
