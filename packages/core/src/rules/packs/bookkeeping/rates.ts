/**
 * Hourly rates: their method, their parts and their approval.
 */
import { rateOn } from "../../../finance/ValuedHours.ts"
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"
import * as Labels from "../internal/Labels.ts"
import { workerOf } from "../internal/workerOf.ts"

/** The method that the scheme prescribes. */
export const uurtariefVoorgeschreven = Rule.forAgreement({
  id: "uurtariefVoorgeschreven",
  title: ["Andere tariefmethode dan voorgeschreven", "Other rates method than prescribed"],
  severity: "error",
  sources: ["KB08"],
  applies: ["subsidy"],
  needs: ["timeEntry", "rate"],
  message: [
    "Voor {worker} is een tarief volgens “{used}” gebruikt. Voorgeschreven is “{prescribed}”.",
    "A rate by “{used}” was used for {worker}. Prescribed is “{prescribed}”.",
  ],
  todo: ["Bereken het tarief met de voorgeschreven methode.", "Compute the rate by the prescribed method."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    const { ratesMethod } = agreement
    if (ratesMethod === null) return
    const seen = new Set<string>()
    for (const entry of Register.where(register, "timeEntry", "fundingAgreement", agreement.id)) {
      const rate = rateOn(register, entry, entry.workedOn)
      if (rate === undefined || rate.method === ratesMethod || seen.has(rate.id)) continue
      seen.add(rate.id)
      yield {
        at: Place.cell("rate", rate.id, "method"),
        organisation: rate.organisation,
        facts: {
          worker: workerOf(rate, "rate"),
          used: Fact.label(
            Labels.optionOf("rate", "method", rate.method),
            Place.cell("rate", rate.id, "method"),
          ),
          prescribed: Fact.label(
            Labels.optionOf("rate", "method", ratesMethod),
            Place.cell("fundingAgreement", agreement.id, "ratesMethod"),
          ),
        },
      }
    }
  },
})

const prescribed = (
  id: string,
  method: RowOf<"rate">["method"],
  of: "prescribedRate" | "prescribedOverhead",
  column: "hourlyRate" | "overhead",
  title: readonly [nl: string, en: string],
  words: readonly [nl: string, en: string],
) =>
  Rule.forAgreement({
    id,
    title,
    severity: "error",
    sources: ["AV07"],
    applies: ["subsidy"],
    needs: ["timeEntry", "rate"],
    message: [
      `${words[0]} van {worker} is {used}. Voorgeschreven is {prescribed}.`,
      `${words[1]} of {worker} is {used}. Prescribed is {prescribed}.`,
    ],
    todo: ["Gebruik wat is voorgeschreven.", "Use what is prescribed."],
    actor: "partner",
    *check({ register, subject: { agreement } }) {
      const wanted = agreement[of]
      if (wanted === null) return
      const seen = new Set<string>()
      for (const entry of Register.where(register, "timeEntry", "fundingAgreement", agreement.id)) {
        const rate = rateOn(register, entry, entry.workedOn)
        if (rate === undefined || rate.method !== method || seen.has(rate.id)) continue
        seen.add(rate.id)
        const used = rate[column]
        if (used === wanted || used === null) continue
        const at = Place.cell("rate", rate.id, column)
        const from = Place.cell("fundingAgreement", agreement.id, of)
        yield {
          at,
          organisation: rate.organisation,
          facts: {
            worker: workerOf(rate, "rate"),
            used: of === "prescribedRate" ? Fact.money(used, at) : Fact.percentage(used, at),
            prescribed: of === "prescribedRate" ? Fact.money(wanted, from) : Fact.percentage(wanted, from),
          },
        }
      }
    },
  })

/** The flat rate of the scheme. */
export const vastUurtariefGevolgd = prescribed(
  "vastUurtariefGevolgd",
  "flat",
  "prescribedRate",
  "hourlyRate",
  ["Ander vast uurtarief", "Other flat rate"],
  ["Het uurtarief", "The hourly rate"],
)

/** The overhead of the scheme. */
export const opslagpercentageVoorgeschreven = prescribed(
  "opslagpercentageVoorgeschreven",
  "costCarrier",
  "prescribedOverhead",
  "overhead",
  ["Andere opslag dan voorgeschreven", "Other overhead than prescribed"],
  ["De opslag", "The overhead"],
)

/** The integral method is approved before it is used. */
export const integraleMethodeGoedgekeurd = Rule.forPartnership({
  id: "integraleMethodeGoedgekeurd",
  title: ["Integrale methode nog niet goedgekeurd", "Integral method not approved yet"],
  severity: "error",
  sources: ["AV07"],
  needs: ["rate"],
  message: [
    "Het integrale tarief van {rate} geldt vanaf {from}. Er is geen goedkeuring van vóór die dag.",
    "The integral rate of {rate} holds from {from}. There is no approval from before that day.",
  ],
  todo: ["Vraag de goedkeuring aan.", "Apply for the approval."],
  actor: "partner",
  check: Each.row("rate", ({ id, organisation, method, hourlyRate, validFrom, approvedOn }) =>
    method !== "integral" || (approvedOn !== null && approvedOn <= validFrom)
      ? null
      : {
          column: "approvedOn",
          organisation,
          facts: {
            rate: Fact.money(hourlyRate, Place.cell("rate", id, "hourlyRate")),
            from: Fact.date(validFrom, Place.cell("rate", id, "validFrom")),
          },
        },
  ),
})

/** Pay that depends on profit stays out of the wage base. */
export const loonkostenZonderWinstdeel = Rule.forPartnership({
  id: "loonkostenZonderWinstdeel",
  title: ["Winstdeling zit in het tarief", "Profit share is in the rate"],
  severity: "error",
  sources: ["AV07"],
  needs: ["rate"],
  message: [
    "In het tarief van {rate} zit loon dat van de winst afhangt. Dat mag niet.",
    "The rate of {rate} holds pay that depends on profit. That is not allowed.",
  ],
  todo: ["Bereken het tarief zonder winstdeling.", "Compute the rate without profit share."],
  actor: "partner",
  check: Each.row("rate", ({ id, organisation, hourlyRate, profitShareIncluded }) =>
    profitShareIncluded !== true
      ? null
      : {
          column: "profitShareIncluded",
          organisation,
          facts: { rate: Fact.money(hourlyRate, Place.cell("rate", id, "hourlyRate")) },
        },
  ),
})
