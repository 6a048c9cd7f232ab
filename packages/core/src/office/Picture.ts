/**
 * A drawn chart.
 */

/** A chart as a picture, made by whoever can draw: sizes are in CSS pixels, 96 to an inch. */
export interface Picture {
  readonly svg: string
  /** The same picture for programs that cannot draw SVG. */
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pictures by the id of their chart. */
export type Pictures = Readonly<Record<string, Picture>>
