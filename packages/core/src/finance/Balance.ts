/**
 * Money in and money out of one organisation, one agreement, or all of them, with what is still open.
 */
import * as Money from "../values/Money.ts"
import type { Debt } from "./internal/Debts.ts"

/**
 * A balance: `received + toReceive + ownMoney = spent + owed + unspent`, always and at every level.
 *
 * `received` is net of what was paid on; `toReceive` and `owed` are what others owe it and what it owes others;
 * `ownMoney` is what was paid ahead, or is borne, from its own money; `unspent` is the client's money in hand that
 * is neither spent nor owed to anyone.
 */
export interface Balance {
  readonly received: Money.Money
  readonly toReceive: Money.Money
  readonly ownMoney: Money.Money
  readonly spent: Money.Money
  readonly owed: Money.Money
  readonly unspent: Money.Money
}

const sum = (debts: ReadonlyArray<Debt>, holds: (debt: Debt) => boolean): Money.Money =>
  Money.sum(debts.filter(holds).map(({ amount }) => amount))

/** The balance of one organisation. */
export const make = (
  received: Money.Money,
  spent: Money.Money,
  debts: ReadonlyArray<Debt>,
  organisation: string,
): Balance => {
  const toReceive = sum(debts, ({ to }) => to === organisation)
  const owed = sum(debts, ({ from }) => from === organisation)
  const free = Money.subtract(Money.add(received, toReceive), Money.add(spent, owed))
  return {
    received,
    toReceive,
    ownMoney: Money.max(Money.zero, Money.negate(free)),
    spent,
    owed,
    unspent: Money.max(Money.zero, free),
  }
}

/** The balance of several together, in which debts between them cancel: only those with the outsider stay. */
export const total = (
  parts: ReadonlyArray<Balance>,
  debts: ReadonlyArray<Debt>,
  outsider: string,
): Balance => ({
  ...add(parts),
  toReceive: sum(debts, ({ from }) => from === outsider),
  owed: sum(debts, ({ to }) => to === outsider),
})

/** Balances added up. */
export const add = (parts: ReadonlyArray<Balance>): Balance => {
  const of = (pick: (part: Balance) => Money.Money): Money.Money => Money.sum(parts.map(pick))
  return {
    received: of((part) => part.received),
    toReceive: of((part) => part.toReceive),
    ownMoney: of((part) => part.ownMoney),
    spent: of((part) => part.spent),
    owed: of((part) => part.owed),
    unspent: of((part) => part.unspent),
  }
}

/** Whether both sides of a balance are the same. */
export const closes = ({ received, toReceive, ownMoney, spent, owed, unspent }: Balance): boolean =>
  Money.sum([received, toReceive, ownMoney]) === Money.sum([spent, owed, unspent])
