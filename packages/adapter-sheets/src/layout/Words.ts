/** What a workbook says about itself. */
export const words = {
  nl: {
    guide: "Leeswijzer",
    how: "Zo werkt deze werkmap",
    tabs: "Wat staat waar",
    lists: "Keuzes",
    findings: "Bevindingen",
    total: "Totaal",
    required: "Verplicht.",
    several: "Meer dan één? Zet er een puntkomma tussen.",
    rules: [
      "Elke rij is één ding. Vul een nieuwe rij in onder de laatste.",
      "De code in de eerste kolom komt vanzelf. Laat die zo.",
      "U mag sorteren, filteren, en eigen kolommen en tabbladen toevoegen. Die blijven van u.",
      "Donkerblauwe koppen zijn verplicht. Wijs een kop aan voor uitleg.",
      "Wat niet klopt, staat op het tabblad Bevindingen, met de cel erbij.",
    ],
  },
  en: {
    guide: "Read me",
    how: "How this workbook works",
    tabs: "What is where",
    lists: "Choices",
    findings: "Findings",
    total: "Total",
    required: "Required.",
    several: "More than one? Put a semicolon between them.",
    rules: [
      "Each row is one thing. Fill in a new row under the last one.",
      "The id in the first column comes by itself. Leave it as it is.",
      "You may sort, filter, and add columns and tabs of your own. Those stay yours.",
      "Dark blue headers are required. Point at a header for an explanation.",
      "What is wrong stands on the tab Findings, with its cell.",
    ],
  },
} as const
