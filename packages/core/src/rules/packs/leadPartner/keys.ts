/**
 * Costs for joint account, and the key by which they are divided.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

/** The key was agreed before the costs. */
export const verdeelsleutelVooraf = Rule.forPartnership({
  id: "verdeelsleutelVooraf",
  title: ["Verdeelsleutel van na de kosten", "Allocation key from after the costs"],
  severity: "error",
  sources: ["GR01"],
  needs: ["allocationKey", "cost"],
  message: [
    "Sleutel “{key}” is afgesproken op {agreed}. De eerste kosten zijn van {first}.",
    "Key “{key}” was agreed on {agreed}. The first costs are of {first}.",
  ],
  todo: ["Vraag een fiscalist wat dit voor de btw betekent.", "Ask a tax adviser what this means for VAT."],
  actor: "leadPartner",
  check: Each.row("allocationKey", ({ id, name, agreedOn, jointAccount }, { register }) => {
    if (!jointAccount) return null
    let first: { readonly id: string; readonly on: NonNullable<typeof agreedOn> } | undefined
    for (const cost of Register.where(register, "cost", "allocationKey", id)) {
      const on = cost.performedFrom ?? cost.invoicedOn ?? cost.bookedOn
      if (first === undefined || on < first.on) first = { id: cost.id, on }
    }
    if (first === undefined || agreedOn === null || agreedOn <= first.on) return null
    return {
      column: "agreedOn",
      also: [Place.row("cost", first.id)],
      facts: {
        key: Fact.text(name, Place.cell("allocationKey", id, "name")),
        agreed: Fact.date(agreedOn, Place.cell("allocationKey", id, "agreedOn")),
        first: Fact.date(first.on, Place.row("cost", first.id)),
      },
    }
  }),
})

/** A key changes only with entry, exit or merger. */
export const verdeelsleutelOnveranderlijk = Rule.forPartnership({
  id: "verdeelsleutelOnveranderlijk",
  title: ["Verdeelsleutel zonder reden veranderd", "Allocation key changed without a reason"],
  severity: "blocking",
  sources: ["GR02"],
  needs: ["allocationKey"],
  message: [
    "Sleutel “{key}” geldt vanaf {from} en volgt op “{before}”. Er kwam niemand bij en er ging niemand weg.",
    "Key “{key}” holds from {from} and follows “{before}”. Nobody came and nobody left.",
  ],
  todo: ["Houd de oude sleutel aan, of vraag een fiscalist.", "Keep the old key, or ask a tax adviser."],
  actor: "leadPartner",
  check: Each.row("allocationKey", (key, { register }) => {
    const { id, fundingAgreement, jointAccount, reason, validFrom } = key
    if (!jointAccount) return null
    if (reason === "entry" || reason === "exit" || reason === "merger") return null
    const before = register.rows.allocationKey
      .filter(
        (one) => one.jointAccount && one.fundingAgreement === fundingAgreement && one.validFrom < validFrom,
      )
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
    if (before === undefined) return null
    return {
      column: "reason",
      also: [Place.row("allocationKey", before.id)],
      facts: {
        key: Fact.text(key.name, Place.cell("allocationKey", id, "name")),
        from: Fact.date(validFrom, Place.cell("allocationKey", id, "validFrom")),
        before: Fact.text(before.name, Place.cell("allocationKey", before.id, "name")),
      },
    }
  }),
})

/** The lead partner bears a share itself. */
export const penvoerderDraagtMee = Rule.forAgreement({
  id: "penvoerderDraagtMee",
  title: ["Penvoerder draagt niet mee", "Lead partner bears no share"],
  severity: "error",
  sources: ["GR01"],
  applies: [],
  needs: ["allocationKey", "allocationShare", "leadPartnerTerm"],
  message: [
    "In sleutel “{key}” heeft penvoerder {lead} geen deel.",
    "Lead partner {lead} has no share in key “{key}”.",
  ],
  todo: ["Geef de penvoerder een eigen deel.", "Give the lead partner a share of its own."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const key of register.rows.allocationKey) {
      // A key without an agreement holds for all of them.
      if (!key.jointAccount || (key.fundingAgreement !== null && key.fundingAgreement !== agreement.id))
        continue
      const lead = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id).find(
        (term) => InForce.on(term, key.validFrom),
      )
      if (lead === undefined) continue
      const share = Register.where(register, "allocationShare", "allocationKey", key.id).find(
        ({ organisation }) => organisation === lead.organisation,
      )
      if (share !== undefined && share.weight > 0) continue
      yield {
        at:
          share === undefined
            ? Place.row("allocationKey", key.id)
            : Place.cell("allocationShare", share.id, "weight"),
        facts: {
          key: Fact.text(key.name, Place.cell("allocationKey", key.id, "name")),
          lead: Fact.text(
            Register.get(register, "organisation", lead.organisation)?.name ?? lead.organisation,
            Place.cell("leadPartnerTerm", lead.id, "organisation"),
          ),
        },
      }
    }
  },
})

/** Joint costs are recharged at cost. */
export const winstopslagGemeneRekening = Rule.forPartnership({
  id: "winstopslagGemeneRekening",
  title: ["Meer doorberekend dan de kosten", "More recharged than the costs"],
  severity: "error",
  sources: ["GR01"],
  needs: ["recharge", "cost"],
  message: [
    "Van gezamenlijke kosten van {amount} is {recharged} doorberekend. Een opslag mag niet.",
    "Of joint costs of {amount}, {recharged} was recharged. No mark-up is allowed.",
  ],
  todo: ["Stuur een creditfactuur voor het verschil.", "Send a credit note for the difference."],
  actor: "leadPartner",
  *check({ register }) {
    const seen = new Set<string>()
    for (const { cost: id } of register.rows.recharge) {
      if (seen.has(id)) continue
      seen.add(id)
      const cost = Register.get(register, "cost", id)
      if (cost === undefined || !cost.joint) continue
      const parts = Register.where(register, "recharge", "cost", id)
      const recharged = parts.reduce((sum, { amount }) => sum + amount, 0)
      if (Math.abs(recharged) <= Math.abs(cost.amount)) continue
      const from = parts.map((part) => Place.cell("recharge", part.id, "amount"))
      yield {
        at: Place.row("cost", id),
        also: from,
        organisation: cost.organisation,
        facts: {
          amount: Fact.money(cost.amount, Place.cell("cost", id, "amount")),
          recharged: Fact.money(recharged, from),
        },
      }
    }
  },
})

/** The lead partner deducts only the VAT on its own share. */
export const btwAftrekPenvoerderEigenDeel = Rule.forPartnership({
  id: "btwAftrekPenvoerderEigenDeel",
  title: ["Te veel btw afgetrokken", "Too much VAT deducted"],
  severity: "error",
  sources: ["GR03"],
  needs: ["cost", "allocationShare"],
  message: [
    "Bij deze gezamenlijke kosten is {deducted} btw afgetrokken. Het eigen deel is {own} van {vat}.",
    "{deducted} of VAT was deducted on these joint costs. The own share is {own} of {vat}.",
  ],
  todo: ["Corrigeer de btw-aangifte.", "Correct the VAT return."],
  actor: "leadPartner",
  check: Each.row("cost", (cost, { register }) => {
    const { id, vat, vatDeducted: deducted, organisation } = cost
    if (!cost.joint || cost.allocationKey === null || vat === null || deducted === null) return null
    const shares = Register.where(register, "allocationShare", "allocationKey", cost.allocationKey)
    const total = shares.reduce((sum, { weight }) => sum + weight, 0)
    const weight = shares.find((share) => share.organisation === organisation)?.weight ?? 0
    // A cent of rounding is nobody's mistake.
    const own = total === 0 ? 0 : Math.ceil((Math.abs(vat) * weight) / total)
    if (Math.abs(deducted) <= own) return null
    return {
      column: "vatDeducted",
      organisation,
      also: shares.map((share) => Place.cell("allocationShare", share.id, "weight")),
      facts: {
        deducted: Fact.money(deducted, Place.cell("cost", id, "vatDeducted")),
        own: Fact.money(own, Place.cell("cost", id, "allocationKey")),
        vat: Fact.money(vat, Place.cell("cost", id, "vat")),
      },
    }
  }),
})
