/**
 * Which arrangement holds for a subsidy, and what the client may then ask.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Labels from "../internal/Labels.ts"
import * as Steps from "../internal/Steps.ts"

const classes = {
  small: { nl: "onder € 25.000", en: "below € 25,000" },
  middle: { nl: "van € 25.000 tot € 125.000", en: "from € 25,000 to € 125,000" },
  large: { nl: "vanaf € 125.000", en: "from € 125,000" },
} as const

/** The arrangement by the amount of the decision. */
export const bepaalArrangement = Rule.forAgreement({
  id: "bepaalArrangement",
  title: ["Arrangement van deze subsidie", "Arrangement of this subsidy"],
  severity: "info",
  sources: ["KB14", "KB18", "KB21"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "De subsidie is {amount}. Daarvoor gelden de regels {class}.",
    "The subsidy is {amount}. The rules {class} hold for it.",
  ],
  todo: ["U hoeft niets te doen.", "Nothing has to be done."],
  actor: "leadPartner",
  *check({ subject: { agreement, regime } }) {
    if (regime.subsidyClass === null) return
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "amount"),
      facts: {
        amount: Fact.money(agreement.amount, Place.cell("fundingAgreement", agreement.id, "amount")),
        class: Fact.label(classes[regime.subsidyClass.applied]),
      },
    }
  },
})

/** The amount counts per decision, all its years together. */
export const bedragPerBeschikking = Rule.forAgreement({
  id: "bedragPerBeschikking",
  title: ["Het bedrag telt per beschikking", "The amount counts per decision"],
  severity: "info",
  sources: ["AV01"],
  applies: ["subsidy"],
  needs: ["agreementInstalment"],
  message: [
    "Deze beschikking heeft {n|jaarschijf|jaarschijven}, samen {amount}. Dat hele bedrag bepaalt welke regels gelden.",
    "This decision has {n|yearly instalment|yearly instalments}, {amount} in all. That whole amount decides which rules hold.",
  ],
  todo: ["U hoeft niets te doen.", "Nothing has to be done."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const parts = Register.where(register, "agreementInstalment", "fundingAgreement", agreement.id)
    if (parts.length < 2) return
    const from = parts.map(({ id }) => Place.cell("agreementInstalment", id, "amount"))
    const total = parts.reduce((sum, { amount }) => sum + amount, 0)
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "amount"),
      also: from,
      facts: { n: Fact.count(parts.length, from), amount: Fact.money(total, from) },
    }
  },
})

/** The yearly parts are the grant. */
export const jaarschijvenTellenOp = Rule.forAgreement({
  id: "jaarschijvenTellenOp",
  title: ["Jaarschijven zijn samen niet de subsidie", "Yearly parts do not add up to the grant"],
  severity: "error",
  sources: ["AV01", "agreement"],
  applies: ["subsidy"],
  needs: ["agreementInstalment"],
  message: [
    "De jaarschijven zijn samen {parts}. Verleend is {amount}. Het verschil is {difference}.",
    "The yearly parts add up to {parts}. Granted is {amount}. The difference is {difference}.",
  ],
  todo: ["Herstel de jaarschijven.", "Mend the yearly parts."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const parts = Register.where(register, "agreementInstalment", "fundingAgreement", agreement.id)
    const total = parts.reduce((sum, { amount }) => sum + amount, 0)
    if (parts.length === 0 || total === agreement.amount) return
    const from = parts.map(({ id }) => Place.cell("agreementInstalment", id, "amount"))
    const at = Place.cell("fundingAgreement", agreement.id, "amount")
    yield {
      at,
      also: from,
      facts: {
        parts: Fact.money(total, from),
        amount: Fact.money(agreement.amount, at),
        difference: Fact.money(total - agreement.amount, [at, ...from]),
      },
    }
  },
})

const order = { directDetermination: 0, fixedSum: 1, fixedSumPerUnit: 1, maximumSum: 2 } as const
const lowest = { small: 0, middle: 1, large: 2 } as const

/** A lighter regime needs a basis in a scheme. */
export const arrangementAfwijking = Rule.forAgreement({
  id: "arrangementAfwijking",
  title: ["Lichter regime zonder grond", "Lighter regime without a basis"],
  severity: "error",
  sources: ["KB23"],
  applies: ["subsidy", "large"],
  needs: ["fundingAgreement"],
  message: [
    "Bij {amount} hoort een maximumbedrag. De vorm is “{form}”, en er staat geen artikel bij dat dit toestaat.",
    "A maximum sum belongs to {amount}. The form is “{form}”, and no article that allows it is recorded.",
  ],
  todo: [
    "Noteer het artikel van de regeling dat lichtere regels laat gelden.",
    "Record the article of the scheme that makes lighter rules hold.",
  ],
  actor: "leadPartner",
  *check({ subject: { agreement, regime } }) {
    const { id, grantForm: form, amount, lighterRegimeBasis } = agreement
    if (form === null || lighterRegimeBasis !== null || regime.subsidyClass === null) return
    if (order[form] >= lowest[regime.subsidyClass.byAmount]) return
    const at = Place.cell("fundingAgreement", id, "lighterRegimeBasis")
    yield {
      at,
      facts: {
        amount: Fact.money(amount, Place.cell("fundingAgreement", id, "amount")),
        form: Fact.label(
          Labels.optionOf("fundingAgreement", "grantForm", form),
          Place.cell("fundingAgreement", id, "grantForm"),
        ),
      },
    }
  },
})

const overAsked = (
  id: string,
  applies: "small" | "middle",
  asked: ReadonlyArray<string>,
  source: "AV02" | "AV03",
  words: readonly [nl: string, en: string],
) =>
  Rule.forAgreement({
    id,
    title: ["De opdrachtgever vraagt te veel", "The client asks too much"],
    severity: "error",
    sources: [source],
    applies: ["subsidy", applies],
    needs: ["obligation"],
    message: [
      `De subsidie is {amount}. Toch wordt “{title}” gevraagd. Bij dit bedrag hoort geen ${words[0]}.`,
      `The subsidy is {amount}. Still “{title}” is asked. No ${words[1]} belongs to this amount.`,
    ],
    todo: ["Vraag waarom dit toch nodig is.", "Ask why this is needed after all."],
    actor: "client",
    *check({ register, subject: { agreement } }) {
      for (const one of Register.where(register, "obligation", "fundingAgreement", agreement.id)) {
        if (one.subject === null || !asked.includes(one.subject) || one.owedTo !== agreement.client) continue
        yield {
          at: Place.row("obligation", one.id),
          organisation: agreement.client,
          facts: {
            amount: Fact.money(agreement.amount, Place.cell("fundingAgreement", agreement.id, "amount")),
            title: Fact.text(one.title, Place.cell("obligation", one.id, "title")),
          },
        }
      }
    },
  })

/** Below € 25.000 no account, auditor's document or progress report may be asked. */
export const overvragingKlein = overAsked(
  "overvragingKlein",
  "small",
  ["progressReport", "account", "auditorsControl"],
  "AV02",
  [
    "financiële verantwoording, controleverklaring of voortgangsrapportage",
    "financial account, auditor's statement or progress report",
  ],
)

/** From € 25.000 to € 125.000 no financial account and no auditor's document. */
export const overvragingMidden = overAsked("overvragingMidden", "middle", ["auditorsControl"], "AV03", [
  "controleverklaring",
  "auditor's statement",
])

/** Section 4.2.8 is not meant for less than € 125.000. */
export const boekjaarregimeOnderDrempel = Rule.forAgreement({
  id: "boekjaarregimeOnderDrempel",
  title: ["Regels per boekjaar bij een te klein bedrag", "Rules per financial year on too small an amount"],
  severity: "warning",
  sources: ["AV08"],
  applies: ["subsidy", "belowLarge", "perFinancialYear"],
  needs: ["fundingAgreement"],
  message: [
    "De subsidie is {amount}. De regels per boekjaar zijn bedoeld voor subsidies vanaf € 125.000.",
    "The subsidy is {amount}. The rules per financial year are meant for subsidies from € 125,000.",
  ],
  todo: ["Vraag de opdrachtgever of dit zo bedoeld is.", "Ask the client whether this is meant."],
  actor: "client",
  *check({ subject: { agreement } }) {
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "perFinancialYear"),
      organisation: agreement.client,
      facts: { amount: Fact.money(agreement.amount, Place.cell("fundingAgreement", agreement.id, "amount")) },
    }
  },
})

/** What declares section 4.2.8 applicable. */
export const regimeBoekjaarAangewezen = Rule.forAgreement({
  id: "regimeBoekjaarAangewezen",
  title: ["Grond voor regels per boekjaar ontbreekt", "Basis of rules per financial year is missing"],
  severity: "error",
  sources: ["AW39"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” gelden de regels per boekjaar, maar er staat niet bij door welk artikel of besluit.",
    "The rules per financial year hold for “{title}”, but it is not recorded by which article or decision.",
  ],
  todo: ["Noteer het artikel of het besluit.", "Record the article or the decision."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.perFinancialYearBasis !== null) return
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "perFinancialYearBasis"),
      facts: { title: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")) },
    }
  },
})

/** At most one progress report in twelve months may be asked. */
export const voortgangTeVaak = Rule.forAgreement({
  id: "voortgangTeVaak",
  title: ["Te veel voortgangsrapportages gevraagd", "Too many progress reports asked"],
  severity: "warning",
  sources: ["AV03"],
  applies: ["subsidy", "fromMiddle"],
  needs: ["cycleStep"],
  message: [
    "In {year} staan {n|voortgangsrapportage|voortgangsrapportages} voor deze subsidie. Er mag er één per twaalf maanden worden gevraagd.",
    "{n|progress report|progress reports} for this subsidy {n?stands|stand} in {year}. One per twelve months may be asked.",
  ],
  todo: ["Vraag waarom er meer nodig zijn.", "Ask why more are needed."],
  actor: "client",
  *check({ register, subject: { agreement } }) {
    const years = Map.groupBy(
      Steps.stepsOf(register, agreement.id, "progressReport"),
      ({ cycleYear }) => Register.get(register, "cycleYear", cycleYear)?.year ?? 0,
    )
    for (const [year, steps] of years) {
      const [first] = steps
      if (first === undefined || steps.length < 2) continue
      const from = steps.map(({ id }) => Place.row("cycleStep", id))
      yield {
        at: Place.row("cycleStep", first.id),
        also: from.slice(1),
        organisation: agreement.client,
        facts: { year: Fact.text(String(year)), n: Fact.count(steps.length, from) },
      }
    }
  },
})
