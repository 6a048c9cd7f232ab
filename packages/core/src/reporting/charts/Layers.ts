/**
 * Governance as a diagram: a row of bodies for each layer, the top one above, and who answers to whom.
 */
import { type Chart, type Options, palette, specification, text, wrapped } from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/** A body. */
export interface Node {
  readonly id: string
  readonly label: string
  /** 0 for the top layer. */
  readonly level: number
  /** Outside the partnership, such as the client: drawn outlined, beside the layers, tied to them as a whole. */
  readonly outside?: boolean
}

/** How two bodies hang together: `mandate` is drawn solid, `advice` dashed. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly kind: "mandate" | "advice"
}

/** What the diagram is asked for. */
export interface LayersOptions extends Omit<Options, "book" | "unit"> {
  readonly nodes: ReadonlyArray<Node>
  readonly links: ReadonlyArray<Link>
}

const box = { width: 176, height: 46, gap: 20, rise: 88 } as const

/** This many boxes stand beside each other; a fuller layer goes on in a row below. */
const mostInARow = 3

interface Placed extends Node {
  readonly x: number
  readonly y: number
}

const widthOf = (nodes: ReadonlyArray<Node>): number => {
  const layers = [...Map.groupBy(nodes, ({ level }) => level).values()]
  return Math.min(mostInARow, Math.max(1, ...layers.map(({ length }) => length))) * (box.width + box.gap)
}

/** Between the layers and what stands outside them: room for the word on the line. */
const aside = 110

/** Every row is centred under the widest; what is outside stands to the right, from the top down. */
const placed = (all: ReadonlyArray<Node>): ReadonlyArray<Placed> => {
  const nodes = all.filter(({ outside }) => outside !== true)
  const width = widthOf(nodes)
  const beside = all
    .filter(({ outside }) => outside === true)
    .map((node, at) => ({
      ...node,
      x: width + aside + box.width / 2,
      y: at * box.rise + box.height / 2 + 4,
    }))
  return [...inLayers(nodes, width), ...beside]
}

const inLayers = (nodes: ReadonlyArray<Node>, width: number): ReadonlyArray<Placed> => {
  const layers = [...Map.groupBy(nodes, ({ level }) => level)].sort(([a], [b]) => a - b)
  const rows = layers.flatMap(([, layer]) =>
    Array.from({ length: Math.ceil(layer.length / mostInARow) }, (_, at) =>
      layer.slice(at * mostInARow, (at + 1) * mostInARow),
    ),
  )
  return rows.flatMap((row, at) =>
    row.map((node, place) => ({
      ...node,
      x: width / 2 + (place - (row.length - 1) / 2) * (box.width + box.gap),
      y: at * box.rise + box.height / 2 + 4,
    })),
  )
}

/** At most two lines of a label; the table has it whole. */
const lines = (label: string): ReadonlyArray<string> => {
  const [first = "", second, third] = wrapped(label, 24)
  if (second === undefined) return [first]
  return [first, third === undefined ? second : `${second} …`]
}

const axis = (field: string, domain: readonly [number, number]) => ({
  field,
  type: "quantitative",
  axis: null,
  scale: { domain, nice: false, zero: false },
})

/** A frame around the layers, and a dotted line with its word from there to each that stands outside. */
const outsideLayers = (beside: ReadonlyArray<Placed>, frame: number, height: number, word: string) => [
  {
    data: { values: [{ x: frame / 2, y: height / 2 }] },
    mark: {
      type: "rect",
      width: frame - 2,
      height: height - 2,
      cornerRadius: 4,
      fill: "transparent",
      stroke: palette.soft,
      strokeWidth: 1,
    },
  },
  {
    data: { values: beside.map(({ x, y }) => ({ x: frame, y, x2: x, y2: y })) },
    mark: { type: "rule", color: palette.soft, strokeWidth: 1.5, strokeDash: [1.5, 3] },
    encoding: { x2: { field: "x2" }, y2: { field: "y2" } },
  },
  {
    data: { values: beside.map(({ y }) => ({ x: frame + aside / 2, y: y - 9, text: word })) },
    mark: { type: "text", color: palette.soft, baseline: "middle", fontStyle: "italic" },
    encoding: { text: { field: "text" } },
  },
]

/** Draws the diagram. A link to a body that is not among the nodes is left out. */
export const make = (options: LayersOptions): Chart => {
  const words = ChartTexts.of(options.locale, options.texts)
  const nodes = placed(options.nodes)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const known = options.links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    return from === undefined || to === undefined || from === to ? [] : [{ ...link, lower: from, upper: to }]
  })
  const inside = nodes.filter(({ outside }) => outside !== true)
  const beside = nodes.filter(({ outside }) => outside === true)
  const frame = widthOf(inside)
  const width = beside.length === 0 ? frame : frame + aside + box.width + 8
  const height = Math.max(0, ...nodes.map(({ y }) => y)) + box.height / 2 + 4
  const texts = (outside: boolean) =>
    nodes.flatMap(({ x, y, label, outside: isOutside = false }) => {
      const parts = lines(label)
      return isOutside === outside
        ? parts.map((part, at) => ({ x, y: y + (at - (parts.length - 1) / 2) * 15, text: part }))
        : []
    })
  const rect = { type: "rect", width: box.width, height: box.height, cornerRadius: 3 }
  return {
    _tag: "Chart",
    id: options.id,
    caption: options.caption,
    message: options.message ?? [
      words.layers(new Set(inside.map(({ level }) => level)).size),
      ...(beside.length === 0 ? [] : [words.outsideMessage]),
    ],
    specification: specification({
      width,
      height,
      encoding: { x: axis("x", [0, width]), y: axis("y", [height, 0]) },
      layer: [
        ...(beside.length === 0 ? [] : outsideLayers(beside, frame, height, words.commission)),
        {
          data: {
            values: known.map(({ lower, upper, kind }) => ({
              kind,
              x: lower.x,
              y: lower.y,
              x2: upper.x,
              y2: upper.y,
            })),
          },
          mark: { type: "rule", color: palette.soft, strokeWidth: 1.5 },
          encoding: {
            x2: { field: "x2" },
            y2: { field: "y2" },
            strokeDash: { condition: { test: "datum.kind === 'advice'", value: [5, 4] }, value: [1, 0] },
          },
        },
        {
          data: { values: nodes.map(({ x, y }) => ({ x, y })) },
          mark: { ...rect, fill: palette.paper, stroke: palette.ink, strokeWidth: 1.5 },
        },
        {
          data: { values: nodes.flatMap(({ x, y, outside }) => (outside === true ? [] : [{ x, y }])) },
          mark: { ...rect, fill: palette.ink },
        },
        {
          data: { values: texts(false) },
          mark: { type: "text", color: palette.paper, baseline: "middle" },
          encoding: { text: { field: "text" } },
        },
        {
          data: { values: texts(true) },
          mark: { type: "text", color: palette.ink, baseline: "middle" },
          encoding: { text: { field: "text" } },
        },
      ],
    }),
    table: {
      id: `${options.id}-table`,
      caption: options.caption,
      columns: [
        { id: "layer", label: words.layer, align: "start" },
        { id: "body", label: words.from, align: "start" },
        { id: "to", label: words.members, align: "start" },
      ],
      rows: nodes.map(({ id, level, label, outside }, at) => ({
        id: `${at + 1}`,
        level: "row",
        cells: [
          text(outside === true ? words.outside : String(level + 1)),
          text(label),
          text(
            known
              .flatMap((link) => (link.from === id && link.kind === "mandate" ? [link.upper.label] : []))
              .join(", "),
          ),
        ],
      })),
    },
  }
}
