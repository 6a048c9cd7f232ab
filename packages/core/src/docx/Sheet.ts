/**
 * What the parts of a document are drawn with: the report, the language, and numbers that are given out once.
 */

import * as OfficeTexts from "../office/OfficeTexts.ts"
import type { Picture } from "../office/Picture.ts"
import type { Report } from "../reporting/Report.ts"

/** What a part of the document draws with. */
export interface Sheet {
  readonly report: Report
  readonly texts: OfficeTexts.OfficeTexts
  readonly picture: (chart: string) => Picture | undefined
  /** The next number: 1, 2, 3, … for marks, links and drawings, each its own in the document. */
  readonly next: () => number
}

/** A sheet for one document. */
export const make = (report: Report, pictures: Readonly<Record<string, Picture>>): Sheet => {
  let last = 0
  return {
    report,
    texts: OfficeTexts.of(report.locale),
    picture: (chart) => (Object.hasOwn(pictures, chart) ? pictures[chart] : undefined),
    next: () => {
      last += 1
      return last
    },
  }
}
