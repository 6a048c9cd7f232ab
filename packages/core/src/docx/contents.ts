/**
 * The table of contents: each heading with its page, both as links, and a field that Word can bring up to date.
 */
import { InternalHyperlink, PageReference, Paragraph, Tab, TableOfContents, TabStopType, TextRun } from "docx"
import * as XmlText from "../office/XmlText.ts"
import type { Place } from "../reporting/Walk.ts"
import { textWidth } from "./columnWidths.ts"

/** Deeper headings are left out of the contents. */
const deepest = 3

/** The name of the mark at a section's heading. */
export const markOf = ({ number }: Place): string => `_Toc_${number.replaceAll(".", "_")}`

/** The contents of these sections. */
export const contents = (title: string, places: ReadonlyArray<Place>, numbered: boolean): TableOfContents =>
  new TableOfContents(title, {
    hyperlink: true,
    headingStyleRange: `1-${deepest}`,
    contentChildren: places
      .filter(({ depth }) => depth <= deepest)
      .map(
        (place) =>
          new Paragraph({
            style: `TOC${place.depth}`,
            tabStops: [
              ...(numbered
                ? [{ type: TabStopType.LEFT, position: (place.depth - 1) * 320 + 520 + place.depth * 60 }]
                : []),
              { type: TabStopType.RIGHT, position: textWidth.portrait, leader: "dot" as const },
            ],
            children: [
              new InternalHyperlink({
                anchor: markOf(place),
                children: [
                  new TextRun({
                    children: [
                      ...(numbered ? [place.number, new Tab()] : []),
                      XmlText.visible(place.section.title),
                      new Tab(),
                    ],
                  }),
                  new PageReference(markOf(place)),
                ],
              }),
            ],
          }),
      ),
  })
