/**
 * A year or a programme as a timeline: a bar for each activity, a diamond for each milestone, a line for the day.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import { type Chart, type Options, palette, specification, text } from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/** A row: a stretch of days, or a milestone when it starts and ends on one day. */
export interface Activity {
  readonly label: string
  readonly start: CalendarDate
  readonly end: CalendarDate
}

/** What a timeline is asked for. */
export interface TimelineOptions extends Omit<Options, "book" | "unit"> {
  readonly message: NonNullable<Options["message"]>
  readonly today: CalendarDate
  readonly activities: ReadonlyArray<Activity>
}

/** Draws the timeline. */
export const make = ({ id, caption, locale, message, today, activities, texts }: TimelineOptions): Chart => {
  const words = ChartTexts.of(locale, texts)
  const y = { field: "label", type: "nominal", sort: null, title: null }
  const x = {
    field: "start",
    type: "temporal",
    timeUnit: "utcyearmonthdate",
    title: null,
    axis: { format: "%b", tickCount: "month" },
  }
  return {
    _tag: "Chart",
    id,
    caption,
    message,
    specification: specification({
      height: { step: 26 },
      data: { values: activities },
      layer: [
        {
          transform: [{ filter: "datum.start !== datum.end" }],
          mark: { type: "bar", height: 12, color: palette.ink },
          encoding: { y, x, x2: { field: "end", timeUnit: "utcyearmonthdate" } },
        },
        {
          transform: [{ filter: "datum.start === datum.end" }],
          mark: { type: "point", shape: "diamond", filled: true, size: 140, color: palette.ink },
          encoding: { y, x },
        },
        {
          data: { values: [{ start: today }] },
          mark: { type: "rule", color: palette.worse, strokeWidth: 1.5 },
          encoding: { x },
        },
      ],
    }),
    table: {
      id: `${id}-table`,
      caption,
      columns: [
        { id: "activity", label: words.activity, align: "start" },
        { id: "start", label: words.start, align: "end" },
        { id: "end", label: words.end, align: "end" },
      ],
      rows: activities.map(({ label, start, end }, at) => ({
        id: `${at + 1}`,
        level: "row",
        cells: [text(label), { _tag: "Date", date: start }, { _tag: "Date", date: end }],
      })),
    },
  }
}
