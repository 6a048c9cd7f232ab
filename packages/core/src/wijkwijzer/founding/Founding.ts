/** The founding text, all of it. */
import * as Register from "../../register/Register.ts"
import type { Rows } from "../Rows.ts"
import * as Client from "./Client.ts"
import * as Cycle from "./Cycle.ts"
import * as Layers from "./Layers.ts"
import * as Nplv from "./Nplv.ts"
import * as Partners from "./Partners.ts"
import * as Partnership from "./Partnership.ts"
import * as ProgrammeLeader from "./ProgrammeLeader.ts"
import * as ProgrammeLines from "./ProgrammeLines.ts"
import * as Vacancy from "./Vacancy.ts"

/** Every row of the founding text. */
export const rows = (): Rows =>
  Register.combine(
    Partnership.rows(),
    Partners.rows(),
    Client.rows(),
    Layers.rows(),
    ProgrammeLines.rows(),
    ProgrammeLeader.rows(),
    Vacancy.rows(),
    Nplv.rows(),
    Cycle.rows(),
  )
