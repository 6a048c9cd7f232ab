import { packageBuild } from "../../scripts/tsup.ts"

export default packageBuild(import.meta.url)
