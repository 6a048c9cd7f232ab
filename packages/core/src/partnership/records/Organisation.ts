/**
 * A legal entity or group with its own expertise, mission and target groups: partner, client,
 * municipality, local partner or residents' group (seed rows S1, S2, S16). What it is to the partnership
 * stands in `membership`.
 */

import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as EmailAddress from "../internal/EmailAddress.ts"
import * as Iban from "../internal/Iban.ts"
import * as RegistrationNumber from "../internal/RegistrationNumber.ts"
import * as VatNumber from "../internal/VatNumber.ts"

/** The table of organisations. */
export const table = Table.make("organisation", {
  label: ["Organisatie", "Organisation"],
  plural: ["Organisaties", "Organisations"],
  description: [
    "Alle organisaties die met het samenwerkingsverband te maken hebben. Wat zij voor het verband zijn, staat bij de deelnames.",
    "All organisations that have to do with the partnership. What they are to it stands with the memberships.",
  ],
  columns: {
    name: Column.text(
      ["Naam", "Name"],
      ["De volledige naam van de organisatie.", "The full name of the organisation."],
    ),
    shortName: Column.optional(
      Column.text(
        ["Korte naam", "Short name"],
        [
          "De afkorting of roepnaam, voor in tabellen.",
          "The abbreviation or everyday name, for use in tables.",
        ],
      ),
    ),
    legalForm: Column.oneOf(
      ["Rechtsvorm", "Legal form"],
      ["Welke rechtsvorm de organisatie heeft.", "Which legal form the organisation has."],
      {
        association: ["Vereniging", "Association"],
        foundation: ["Stichting", "Foundation"],
        privateCompany: ["Besloten of naamloze vennootschap", "Private or public company"],
        publicBody: ["Ander openbaar lichaam", "Other public body"],
        ministry: ["Ministerie", "Ministry"],
        municipality: ["Gemeente", "Municipality"],
        province: ["Provincie", "Province"],
        waterBoard: ["Waterschap", "Water board"],
        informal: ["Informele groep", "Informal group"],
        other: ["Anders", "Other"],
      },
    ),
    registrationNumber: Column.optional(
      Column.text(
        ["KvK-nummer", "Trade register number"],
        [
          "Het nummer in het handelsregister: acht cijfers. Leeg als er geen Nederlands nummer is.",
          "The number in the Dutch trade register: eight digits. Empty if there is no Dutch number.",
        ],
      ),
    ),
    vatNumber: Column.optional(
      Column.text(
        ["Btw-id", "VAT number"],
        [
          "Het btw-identificatienummer, zonder spaties of punten.",
          "The VAT identification number, without spaces or dots.",
        ],
      ),
    ),
    expertise: Column.optional(
      Column.longText(
        ["Expertise", "Expertise"],
        ["Waar de organisatie goed in is.", "What the organisation is good at."],
      ),
    ),
    mission: Column.optional(
      Column.longText(
        ["Missie", "Mission"],
        ["Waar de organisatie zich voor inzet.", "What the organisation works for."],
      ),
    ),
    targetGroups: Column.optional(
      Column.longText(
        ["Doelgroepen", "Target groups"],
        ["Voor wie de organisatie werkt.", "Whom the organisation works for."],
      ),
    ),
    domains: Column.references(
      "domain",
      ["Domeinen", "Domains"],
      ["In welke domeinen de organisatie werkt.", "In which domains the organisation works."],
    ),
    areas: Column.references(
      "area",
      ["Werkgebied", "Areas"],
      [
        "In welke wijken of plaatsen de organisatie werkt. Leeg: in het hele land.",
        "In which neighbourhoods or places the organisation works. Empty: in the whole country.",
      ],
    ),
    website: Column.optional(
      Column.text(["Website", "Website"], ["Het adres van de website.", "The address of the website."]),
    ),
    email: Column.optional(
      Column.text(
        ["E-mail", "E-mail"],
        [
          "Het algemene e-mailadres, niet dat van een persoon.",
          "The general e-mail address, not that of a person.",
        ],
      ),
    ),
    bankAccount: Column.optional(
      Column.text(
        ["Rekeningnummer", "Bank account"],
        ["De IBAN, zonder spaties.", "The IBAN, without spaces."],
      ),
    ),
    bankAccountHolder: Column.optional(
      Column.text(
        ["Naam rekeninghouder", "Account holder"],
        ["Op welke naam de rekening staat.", "In whose name the account is."],
      ),
    ),
    bankAccountProof: Column.optional(
      Column.reference(
        "document",
        ["Bewijs van de rekening", "Proof of the account"],
        [
          "Het document dat laat zien op welke naam de rekening staat.",
          "The document that shows in whose name the account is.",
        ],
      ),
    ),
    supervisoryBoard: Column.optional(
      Column.yesNo(
        ["Raad van toezicht", "Supervisory board"],
        ["Is er een raad van toezicht of een raad van commissarissen?", "Is there a supervisory board?"],
      ),
    ),
    largeEnterprise: Column.optional(
      Column.yesNo(
        ["Jaarrekeningplicht", "Must draw up annual accounts"],
        [
          "Alleen voor een vereniging of stichting. Heeft zij een onderneming die groot genoeg is voor de regels over de jaarrekening (artikel 2:360 lid 3 BW)?",
          "Only for an association or a foundation. Does it run an enterprise that is large enough for the rules on annual accounts (article 2:360(3) of the Civil Code)?",
        ],
      ),
    ),
    size: Column.optional(
      Column.oneOf(
        ["Grootte", "Size"],
        [
          "Hoe groot de organisatie is volgens de regels voor jaarrekeningen. Dit bepaalt hoe snel zij kleinere leveranciers moet betalen.",
          "How large the organisation is by the rules for annual accounts. This decides how soon it has to pay smaller suppliers.",
        ],
        {
          small: ["Klein", "Small"],
          medium: ["Middelgroot", "Medium"],
          large: ["Groot", "Large"],
        },
      ),
    ),
    financialYearStartMonth: Column.optional(
      Column.integer(
        ["Begin boekjaar", "Financial year starts in"],
        [
          "De maand waarin het boekjaar begint, als getal. Leeg: januari.",
          "The month in which the financial year starts, as a number. Empty: January.",
        ],
        { minimum: 1, maximum: 12 },
      ),
    ),
  },
  title: "name",
  checks: [
    RegistrationNumber.check("registrationNumber"),
    VatNumber.check("vatNumber"),
    EmailAddress.check("email"),
    Iban.check("bankAccount"),
  ],
})

/** One organisation. */
export interface Row extends Table.Row<typeof table> {}
