/**
 * From tables, a register and a layout to a workbook that people enjoy: pure.
 */
import { Label, type Locale, Register, type Tables } from "@wijkwijzer/core"
import type { Blueprint, BlueprintTab } from "../workbook/Blueprint.ts"
import * as FindingsTab from "./FindingsTab.ts"
import * as FirstSheet from "./FirstSheet.ts"
import type { Layout } from "./Layout.ts"
import * as Lists from "./Lists.ts"
import * as Names from "./Names.ts"
import * as OverviewTab from "./OverviewTab.ts"
import * as TableTab from "./TableTab.ts"
import { words } from "./Words.ts"

export { columnsOf, titleOf } from "./Shown.ts"

/** No two tabs of a workbook may be called alike. */
const unlike = (): ((tab: BlueprintTab) => BlueprintTab) => {
  const taken = new Set<string>()
  return (tab) => {
    let { title } = tab
    for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${tab.title.slice(0, 27)} ${n}`
    taken.add(title.toLowerCase())
    return { ...tab, title }
  }
}

/**
 * The whole workbook. The register holds no more than belongs in it; names of rows that other rows refer to are
 * taken from `named`, the same register when left out.
 */
export const blueprint = <T extends Tables.Tables>(
  tables: T,
  register: Register.Register<T>,
  layout: Layout,
  locale: Locale.Locale,
  options: {
    readonly marks?: Readonly<Record<string, string>>
    readonly named?: Register.Register<T>
  } = {},
): Blueprint => {
  const names = Names.ofRegister(tables, options.named ?? register)
  const lists = Lists.ofLayout(tables, layout, locale, names)
  const unique = unlike()
  const first = unique(FirstSheet.make(tables, layout, locale))
  const findings = unique(FindingsTab.blueprint(words[locale].findings, locale))
  const context = { layout, locale, lists, names, findings: findings.title }
  const plain = Register.plain(register)
  const shown = layout.tabs.flatMap((tab) => {
    const table = tables[tab.table]
    return table === undefined ? [] : [unique(TableTab.make(table, tab, plain, context))]
  })
  const tabs = new Map(shown.map((tab) => [tab.key, tab]))
  const named = Register.plain(options.named ?? register)
  const overviews = (layout.overviews ?? []).flatMap((overview) => {
    const tab = OverviewTab.make(overview, named, { tables, locale, names, tabs })
    return tab === undefined ? [] : [unique(tab)]
  })
  return {
    title: Label.pick(layout.title, locale),
    locale,
    tabs: [
      first,
      ...shown,
      ...overviews,
      findings,
      ...(lists.length === 0 ? [] : [unique(Lists.tab(lists, locale))]),
    ],
    marks: options.marks ?? {},
  }
}
