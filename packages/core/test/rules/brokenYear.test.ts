/**
 * The worked year, broken in more than forty ways: each break is found by the rules that it should be found by, and
 * every other rule stays as silent as before.
 */
import { CalendarDate, Period, Problem, Register, tables } from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { type Break, breaks, type Edits, type Rows } from "./breaks/index.ts"

const sound = WijkWijzer.registerWithInventedYear2024()

const rowsOf = (): Rows => structuredClone(sound.rows) as unknown as Rows

/** The edits that a break is told in: they fail when the row that they name is not there. */
const edits = (rows: Rows): Edits => {
  const table = (name: string) => {
    const found = rows[name]
    if (found === undefined) throw new Error(`no table ${name}`)
    return found
  }
  const at = (name: string, id: string): number => {
    const index = table(name).findIndex((row) => row.id === id)
    if (index < 0) throw new Error(`no row ${name}/${id}`)
    return index
  }
  return {
    row: (name, id) => table(name)[at(name, id)] as never,
    first: (name, is) => {
      const found = table(name).find((row) => is(row))
      if (found === undefined) throw new Error(`no such row in ${name}`)
      return found
    },
    put: (name, id, cells) => {
      Object.assign(table(name)[at(name, id)] ?? {}, cells)
    },
    add: (name, row) => {
      const blank = Object.fromEntries(
        Object.entries(tables[name as keyof typeof tables].columns).map(([column, { kind }]) => [
          column,
          kind === "references" ? [] : null,
        ]),
      )
      table(name).push({ ...blank, ...row } as never)
    },
    drop: (name, id) => {
      table(name).splice(at(name, id), 1)
    },
  }
}

const registerOf = (rows: Rows) => {
  const made = Register.decode(tables, { revision: 1, rows })
  if (Result.isSuccess(made)) return made.success
  throw new Error(made.failure.map((problem) => Problem.message(problem)).join("\n"))
}

const asSubsidy = ({ put, add }: Edits): void => {
  put("fundingAgreement", "bzk-2024", {
    kind: "subsidy",
    grantForm: "maximumSum",
    scheme: "Verzonnen regeling",
    legalBasis: "scheme",
    advanceManner: "In termijnen, zie de beschikking.",
    determinationWeeks: 13,
    parties: ["ccv", "lpb", "lsa", "movisie", "platform31", "verwey-jonker"],
  })
  for (const part of ["auditorsStatement", "finalReport", "financialReport"])
    add("submissionPart", { id: `deel.${part}`, cycleStep: "2024.account", part, status: "enclosed" })
}

const options = {
  asOf: CalendarDate.unsafe("2025-03-31"),
  period: Period.year(2024),
  textsOn: CalendarDate.unsafe("2026-11-24"),
}

const found = (one: Pick<Break, "subsidy">, change: (edits: Edits) => void) => {
  const rows = rowsOf()
  const how = edits(rows)
  if (one.subsidy === true) asSubsidy(how)
  change(how)
  return Rules.check(registerOf(rows), Packs.rules, options).findings
}

const before = {
  commission: found({}, () => undefined),
  subsidy: found({ subsidy: true }, () => undefined),
}

describe("the worked year", () => {
  it("is in order: no finding that blocks or is an error", () => {
    for (const findings of [before.commission]) {
      const heavy = findings.filter(({ severity }) => severity === "blocking" || severity === "error")
      assert.deepStrictEqual(
        heavy.map(({ rule, message }) => `${rule}: ${message.nl}`),
        [],
      )
    }
  })

  it("is broken in at least forty ways, each with a rule of its own", () => {
    assert.isAtLeast(new Set(breaks.map(({ rule }) => rule)).size, 40)
  })

  for (const one of breaks) {
    it(`${one.what}: ${[one.rule, ...(one.also ?? [])].join(", ")}`, () => {
      const known = new Set((one.subsidy === true ? before.subsidy : before.commission).map(({ key }) => key))
      const appeared = found(one, one.change).filter(({ key }) => !known.has(key))
      assert.deepStrictEqual(
        [...new Set(appeared.map(({ rule }) => rule))].sort(),
        [one.rule, ...(one.also ?? [])].sort(),
        appeared.map(({ rule, message }) => `${rule}: ${message.nl}`).join("\n"),
      )
    })
  }
})
