/** English titles of the reports, and headings that only one report has. */
import type { ReportWords } from "../nl/reports.ts"

/** English. */
export const reports: ReportWords = {
  annualPlan: {
    title: (partnership, year) => `Annual plan ${partnership} ${year}`,
    summary: "Summary",
    costs: "What may it cost?",
  },
  progress: {
    title: (partnership, year) => `Progress report ${partnership} ${year}`,
    summary: "Headlines",
    results: "Results and indicators",
    changes: "Changes and risks",
  },
  evaluation: {
    title: (partnership, year) => `Evaluation ${partnership} ${year}`,
    summary: "Summary and verdict",
    questions: "Occasion and questions",
    theory: "Programme, goals and assumptions",
    method: "Method and sources",
    findings: "Findings",
    reached: "Goals reached",
    effective: "Effectiveness",
    efficient: "Efficiency",
    together: "Cooperation and governance",
    conclusions: "Conclusions",
    lessons: "Lessons and recommendations",
  },
  annualAccount: {
    substantive: "Activity report",
    reached: "What did we want to reach, and what did we reach?",
    financial: "Financial report",
    declarations: "Declarations",
  },
  partnerStatement: {
    title: (partner, year) => `Statement for ${partner} ${year}`,
    summary: "Headlines",
    unknown: "The records do not hold this partner.",
    costs: "Costs per project",
    due: "What you still have to do",
  },
  decisionList: {
    title: (partnership, year) => `Decision list ${partnership} ${year}`,
    summary: "Headlines",
  },
  calendar: {
    title: (partnership, year) => `Calendar of duties ${partnership} ${year}`,
    summary: "Headlines",
  },
  missing: {
    title: (partnership, year) => `What is missing ${partnership} ${year}`,
    summary: "Headlines",
  },
  overview: {
    title: (partnership, year) => `Overview for the directors ${partnership} ${year}`,
    summary: "At a glance",
    next: "What comes next",
  },
  changes: {
    title: (partnership, year) => `What changed ${partnership} ${year}`,
    summary: "Headlines",
    subtitle: (from, to) => `From revision ${from} to revision ${to}`,
  },
}
