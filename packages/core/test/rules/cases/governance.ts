/** Decisions, seats and votes. */
import type { Case } from "../Case.ts"
import type { Given } from "../given.ts"
import { type Cells, rows } from "../rows.ts"

const decision = (cells: Cells): Given =>
  rows("decision", { id: "d", title: "Inkoop", outcome: "adopted", takenOn: "2024-05-01", ...cells })
const mandate = (cells: Cells): Given =>
  rows("mandate", { id: "m", body: "kern", validFrom: "2024-01-01", ...cells })
const body = (cells: Cells = {}): Given =>
  rows("body", { id: "kern", name: "Kernteam", kind: "coreTeam", validFrom: "2024-01-01", ...cells })
const seat = (cells: Cells = {}): Given =>
  rows("seat", { id: "z", name: "Zetel A", body: "kern", votes: true, validFrom: "2024-01-01", ...cells })
const proposal = (cells: Cells = {}): Given =>
  rows("proposal", { id: "v", title: "Voorstel", body: "kern", round: 1, ...cells })
const term = (key: string, cells: Cells): Given =>
  rows("agreedTerm", { id: "t", key, validFrom: "2024-01-01", ...cells })
const organisations: Given = rows(
  "organisation",
  { id: "a", name: "Stichting A" },
  { id: "b", name: "Vereniging B" },
)
const membership = (cells: Cells): Given =>
  rows("membership", { id: "l", organisation: "b", role: "partner", validFrom: "2024-02-01", ...cells })
const agreement = (cells: Cells = {}): Given =>
  rows("cooperationAgreement", { id: "o", title: "Afspraken", validFrom: "2024-01-01", ...cells })

const decisionCases: ReadonlyArray<Case> = [
  {
    rule: "mandaatOverschreden",
    base: mandate({ maximumAmount: 10_000_00 }),
    passes: decision({ mandate: "m", amount: 10_000_00 }),
    fails: decision({ mandate: "m", amount: 10_000_01 }),
    at: "decision/d/amount",
    says: "gaat over € 10.000,01. Het mandaat gaat tot € 10.000,00",
  },
  {
    rule: "mandaatOverschreden",
    base: mandate({ maximumAmount: 10_000_00 }),
    passes: decision({ mandate: "m", amount: 20_000_00, takenOn: "2025-04-01" }),
    fails: decision({ mandate: "m", amount: 20_000_00, takenOn: "2025-03-31" }),
    at: "decision/d/amount",
    says: "Besluit “Inkoop” van 31 maart 2025 gaat over € 20.000,00",
  },
  {
    rule: "mandaatVerlopen",
    base: mandate({ validThrough: "2024-06-30" }),
    passes: decision({ mandate: "m", takenOn: "2024-06-30" }),
    fails: decision({ mandate: "m", takenOn: "2024-07-01" }),
    at: "decision/d/takenOn",
    says: "is van 1 juli 2024. Het mandaat geldt vanaf 1 januari 2024 en niet op die dag",
  },
  {
    rule: "besluitOnderVerkeerdeLaag",
    base: {
      ...rows("body", { id: "kern", name: "Kernteam" }, { id: "dir", name: "Directieoverleg" }),
      ...rows("subject", { id: "o", name: "Jaarplan", body: "dir" }),
    },
    passes: decision({ subject: "o", body: "dir" }),
    fails: decision({ subject: "o", body: "kern" }),
    at: "decision/d/body",
    says: "Over “Jaarplan” besluit Directieoverleg. Besluit “Inkoop” is genomen door Kernteam, zonder mandaat",
  },
  {
    rule: "besluitOnderVerkeerdeLaag",
    base: {
      ...rows("body", { id: "kern", name: "Kernteam" }, { id: "dir", name: "Directieoverleg" }),
      ...rows("subject", { id: "o", name: "Profielen", body: "kern" }),
      ...decision({ subject: "o", body: "dir", proposal: "v" }),
    },
    passes: rows("escalation", {
      id: "e",
      proposal: "v",
      fromBody: "kern",
      toBody: "dir",
      raisedOn: "2024-04-20",
    }),
    fails: rows("escalation", { id: "e", fromBody: "kern", toBody: "dir", raisedOn: "2024-04-20" }),
    at: "decision/d/body",
    says: "Over “Profielen” besluit Kernteam",
  },
  {
    rule: "besluitregelVastgelegd",
    base: body(),
    passes: rows("subject", { id: "o", name: "Jaarplan", body: "kern", decisionRule: "consent" }),
    fails: rows("subject", { id: "o", name: "Jaarplan", body: "kern" }),
    at: "subject/o/decisionRule",
    says: "Voor “Jaarplan” is niet vastgelegd hoe wordt besloten",
  },
  {
    rule: "spoedbesluitBekrachtigd",
    passes: rows(
      "decision",
      {
        id: "d",
        title: "Spoed",
        outcome: "adopted",
        urgent: true,
        takenOn: "2024-05-01",
        ratifyBy: "2024-06-01",
      },
      { id: "e", outcome: "adopted", takenOn: "2024-05-20", ratifies: "d" },
    ),
    fails: rows(
      "decision",
      {
        id: "d",
        title: "Spoed",
        outcome: "adopted",
        urgent: true,
        takenOn: "2025-03-01",
        ratifyBy: "2025-03-30",
      },
      { id: "e", outcome: "rejected", takenOn: "2025-03-20", ratifies: "d" },
    ),
    at: "decision/d/ratifyBy",
    says: "moest uiterlijk op 30 maart 2025 zijn bekrachtigd: 1 dag te laat",
  },
  {
    rule: "voorwaardeBlokkeertUitgave",
    base: {
      ...decision({}),
      ...rows("cost", { id: "k", decision: "d", amount: 900_00, bookedOn: "2024-06-10", organisation: "a" }),
    },
    passes: rows("decisionCondition", {
      decision: "d",
      text: "Offerte akkoord",
      blocksSpending: true,
      metOn: "2024-06-10",
    }),
    fails: rows("decisionCondition", {
      decision: "d",
      text: "Offerte akkoord",
      blocksSpending: true,
      metOn: "2024-06-11",
    }),
    at: "cost/k",
    says: "Kosten van € 900,00 van 10 juni 2024 vallen onder een besluit met een open voorwaarde: “Offerte akkoord”",
  },
  {
    rule: "besluitZonderActie",
    base: decision({ needsAction: true }),
    passes: rows("action", { decision: "d", ownerOrganisation: "a", dueOn: "2024-09-01" }),
    fails: rows("action", { decision: "d", ownerOrganisation: "a" }),
    at: "decision/d/needsAction",
    says: "Besluit “Inkoop” van 1 mei 2024 vraagt om actie",
  },
  {
    rule: "actieVerlopen",
    passes: rows("action", { id: "x", title: "Brief sturen", dueOn: "2025-03-31" }),
    fails: rows("action", { id: "x", title: "Brief sturen", dueOn: "2025-03-29", doneOn: "2025-04-01" }),
    at: "action/x/doneOn",
    says: "Actie “Brief sturen” moest op 29 maart 2025 klaar zijn: 2 dagen te laat",
  },
  {
    rule: "nietigBesluitGebruikt",
    base: rows("cost", { id: "k", decision: "d", bookedOn: "2024-06-01" }),
    passes: decision({}),
    fails: decision({ outcome: "void" }),
    at: "decision/d/outcome",
    says: "Besluit “Inkoop” van 1 mei 2024 is nietig. Toch staat er 1 rij op dit besluit",
  },
  {
    rule: "vernietigingNogMogelijk",
    passes: decision({ takenOn: "2024-03-01", flaw: "Te laat opgeroepen", flawKnownOn: "2024-03-30" }),
    fails: decision({ takenOn: "2024-03-01", flaw: "Te laat opgeroepen", flawKnownOn: "2024-04-01" }),
    at: "decision/d/flaw",
    says: "“Te laat opgeroepen”. Het kan tot en met 1 april 2025 worden vernietigd: over 1 dag",
  },
]

const meeting = (cells: Cells): Given =>
  rows("meeting", { id: "w", body: "kern", kind: "ordinary", heldOn: "2024-05-20", ...cells })

const seatCases: ReadonlyArray<Case> = [
  {
    rule: "zetelDubbelBezet",
    base: { ...body(), ...seat() },
    passes: rows(
      "seatHolder",
      { seat: "z", validFrom: "2024-01-01", validThrough: "2024-12-31", person: "p1", deputy: false },
      { seat: "z", validFrom: "2025-01-01", person: "p2", deputy: false },
      { seat: "z", validFrom: "2025-01-01", person: "p3", deputy: true },
    ),
    fails: rows(
      "seatHolder",
      { seat: "z", validFrom: "2024-01-01", person: "p1", deputy: false },
      { seat: "z", validFrom: "2025-01-01", person: "p2", deputy: false },
    ),
    at: "seat/z",
    says: "Zetel “Zetel A” van Kernteam heeft op 31 maart 2025 2 vaste bezetters",
  },
  {
    rule: "zetelTeLangLeeg",
    base: { ...body(), ...seat(), ...term("seat.empty.days", { days: 60 }) },
    passes: rows("seatHolder", { seat: "z", validFrom: "2024-01-01", validThrough: "2025-01-30" }),
    fails: rows("seatHolder", { seat: "z", validFrom: "2024-01-01", validThrough: "2025-01-29" }),
    at: "seat/z",
    says: "is 61 dagen leeg. Afgesproken is hoogstens 60 dagen",
  },
  {
    rule: "stukkenTijdigVerzonden",
    base: body({ papersDaysBefore: 7 }),
    passes: meeting({ papersSentOn: "2024-05-13" }),
    fails: meeting({ papersSentOn: "2024-05-14" }),
    at: "meeting/w/papersSentOn",
    says: "De stukken voor de vergadering van Kernteam op 20 mei 2024 zijn niet op tijd verstuurd. Dat moest uiterlijk op 13 mei 2024",
  },
  {
    rule: "verslagTijdigVerzonden",
    base: body({ minutesDaysAfter: 10 }),
    passes: meeting({ minutesSentOn: "2024-05-30" }),
    fails: meeting({}),
    at: "meeting/w/minutesSentOn",
    says: "Dat moest uiterlijk op 30 mei 2024",
  },
  {
    rule: "toetredingOndertekend",
    base: organisations,
    passes: membership({ signedOn: "2024-02-01" }),
    fails: membership({ signedOn: "2024-02-02" }),
    at: "membership/l/signedOn",
    says: "Vereniging B doet mee sinds 1 februari 2024. De toetreding is toen niet getekend",
  },
  {
    rule: "uittredingAfgewikkeld",
    base: { ...organisations, ...term("exit.settlement.days", { days: 90 }) },
    passes: membership({ validThrough: "2024-12-31" }),
    fails: membership({ validThrough: "2024-12-30" }),
    at: "membership/l/settledOn",
    says: "Vereniging B ging weg op 30 december 2024. Na 90 dagen is niet alles geregeld",
  },
  {
    rule: "opzegtermijnPartnerschap",
    base: { ...organisations, ...agreement({ parties: ["b"], noticePeriodDays: 90 }) },
    passes: membership({ noticeGivenOn: "2024-06-01", validThrough: "2024-08-30" }),
    fails: membership({ noticeGivenOn: "2024-06-01", validThrough: "2024-08-29" }),
    at: "membership/l/validThrough",
    says: "Vereniging B zegde op 1 juni 2024 op tegen 29 augustus 2024. De opzegtermijn is 90 dagen",
  },
  {
    rule: "escalatieBereiktDirectieoverleg",
    base: {
      ...rows("body", { id: "dir", name: "Directieoverleg" }),
      ...rows("escalation", {
        id: "e",
        title: "Geschil",
        toBody: "dir",
        raisedOn: "2024-05-01",
        state: "open",
      }),
      ...rows(
        "meeting",
        { id: "w", body: "dir", heldOn: "2024-06-01" },
        { id: "w2", body: "dir", heldOn: "2024-07-01" },
      ),
    },
    passes: rows("agendaItem", { meeting: "w", escalation: "e" }),
    fails: rows("agendaItem", { meeting: "w2", escalation: "e" }),
    at: "escalation/e",
    says: "“Geschil” is op 1 mei 2024 naar Directieoverleg gebracht. Op 1 juni 2024 stond het daar niet op de agenda",
  },
]

const inOneBody: Given = {
  ...body({ decisionRule: "regel" }),
  ...proposal({ submittedOn: "2024-04-01" }),
  ...rows(
    "seat",
    {
      id: "z1",
      name: "Zetel 1",
      organisation: "a",
      body: "kern",
      votes: true,
      weight: 1,
      validFrom: "2024-01-01",
    },
    {
      id: "z2",
      name: "Zetel 2",
      organisation: "b",
      body: "kern",
      votes: true,
      weight: 1,
      validFrom: "2024-01-01",
    },
  ),
  ...decision({ proposal: "v", body: "kern", decisionRule: "regel", meeting: "w" }),
  ...meeting({ heldOn: "2024-05-01" }),
  ...rows("decisionRule", {
    id: "regel",
    method: "absoluteMajority",
    base: "votesCast",
    numerator: 1,
    denominator: 2,
    counting: "heads",
    quorumBase: "present",
    quorumNumerator: 1,
    quorumDenominator: 1,
  }),
}
const objection = (cells: Cells): Given =>
  rows("objection", {
    id: "b",
    proposal: "v",
    round: 1,
    kind: "objection",
    argument: "Te duur",
    overriding: true,
    raisedOn: "2024-04-20",
    ...cells,
  })

const voteCases: ReadonlyArray<Case> = [
  {
    rule: "quorumBehaald",
    base: inOneBody,
    passes: rows(
      "attendance",
      { meeting: "w", seat: "z1", presence: "present" },
      { meeting: "w", seat: "z2", presence: "present" },
    ),
    fails: rows("attendance", { meeting: "w", seat: "z1", presence: "present" }),
    at: "decision/d/outcome",
    says: "Bij besluit “Inkoop” van 1 mei 2024 was 1 van de 2 aanwezig",
  },
  {
    rule: "consentBesluit",
    base: {
      ...body(),
      ...proposal(),
      ...rows("decisionRule", { id: "consent", method: "consent" }),
      ...decision({ proposal: "v", decisionRule: "consent" }),
    },
    passes: objection({ resolvedOn: "2024-05-01" }),
    fails: objection({ resolvedOn: "2024-05-02" }),
    at: "decision/d/outcome",
    says: "Besluit “Inkoop” is genomen met consent. Er staat nog 1 overwegend bezwaar open",
  },
  {
    rule: "stemZonderZetel",
    base: { ...body(), ...proposal(), ...seat({ validThrough: "2024-04-30" }) },
    passes: rows("vote", { id: "s", proposal: "v", seat: "z", castAt: "2024-04-30T10:00:00.000Z" }),
    fails: rows("vote", { id: "s", proposal: "v", seat: "z", castAt: "2024-05-01T10:00:00.000Z" }),
    at: "vote/s/seat",
    says: "Over “Voorstel” is op 1 mei 2024 gestemd vanuit zetel “Zetel A”. Die zetel stemt niet op die dag",
  },
  {
    rule: "bezwaarMetArgument",
    base: proposal(),
    passes: objection({}),
    fails: objection({ argument: null }),
    at: "objection/b/argument",
    says: "Bij het bezwaar van 20 april 2024 tegen “Voorstel” staat geen argument",
  },
  {
    rule: "opdrachtgeverGeenStem",
    base: { ...organisations, ...body(), ...membership({ organisation: "b", role: "client" }) },
    passes: seat({ organisation: "b", votes: false }),
    fails: seat({ organisation: "b" }),
    at: "seat/z/votes",
    says: "Vereniging B is opdrachtgever en heeft een stemmende zetel in Kernteam",
  },
]

const seatFor = (rule: string, kind: string): Case => ({
  rule,
  base: { ...organisations, ...body({ kind, name: "Overleg" }), ...membership({}) },
  passes: seat({ organisation: "b" }),
  fails: seat({ organisation: "a" }),
  at: "organisation/b",
  says: "Vereniging B heeft geen zetel in Overleg",
})

const conflicted = (rule: string, kind: string): Case => ({
  rule,
  base: {
    ...rows("organisation", { id: "b", name: "Vereniging B", legalForm: "association" }),
    ...body({ kind, organisation: "b" }),
    ...seat({ name: "Penningmeester" }),
    ...proposal({ title: "Huur" }),
  },
  passes: rows("recusal", { id: "r", proposal: "v", seat: "z", declaredOn: "2024-05-01", tookPart: false }),
  fails: rows("recusal", { id: "r", proposal: "v", seat: "z", declaredOn: "2024-05-01", tookPart: true }),
  at: "recusal/r/tookPart",
  says: "Zetel “Penningmeester” van Vereniging B meldde op 1 mei 2024 een belang, maar deed mee aan “Huur”",
})

export const governanceCases: ReadonlyArray<Case> = [
  ...decisionCases,
  ...seatCases,
  ...voteCases,
  seatFor("kernteamZetelPerPartner", "coreTeam"),
  seatFor("directieoverlegAllePartners", "directorsConsultation"),
  conflicted("bestuurderMetBelangDeedMee", "board"),
  conflicted("toezichthouderMetBelangDeedMee", "supervisoryBoard"),
]
