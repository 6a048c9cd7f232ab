/**
 * What an organisation is to the partnership, from when until when: partner, client, funder and so on.
 * Entry and exit of partners are read from it (rules `toetredingOndertekend`, `uittredingAfgewikkeld`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of memberships. */
export const table = Table.make("membership", {
  label: ["Deelname", "Membership"],
  plural: ["Deelnames", "Memberships"],
  description: [
    "Wat een organisatie voor het samenwerkingsverband is, en van wanneer tot wanneer. Een organisatie kan meer dan één rij hebben.",
    "What an organisation is to the partnership, and from when until when. An organisation may have more than one row.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar het om gaat.", "The organisation concerned."],
    ),
    role: Column.oneOf(
      ["Rol", "Role"],
      [
        "Wat de organisatie voor het samenwerkingsverband is.",
        "What the organisation is to the partnership.",
      ],
      {
        partner: ["Partner", "Partner"],
        client: ["Opdrachtgever", "Client"],
        affiliatedMunicipality: ["Aangesloten gemeente", "Affiliated municipality"],
        externalPartner: ["Externe partner", "External partner"],
        localPartner: ["Lokale partner", "Local partner"],
        residentsGroup: ["Bewonersgroep", "Residents' group"],
        funder: ["Financier", "Funder"],
        observer: ["Waarnemer", "Observer"],
      },
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag van de deelname.", "The first day of the membership."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van de deelname. Leeg: tot nader order.",
          "The last day of the membership. Empty: until further notice.",
        ],
      ),
    ),
    signedOn: Column.optional(
      Column.date(
        ["Getekend op", "Signed on"],
        [
          "De dag waarop de organisatie haar toetreding tekende.",
          "The day on which the organisation signed its entry.",
        ],
      ),
    ),
    noticeGivenOn: Column.optional(
      Column.date(
        ["Opgezegd op", "Notice given on"],
        ["De dag waarop de deelname is opgezegd.", "The day on which notice was given."],
      ),
    ),
    settledOn: Column.optional(
      Column.date(
        ["Afgewikkeld op", "Settled on"],
        [
          "De dag waarop alles rond het vertrek geregeld was: inzet, geld, zetels en gegevens.",
          "The day on which everything about the exit was arranged: commitments, money, seats and data.",
        ],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        [
          "Het besluit van de partners over deze toetreding of dit vertrek.",
          "The decision of the partners about this entry or exit.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Getekend document", "Signed document"],
        ["Het document waarmee de organisatie toetrad.", "The document with which the organisation entered."],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat u hierbij nog wilt vastleggen.", "Anything else worth recording."],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough"), Check.ordered("validFrom", "settledOn")],
  unique: [["organisation", "role", "validFrom"]],
})

/** One membership. */
export interface Row extends Table.Row<typeof table> {}
