/** Serial numbers of dates: days since 1899-12-30 [D]. */

const day = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** The serial number of a day, or `undefined` when there is no such day. */
export const fromDate = (year: number, month: number, dayOfMonth: number): number | undefined => {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth))
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth
    ? Math.round((date.getTime() - epoch) / day)
    : undefined
}

/** The moment of a serial number, as if it were UTC. */
export const toDate = (serial: number): Date => new Date(epoch + Math.round(serial * 86_400) * 1000)
