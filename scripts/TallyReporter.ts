import { relative } from "node:path"
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node"
import { root } from "./packages.ts"

/** The first line of what went wrong. */
const said = (errors: ReadonlyArray<{ readonly message: string }>): string =>
  errors[0]?.message.split("\n")[0] ?? ""

/**
 * After everything else: each skipped test with its reason, each failure in a line, so that the end of a long log
 * tells what failed, then the tally as the very last line, `N passed, N failed` or `N passed, N failed, N skipped`.
 *
 * A file that does not load and an error outside every test each count as one failure.
 */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<SerializedError>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    const skipped = inState("skipped")
    const where = (test: TestCase) => `${relative(root, test.module.moduleId)} > ${test.fullName}`
    const failures = [
      ...inState("failed").map((test) => `${where(test)}: ${said(test.result().errors ?? [])}`),
      ...modules
        .filter((module) => module.errors().length > 0)
        .map((module) => `${relative(root, module.moduleId)}: ${said(module.errors())}`),
      ...unhandledErrors.map((error) => `outside every test: ${said([error])}`),
    ]

    if (skipped.length > 0) {
      console.log("Skipped:")
      for (const test of skipped) {
        const result = test.result()
        const reason = result.state === "skipped" && result.note ? `: ${result.note}` : ""
        console.log(`  ${where(test)}${reason}`)
      }
    }
    if (failures.length > 0) console.log(`Failed:\n  ${failures.join("\n  ")}`)
    const tally = `${inState("passed").length} passed, ${failures.length} failed`
    console.log(skipped.length > 0 ? `${tally}, ${skipped.length} skipped` : tally)
  }
}
