/**
 * The pages: A4 with margins, a header from the second page on, and a footer with page numbers.
 */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from "docx"
import * as XmlText from "../office/XmlText.ts"
import * as Texts from "../reporting/Texts.ts"
import { textWidth } from "./columnWidths.ts"
import type { Sheet } from "./Sheet.ts"
import { colours } from "./styles.ts"

/** How a page lies. */
export type Orientation = "portrait" | "landscape"

const a4 = { width: 11906, height: 16838 } as const
const margin = { top: 1247, bottom: 1247, left: 1134, right: 1134, header: 624, footer: 567 } as const
const small = { size: 16, color: colours.quiet } as const

const header = ({ report }: Sheet): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.START,
        spacing: { after: 0 },
        children: [new TextRun({ ...small, text: XmlText.visible(report.title) })],
      }),
    ],
  })

const footer = ({ report, texts }: Sheet, orientation: Orientation): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth[orientation] }],
        children: [
          new TextRun({
            ...small,
            children: [
              XmlText.visible(Texts.of(report.locale).madeFrom(report.revision, report.asOf)),
              new Tab(),
              `${texts.page} `,
              PageNumber.CURRENT,
              ` ${texts.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })

/** A run of pages that lie alike. The first of the document has a title page without a header. */
export const pages = (
  sheet: Sheet,
  orientation: Orientation,
  children: ISectionOptions["children"],
  isFirst: boolean,
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: isFirst,
    page: {
      size: {
        ...a4,
        orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin,
    },
  },
  headers: {
    default: header(sheet),
    ...(isFirst ? { first: new Header({ children: [new Paragraph("")] }) } : {}),
  },
  footers: {
    default: footer(sheet, orientation),
    ...(isFirst ? { first: footer(sheet, orientation) } : {}),
  },
  children,
})
