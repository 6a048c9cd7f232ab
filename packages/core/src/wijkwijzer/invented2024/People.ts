/** Invented people, numbered and not named, and how the programme leader was found. */
import { forEachPartner, type PartnerId } from "../founding/Partners.ts"
import type { Rows } from "../Rows.ts"

const staff: ReadonlyArray<readonly [PartnerId, string]> = [
  ["platform31", "Projectleider"],
  ["platform31", "Adviseur"],
  ["verwey-jonker", "Onderzoeker"],
  ["verwey-jonker", "Senior onderzoeker"],
  ["ccv", "Adviseur"],
  ["movisie", "Senior adviseur"],
  ["lpb", "Projectleider"],
  ["lpb", "Netwerkcoördinator"],
  ["movisie", "Adviseur"],
  ["ccv", "Projectmedewerker"],
  ["lsa", "Projectleider"],
  ["lsa", "Netwerkcoördinator"],
]

const numbered = (at: number): { readonly id: string; readonly name: string } => ({
  id: `person-${String(at).padStart(2, "0")}`,
  name: `Voorbeeldpersoon ${at}`,
})

/** The person who leads the programme from 1 April 2024. */
export const programmeLeader = "person-13"

/** Who sits in the core team for each partner. */
export const inCoreTeam: Readonly<Record<PartnerId, string>> = {
  ccv: "person-05",
  lpb: "person-07",
  lsa: "person-11",
  movisie: "person-06",
  platform31: "person-01",
  "verwey-jonker": "person-04",
}

/** The director of each partner. */
export const director = (partner: PartnerId): string => `director.${partner}`

/** People, candidates and the appointment. */
export const rows = (): Rows => ({
  person: [
    ...staff.map(([organisation, job], at) => ({ ...numbered(at + 1), organisation, function: job })),
    { ...numbered(13), organisation: "voorbeeldgemeente", function: "Programmaleider" },
    ...forEachPartner(({ id, shortName }) => ({
      id: director(id),
      name: `Voorbeelddirecteur ${shortName}`,
      organisation: id,
      function: "Directeur",
    })),
    { id: "contact.bzk", name: "Voorbeeldcontact BZK", organisation: "bzk", function: "Contactpersoon" },
  ],
  candidate: [
    {
      id: "candidate-1",
      vacancy: "programme-leader-2024",
      employer: "voorbeeldgemeente",
      receivedOn: "2024-02-22",
      status: "chosen",
      erasedOn: "2024-04-04",
    },
    {
      id: "candidate-2",
      vacancy: "programme-leader-2024",
      employer: "voorbeeldgemeente",
      receivedOn: "2024-02-27",
      status: "rejected",
      erasedOn: "2024-04-04",
    },
    {
      id: "candidate-3",
      vacancy: "programme-leader-2024",
      employer: "voorbeeldgemeente",
      receivedOn: "2024-02-29",
      status: "withdrawn",
      erasedOn: "2024-03-12",
    },
  ],
  conversation: [
    {
      id: "candidate-1.first",
      candidate: "candidate-1",
      heldOn: "2024-03-05",
      interviewers: ["person-01", "person-07"],
      outcome: "continue",
    },
    {
      id: "candidate-1.second",
      candidate: "candidate-1",
      heldOn: "2024-03-11",
      interviewers: ["director.movisie", "director.verwey-jonker"],
      outcome: "chosen",
    },
    {
      id: "candidate-2.first",
      candidate: "candidate-2",
      heldOn: "2024-03-06",
      interviewers: ["person-01", "person-07"],
      outcome: "rejected",
    },
  ],
  appointment: [
    {
      id: "programme-leader.2024",
      role: "programme-leader",
      person: programmeLeader,
      validFrom: "2024-04-01",
      validThrough: "2026-03-31",
      hoursPerWeek: 1600,
      decision: "2024.appointment",
    },
  ],
  roleProfile: [
    {
      id: "programme-leader.profile-2",
      role: "programme-leader",
      version: 2,
      validFrom: "2024-11-01",
      profile:
        "Zoals versie 1. Toegevoegd na de evaluatie van oktober 2024:\n• Ervaring met de financiële verantwoording van een programma\n• De partners kunnen aanspreken op toegezegde uren",
      evaluation: "programme-leader.evaluation-1",
      decision: "2024.role-evaluation",
    },
  ],
})
