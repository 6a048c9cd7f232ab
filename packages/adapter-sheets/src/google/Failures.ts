/** Google's failures in the words of the port. */
import {
  InvalidEdit,
  Limit,
  type Reason,
  Refused,
  Unavailable,
  WorkbookError,
} from "../workbook/WorkbookError.ts"
import type { GoogleError } from "./GoogleError.ts"

/** Whether a receipt's id was taken: someone else, or our own earlier try, was first. */
export const isCollision = ({ reason }: GoogleError): boolean =>
  reason._tag === "InvalidRequest" && /developer metadata with that ID already exists/i.test(reason.details)

/** Whether a range is on a tab that is no longer there under its name. */
export const isMissingTab = ({ reason }: GoogleError): boolean =>
  reason._tag === "InvalidRequest" && /Unable to parse range/i.test(reason.details)

const limitOf = (details: string): Limit | undefined => {
  if (/metadata.*(?:quota|limit|exceed)/i.test(details)) return new Limit({ which: "metadata", details })
  if (/limit of \d+ cells|number of cells/i.test(details)) return new Limit({ which: "cells", details })
  return /maximum of \d+ characters/i.test(details) ? new Limit({ which: "characters", details }) : undefined
}

/** The reason, with the position of the edit that is refused where it is known. */
export const reasonOf = (
  { reason, nothingDone }: GoogleError,
  indexOf: (request: number) => number | null = () => null,
): Reason => {
  const { details } = reason
  switch (reason._tag) {
    case "Quota":
      return new Limit({ which: "quota", details })
    case "Unauthorised":
      return new Refused({ why: "unauthorised", details })
    case "Forbidden":
      return new Refused({ why: "forbidden", details })
    case "NotFound":
      return new Refused({ why: "notFound", details })
    case "InvalidRequest":
      return (
        limitOf(details) ??
        new InvalidEdit({ index: reason.index === null ? null : indexOf(reason.index), details })
      )
    case "Unavailable":
    case "BrokenAnswer":
      return new Unavailable({ written: nothingDone ? "no" : "unknown", details })
  }
}

/** The error of the port. */
export const toWorkbookError =
  (workbook: string, doing: WorkbookError["doing"], indexOf?: (request: number) => number | null) =>
  (failure: GoogleError): WorkbookError =>
    new WorkbookError({ workbook, doing, reason: reasonOf(failure, indexOf) })

/** The error of a reading: it changes nothing, whatever happened to the answer. */
export const ofReading =
  (workbook: string, doing: WorkbookError["doing"]) =>
  (failure: GoogleError): WorkbookError => {
    const reason = reasonOf(failure)
    return new WorkbookError({
      workbook,
      doing,
      reason:
        reason._tag === "Unavailable" ? new Unavailable({ written: "no", details: reason.details }) : reason,
    })
  }
