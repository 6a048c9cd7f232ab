/** Writes `docs/adapters.md`: the contract of a store, and a complete minimal one, as its file stands. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./packages.ts"

const file = (path: string): string => readFileSync(join(root, path), "utf8").trimEnd()

/** Each reason of the port as its source tells it: what stands above the class, and whether a retry can help. */
const reasons = (): string =>
  [
    ...file("packages/core/src/store/StoreError.ts").matchAll(
      /\/\*\* (.+) \*\/\nexport class (\w+)[\s\S]+?readonly retryable = (true|false)/g,
    ),
  ]
    .map(
      ([, when, reason, retryable]) => `| \`${reason}\` | ${when} | ${retryable === "true" ? "yes" : "no"} |`,
    )
    .join("\n")

/** The whole document. */
export const document = (): string => `# Write your own adapter

<!-- Made by \`npm run docs\`; a test fails when it is stale. -->

A store keeps the register of one partnership somewhere: a file, a database, a spreadsheet. It implements one port,
\`Store\` of \`@wijkwijzer/core/store\`, takes the tables as an argument, and knows none of them by name. What it must do is
held by a conformance suite that every adapter runs.

## The contract

| member | what it promises | fails with |
| --- | --- | --- |
| \`name\` | what the store is called in errors: a file name, an address | – |
| \`tables\` | the definitions it was opened with | – |
| \`capabilities\` | what it can do beyond reading and committing, as data | – |
| \`read\` | the register as it stands, checked, at one revision | \`Damaged\` when what is there is no sound register |
| \`commit\` | all changes or none, on the revision they were made on; the entry that comes back is the one in the journal. No changes: nothing is written | \`Conflict\` when somebody was first; \`Rejected\` with every problem |
| \`history\` | the journal, oldest first, from a revision on | \`Unsupported\` without the capability |
| \`readAt\` | the register at an earlier revision, or at an instant | \`NoSuchRevision\`; \`Unsupported\` without the capability |

Every failure is one \`StoreError\`: \`operation\` and \`store\` say what was being done with what, \`reason\` why not, and
\`reason.retryable\` whether trying again can help. Beside those named above, anything may fail with whatever the place
knows of these:

| reason | when | trying again can help |
| --- | --- | --- |
${reasons()}

| capability | when true | when false |
| --- | --- | --- |
| \`history\` | every commit is kept | \`history\` and \`readAt\` fail with \`Unsupported\` |
| \`durable\` | what was committed is there after the process ends | it goes with the process |
| \`concurrentWriters\` | several stores may write to one place, and all but one are told | one writer only |

An entry is never dated before the one that precedes it: an earlier \`at\` is moved up.

Two pieces do most of the work. \`Outcome.make(tables, changes, present)\` checks changes by asking only for the rows they
touch; \`Change.apply\` does the same on a register in memory. \`Replay.readAt\` gives earlier registers from any journal.

## A complete minimal adapter

\`\`\`ts
${file("packages/core/test/store/MinimalStore.ts")}
\`\`\`

## Run the suite

\`\`\`ts
${file("packages/core/test/store/MinimalStore.test.ts")}
\`\`\`

\`StoreSuite.suite\` declares vitest tests; it needs \`vitest\`, \`@effect/vitest\` and \`fast-check\` beside
\`@wijkwijzer/core\`. \`place\` gives one fresh place for each test, and \`open\` another handle on it at each call. A test is
skipped only by a declared capability, and the suite checks that the store declares what you say.
`
