/**
 * What the partnership owes to itself and to people: evaluations of roles, candidates' data that must go, reviews of
 * the own agreement, and the annual accounts of legal persons.
 */
import { erasureDue } from "../../partnership/CandidateErasure.ts"
import { candidateData } from "../../partnership/LegalSource.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Term from "../../values/Term.ts"
import { norms } from "../Norms.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import type { DueNeeds } from "./Needs.ts"

type Drafts = ReadonlyArray<Draft.Draft>

/** Evaluations of roles (WW05: the first one six months after the start). */
export const roleEvaluations = (register: DueNeeds): Drafts =>
  register.rows.roleEvaluation.map((row): Draft.Draft => {
    const role = Register.get(register, "role", row.role)
    const place = { table: "roleEvaluation", id: row.id }
    return {
      kind: "roleEvaluation",
      title: {
        nl: `Rol evalueren: ${role?.name ?? row.role}`,
        en: `Evaluate the role: ${role?.name ?? row.role}`,
      },
      rows: [place, ...Draft.rowsOf("appointment", row.appointment)],
      owedBy: Draft.rowsOf("body", role?.accountableTo ?? null),
      timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }),
      doneOn: row.heldOn,
    }
  })

/**
 * D01: personal data of candidates that is still held, with the last day for it. Candidates of whom nothing is left,
 * and those of a procedure that runs, owe nothing.
 */
export const candidates = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.vacancy.flatMap(
    (vacancy): Drafts =>
      erasureDue(register, vacancy.id, asked.on).flatMap(({ basis, candidate, dueOn, values }): Drafts => {
        if (dueOn === null || basis === "running") return []
        const from = vacancy.closedOn
        const term: Term.Term = {
          amount: candidateData.weeks,
          unit: "weeks",
          source: "contract",
          counted: "forward",
        }
        const byLaw = from === null ? null : Term.end(from, term, asked.designated)
        const counted = basis === "term" && vacancy.retentionWeeks === null && byLaw !== null
        const at =
          basis === "term"
            ? { table: "vacancy", id: vacancy.id, column: "retentionWeeks" }
            : {
                table: "candidate",
                id: candidate,
                column: basis === "consent" ? "consentToKeepUntil" : "erasureAskedOn",
              }
        return [
          {
            kind: "candidateErasure",
            title: {
              nl: `Gegevens van kandidaat wissen: ${vacancy.title}`,
              en: `Erase the data of a candidate: ${vacancy.title}`,
            },
            rows: [
              { table: "candidate", id: candidate },
              { table: "vacancy", id: vacancy.id },
              ...values.filter(({ table }) => table !== "candidate").map(({ id, table }) => ({ table, id })),
            ],
            owedBy: [],
            owedTo: [{ table: "candidate", id: candidate }],
            timing: counted
              ? {
                  from,
                  dueOn,
                  term: {
                    _tag: "Counted",
                    by: "law",
                    ending: byLaw,
                    byLaw: term,
                    at: null,
                    clause: null,
                    moves: [],
                  },
                }
              : Draft.recorded(dueOn, at, { from, byLaw }),
            clause: { _tag: "Norm", norm: norms.D01 },
            doneOn: null,
          },
        ]
      }),
  )

/** Reviews of cooperation agreements, by all of their parties. */
export const agreementReviews = (register: DueNeeds): Drafts =>
  register.rows.cooperationAgreement.flatMap((row): Drafts => {
    if (row.reviewDueOn === null) return []
    const place = { table: "cooperationAgreement", id: row.id }
    return [
      {
        kind: "agreementReview",
        title: { nl: `Overeenkomst nalopen: ${row.title}`, en: `Review the agreement: ${row.title}` },
        rows: [place],
        owedBy: Draft.rowsOf("organisation", ...row.parties),
        timing: Draft.recorded(row.reviewDueOn, { ...place, column: "reviewDueOn" }),
        doneOn: row.reviewedOn,
      },
    ]
  })

/** RP03: balance and statement of the legal persons whose accounts the register follows, six months after the year. */
export const annualAccounts = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.annualAccounts.flatMap((row): Drafts => {
    const organisation = Register.get(register, "organisation", row.organisation)
    const month = Math.min(12, Math.max(1, organisation?.financialYearStartMonth ?? 1))
    if (row.year < 1 || row.year > 9998) return []
    const starts = CalendarDate.unsafe(
      `${String(row.year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`,
    )
    const ended = CalendarDate.addDays(CalendarDate.addMonths(starts, 12), -1)
    const place = { table: "annualAccounts", id: row.id }
    const timing = Draft.counted(register, terms.annualAccounts, ended, asked)
    return [
      {
        kind: "annualAccounts",
        title: {
          nl: `Balans en staat over ${row.year}: ${organisation?.name ?? row.organisation}`,
          en: `Balance and statement of ${row.year}: ${organisation?.name ?? row.organisation}`,
        },
        rows: [place],
        owedBy: Draft.rowsOf("organisation", row.organisation),
        timing:
          row.extendedTo === null
            ? timing
            : Draft.moved(timing, {
                why: "postponed",
                until: row.extendedTo,
                at: { ...place, column: "extendedTo" },
              }),
        clause: { _tag: "Norm", norm: norms.RP03 },
        doneOn: row.preparedOn,
      },
    ]
  })
