/** Dutch titles of the reports, and headings that only one report has. */
/** Dutch. */
export const reports = {
  annualPlan: {
    title: (partnership: string, year: number): string => `Jaarplan ${partnership} ${year}`,
    summary: "Samenvatting",
    costs: "Wat mag het kosten?",
  },
  progress: {
    title: (partnership: string, year: number): string => `Voortgangsrapportage ${partnership} ${year}`,
    summary: "Hoofdpunten",
    results: "Resultaten en indicatoren",
    changes: "Wijzigingen en risico's",
  },
  evaluation: {
    title: (partnership: string, year: number): string => `Evaluatie ${partnership} ${year}`,
    summary: "Samenvatting en oordeel",
    questions: "Aanleiding en onderzoeksvragen",
    theory: "Programma, doelen en veronderstellingen",
    method: "Aanpak en bronnen",
    findings: "Bevindingen",
    reached: "Doelbereik",
    effective: "Doeltreffendheid",
    efficient: "Doelmatigheid",
    together: "Samenwerking en besturing",
    conclusions: "Conclusies",
    lessons: "Lessen en aanbevelingen",
  },
  annualAccount: {
    substantive: "Activiteitenverslag",
    reached: "Wat wilden we bereiken, wat hebben we bereikt?",
    financial: "Financieel verslag",
    declarations: "Verklaringen",
  },
  partnerStatement: {
    title: (partner: string, year: number): string => `Overzicht voor ${partner} ${year}`,
    summary: "Kern",
    unknown: "Deze partner staat niet in de administratie.",
    costs: "Kosten per project",
    due: "Wat u nog moet doen",
  },
  decisionList: {
    title: (partnership: string, year: number): string => `Besluitenlijst ${partnership} ${year}`,
    summary: "Kern",
  },
  calendar: {
    title: (partnership: string, year: number): string => `Agenda van verplichtingen ${partnership} ${year}`,
    summary: "Kern",
  },
  missing: {
    title: (partnership: string, year: number): string => `Wat ontbreekt ${partnership} ${year}`,
    summary: "Kern",
  },
  overview: {
    title: (partnership: string, year: number): string =>
      `Overzicht voor het directieoverleg ${partnership} ${year}`,
    summary: "In één oogopslag",
    next: "Wat komt eraan",
  },
  changes: {
    title: (partnership: string, year: number): string => `Wat is er veranderd ${partnership} ${year}`,
    summary: "Kern",
    subtitle: (from: number, to: number): string => `Van versie ${from} naar versie ${to}`,
  },
}

/** The titles that a language must have. */
export type ReportWords = typeof reports
