/** Invented texts: what the leader of each project wrote about 2024, and about its two activities. */

/** What was agreed and done of an activity, in a unit that can be counted. */
export interface Counted {
  readonly unit: string
  readonly agreed: number
  readonly done: number
}

/** Texts of an activity. */
export interface ActivityText {
  readonly contribution: string
  readonly narrative: string
  readonly counted?: Counted
}

/** Texts of a project. */
export interface ProjectText {
  readonly narrative: string
  readonly activities: readonly [first: ActivityText, second: ActivityText]
}

const text = (...paragraphs: ReadonlyArray<string>): string => paragraphs.join("\n\n")

const counted = (unit: string, agreed: number, done: number): { readonly counted: Counted } => ({
  counted: { unit, agreed, done },
})

/** By the id of the project. */
export const projects: Readonly<Record<string, ProjectText>> = {
  wijkprofielen: {
    narrative: text(
      "Een wijkprofiel laat op vier bladzijden zien hoe een wijk ervoor staat. Cijfers en verhalen van bewoners staan naast elkaar. In 2024 maakten we profielen met gemeenten, corporaties en bewoners.",
      "Zes van de acht wijkprofielen zijn klaar. Twee gemeenten leverden hun gegevens later aan. Hun profielen volgen in het voorjaar van 2025. De extra kosten van het onderzoeksbureau vingen we op met minder reizen en minder drukwerk.",
      "In Tilburg-Noordwest gebruikten bewoners en professionals het profiel bij hun wijkagenda. In Leeuwarden-Oost is het gelezen, maar nog niet gebruikt bij besluiten. In 2025 maken we daarom bij elk profiel meteen een afspraak over het gebruik.",
    ),
    activities: [
      {
        contribution:
          "Wie werkt in een wijk, ziet in één oogopslag wat er speelt. Daardoor past de aanpak beter.",
        narrative:
          "Elk profiel begon met een wandeling door de wijk. Daarna legden we de cijfers voor aan bewoners. Zij herkenden de meeste cijfers, maar gaven er vaak een andere verklaring voor.",
        ...counted("profielen", 8, 6),
      },
      {
        contribution: "Zonder goede gegevens en een leesbare opmaak wordt een profiel niet gebruikt.",
        narrative:
          "Het onderzoeksbureau leverde de gegevens. Een vormgever maakte één vaste opzet voor alle profielen.",
      },
    ],
  },
  "wat-werkt": {
    narrative: text(
      "Dit onderzoek bracht bij elkaar wat in wijken werkt, voor wie, en waarom. We lazen eerder onderzoek en spraken met mensen op straat.",
      "Er zijn meer straatinterviews gehouden dan gepland: 276 in plaats van 240. Daardoor kwamen de kosten hoger uit. In drie wijken spraken we namelijk eerst te weinig jongeren. Het rapport verscheen een week eerder dan afgesproken.",
      "De belangrijkste les: een aanpak werkt beter als dezelfde mensen er jaren blijven. De Wijkacademie en de Kennisbundel veilige buurt namen de uitkomsten over. Het project is afgerond.",
    ),
    activities: [
      {
        contribution: "Professionals kunnen kiezen voor een aanpak waarvan bekend is dat die werkt.",
        narrative:
          "Het overzicht van wat werkt was op tijd klaar voor de trainingen. Het rapport is openbaar en kost niets.",
        ...counted("publicaties", 2, 2),
      },
      {
        contribution: "Bewoners vertellen zelf wat zij merken. Dat staat niet in de cijfers.",
        narrative:
          "Het bureau sprak op markten, bij scholen en in buurthuizen. Wie dat wilde, kreeg de uitkomsten toegestuurd.",
        ...counted("interviews", 240, 276),
      },
    ],
  },
  "veilige-buurt": {
    narrative: text(
      "De kennisbundel brengt bij elkaar wat bekend is over veiligheid in de buurt. Hij is bedoeld voor professionals en voor bewoners.",
      "Het project begon later, omdat de trekker een tijd ziek was. Een collega nam het werk in augustus over. In september is de inhoud van de bundel vastgesteld. Een deel schuift naar 2025: de bundel komt in mei uit.",
      "We meldden het uitstel in juni aan het ministerie. Het ministerie ging akkoord. Met de begrotingswijziging van juli ging een deel van het geld naar de leerkringen en de wijkbezoeken, waar meer vraag was.",
    ),
    activities: [
      {
        contribution:
          "Bewoners en professionals vinden op één plek wat helpt tegen overlast en onveiligheid.",
        narrative:
          "Vijf van de acht hoofdstukken zijn geschreven. De politie las mee. Zij vroeg om meer aandacht voor online overlast.",
        ...counted("hoofdstukken", 8, 5),
      },
      {
        contribution: "Een bundel die goed leest en er goed uitziet, wordt eerder gebruikt.",
        narrative:
          "De opdracht voor het ontwerp is in november gegeven. De vormgever begint als de teksten klaar zijn.",
      },
    ],
  },
  leerkringen: {
    narrative: text(
      "In een leerkring leren professionals uit verschillende gemeenten een jaar lang van elkaar. Zij brengen elk een vraag uit hun eigen wijk mee.",
      "Er was meer vraag dan verwacht: zes kringen in plaats van vier. Het directieoverleg maakte daarvoor in juli geld vrij. De twee extra kringen begonnen in september.",
      "Deelnemers zeggen dat zij vooral hebben aan het oefenen met lastige gesprekken. Vier kringen gaan in 2025 zelf verder, zonder begeleiding. De hogeschool begeleidde één kring en wil dat blijven doen.",
    ),
    activities: [
      {
        contribution: "Wie samen oefent met een eigen vraag, verandert eerder iets in het werk.",
        narrative:
          "Elke kring kwam zes keer bij elkaar. De begeleiders bespraken elke maand met elkaar wat goed ging en wat niet.",
        ...counted("kringen", 4, 6),
      },
      {
        contribution: "Bijeenkomsten in de wijk zelf laten deelnemers zien hoe anderen werken.",
        narrative:
          "De meeste bijeenkomsten waren in een buurthuis. Dat was goedkoper dan een congreszaal, en bewoners konden aanschuiven.",
      },
    ],
  },
  wijkacademie: {
    narrative: text(
      "De Wijkacademie geeft trainingen aan mensen die in wijken werken. Denk aan opbouwwerkers, wijkagenten en medewerkers van corporaties.",
      "Tien van de twaalf trainingen gingen door. Twee zijn afgezegd door te weinig aanmeldingen. In totaal deden 197 mensen mee; het doel was 240. In het najaar viel de werving samen met andere scholing bij gemeenten.",
      "Deelnemers gaven de trainingen gemiddeld een 8,1. In 2025 werven we eerder en geven we de helft van de trainingen op locatie.",
    ),
    activities: [
      {
        contribution: "De trainingen gebruiken het overzicht van wat werkt. Zo komt kennis in de praktijk.",
        narrative:
          "Vier trainingen zijn nieuw. De training over samenwerken met bewoners is samen met bewoners gemaakt.",
        ...counted("trainingen", 4, 4),
      },
      {
        contribution: "Wie getraind is, kan in de eigen wijk beter samenwerken.",
        narrative:
          "Twee trainingen gingen in het najaar niet door. Wie zich al had aangemeld, kreeg een andere datum.",
        ...counted("trainingen", 12, 10),
      },
    ],
  },
  "bewoners-leren": {
    narrative: text(
      "Actieve bewoners bezoeken elkaars wijk. Zij zien wat een ander heeft opgezet, en hoe. Wie op bezoek komt, neemt altijd een eigen vraag mee.",
      "We hielden achttien wijkbezoeken, met ruim driehonderd bewoners. Dat zijn er twee meer dan gepland. De extra bezoeken zijn betaald uit de begrotingswijziging van juli.",
      "Na een half jaar belden we de bewoners na. Zeven groepen zijn begonnen met iets wat zij bij een ander zagen, zoals een buurtkeuken of een klussendienst. Voor wie weinig geld heeft, vergoeden we de reis nu vooraf.",
    ),
    activities: [
      {
        contribution: "Bewoners geloven eerder dat iets kan als zij het bij andere bewoners zien.",
        narrative:
          "Bij elk bezoek was een begeleider van het LSA. Vrijwilligers in de wijk zorgden voor ontvangst en eten.",
        ...counted("bezoeken", 16, 18),
      },
      {
        contribution: "Goed vervoer en een warme ontvangst maken dat iedereen kan meedoen.",
        narrative:
          "De woningcorporatie stelde een buurthuis beschikbaar. Daardoor bleef er geld over voor vervoer.",
      },
    ],
  },
  wijknetwerk: {
    narrative: text(
      "Het landelijk wijknetwerk verbindt mensen die in en voor wijken werken. Leden stellen elkaar vragen, en zien elkaar op de jaarbijeenkomst.",
      "Het netwerk groeide van 610 naar 838 leden. De jaarbijeenkomst trok 412 mensen. De zaal moest kort van tevoren worden vervangen; dat gaf drukte, maar geen extra kosten.",
      "De partners betaalden de jaarbijeenkomst samen uit eigen geld, volgens de verdeelsleutel. Leden vragen om vaker iets in de eigen regio te doen. Dat nemen we in 2025 op.",
    ),
    activities: [
      {
        contribution: "Wie een vraag heeft, vindt snel iemand die hetzelfde al eens deed.",
        narrative:
          "Elke maand ging een nieuwsbrief uit. De meeste vragen gingen over geld voor bewonersinitiatieven.",
        ...counted("nieuwsbrieven", 12, 12),
      },
      {
        contribution: "Mensen die elkaar hebben ontmoet, zoeken elkaar later ook op.",
        narrative:
          "Er waren achttien workshops. Zes daarvan gaven bewoners zelf. De dag kreeg gemiddeld een 7,9.",
        ...counted("bijeenkomsten", 1, 1),
      },
    ],
  },
  bewonersnetwerk: {
    narrative: text(
      "Bewonersgroepen uit kwetsbare wijken vinden elkaar in dit netwerk. Zij krijgen hulp bij het vinden van geld, regels en de juiste mensen.",
      "Het netwerk groeide naar 46 groepen; het doel was 45. Eén regiobijeenkomst ging niet door, omdat er op die dag ook een landelijke bijeenkomst was. De partners stemmen hun agenda's nu op elkaar af.",
      "De kaart van bewonersgroepen is in oktober gepubliceerd. Het project is afgerond. De groepen gaan in 2025 verder in het landelijk wijknetwerk.",
    ),
    activities: [
      {
        contribution: "Groepen die de weg weten, bereiken meer in hun wijk.",
        narrative:
          "Vijftien nieuwe groepen kregen een gesprek bij de start. De meeste hulp ging over subsidies van de gemeente.",
      },
      {
        contribution: "Op een bijeenkomst in de regio leren groepen hun buren kennen.",
        narrative:
          "Vijf van de zes bijeenkomsten gingen door. Er kwamen steeds tussen de twintig en veertig mensen.",
        ...counted("bijeenkomsten", 6, 5),
      },
    ],
  },
  samenspel: {
    narrative: text(
      "In dit project zitten het kernteam, de programmaleiding, het penvoerderschap en de verantwoording.",
      "De programmaleider is op 1 april begonnen. Het kernteam kwam tien keer bij elkaar. De lijnen spraken in april en oktober over hun samenhang. Sindsdien gebruiken de trainingen het overzicht van wat werkt, en vallen bijeenkomsten niet meer samen.",
      "De administratie kostte minder dan begroot. Partners schreven minder uren voor overleg, omdat het kernteam korter vergadert. In oktober bespraken de partners de rol van de programmaleider. Zij pasten het profiel aan.",
    ),
    activities: [
      {
        contribution: "De projecten versterken elkaar alleen als iemand de samenhang bewaakt.",
        narrative:
          "Het kernteam besloot over uitgaven binnen zijn mandaat. Eén zaak ging naar het directieoverleg.",
        ...counted("vergaderingen", 10, 10),
      },
      {
        contribution: "Eén programmaleider houdt overzicht en is het gezicht naar de opdrachtgever.",
        narrative:
          "De programmaleider bezocht alle zes partners en vier gemeenten. Elke partner leverde de uren en kosten op tijd aan.",
      },
    ],
  },
}
