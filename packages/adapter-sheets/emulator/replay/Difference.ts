/** Comparing an answer with the recorded one, but for what the real API made at random or took from its clock. */

/** Ids of the recording, and what the emulator gave for them. */
export class IdMap {
  private readonly ours = new Map<string, string>()
  private readonly theirs = new Map<string, string>()

  bind(recorded: string, given: string): void {
    this.ours.set(recorded, given)
    this.theirs.set(given, recorded)
  }
  /** Whether the emulator's id already stands for another of the recording. */
  isTaken(given: string): boolean {
    return this.theirs.has(given)
  }
  has(recorded: string): boolean {
    return this.ours.has(recorded)
  }
  toOurs(recorded: string): string {
    return this.ours.get(recorded) ?? recorded
  }
  /** A text (a path, a body) of the recording, with our ids in it. */
  translate(text: string): string {
    let result = text
    for (const [recorded, given] of this.ours) {
      if (recorded !== given && result.includes(recorded)) {
        const isNumber = /^\d+$/.test(recorded)
        result = isNumber
          ? result.replace(new RegExp(`(?<![\\w.-])${recorded}(?![\\w.-])`, "g"), given)
          : result.replaceAll(recorded, given)
      }
    }
    return result
  }
}

/** Fields whose values the real API makes at random. */
const randomIds = new Set([
  "id",
  "spreadsheetId",
  "sheetId",
  "namedRangeId",
  "protectedRangeId",
  "filterViewId",
  "bandedRangeId",
  "metadataId",
])

/** Fields that hold a moment of the real clock. */
const moments = /^(?:created|modified|viewed\w*|shared\w*)(?:Time|Date)$/

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

const sameScalar = (key: string, recorded: unknown, given: unknown, ids: IdMap): boolean => {
  if (randomIds.has(key)) {
    const [theirs, ours] = [String(recorded), String(given)]
    if (typeof recorded !== typeof given) return false
    if (ids.has(theirs)) return ids.toOurs(theirs) === ours
    if (ids.isTaken(ours)) return false
    ids.bind(theirs, ours)
    return true
  }
  if (moments.test(key)) return instant.test(String(recorded)) === instant.test(String(given))
  if (typeof recorded === "string" && typeof given === "string") {
    return recorded === given || ids.translate(recorded) === given
  }
  return recorded === given
}

/** Where two answers differ, each as a path and what stood there. */
export const differences = (
  recorded: unknown,
  given: unknown,
  ids: IdMap,
  path = "",
  key = "",
): ReadonlyArray<string> => {
  const show = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 100)
  if (Array.isArray(recorded) && Array.isArray(given)) {
    const longest = Math.max(recorded.length, given.length)
    return Array.from({ length: longest }, (_, index) =>
      differences(recorded[index], given[index], ids, `${path}[${index}]`, key),
    ).flat()
  }
  if (isRecord(recorded) && isRecord(given)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(given)])]
    return keys.flatMap((name) => differences(recorded[name], given[name], ids, `${path}.${name}`, name))
  }
  return sameScalar(key, recorded, given, ids)
    ? []
    : [
        `${path === "" ? "the answer" : path.replace(/^\./, "")}: recorded ${show(recorded)}, emulated ${show(given)}`,
      ]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
