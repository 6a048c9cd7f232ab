/** Associations and foundations. */
import type { Case } from "../Case.ts"
import type { Given } from "../given.ts"

type Cells = Readonly<Record<string, unknown>>

const rows = (table: string, ...cells: ReadonlyArray<Cells>): Given => ({ [table]: cells }) as never
const both = (...given: ReadonlyArray<Given>): Given => Object.assign({}, ...given)
const association = (cells: Cells = {}): Given =>
  rows("organisation", { id: "v", name: "Vereniging", legalForm: "association", ...cells })
const body = (kind: string): Given =>
  rows("body", { id: "o", name: "Orgaan", kind, organisation: "v", oneSeatPerPartner: false })
const amendment = (cells: Cells = {}): Given =>
  both(
    association(),
    body("generalMeeting"),
    rows("subject", { id: "s", nature: "statutesAmendment" }),
    rows("proposal", { id: "p", subject: "s", round: 1, openForInspectionFrom: "2024-05-01" }),
    rows("meeting", { id: "m", body: "o", heldOn: "2024-06-01", calledOn: "2024-05-01" }),
    rows("decision", {
      id: "d",
      title: "Statuten",
      subject: "s",
      proposal: "p",
      body: "o",
      meeting: "m",
      takenOn: "2024-06-01",
      outcome: "adopted",
      ...cells,
    }),
  )
const accounts = (cells: Cells): Given =>
  rows("annualAccounts", { id: "j", organisation: "v", year: 2023, ...cells })

export const legalPersonCases: ReadonlyArray<Case> = [
  ...(["board", "supervisoryBoard"] as const).map(
    (kind): Case => ({
      rule: kind === "board" ? "bestuurderMetBelangDeedMee" : "toezichthouderMetBelangDeedMee",
      base: both(
        association(),
        body(kind),
        rows("seat", { id: "z", name: "Zetel", body: "o" }),
        rows("proposal", { id: "p", title: "Koop" }),
      ),
      passes: rows("recusal", { id: "r", proposal: "p", seat: "z", tookPart: false }),
      fails: rows("recusal", { id: "r", proposal: "p", seat: "z", tookPart: true, declaredOn: "2024-05-01" }),
      at: "recusal/r/tookPart",
      says: "Zetel “Zetel” van Vereniging meldde op 1 mei 2024 een belang, maar deed mee aan “Koop”",
    }),
  ),
  {
    rule: "meervoudigStemrechtBegrensd",
    base: both(association(), body("board")),
    passes: rows("seat", ...["a", "b"].map((id) => ({ id, body: "o", votes: true, weight: 1 }))),
    fails: rows(
      "seat",
      { id: "a", name: "Voorzitter", body: "o", votes: true, weight: 2 },
      { id: "b", body: "o", votes: true, weight: 1 },
    ),
    at: "seat/a/weight",
    says: "“Voorzitter” in het bestuur van Vereniging heeft 2 stemmen. De anderen hebben er samen 1",
  },
  {
    rule: "stemrechtLedenvergadering",
    base: both(
      association(),
      body("generalMeeting"),
      rows("vote", { id: "s", seat: "z", castAt: "2024-05-01T10:00:00.000Z" }),
    ),
    passes: rows("seat", { id: "z", body: "o", suspendedFrom: "2024-05-02" }),
    fails: rows("seat", { id: "z", name: "Lid", body: "o", suspendedFrom: "2024-05-01" }),
    at: "vote/s/seat",
    says: "“Lid” van Vereniging stemde op 1 mei 2024",
  },
  {
    rule: "volmachtSchriftelijk",
    base: both(
      association(),
      body("generalMeeting"),
      rows(
        "seat",
        { id: "a", name: "A", body: "o", votes: true },
        { id: "b", name: "B", body: "o", votes: true },
      ),
    ),
    passes: rows("proxy", { id: "p", giver: "a", receiver: "b", form: "written" }),
    fails: rows("proxy", { id: "p", giver: "a", receiver: "b", form: "oral" }),
    at: "proxy/p/form",
    says: "zetel “A” aan “B”",
  },
  {
    rule: "oproepingStatutenwijziging",
    passes: amendment(),
    fails: both(
      amendment(),
      rows("meeting", { id: "m", body: "o", heldOn: "2024-06-01", calledOn: "2024-05-26" }),
    ),
    at: "meeting/m/calledOn",
    says: "Voor “Statuten” van 1 juni 2024",
  },
  {
    rule: "wijzigingsvoorstelTerInzage",
    passes: amendment(),
    fails: both(
      amendment(),
      rows("proposal", { id: "p", subject: "s", round: 1, openForInspectionFrom: "2024-05-28" }),
    ),
    at: "proposal/p/openForInspectionFrom",
    says: "niet minstens 5 dagen vóór 1 juni 2024",
  },
  {
    rule: "meerderheidStatutenwijziging",
    base: amendment(),
    passes: rows(
      "vote",
      ...["for", "for", "against"].map((choice, at) => ({ proposal: "p", round: 1, seat: `z${at}`, choice })),
    ),
    fails: rows(
      "vote",
      ...["for", "against"].map((choice, at) => ({ proposal: "p", round: 1, seat: `z${at}`, choice })),
    ),
    at: "decision/d/outcome",
    says: "kreeg 1 van de 2 uitgebrachte stemmen",
  },
  {
    rule: "statutenwijzigingInWerking",
    passes: amendment({ effectiveFrom: "2024-07-01", deedOn: "2024-07-01", depositedOn: "2024-07-02" }),
    fails: amendment({ effectiveFrom: "2024-07-01" }),
    at: "decision/d/deedOn",
    says: "“Statuten” geldt vanaf 1 juli 2024",
  },
  {
    rule: "vergaderingOpVerzoekLeden",
    base: both(
      association(),
      body("generalMeeting"),
      rows("seat", { id: "z", body: "o", votes: true, weight: 1 }),
    ),
    passes: both(
      rows("meetingRequest", {
        id: "r",
        body: "o",
        seats: ["z"],
        requestedOn: "2024-05-01",
        written: true,
        meeting: "m",
      }),
      rows("meeting", { id: "m", body: "o", heldOn: "2024-05-29" }),
    ),
    fails: rows("meetingRequest", {
      id: "r",
      body: "o",
      seats: ["z"],
      requestedOn: "2024-05-01",
      written: true,
    }),
    at: "meetingRequest/r/meeting",
    says: "Op 1 mei 2024 vroeg 1 zetel om een vergadering van Orgaan. Die moest er uiterlijk op 29 mei 2024 zijn",
  },
  {
    rule: "benoemingDoorNietLeden",
    base: both(association(), body("board")),
    passes: rows(
      "seat",
      { id: "a", body: "o", appointedBy: "x" },
      { id: "b", body: "o" },
      { id: "c", body: "o" },
    ),
    fails: rows("seat", { id: "a", body: "o", appointedBy: "x" }, { id: "b", body: "o" }),
    at: "body/o",
    says: "Vereniging is 1 van de 2 zetels",
  },
  {
    rule: "ontzettingGemotiveerd",
    base: both(rows("organisation", { id: "v", name: "Vereniging" }, { id: "l", name: "Lid" })),
    passes: rows("affiliation", {
      id: "a",
      organisation: "l",
      affiliatedWith: "v",
      endedBy: "expulsion",
      noticeGivenOn: "2024-05-01",
      endReasons: "Wanbetaling.",
      appealUntil: "2024-06-01",
    }),
    fails: rows("affiliation", {
      id: "a",
      organisation: "l",
      affiliatedWith: "v",
      endedBy: "expulsion",
      noticeGivenOn: "2024-05-01",
      endReasons: "Wanbetaling.",
      appealUntil: "2024-05-31",
    }),
    at: "affiliation/a/appealUntil",
    says: "Lid is op 1 mei 2024 uit Vereniging gezet",
  },
  {
    rule: "garantieBuitenStatuten",
    base: both(
      association(),
      body("board"),
      rows("subject", { id: "s", nature: "guarantee" }),
      rows("decision", { id: "d", title: "Borg", subject: "s", body: "o", outcome: "adopted" }),
    ),
    passes: rows("statutesProvision", { organisation: "v", subject: "guarantee", allowed: true }),
    fails: {},
    at: "decision/d/subject",
    says: "“Borg” maakt Vereniging borg",
  },
  {
    rule: "stemmethodeVastgelegd",
    base: both(association(), body("board")),
    passes: rows("decision", { id: "d", body: "o", proposal: "p", votingForm: "show" }),
    fails: rows("decision", { id: "d", title: "Koop", body: "o", proposal: "p", takenOn: "2024-05-01" }),
    at: "decision/d/votingForm",
    says: "Bij “Koop” van 1 mei 2024",
  },
  {
    rule: "balansRechtspersoonTijdig",
    base: association(),
    passes: accounts({ preparedOn: "2024-06-30" }),
    fails: accounts({ preparedOn: "2024-07-01" }),
    at: "annualAccounts/j/preparedOn",
    says: "over 2023 uiterlijk op 30 juni 2024 op papier hebben: 1 dag te laat",
  },
  {
    rule: "bestuursverslagVereniging",
    base: association(),
    passes: accounts({ boardReportOn: "2024-09-30", extendedTo: "2024-09-30" }),
    fails: accounts({ boardReportOn: "2024-09-30" }),
    at: "annualAccounts/j/boardReportOn",
    says: "uiterlijk op 30 juni 2024 zijn",
  },
  {
    rule: "kascommissie",
    base: association(),
    passes: accounts({ auditorsStatement: "unqualified" }),
    fails: accounts({ auditorsStatement: "none" }),
    at: "annualAccounts/j/auditCommittee",
    says: "Vereniging heeft over 2023 geen accountantsverklaring",
  },
  {
    rule: "jaarrekeningOnderneming",
    base: association({ largeEnterprise: true }),
    passes: accounts({ adoptedOn: "2024-07-30" }),
    fails: accounts({ adoptedOn: "2024-07-31" }),
    at: "annualAccounts/j/adoptedOn",
    says: "over 2023 moest uiterlijk op 30 juli 2024",
  },
  {
    rule: "ondertekeningJaarstukken",
    base: association(),
    passes: accounts({ preparedOn: "2024-06-30", signed: false, missingSignatureReason: "Ziek." }),
    fails: accounts({ preparedOn: "2024-06-30", signed: false }),
    at: "annualAccounts/j/signed",
    says: "Vereniging over 2023",
  },
  {
    rule: "jaarlijkseRisicobrief",
    base: association({ supervisoryBoard: true }),
    passes: accounts({ riskStatementOn: "2023-11-01" }),
    fails: accounts({}),
    at: "annualAccounts/j/riskStatementOn",
    says: "van Vereniging heeft de raad van toezicht over 2023",
  },
  {
    rule: "beletregelingAanwezig",
    base: association(),
    passes: rows("statutesProvision", { organisation: "v", subject: "absence" }),
    fails: rows("statutesProvision", { organisation: "v", subject: "proxy" }),
    at: "organisation/v",
    says: "De statuten van Vereniging",
  },
]
