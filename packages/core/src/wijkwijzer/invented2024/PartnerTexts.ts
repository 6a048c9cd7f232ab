/** Invented texts: what each partner wrote about its own part in 2024. */
import type { PartnerId } from "../founding/Partners.ts"

/** By partner. */
export const reports: Readonly<Record<PartnerId, string>> = {
  ccv: "Wij schreven mee aan de wijkprofielen, de Wijkacademie en de kennisbundel. Door ziekte maakten wij minder uren dan wij hadden toegezegd. De partners vingen dat samen op. De samenwerking met de politie leverde veel op.",
  lpb: "Wij gaven trainingen en hielden het wijknetwerk bij elkaar. Het netwerk groeide sneller dan verwacht. De trainingen in het najaar vielen tegen. Wij kozen daarom samen met Movisie voor trainingen op locatie.",
  lsa: "Wij begeleidden de wijkbezoeken en het netwerk van bewoners. Vrijwilligers gaven meer uren dan gepland. Wij vinden dat bewoners in 2025 ook moeten meebeslissen over het jaarplan.",
  movisie:
    "Wij begeleidden de leerkringen en werkten mee aan het onderzoek. De extra kringen vroegen veel van onze mensen. Dankzij de begrotingswijziging konden wij het goed doen. Onze zalen stelden wij gratis beschikbaar.",
  platform31:
    "Wij maakten wijkprofielen en waren penvoerder. Voorschotten betaalden wij steeds binnen twee weken door. Wij schoten geld voor tot de laatste betaling van het ministerie. De administratie kostte minder dan begroot.",
  "verwey-jonker":
    "Wij deden het onderzoek naar wat werkt. Het rapport verscheen eerder dan afgesproken. De straatinterviews kostten meer dan begroot; dat was het waard. Eerder eigen onderzoek brachten wij in zonder kosten.",
}
