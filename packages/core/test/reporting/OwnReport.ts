import {
  Bars,
  type CalendarDate,
  FigureBook,
  type PartnershipRegister,
  Period,
  type Report,
} from "@wijkwijzer/core"

/** The hours that partners promised and made in a year: a report of our own, from the same parts as the others. */
export const make = (
  register: PartnershipRegister,
  { year, asOf }: { readonly year: number; readonly asOf: CalendarDate.CalendarDate },
): Report.Report => {
  const book = FigureBook.make()
  const period = Period.year(year)
  const items = register.rows.organisation.map(({ id, name }) => {
    const promised = register.rows.commitment.filter((row) => row.organisation === id && row.kind === "hours")
    const made = register.rows.timeEntry.filter(
      (row) => row.organisation === id && row.workedOn >= period.start && row.workedOn <= period.end,
    )
    const unit = "hundredthsOfAnHour"
    const plan = book.rows(`promised/partner:${id}`, {
      table: "commitment",
      column: "hours",
      unit,
      rows: promised,
      value: ({ hours }) => hours ?? 0,
    })
    const actual = book.rows(`made/partner:${id}`, {
      table: "timeEntry",
      column: "hours",
      unit,
      rows: made,
      value: ({ hours }) => hours,
    })
    return {
      label: name,
      plan,
      actual,
      difference: book.difference(`difference/partner:${id}`, actual, plan),
    }
  })
  const total = book.sum(
    "made/total",
    "hundredthsOfAnHour",
    items.map(({ actual }) => actual),
  )
  return {
    kind: "hours-of-the-year",
    locale: "nl",
    title: `Uren in ${year}`,
    subtitle: "Wat is toegezegd en gemaakt",
    period,
    asOf,
    revision: register.revision,
    amounts: "euros",
    notice: register.rows.partnership[0]?.notice ?? null,
    sections: [
      {
        id: "hours",
        title: "Uren per partner",
        blocks: [
          { _tag: "KeyFigures", items: [{ label: "Uren gemaakt", figure: total }] },
          { _tag: "Paragraph", text: ["Samen maakten de partners ", { figure: total }, " uur."] },
          Bars.make({
            id: "hours-chart",
            caption: "Uren per partner",
            locale: "nl",
            book,
            unit: "hundredthsOfAnHour",
            moreIsBetter: true,
            items,
          }),
        ],
      },
    ],
    figures: book.figures(),
    clauses: {},
  }
}
