/** Invented proposals of 2024 with votes, objections and agenda items. */
import type { Of, Rows } from "../Rows.ts"
import * as Meetings from "./Meetings.ts"

type Proposal = Of<"proposal">[number]
type Choice = Of<"vote">[number]["choice"]

interface Put {
  readonly meeting: string
  readonly proposal: Omit<Proposal, "urgent" | "status" | "round" | "body">
  /** Who did not vote for; all others at the meeting did. */
  readonly votes?: Readonly<Record<string, Choice>>
  readonly reportedBackOn?: string
}

const puts: ReadonlyArray<Put> = [
  {
    meeting: "directors-consultation.2024-01-18",
    proposal: {
      id: "2024.annual-plan",
      title: "Jaarplan 2024",
      subject: "annual-plan",
      submittedBy: "platform31",
      submittedOn: "2024-01-11",
    },
    reportedBackOn: "2024-02-08",
  },
  {
    meeting: "directors-consultation.2024-01-18",
    proposal: {
      id: "2024.budget",
      title: "Begroting 2024, penvoerder en verdeelsleutel",
      subject: "budget",
      amount: 1_280_000_00,
      budgetVersion: "2024.draft",
      submittedBy: "platform31",
      submittedOn: "2024-01-11",
    },
    votes: { lpb: "abstain" },
    reportedBackOn: "2024-02-08",
  },
  {
    meeting: "directors-consultation.2024-01-18",
    proposal: {
      id: "2024.phase",
      title: "Verder als programmatische samenwerking",
      subject: "phase",
      submittedBy: "movisie",
      submittedOn: "2024-01-11",
    },
    reportedBackOn: "2024-02-08",
  },
  {
    meeting: "core-team.2024-02-08",
    proposal: {
      id: "2024.research",
      title: "Straatinterviews laten doen",
      subject: "spending",
      amount: 46_000_00,
      project: "wat-werkt",
      submittedBy: "verwey-jonker",
      submittedOn: "2024-02-01",
    },
  },
  {
    meeting: "directors-consultation.2024-03-14",
    proposal: {
      id: "2024.appointment",
      title: "Aanstelling programmaleider",
      subject: "appointment",
      amount: 61_980_00,
      durationMonths: 24,
      project: "samenspel",
      submittedBy: "verwey-jonker",
      submittedOn: "2024-03-07",
    },
    reportedBackOn: "2024-04-18",
  },
  {
    meeting: "core-team.2024-05-16",
    proposal: {
      id: "2024.congress",
      title: "Een extra congres in het najaar",
      subject: "spending",
      amount: 35_000_00,
      project: "wijknetwerk",
      submittedBy: "lpb",
      submittedOn: "2024-05-08",
    },
    votes: { lsa: "abstain", "verwey-jonker": "against" },
  },
  {
    meeting: "directors-consultation.2024-07-04",
    proposal: {
      id: "2024.amendment",
      title: "Begrotingswijziging zomer 2024",
      subject: "budget-amendment",
      amount: 32_600_00,
      budgetVersion: "2024.amendment",
      submittedBy: "platform31",
      submittedOn: "2024-06-20",
    },
    reportedBackOn: "2024-09-12",
  },
  {
    meeting: "directors-consultation.2024-07-04",
    proposal: {
      id: "2024.profiles-public",
      title: "Wijkprofielen openbaar per buurt of per wijk",
      subject: "publication",
      project: "wijkprofielen",
      submittedBy: "platform31",
      submittedOn: "2024-06-06",
    },
    votes: { "verwey-jonker": "against" },
    reportedBackOn: "2024-09-12",
  },
  {
    meeting: "core-team.2024-09-12",
    proposal: {
      id: "2024.annual-meeting",
      title: "Jaarbijeenkomst 2024",
      subject: "spending",
      amount: 30_000_00,
      project: "wijknetwerk",
      submittedBy: "lpb",
      submittedOn: "2024-09-05",
    },
  },
  {
    meeting: "directors-consultation.2024-10-10",
    proposal: {
      id: "2024.role-evaluation",
      title: "Evaluatie en nieuw profiel programmaleider",
      subject: "appointment",
      submittedBy: "movisie",
      submittedOn: "2024-10-02",
    },
    reportedBackOn: "2024-10-17",
  },
  {
    meeting: "core-team.2024-11-14",
    proposal: {
      id: "2024.venue-ratified",
      title: "Bekrachtiging: andere zaal voor de jaarbijeenkomst",
      subject: "spending",
      amount: 4_800_00,
      project: "wijknetwerk",
      submittedBy: "platform31",
      submittedOn: "2024-11-07",
    },
  },
  {
    meeting: "directors-consultation.2024-12-12",
    proposal: {
      id: "2024.carry-over",
      title: "Overheveling Kennisbundel veilige buurt",
      subject: "carry-over",
      amount: 7_000_00,
      project: "veilige-buurt",
      submittedBy: "ccv",
      submittedOn: "2024-12-05",
    },
    reportedBackOn: "2025-01-16",
  },
  {
    meeting: "directors-consultation.2024-12-12",
    proposal: {
      id: "2025.annual-plan",
      title: "Jaarplan 2025",
      subject: "annual-plan",
      submittedBy: "platform31",
      submittedOn: "2024-12-05",
    },
    reportedBackOn: "2025-01-16",
  },
]

const bodyOf = (meeting: string): string => meeting.slice(0, meeting.indexOf("."))
const dayOf = (meeting: string): string => meeting.slice(meeting.indexOf(".") + 1)

const votesOn = ({ meeting, proposal, votes = {} }: Put): Of<"vote"> =>
  Meetings.present(meeting).map((partner, at) => ({
    id: `${proposal.id}.${partner}`,
    proposal: proposal.id,
    round: 1,
    seat: `${bodyOf(meeting)}.${partner}`,
    choice: votes[partner] ?? "for",
    castAt: `${dayOf(meeting)}T13:0${at}:00.000Z`,
    form: "show",
  }))

const agenda = (): Of<"agendaItem"> => {
  const perMeeting = Map.groupBy(puts, ({ meeting }) => meeting)
  return [...perMeeting].flatMap(([meeting, items]) =>
    items.map(({ proposal, reportedBackOn }, at) => ({
      id: `${meeting}.${at + 1}`,
      meeting,
      number: at + 1,
      title: proposal.title,
      purpose: "decision",
      proposal: proposal.id,
      ...(proposal.id === "2024.profiles-public" && { escalation: "2024.profiles-public" }),
      addedOn: proposal.submittedOn,
      ...(reportedBackOn !== undefined && { reportedBackTo: "core-team", reportedBackOn }),
    })),
  )
}

/** Proposals, votes, objections and the agendas they stood on. */
export const rows = (): Rows => ({
  proposal: puts.map(({ meeting, proposal }) => ({
    ...proposal,
    body: bodyOf(meeting),
    urgent: false,
    status: "decided",
    round: 1,
  })),
  vote: puts.flatMap(votesOn),
  objection: [
    {
      id: "2024.congress.verwey-jonker",
      proposal: "2024.congress",
      round: 1,
      seat: "core-team.verwey-jonker",
      kind: "objection",
      argument: "Een tweede congres kost uren die nodig zijn voor het onderzoek van dit jaar.",
      overriding: true,
      raisedOn: "2024-05-16",
    },
    {
      id: "2024.profiles-public.verwey-jonker",
      proposal: "2024.profiles-public",
      round: 1,
      seat: "core-team.verwey-jonker",
      kind: "objection",
      argument: "In kleine buurten zijn personen te herkennen.",
      overriding: true,
      raisedOn: "2024-06-13",
      resolvedOn: "2024-07-04",
      resolution: "De profielen worden openbaar per wijk, niet per buurt.",
    },
  ],
  agendaItem: [
    ...agenda(),
    {
      id: "core-team.2024-06-13.1",
      meeting: "core-team.2024-06-13",
      number: 1,
      title: "Wijkprofielen openbaar per buurt of per wijk",
      purpose: "opinion",
      addedOn: "2024-06-06",
      outcome: "Geen consent. Het kernteam legt de vraag voor aan het directieoverleg.",
    },
    {
      id: "core-team.2024-09-12.2",
      meeting: "core-team.2024-09-12",
      number: 2,
      title: "Antwoord van het directieoverleg over de wijkprofielen",
      purpose: "information",
      escalation: "2024.profiles-public",
      addedOn: "2024-09-05",
      outcome: "Het kernteam voert het besluit uit.",
    },
    {
      id: "core-team.2024-12-05.1",
      meeting: "core-team.2024-12-05",
      number: 1,
      title: "Bespreking evaluatie 2024",
      purpose: "advice",
      addedOn: "2024-11-28",
      outcome: "De bevindingen worden beantwoord in het jaarplan 2025.",
    },
  ],
})
