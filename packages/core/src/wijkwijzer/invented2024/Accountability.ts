/** Invented obligations to the client, messages, statements, and explanations of differences. */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"

const obligations: ReadonlyArray<
  Pick<
    Of<"obligation">[number],
    "title" | "subject" | "clause" | "dueOn" | "fulfilledOn" | "acceptedOn" | "evidence"
  >
> = [
  {
    title: "Jaarplan en begroting 2024 sturen",
    subject: "activities",
    clause: "punt 3 van de opdrachtbrief",
    dueOn: "2024-01-31",
    fulfilledOn: "2024-01-22",
    acceptedOn: "2024-01-30",
    evidence: ["annual-plan-2024", "budget-2024"],
  },
  {
    title: "Halfjaarrapportage 2024 sturen",
    subject: "progressReport",
    clause: "punt 5 van de opdrachtbrief",
    dueOn: "2024-09-01",
    fulfilledOn: "2024-08-27",
    acceptedOn: "2024-09-16",
    evidence: ["half-year-2024"],
  },
  {
    title: "Rapport Wat werkt in de wijk openbaar maken",
    subject: "publication",
    clause: "punt 6 van de opdrachtbrief",
    dueOn: "2024-11-30",
    fulfilledOn: "2024-11-21",
    evidence: ["file-2024.wat-werkt"],
  },
  {
    title: "Verantwoording 2024 sturen",
    subject: "account",
    clause: "punt 7 van de opdrachtbrief",
    dueOn: "2025-04-01",
    fulfilledOn: "2025-03-27",
    evidence: ["account-2024", "auditor-2024"],
  },
]

const declarations = (): Of<"declaration"> => [
  {
    id: "2024.account.lead",
    cycleStep: "2024.account",
    kind: "leadPartner",
    organisation: "platform31",
    person: "director.platform31",
    signedOn: "2025-03-20",
  },
  {
    id: "2024.account.auditor",
    cycleStep: "2024.account",
    kind: "auditor",
    organisation: "platform31",
    signedOn: "2025-03-18",
    opinion: "unqualified",
    document: "auditor-2024",
  },
  ...forEachPartner(
    ({ id }) =>
      ({
        id: `2024.account.${id}`,
        cycleStep: "2024.account",
        kind: "partner",
        organisation: id,
        person: `director.${id}`,
        signedOn: "2025-03-04",
      }) as const,
  ),
]

/** What was owed, said and signed. */
export const rows = (): Rows => ({
  obligation: obligations.map((obligation, at) => ({
    id: `bzk-2024.${at + 1}`,
    ...obligation,
    fundingAgreement: "bzk-2024",
    owedBy: "platform31",
    owedTo: "bzk",
    source: "agreement",
    imposedOn: "2023-12-18",
    purposeBound: true,
    startsOn: "2024-01-01",
  })),
  notification: [
    {
      id: "2024.veilige-buurt",
      fundingAgreement: "bzk-2024",
      project: "veilige-buurt",
      kind: "delay",
      subject: "Kennisbundel veilige buurt wordt later",
      cause: "De trekker is langdurig ziek.",
      knownOn: "2024-06-20",
      notifiedOn: "2024-06-24",
      written: true,
      addressee: "bzk",
      answeredOn: "2024-06-27",
      answer: "BZK gaat akkoord met uitstel tot 31 mei 2025 en met de begrotingswijziging.",
      document: "delay-letter-2024",
    },
    {
      id: "2024.completed",
      fundingAgreement: "bzk-2024",
      kind: "completion",
      subject: "De opdracht voor 2024 is uitgevoerd",
      knownOn: "2024-12-31",
      notifiedOn: "2025-01-06",
      written: true,
      addressee: "bzk",
    },
  ],
  clientRequest: [
    {
      id: "2024.figures",
      organisation: "bzk",
      kind: "information",
      text: "Welke NPLV-gebieden doen mee in de projecten?",
      fundingAgreement: "bzk-2024",
      receivedOn: "2024-04-08",
      dueOn: "2024-04-22",
      answeredOn: "2024-04-17",
      answer: "Een lijst van zes gebieden, per project.",
    },
    {
      id: "2024.carry-over",
      organisation: "bzk",
      kind: "consent",
      text: "Toestemming om € 7.000 voor de Kennisbundel veilige buurt naar 2025 over te hevelen.",
      fundingAgreement: "bzk-2024",
      receivedOn: "2024-11-28",
      answeredOn: "2024-12-10",
      answer: "Akkoord.",
      granted: true,
      actOn: "2024-12-12",
    },
  ],
  declaration: declarations(),
  explanation: (
    [
      [
        "veilige-buurt",
        "De trekker was lang ziek, daarom liep het werk een half jaar achter. De bundel komt in mei 2025 uit. Het ministerie ging akkoord, en € 7.000 gaat mee naar 2025.",
      ],
      [
        "wijkacademie",
        "Twee trainingen gingen niet door, door te weinig aanmeldingen. Daardoor waren er minder kosten voor zalen en trainers. In 2025 zijn de trainingen op locatie.",
      ],
      [
        "wat-werkt",
        "Er zijn 276 in plaats van 240 straatinterviews gehouden, omdat te weinig jongeren aan het woord kwamen. Het bureau rekende de extra interviews af tegen het afgesproken tarief.",
      ],
      [
        "samenspel",
        "De administratie kostte minder dan begroot, en partners maakten minder uren. Het kernteam vergadert korter dan in 2023.",
      ],
      [
        "bewonersnetwerk",
        "Eén regiobijeenkomst ging niet door, omdat er die dag ook een landelijke bijeenkomst was.",
      ],
    ] as const
  ).map(([project, text]) => ({ id: `2024.${project}`, cycleYear: "2024", project, text })),
  lockedPeriod: [{ id: "2024", startsOn: "2024-01-01", endsOn: "2024-12-31", lockedOn: "2025-02-03" }],
})
