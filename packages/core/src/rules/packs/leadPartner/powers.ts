/**
 * Powers of attorney, and acts on behalf of others.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const named = (register: PartnershipRegister, id: string): string =>
  Register.get(register, "organisation", id)?.name ?? id

const act = (register: PartnershipRegister, { id, title, principal, performedOn }: RowOf<"actOnBehalf">) => ({
  act: Fact.text(title, Place.cell("actOnBehalf", id, "title")),
  principal: Fact.text(named(register, principal), Place.cell("actOnBehalf", id, "principal")),
  date: Fact.date(performedOn, Place.cell("actOnBehalf", id, "performedOn")),
})

/** A general power covers disposition only if it says so in writing. */
export const volmachtVoorBeschikking = Rule.forPartnership({
  id: "volmachtVoorBeschikking",
  title: ["Volmacht dekt deze handeling niet", "Power does not cover this act"],
  severity: "blocking",
  sources: ["VM01"],
  needs: ["actOnBehalf"],
  message: [
    "“{act}” namens {principal} is een daad van beschikking. De algemene volmacht noemt die niet.",
    "“{act}” for {principal} is an act of disposition. The general power does not name it.",
  ],
  todo: [
    "Laat de handeling bekrachtigen, of vul de volmacht aan.",
    "Have the act ratified, or complete the power.",
  ],
  actor: "partner",
  check: Each.row("actOnBehalf", (one, { register }) => {
    const power = Register.get(register, "powerOfAttorney", one.powerOfAttorney ?? "")
    if (!one.disposition || power === undefined || power.scope !== "general" || power.coversDisposition)
      return null
    if (one.ratifiedOn !== null) return null
    return {
      column: "powerOfAttorney",
      also: [Place.cell("powerOfAttorney", power.id, "coversDisposition")],
      organisation: one.principal,
      facts: act(register, one),
    }
  }),
})

/** A power passed on needs permission or one of the three grounds. */
export const ondervolmachtToegestaan = Rule.forPartnership({
  id: "ondervolmachtToegestaan",
  title: ["Ondervolmacht is niet toegestaan", "Power may not be passed on"],
  severity: "error",
  sources: ["VM02"],
  needs: ["powerOfAttorney"],
  message: [
    "De volmacht van {principal} voor “{purpose}” is doorgegeven. Dat is niet toegestaan en er is geen wettelijke grond bij.",
    "The power of {principal} for “{purpose}” was passed on. That is not allowed and no ground of the law is recorded.",
  ],
  todo: ["Vraag {principal} om toestemming.", "Ask {principal} for permission."],
  actor: "leadPartner",
  check: Each.row(
    "powerOfAttorney",
    ({ id, principal, purpose, passedOnFrom, substitutionGround }, { register }) => {
      const first = Register.get(register, "powerOfAttorney", passedOnFrom ?? "")
      if (first === undefined || first.substitutionAllowed || substitutionGround !== null) return null
      return {
        column: "substitutionGround",
        also: [Place.cell("powerOfAttorney", first.id, "substitutionAllowed")],
        facts: {
          principal: Fact.text(named(register, principal), Place.cell("powerOfAttorney", id, "principal")),
          purpose: Fact.text(purpose, Place.cell("powerOfAttorney", id, "purpose")),
        },
      }
    },
  ),
})

/** The lead partner contracts with itself. */
export const penvoerderMetZichzelf = Rule.forPartnership({
  id: "penvoerderMetZichzelf",
  title: ["Contract met zichzelf", "Contract with itself"],
  severity: "blocking",
  sources: ["VM03"],
  needs: ["actOnBehalf"],
  message: [
    "Bij “{act}” namens {principal} is de gemachtigde zelf de wederpartij. Dat is niet toegestaan en de inhoud ligt niet vast.",
    "In “{act}” for {principal} the agent itself is the counterparty. That is not allowed and the content is not fixed.",
  ],
  todo: ["Laat {principal} zelf tekenen.", "Have {principal} sign itself."],
  actor: "leadPartner",
  check: Each.row("actOnBehalf", (one, { register }) => {
    if (one.counterparty === null || one.counterparty !== one.actingOrganisation) return null
    const power = Register.get(register, "powerOfAttorney", one.powerOfAttorney ?? "")
    if (power?.selfDealingAllowed === true || one.contentFixed === true || one.ratifiedOn !== null)
      return null
    return { column: "counterparty", organisation: one.actingOrganisation, facts: act(register, one) }
  }),
})

/** An act after the power had ended. */
export const handelingNaEindeVolmacht = Rule.forPartnership({
  id: "handelingNaEindeVolmacht",
  title: ["Gehandeld na het einde van de volmacht", "Acted after the power had ended"],
  severity: "blocking",
  sources: ["VM05"],
  needs: ["actOnBehalf", "powerOfAttorney"],
  message: [
    "“{act}” namens {principal} is van {date}. De volmacht was toen al geëindigd, op {ended}.",
    "“{act}” for {principal} is of {date}. By then the power had ended, on {ended}.",
  ],
  todo: ["Vraag {principal} om de handeling te bekrachtigen.", "Ask {principal} to ratify the act."],
  actor: "partner",
  check: Each.row("actOnBehalf", (one, { register }) => {
    const power = Register.get(register, "powerOfAttorney", one.powerOfAttorney ?? "")
    if (power === undefined || one.ratifiedOn !== null) return null
    const ended = power.revokedOn ?? power.validThrough
    if (ended === null || one.performedOn <= ended) return null
    const column = power.revokedOn === null ? "validThrough" : "revokedOn"
    return {
      column: "performedOn",
      also: [Place.cell("powerOfAttorney", power.id, column)],
      organisation: one.principal,
      facts: {
        ...act(register, one),
        ended: Fact.date(ended, Place.cell("powerOfAttorney", power.id, column)),
      },
    }
  }),
})

/** The end of a power is made known. */
export const eindeVolmachtBekendgemaakt = Rule.forPartnership({
  id: "eindeVolmachtBekendgemaakt",
  title: ["Einde van de volmacht niet gemeld", "End of the power not made known"],
  severity: "warning",
  sources: ["VM05"],
  needs: ["powerOfAttorney"],
  message: [
    "De volmacht van {principal} eindigde op {ended}. {parties} {n?weet|weten} dat nog niet.",
    "The power of {principal} ended on {ended}. {parties} {n?was|were} not told yet.",
  ],
  todo: ["Meld het einde van de volmacht.", "Make the end of the power known."],
  actor: "partner",
  check: Each.row("powerOfAttorney", (power, { register, asOf }) => {
    const ended = power.revokedOn ?? power.validThrough
    if (ended === null || ended >= asOf) return null
    const parties = power.knownTo.filter((party) => !power.endNotifiedTo.includes(party))
    if (parties.length === 0) return null
    return {
      column: "endNotifiedTo",
      organisation: power.principal,
      facts: {
        principal: Fact.text(
          named(register, power.principal),
          Place.cell("powerOfAttorney", power.id, "principal"),
        ),
        ended: Fact.date(ended, Place.row("powerOfAttorney", power.id)),
        n: Fact.count(parties.length),
        parties: Fact.names(
          parties.map((party) => named(register, party)),
          Place.cell("powerOfAttorney", power.id, "knownTo"),
        ),
      },
    }
  }),
})

const forms = { oral: 0, electronic: 1, written: 2, notarial: 3 } as const

/** An act without a power is ratified, in a form that is no less. */
export const onbevoegdHandelenBekrachtigd = Rule.forPartnership({
  id: "onbevoegdHandelenBekrachtigd",
  title: ["Handeling zonder volmacht niet bekrachtigd", "Act without a power not ratified"],
  severity: "blocking",
  sources: ["VM04"],
  needs: ["actOnBehalf"],
  message: [
    "Voor “{act}” namens {principal} op {date} is geen volmacht, en geen geldige bekrachtiging.",
    "There is no power for “{act}” for {principal} on {date}, and no valid ratification.",
  ],
  todo: [
    "Vraag {principal} om te bekrachtigen, in dezelfde vorm.",
    "Ask {principal} to ratify, in the same form.",
  ],
  actor: "partner",
  check: Each.row("actOnBehalf", (one, { register }) => {
    if (one.powerOfAttorney !== null) return null
    const inForm =
      one.form === null || (one.ratificationForm !== null && forms[one.ratificationForm] >= forms[one.form])
    if (one.ratifiedOn !== null && inForm) return null
    return {
      column: one.ratifiedOn === null ? "ratifiedOn" : "ratificationForm",
      organisation: one.principal,
      facts: act(register, one),
    }
  }),
})

/** Proof of a power is shown at once. */
export const bewijsVolmachtGetoond = Rule.forPartnership({
  id: "bewijsVolmachtGetoond",
  title: ["Bewijs van de volmacht niet getoond", "Proof of the power not shown"],
  severity: "warning",
  sources: ["VM05"],
  needs: ["actOnBehalf"],
  message: [
    "Bij “{act}” namens {principal} is op {asked} om bewijs van de volmacht gevraagd. Dat is niet getoond.",
    "Proof of the power was asked on {asked} for “{act}” for {principal}. It was not shown.",
  ],
  todo: ["Laat de volmacht zien.", "Show the power."],
  actor: "leadPartner",
  check: Each.row("actOnBehalf", (one, { register, asOf }) => {
    const { proofAskedOn: asked, proofShownOn } = one
    if (asked === null || asked > asOf || (proofShownOn !== null && proofShownOn <= asOf)) return null
    return {
      column: "proofShownOn",
      organisation: one.actingOrganisation,
      facts: {
        ...act(register, one),
        asked: Fact.date(asked, Place.cell("actOnBehalf", one.id, "proofAskedOn")),
      },
    }
  }),
})
