/**
 * The few figures that a reader must see first, side by side.
 */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx"
import * as Format from "../reporting/Format.ts"
import type { Block } from "../reporting/Report.ts"
import { textWidth } from "./columnWidths.ts"
import type { Sheet } from "./Sheet.ts"
import { colours, style } from "./styles.ts"
import { runs } from "./text.ts"

type Items = Extract<Block, { readonly _tag: "KeyFigures" }>["items"]

const none = { style: "none", size: 0, color: "auto" } as const

/** At most four in a row, and as even as can be: five are three and two. */
const perRow = (count: number): number => Math.ceil(count / Math.ceil(count / 4))

/** The figures, each under its label. */
export const keyFigures = ({ report }: Sheet, items: Items): ReadonlyArray<Paragraph | Table> => {
  if (items.length === 0) return []
  const across = perRow(items.length)
  const width = Math.floor(textWidth.portrait / across)
  const widths = Array.from({ length: across }, () => width)
  const cell = (item: Items[number] | undefined): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: {
        top: item === undefined ? none : { style: "single", size: 12, color: colours.strong },
        bottom: none,
        left: none,
        right: none,
      },
      children:
        item === undefined
          ? [new Paragraph({ style: style.keyLabel })]
          : [
              new Paragraph({ style: style.keyLabel, children: [...runs(item.label)] }),
              new Paragraph({
                style: style.keyFigure,
                children: [...runs(Format.inline(report, { figure: item.figure }))],
              }),
            ],
    })
  const rows = Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    widths.map((_, column) => cell(items[row * across + column])),
  )
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * across, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
    }),
    new Paragraph({ style: style.afterTable }),
  ]
}
