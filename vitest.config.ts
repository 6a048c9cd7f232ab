import { defineConfig } from "vitest/config"
import { sourceCondition } from "./scripts/packages.ts"
import { TallyReporter } from "./scripts/TallyReporter.ts"

// Ours before the ones Vite uses for Node of its own accord.
const conditions = [sourceCondition, "module", "node", "development|production"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", new TallyReporter()],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Loading effect and the model takes longer than most files test: a worker loads them once, not once a file.
    pool: "threads",
    isolate: false,
    maxWorkers: 1,
  },
})
