/** Reads who votes for whom: no chain, no proxy to oneself, one proxy a giver, and not over the limit. */
import * as Loose from "./Loose.ts"
import type { ReadRule } from "./ReadRule.ts"
import * as ReadSeats from "./ReadSeats.ts"

/** Ties each giver to its receiver. */
export const read = (
  ballot: Loose.Loose,
  seats: ReadSeats.ById,
  rule: ReadRule,
  mistakes: Loose.Mistakes,
): void => {
  const givers: Array<ReadSeats.ReadSeat> = []
  for (const [row, at] of Loose.list(ballot, "proxies", mistakes)) {
    const place = ["proxies", at] as const
    const giver = ReadSeats.named(row, "giver", place, seats, "proxyGiver", mistakes)
    const receiver = ReadSeats.named(row, "receiver", place, seats, "proxyReceiver", mistakes)
    const form = Loose.maybeOneOf(row, "form", ["written", "electronic", "oral"], place, mistakes)
    Loose.maybeText(row, "id", place, mistakes)
    if (giver === null || receiver === null) continue
    if (giver === receiver) {
      mistakes.push({ _tag: "ProxyToSelf", seat: giver.id })
      continue
    }
    if (giver.receiver !== null) {
      mistakes.push({ _tag: "ProxyTwice", seat: giver.id })
      continue
    }
    giver.receiver = receiver
    giver.proxyForm = form
    receiver.holds += 1
    givers.push(giver)
  }
  const over = new Set<ReadSeats.ReadSeat>()
  for (const { id, receiver } of givers) {
    if (receiver === null) continue
    if (receiver.receiver !== null) mistakes.push({ _tag: "ProxyChain", giver: id, receiver: receiver.id })
    // Where the rule allows no proxies at all they stay without effect: the meeting may need them for another item.
    if (rule.proxyLimit > 0 && receiver.holds > rule.proxyLimit) over.add(receiver)
  }
  for (const { id, holds } of over) {
    mistakes.push({ _tag: "ProxiesOverLimit", receiver: id, held: holds, limit: rule.proxyLimit })
  }
}
