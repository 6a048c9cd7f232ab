import { relative } from "node:path"
import type { Reporter, TestModule } from "vitest/node"
import { root } from "./packages.ts"

/**
 * After everything else: each skipped test with its reason, then the tally as the very last line,
 * `N passed, N failed` or `N passed, N failed, N skipped`.
 *
 * A file that does not load and an error outside every test each count as one failure.
 */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    const skipped = inState("skipped")
    const failed =
      inState("failed").length +
      modules.filter((module) => module.errors().length > 0).length +
      unhandledErrors.length

    if (skipped.length > 0) {
      console.log("Skipped:")
      for (const test of skipped) {
        const result = test.result()
        const reason = result.state === "skipped" && result.note ? `: ${result.note}` : ""
        console.log(`  ${relative(root, test.module.moduleId)} > ${test.fullName}${reason}`)
      }
    }
    const tally = `${inState("passed").length} passed, ${failed} failed`
    console.log(skipped.length > 0 ? `${tally}, ${skipped.length} skipped` : tally)
  }
}
