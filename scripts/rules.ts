/** The catalogue of rules, as a page for lawyers and as JSON for programs. */
import { Catalogue, Packs, Source } from "@wijkwijzer/core/rules"

const catalogue = Catalogue.make(Packs.all)

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

/** A sentence with its marks as a reader meets them: `{n|dag|dagen}` as `{n} dagen`. */
const sentence = (text: string): string =>
  cell(text.replace(/\{(\w+)\|[^|}]*\|([^}]*)\}/g, "{$1} $2").replace(/\{\w+\?[^|}]*\|([^}]*)\}/g, "$1"))

const sourceOf = (source: Source.Source): string => {
  const cited = cell(Source.cite(source).nl)
  const linked = source.url === null ? cited : `[${cited}](${source.url})`
  const id = source.kind === "agreement" ? "" : ` (${source.id}, ${source.standing})`
  return linked + id
}

const defaults = (rule: Catalogue.CatalogueRule): string =>
  Object.values(rule.parameters)
    .map(({ key, unit, ...parameter }) => `\`${key}\` (${unit}): ${parameter.default ?? "open"}`)
    .join("; ")

const row = (rule: Catalogue.CatalogueRule): string => {
  const applies = rule.applies.map(({ label }) => label.nl).join(", ") || "altijd"
  const open = defaults(rule)
  const columns = [
    `\`${rule.id}\``,
    `**${cell(rule.title.nl)}**<br>${sentence(rule.message.nl)}<br>*${cell(rule.title.en)}*`,
    catalogue.severities[rule.severity].nl,
    rule.sources.map(sourceOf).join("<br>"),
    cell(applies) + (open === "" ? "" : `<br>${cell(open)}`),
    sentence(rule.todo.nl),
  ]
  return `| ${columns.join(" | ")} |`
}

const section = ({
  label,
  description,
  rules,
}: Catalogue.CataloguePack): string => `## ${label.nl} · ${label.en}

${description.nl} *${description.en}*

| regel | wat zij vindt | ernst | bron | wanneer | wat te doen |
| --- | --- | --- | --- | --- | --- |
${rules.map(row).join("\n")}
`

/** The page. */
export const document = (): string => {
  const rules = catalogue.packs.flatMap((pack) => pack.rules)
  const counted = Object.entries(catalogue.severities)
    .map(
      ([severity, label]) =>
        `${rules.filter((rule) => rule.severity === severity).length} ${label.nl.toLowerCase()}`,
    )
    .join(", ")
  return `# The rules

<!-- Made by \`npm run docs\` from the rules themselves; a test fails when it is stale. -->

${rules.length} rules in ${catalogue.packs.length} packs: ${counted}. V: the text itself was read; M: from general
knowledge. A date in an address is the day of the text that was read. Marks such as \`{amount}\` are filled with the
figures of a finding. \`npm run docs\` also writes the same as data: \`packages/core/rules.json\`.

${catalogue.packs.map(section).join("\n")}`
}

/** The same as JSON. */
export const json = (): string => `${JSON.stringify(catalogue, null, 2)}\n`
