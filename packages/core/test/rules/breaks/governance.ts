/** Mistakes in deciding, in the programme and with personal data. */
import type { Break } from "./Break.ts"

export const governanceBreaks: ReadonlyArray<Break> = [
  {
    what: "a decision goes above the mandate",
    rule: "mandaatOverschreden",
    change: ({ first }) => {
      first("decision", ({ mandate, outcome }) => mandate !== null && outcome === "adopted").amount =
        90_000_00
    },
  },
  {
    what: "a decision falls outside the days of its mandate",
    rule: "mandaatVerlopen",
    change: ({ put }) => put("mandate", "core-team-2024", { validThrough: "2024-01-31" }),
  },
  {
    what: "a board member has two votes",
    rule: "meervoudigStemrechtBegrensd",
    change: ({ add, put }) => {
      put("organisation", "ccv", { legalForm: "foundation" })
      for (const [id, weight] of [
        ["een", 2],
        ["twee", 1],
      ] as const)
        add("seat", {
          id: `nieuw.${id}`,
          body: "board.ccv",
          name: `Bestuurslid ${id}`,
          position: "member",
          votes: true,
          weight,
          validFrom: "2025-01-01",
        })
    },
  },
  {
    what: "a partner has no seat in the core team any more",
    rule: "kernteamZetelPerPartner",
    change: ({ put }) => put("seat", "core-team.ccv", { validThrough: "2025-02-28" }),
  },
  {
    what: "the client is given a vote",
    rule: "opdrachtgeverGeenStem",
    change: ({ add }) =>
      add("seat", {
        id: "nieuw",
        body: "core-team",
        organisation: "bzk",
        name: "BZK",
        position: "member",
        votes: true,
        weight: 1,
        validFrom: "2025-02-01",
      }),
  },
  {
    what: "an objection gives no argument",
    rule: "bezwaarMetArgument",
    change: ({ first }) => {
      Object.assign(
        first("objection", ({ kind }) => kind === "objection"),
        { argument: null, overriding: false },
      )
    },
  },
  {
    what: "the programme leader is appointed for ten hours",
    rule: "programmaleiderMinimumUren",
    also: ["programmaleiderUrenHaalbaar"],
    change: ({ put }) => put("appointment", "programme-leader.2024", { hoursPerWeek: 10_00 }),
  },
  {
    what: "a task of the role has nobody",
    rule: "taakZonderUitvoerder",
    change: ({ put }) => put("roleTask", "programme-leader.1", { performedBy: null }),
  },
  {
    what: "a project turns red without cause, consequence or measure",
    rule: "stoplichtToelichting",
    change: ({ put }) => put("statusReport", "bewoners-leren.december", { time: "red" }),
  },
  {
    what: "a milestone that was reached cannot be shown",
    rule: "mijlpaalZonderBewijs",
    change: ({ put }) => put("milestone", "bewoners-leren.hosts", { evidence: [] }),
  },
  {
    what: "an indicator loses its baseline",
    rule: "indicatorVolledig",
    change: ({ put }) => put("indicator", "circles", { baseline: null }),
  },
  {
    what: "the data of a candidate are still there",
    rule: "kandidaatGegevensVerwijderen",
    change: ({ first, put }) => {
      const candidate = first("candidate", ({ status }) => status === "rejected")
      put("candidate", candidate.id, { name: "Iemand", erasedOn: null, consentToKeepUntil: null })
    },
  },
  {
    what: "papers are sent on the day itself",
    rule: "stukkenTijdigVerzonden",
    change: ({ first }) => {
      const meeting = first("meeting", ({ body, kind }) => body === "core-team" && kind === "ordinary")
      meeting.papersSentOn = meeting.heldOn
    },
  },
  {
    what: "the explanation of a large difference is missing",
    rule: "toelichtingVerschil",
    change: ({ first }) => {
      const cost = first("cost", (row) => row.fundingAgreement === "bzk-2024" && row.joint === false)
      const line = first(
        "budgetLine",
        ({ budgetVersion, project }) => budgetVersion === "2024.adopted" && project === cost.project,
      )
      line.amount = Number(line.amount) + 60_000_00
    },
    also: ["begrotingInkomstenEnUitgaven", "begrotingSluitendPerBron"],
  },
]
