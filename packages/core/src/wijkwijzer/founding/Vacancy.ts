/** The vacancy, and the text it stands in as a document (seed row S14). */
import type { Rows } from "../Rows.ts"
import { published } from "./Dates.ts"

/** The vacancy for the programme leader. */
export const rows = (): Rows => ({
  vacancy: [
    {
      id: "programme-leader-2024",
      role: "programme-leader",
      title: "Gezocht: programmaleider WijkWijzer",
      text: "Heb je interesse in de rol? Laat het uiterlijk 29 februari weten door een mailtje te sturen. Het is fijn als je daarin ook direct deelt waarom je interesse hebt, welke aanknopingspunten je ziet en bijvoorbeeld welke ervaring je al hebt met dit type taken. Naar aanleiding van je mail plannen we een gesprek in om verder te verkennen of het een goede match zou zijn.",
      publishedOn: published,
      closesOn: "2024-02-29",
      hoursPerWeek: 1200,
      intendedStart: "2024-04-01",
      eligibility: "Wie werkt bij een van de gemeenten die zijn aangesloten bij het LPB.",
      eligibleThrough: "lpb",
      applyTo: "vacature@verwey-jonker.nl",
      informationFrom: "info@lpb.nl",
    },
  ],
  document: [
    {
      id: "founding-text",
      title: "Gezocht: programmaleider WijkWijzer",
      kind: "other",
      datedOn: published,
      note: "De openbare vacaturetekst, geplaatst door de webredactie. Alle feiten over WijkWijzer in deze verzameling komen hieruit; de lijst van de twintig NPLV-gebieden komt uit openbare gegevens over het NPLV.",
    },
  ],
})
