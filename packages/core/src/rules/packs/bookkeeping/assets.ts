/**
 * Assets and what is written off on them.
 */
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

/** Depreciation spreads cost less residual value over the life. */
export const afschrijvingZonderRestwaarde = Rule.forPartnership({
  id: "afschrijvingZonderRestwaarde",
  title: ["Te veel afgeschreven", "Too much depreciation"],
  severity: "error",
  sources: ["AV07"],
  needs: ["asset", "cost"],
  message: [
    "Op “{asset}” is {written} afgeschreven. Over {months|maand|maanden} mag dat {allowed} zijn.",
    "{written} was written off on “{asset}”. Over {months|month|months} {allowed} is allowed.",
  ],
  todo: ["Verlaag de afschrijving.", "Lower the depreciation."],
  actor: "partner",
  check: Each.row("asset", (asset, { register, asOf }) => {
    const costs = Register.where(register, "cost", "asset", asset.id).filter(
      ({ bookedOn }) => bookedOn <= asOf,
    )
    const written = costs.reduce((sum, { amount }) => sum + amount, 0)
    const [from, to] = [asset.purchasedOn, asOf]
    const passed =
      (CalendarDate.year(to) - CalendarDate.year(from)) * 12 +
      CalendarDate.month(to) -
      CalendarDate.month(from) +
      1
    const months = Math.max(0, Math.min(passed, asset.lifeMonths))
    const allowed = Math.floor(((asset.historicCost - asset.residualValue) * months) / asset.lifeMonths)
    if (written <= allowed) return null
    const rows = costs.map(({ id }) => Place.cell("cost", id, "amount"))
    return {
      column: null,
      also: rows,
      organisation: asset.organisation,
      facts: {
        asset: Fact.text(asset.description, Place.cell("asset", asset.id, "description")),
        written: Fact.money(written, rows),
        months: Fact.count(months, Place.cell("asset", asset.id, "lifeMonths")),
        allowed: Fact.money(allowed, Place.row("asset", asset.id)),
      },
    }
  }),
})
