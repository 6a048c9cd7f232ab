/** Invented texts: what project leaders and coordinators of lines wrote on 1 July 2024 and on 31 December 2024. */

/** What stands in one status report. */
export interface StatusText {
  readonly narrative: string
  readonly outlook?: string
  readonly lessons?: string
}

/** By project and moment: `wijkprofielen.june`. */
export const projects: Readonly<Record<string, StatusText>> = {
  "wijkprofielen.june": {
    narrative: "De opzet is vastgesteld en twee profielen zijn klaar. Vier andere zijn in de maak.",
    outlook: "In oktober zijn zes profielen klaar. Daarna volgen de laatste twee.",
  },
  "wijkprofielen.december": {
    narrative:
      "Zes profielen zijn klaar en gepubliceerd. Voor de laatste twee ontbreken nog gegevens van de gemeenten.",
    outlook: "In maart 2025 krijgen we de gegevens. In mei zijn de laatste twee profielen klaar.",
    lessons:
      "Spreek vooraf schriftelijk af wie welke gegevens levert, en wanneer. Laat bewoners de cijfers zien voordat het profiel af is.",
  },
  "wat-werkt.june": {
    narrative: "Het overzicht van wat werkt is in mei opgeleverd. Er zijn 118 straatinterviews gehouden.",
    outlook: "In het najaar schrijven we het rapport. We houden meer interviews met jongeren.",
  },
  "wat-werkt.december": {
    narrative: "Het rapport is op 21 november verschenen. Het project is afgerond.",
    outlook: "De partners gebruiken het rapport in 2025 in de trainingen en in de kennisbundel.",
    lessons: "Spreek met een bureau een maximum af. Kijk halverwege of alle groepen aan het woord komen.",
  },
  "veilige-buurt.june": {
    narrative: "De trekker is sinds maart ziek. Het werk ligt grotendeels stil. Het ministerie is ingelicht.",
    outlook: "Vanaf augustus neemt een collega het werk over.",
  },
  "veilige-buurt.december": {
    narrative: "De inhoud van de bundel is vastgesteld. Vijf van de acht hoofdstukken zijn geschreven.",
    outlook: "De laatste hoofdstukken zijn in maart klaar. De bundel komt uiterlijk 31 mei 2025 uit.",
    lessons: "Eén trekker is te weinig. Laat vanaf het begin een tweede persoon meelopen.",
  },
  "leerkringen.june": {
    narrative: "Vier kringen zijn gestart. Acht gemeenten staan nog op een wachtlijst.",
    outlook: "Met extra geld beginnen in september twee kringen meer.",
  },
  "leerkringen.december": {
    narrative: "Zes kringen zijn afgerond. Deelnemers uit 31 gemeenten deden mee.",
    outlook: "In 2025 beginnen vier nieuwe kringen. Vier bestaande kringen gaan zelf verder.",
    lessons: "Een eigen vraag uit de eigen wijk werkt beter dan een vast programma.",
  },
  "wijkacademie.june": {
    narrative: "Zes trainingen zijn gegeven. De werving voor het najaar loopt langzaam.",
    outlook: "In het najaar volgen zes trainingen.",
  },
  "wijkacademie.december": {
    narrative: "Vier van de zes trainingen in het najaar gingen door. Twee zijn afgezegd.",
    outlook: "In 2025 is de helft van de trainingen op locatie. De werving begint in januari.",
    lessons: "Stem de planning af met de scholing die gemeenten zelf geven.",
  },
  "bewoners-leren.june": {
    narrative: "Negen wijkbezoeken zijn gehouden. Er zijn meer aanmeldingen dan plekken.",
    outlook: "Met het extra geld houden we in het najaar negen bezoeken.",
  },
  "bewoners-leren.december": {
    narrative: "Achttien wijkbezoeken zijn gehouden. Zeven groepen begonnen daarna zelf met iets nieuws.",
    outlook: "In 2025 krijgen groepen na een bezoek een half jaar hulp.",
    lessons: "Vergoed reiskosten vooraf. Wie weinig geld heeft, kan anders niet mee.",
  },
  "wijknetwerk.june": {
    narrative: "Het netwerk heeft 702 leden. De voorbereiding van de jaarbijeenkomst is begonnen.",
    outlook: "De jaarbijeenkomst is op 21 november.",
  },
  "wijknetwerk.december": {
    narrative: "De jaarbijeenkomst trok 412 mensen. Het netwerk heeft 838 leden.",
    outlook: "In 2025 komen er vier bijeenkomsten in de regio bij.",
    lessons: "Leg een zaal een jaar van tevoren vast, en houd een tweede zaal achter de hand.",
  },
  "bewonersnetwerk.june": {
    narrative: "Het netwerk heeft 38 groepen. Drie regiobijeenkomsten zijn gehouden.",
    outlook: "In oktober komt de kaart van bewonersgroepen uit.",
  },
  "bewonersnetwerk.december": {
    narrative: "46 groepen doen mee. De kaart is gepubliceerd. Het project is afgerond.",
    outlook: "De groepen gaan in 2025 verder in het landelijk wijknetwerk.",
    lessons: "Leg data van bijeenkomsten een half jaar vooruit naast elkaar.",
  },
  "samenspel.june": {
    narrative: "De programmaleider is begonnen. De begrotingswijziging is voorbereid met alle partners.",
    outlook: "In oktober bespreken we de rol van de programmaleider.",
  },
  "samenspel.december": {
    narrative: "Het jaarplan 2025 is vastgesteld. De rol van de programmaleider is besproken en aangepast.",
    outlook: "In het voorjaar van 2025 spreken we met het ministerie over de jaren na 2025.",
    lessons: "Korter vergaderen kan, als de stukken een week van tevoren klaar zijn.",
  },
}

/** By programme line, on 31 December 2024. */
export const lines: Readonly<Record<string, StatusText>> = {
  kennis: {
    narrative:
      "De lijn Kennis leverde zes wijkprofielen en een rapport op. De kennispagina's trokken 13.480 bezoekers; het doel was 12.000. De kennisbundel komt een half jaar later dan gepland.",
    outlook:
      "In 2025 ronden we de profielen en de bundel af. Daarna brengen we alle kennis op één plek samen.",
    lessons: "Kennis wordt gebruikt als zij op tijd klaar is voor wie ermee werkt.",
  },
  leren: {
    narrative:
      "De lijn Leren bereikte meer mensen dan gepland met leerkringen en wijkbezoeken, en minder met trainingen. De kringen en bezoeken gebruiken wat de lijn Kennis maakte.",
    outlook: "In 2025 krijgen trainingen op locatie de meeste aandacht.",
    lessons: "Leren in de wijk zelf werkt beter dan in een zaal.",
  },
  netwerken: {
    narrative:
      "De lijn Netwerken haalde alle doelen. Het wijknetwerk groeide naar 838 leden, en 46 bewonersgroepen doen mee.",
    outlook: "In 2025 gaan beide netwerken samen verder, met bijeenkomsten in de regio.",
    lessons: "Mensen komen terug als zij de vorige keer iemand leerden kennen.",
  },
}

/** On the whole programme, about 2023: what the plan of 2024 looks back on. */
export const before: StatusText = {
  narrative: [
    "In 2023 bouwden de zes partners hun samenwerking op. Acht projecten begonnen. Er waren twee leerkringen, zes wijkbezoeken en 31 bewonersgroepen. Samen besteedden de partners € 611.939.",
    "Projecten werkten nog vaak naast elkaar. Trainingen gebruikten de kennis niet die een ander project maakte, en bijeenkomsten vielen samen. Daarom kiezen we voor 2024 drie programmalijnen, één kernteam en een programmaleider.",
  ].join("\n\n"),
  outlook: "In 2024 maken we van losse projecten één programma, met één plan en één begroting.",
  lessons: "Samenwerken lukt als iemand er uren voor heeft. Goede wil alleen is niet genoeg.",
}
