export { Emulator, type EmulatorOptions, type Listening, type Logged, startEmulator } from "./Emulator.ts"
export type { Fault, Scripting } from "./Faults.ts"
export type { Answer, Outcome, Request } from "./Http.ts"
export { Person } from "./Person.ts"
