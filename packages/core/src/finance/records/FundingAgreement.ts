/**
 * What a client pays the partnership for: a commission, a subsidy or a specific grant (seed rows S2 and S12).
 * Everything the decision, the scheme or the contract says about money, terms and accountability stands here, so
 * that the rules of a regime read it as data. A term that no column holds stands in `agreedTerm`.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of funding agreements. */
export const table = Table.make("fundingAgreement", {
  label: ["Financiering", "Funding agreement"],
  plural: ["Financieringen", "Funding agreements"],
  description: [
    "Een opdracht of subsidie van een opdrachtgever, met het bedrag, de looptijd en de voorwaarden.",
    "A commission or subsidy of a client, with its amount, its duration and its conditions.",
  ],
  columns: {
    title: Column.text(
      ["Titel", "Title"],
      ["De naam van de opdracht of subsidie.", "The name of the commission or subsidy."],
    ),
    client: Column.reference(
      "organisation",
      ["Opdrachtgever", "Client"],
      [
        "De organisatie die de opdracht of de subsidie geeft.",
        "The organisation that gives the commission or the subsidy.",
      ],
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      [
        "Wat voor financiering dit is. Bij een opdracht gelden de regels voor subsidies niet.",
        "What kind of funding this is. The rules on subsidies do not hold for a commission.",
      ],
      {
        commission: ["Opdracht", "Commission"],
        subsidy: ["Subsidie", "Subsidy"],
        specificGrant: ["Specifieke uitkering", "Specific grant"],
      },
    ),
    reference: Column.optional(
      Column.text(
        ["Kenmerk", "Reference"],
        [
          "Het kenmerk dat op de brief of het contract staat.",
          "The reference on the letter or the contract.",
        ],
      ),
    ),
    scheme: Column.optional(
      Column.text(
        ["Regeling", "Scheme"],
        ["De regeling waar de subsidie op berust.", "The scheme that the subsidy rests on."],
      ),
    ),
    legalBasis: Column.optional(
      Column.oneOf(
        ["Grondslag", "Legal basis"],
        ["Waarom de opdrachtgever deze subsidie mag geven.", "Why the client may give this subsidy."],
        {
          scheme: ["Regeling", "Scheme"],
          budgetItem: ["Begrotingspost", "Budget item"],
          incidental: ["Incidenteel", "Incidental"],
          awaitingScheme: ["In afwachting van een regeling", "Awaiting a scheme"],
        },
      ),
    ),
    legalBasisText: Column.optional(
      Column.text(
        ["Wet of artikel", "Law or article"],
        [
          "De wet, het artikel of de begrotingspost die de brief noemt.",
          "The law, the article or the budget item that the letter names.",
        ],
      ),
    ),
    continues: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Vervolg op", "Continues"],
        [
          "De vorige financiering voor dezelfde activiteiten.",
          "The earlier funding for the same activities.",
        ],
      ),
    ),
    appliedBy: Column.optional(
      Column.reference(
        "organisation",
        ["Aanvrager", "Applicant"],
        ["De organisatie die de aanvraag heeft ingediend.", "The organisation that filed the application."],
      ),
    ),
    parties: Column.references(
      "organisation",
      ["Partijen", "Parties"],
      [
        "De organisaties die de opdracht of subsidie samen hebben aanvaard. Laat dit leeg als dat alle partners zijn.",
        "The organisations that accepted the commission or subsidy together. Leave empty when that is every partner.",
      ],
    ),
    publicBodiesAllowed: Column.optional(
      Column.yesNo(
        ["Ook voor overheden", "Open to public bodies"],
        [
          "Ja als de regeling toestaat dat een gemeente, provincie of waterschap aanvraagt.",
          "Yes when the scheme allows a municipality, province or water board to apply.",
        ],
      ),
    ),
    distribution: Column.optional(
      Column.oneOf(
        ["Verdeling", "Distribution"],
        [
          "Hoe de opdrachtgever het geld verdeelt over de aanvragen.",
          "How the client divides the money over the applications.",
        ],
        {
          orderOfArrival: ["Op volgorde van binnenkomst", "Order of arrival"],
          ranking: ["Op rangorde", "Ranking"],
          proRata: ["Naar verhouding", "Pro rata"],
          none: ["Geen verdeling", "No distribution"],
        },
      ),
    ),
    applicationPeriodEndsOn: Column.optional(
      Column.date(
        ["Aanvragen tot en met", "Applications through"],
        ["De laatste dag waarop u kon aanvragen.", "The last day on which one could apply."],
      ),
    ),
    appliedOn: Column.optional(
      Column.date(
        ["Aangevraagd op", "Applied on"],
        ["De dag waarop de aanvraag is ingediend.", "The day on which the application was filed."],
      ),
    ),
    applicationCompleteOn: Column.optional(
      Column.date(
        ["Aanvraag volledig op", "Application complete on"],
        ["De dag waarop de aanvraag volledig was.", "The day on which the application was complete."],
      ),
    ),
    applicationReceivedOn: Column.optional(
      Column.date(
        ["Ontvangstdatum", "Received on"],
        [
          "De dag die de opdrachtgever als ontvangst van de aanvraag aanhoudt.",
          "The day that the client counts as receipt of the application.",
        ],
      ),
    ),
    adviceOrInspection: Column.optional(
      Column.yesNo(
        ["Advies of onderzoek", "Advice or inquiry"],
        [
          "Ja als de opdrachtgever advies vraagt of nader onderzoek doet. Dan mag het besluit later komen.",
          "Yes when the client asks for advice or inquires further. The decision may then come later.",
        ],
      ),
    ),
    grantedOn: Column.optional(
      Column.date(
        ["Verleend op", "Granted on"],
        ["De datum van de beschikking of het contract.", "The date of the decision or the contract."],
      ),
    ),
    publishedOn: Column.optional(
      Column.date(
        ["Bekendgemaakt op", "Published on"],
        [
          "De dag waarop het besluit is verzonden of gepubliceerd.",
          "The day on which the decision was sent or published.",
        ],
      ),
    ),
    budgetReservation: Column.optional(
      Column.yesNo(
        ["Begrotingsvoorbehoud", "Budget reservation"],
        [
          "Ja als het geld pas zeker is wanneer de begroting van de opdrachtgever is vastgesteld.",
          "Yes when the money is certain only once the client's budget is adopted.",
        ],
      ),
    ),
    clientBudgetAdoptedOn: Column.optional(
      Column.date(
        ["Begroting vastgesteld op", "Client's budget adopted on"],
        [
          "De dag waarop de begroting van de opdrachtgever is vastgesteld.",
          "The day on which the client's budget was adopted.",
        ],
      ),
    ),
    reservationInvokedOn: Column.optional(
      Column.date(
        ["Voorbehoud ingeroepen op", "Reservation invoked on"],
        [
          "De dag waarop de opdrachtgever het voorbehoud heeft ingeroepen.",
          "The day on which the client invoked the reservation.",
        ],
      ),
    ),
    startsOn: Column.date(
      ["Van", "From"],
      ["De eerste dag van de looptijd.", "The first day of the duration."],
    ),
    endsOn: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag van de looptijd.", "The last day of the duration."],
      ),
    ),
    activitiesEndBy: Column.optional(
      Column.date(
        ["Activiteiten uiterlijk klaar", "Activities end by"],
        [
          "De uiterste dag voor de activiteiten, zoals het besluit die noemt.",
          "The last day for the activities, as the decision names it.",
        ],
      ),
    ),
    activitiesEndedOn: Column.optional(
      Column.date(
        ["Activiteiten klaar op", "Activities ended on"],
        [
          "De dag waarop alle activiteiten echt klaar waren.",
          "The day on which all activities were really done.",
        ],
      ),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het bedrag dat is verleend, of het hoogste bedrag.", "The amount granted, or the highest amount."],
      { minimum: 0 },
    ),
    grantForm: Column.optional(
      Column.oneOf(["Vorm", "Form"], ["Hoe het bedrag is bepaald.", "How the amount is fixed."], {
        fixedSum: ["Vast bedrag", "Fixed sum"],
        fixedSumPerUnit: ["Vast bedrag per eenheid", "Fixed sum per unit"],
        maximumSum: ["Maximumbedrag", "Maximum sum"],
        directDetermination: ["Direct vastgesteld", "Determined directly"],
      }),
    ),
    lighterRegimeBasis: Column.optional(
      Column.text(
        ["Grond lichter regime", "Basis of lighter regime"],
        [
          "Het artikel waardoor lichtere regels gelden dan bij dit bedrag horen.",
          "The article by which lighter rules hold than those of this amount.",
        ],
      ),
    ),
    maximumPublicShare: Column.optional(
      Column.percentage(
        ["Grens overheidsgeld", "Limit of public money"],
        [
          "Het deel van de kosten dat overheden samen hoogstens mogen betalen.",
          "The part of the costs that public bodies together may pay at most.",
        ],
        { minimum: 0, maximum: 10000 },
      ),
    ),
    cofinanced: Column.yesNo(
      ["Cofinanciering", "Cofinanced"],
      ["Ja als een Europees programma meebetaalt.", "Yes when a European programme pays too."],
    ),
    perFinancialYear: Column.yesNo(
      ["Per boekjaar", "Per financial year"],
      [
        "Ja als de regels voor subsidies per boekjaar gelden (afdeling 4.2.8 Awb).",
        "Yes when the rules on subsidies per financial year apply (section 4.2.8 Awb).",
      ],
    ),
    perFinancialYearBasis: Column.optional(
      Column.text(
        ["Grond per boekjaar", "Basis per financial year"],
        [
          "Het artikel of besluit dat de regels per boekjaar laat gelden.",
          "The article or decision by which the rules per financial year apply.",
        ],
      ),
    ),
    elaborationAnnounced: Column.optional(
      Column.yesNo(
        ["Nadere uitwerking", "Later elaboration"],
        [
          "Ja als het besluit zegt dat activiteiten of verplichtingen later worden uitgewerkt.",
          "Yes when the decision says that activities or obligations will be elaborated later.",
        ],
      ),
    ),
    determinationDueBy: Column.optional(
      Column.date(
        ["Vaststelling vragen voor", "Determination due by"],
        ["De uiterste dag om de vaststelling aan te vragen.", "The last day to apply for determination."],
      ),
    ),
    determinationWeeks: Column.optional(
      Column.integer(
        ["Termijn vaststelling", "Determination term"],
        [
          "Het aantal weken na het einde van de activiteiten waarin u de vaststelling aanvraagt.",
          "The number of weeks after the end of the activities in which to apply for determination.",
        ],
        { minimum: 1, maximum: 260 },
      ),
    ),
    exOfficioBy: Column.optional(
      Column.date(
        ["Ambtshalve vóór", "Ex officio by"],
        [
          "De uiterste dag waarop de opdrachtgever zelf vaststelt, zonder aanvraag.",
          "The last day on which the client determines by itself, without an application.",
        ],
      ),
    ),
    auditorsStatementWaived: Column.yesNo(
      ["Zonder controleverklaring", "No auditor's statement"],
      [
        "Ja als de regeling of het besluit geen controleverklaring vraagt.",
        "Yes when the scheme or the decision waives the auditor's statement.",
      ],
    ),
    proofManner: Column.optional(
      Column.longText(
        ["Manier van bewijzen", "Manner of proof"],
        [
          "Hoe u laat zien dat de activiteiten zijn gedaan, zoals vooraf is gezegd.",
          "How to show that the activities were done, as announced beforehand.",
        ],
      ),
    ),
    advanceManner: Column.optional(
      Column.longText(
        ["Manier van bevoorschotten", "Manner of advances"],
        ["Hoe en wanneer de opdrachtgever voorschotten betaalt.", "How and when the client pays advances."],
      ),
    ),
    stateAid: Column.yesNo(
      ["Staatssteun", "State aid"],
      ["Ja als de regels voor staatssteun gelden.", "Yes when the rules on state aid apply."],
    ),
    stateAidRetentionYears: Column.optional(
      Column.integer(
        ["Bewaartermijn staatssteun", "State aid retention"],
        [
          "Het aantal jaren dat u de administratie bewaart door de staatssteun.",
          "The number of years that the records are kept because of the state aid.",
        ],
        { minimum: 1, maximum: 100 },
      ),
    ),
    specialNotificationDuty: Column.yesNo(
      ["Bijzondere meldplicht", "Special duty to notify"],
      [
        "Ja als het besluit een bijzondere meldingsplicht oplegt.",
        "Yes when the decision imposes a special duty to notify.",
      ],
    ),
    specialDutyNamed: Column.optional(
      Column.yesNo(
        ["Meldplicht zo genoemd", "Duty named as such"],
        [
          "Ja als het besluit die plicht ook echt een bijzondere meldingsplicht noemt.",
          "Yes when the decision also names that duty as a special duty to notify.",
        ],
      ),
    ),
    vatTreatment: Column.optional(
      Column.oneOf(["Btw", "VAT"], ["Hoe dit geld voor de btw telt.", "How this money counts for VAT."], {
        outsideScope: ["Buiten de btw", "Outside the scope"],
        taxed: ["Belast", "Taxed"],
        exempt: ["Vrijgesteld", "Exempt"],
        reverseCharged: ["Verlegd", "Reverse charged"],
      }),
    ),
    termsDeclared: Column.optional(
      Column.text(
        ["Voorwaarden", "Terms"],
        [
          "De algemene voorwaarden die gelden, zoals de ARVODI.",
          "The general terms that apply, such as the ARVODI.",
        ],
      ),
    ),
    liability: Column.optional(
      Column.oneOf(
        ["Aansprakelijkheid", "Liability"],
        ["Wie wat verschuldigd is als er iets misgaat.", "Who owes what when something goes wrong."],
        {
          jointAndSeveral: ["Ieder voor het geheel", "Joint and several"],
          perShare: ["Ieder voor het eigen deel", "Per share"],
          leadPartner: ["De penvoerder", "The lead partner"],
        },
      ),
    ),
    reserveAllowed: Column.optional(
      Column.yesNo(
        ["Egalisatiereserve mag", "Reserve allowed"],
        [
          "Ja als de regeling of het besluit een egalisatiereserve voorschrijft of toestaat.",
          "Yes when the scheme or the decision prescribes or allows an equalisation reserve.",
        ],
      ),
    ),
    ratesMethod: Column.optional(
      Column.oneOf(
        ["Tariefmethode", "Rates method"],
        [
          "De methode voor uurtarieven die is voorgeschreven.",
          "The method for hourly rates that is prescribed.",
        ],
        {
          integral: ["Integrale kosten", "Integral cost"],
          costCarrier: ["Kosten per kostendrager", "Cost per cost carrier"],
          flat: ["Vast uurtarief", "Flat rate"],
        },
      ),
    ),
    prescribedRate: Column.optional(
      Column.money(
        ["Voorgeschreven tarief", "Prescribed rate"],
        ["Het vaste tarief per uur dat is voorgeschreven.", "The flat rate per hour that is prescribed."],
        { minimum: 0 },
      ),
    ),
    prescribedOverhead: Column.optional(
      Column.percentage(
        ["Voorgeschreven opslag", "Prescribed overhead"],
        [
          "De opslag voor indirecte kosten die is voorgeschreven.",
          "The overhead for indirect costs that is prescribed.",
        ],
        { minimum: 0 },
      ),
    ),
    productiveHours: Column.optional(
      Column.hours(
        ["Productieve uren", "Productive hours"],
        [
          "De productieve uren per jaar die zijn voorgeschreven voor een volle baan.",
          "The productive hours a year that are prescribed for a full job.",
        ],
        { minimum: 0, maximum: 878400 },
      ),
    ),
    hoursPerPerson: Column.optional(
      Column.yesNo(
        ["Uren per persoon", "Hours per person"],
        ["Ja als de uren per persoon moeten zijn vastgelegd.", "Yes when hours must be recorded per person."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["De beschikking of het contract.", "The decision or the contract."],
      ),
    ),
  },
  title: "title",
  checks: [
    Check.ordered("appliedOn", "applicationCompleteOn"),
    Check.ordered("appliedOn", "grantedOn"),
    Check.ordered("grantedOn", "publishedOn"),
    Check.ordered("startsOn", "endsOn"),
    Check.ordered("startsOn", "activitiesEndBy"),
    Check.ordered("startsOn", "activitiesEndedOn"),
    Check.ordered("activitiesEndBy", "determinationDueBy"),
    Check.ordered("activitiesEndBy", "exOfficioBy"),
    Check.make<{ readonly id: string; readonly continues: string | null }>({
      name: "continues-another",
      columns: ["continues"],
      label: {
        nl: "een financiering is geen vervolg op zichzelf",
        en: "a funding agreement does not continue itself",
      },
      holds: (row) => row.continues !== row.id,
    }),
  ],
})

/** One funding agreement. */
export interface Row extends Table.Row<typeof table> {}
