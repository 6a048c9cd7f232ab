/** `npm run replay -- FILE`: replays a file of recordings against the emulator and prints where it differs. */
import * as Recording from "./Recording.ts"
import { replay } from "./Replay.ts"
import * as Report from "./Report.ts"

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error("Which file? npm run replay -- FILE, one recorded exchange a line, as JSON")
  process.exitCode = 2
} else {
  const results = await replay(await Recording.read(file))
  console.log(Report.text(results))
}
