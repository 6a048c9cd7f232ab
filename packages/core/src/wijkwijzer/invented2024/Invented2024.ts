/** Every row of the invented year: example figures that follow the founding text and happened nowhere. */
import * as Register from "../../register/Register.ts"
import type { Rows } from "../Rows.ts"
import * as Accountability from "./Accountability.ts"
import * as Agreements from "./Agreements.ts"
import * as Budget from "./Budget.ts"
import * as Costs from "./Costs.ts"
import * as Costs2023 from "./Costs2023.ts"
import * as CycleSteps from "./CycleSteps.ts"
import * as DecisionMaking from "./DecisionMaking.ts"
import * as Decisions from "./Decisions.ts"
import * as Documents from "./Documents.ts"
import * as Goals from "./Goals.ts"
import * as Hours from "./Hours.ts"
import * as JointAccount from "./JointAccount.ts"
import * as Meetings from "./Meetings.ts"
import * as Organisations from "./Organisations.ts"
import * as Outlook from "./Outlook.ts"
import * as Payments from "./Payments.ts"
import * as People from "./People.ts"
import * as Progress from "./Progress.ts"
import * as Projects from "./Projects.ts"
import * as Proposals from "./Proposals.ts"
import * as Relations from "./Relations.ts"
import * as Results from "./Results.ts"

/** The rows of the invented year; they refer to rows of the founding text. */
export const rows = (): Rows =>
  Register.combine(
    Organisations.rows(),
    People.rows(),
    Agreements.rows(),
    DecisionMaking.rows(),
    Meetings.rows(),
    Proposals.rows(),
    Decisions.rows(),
    Goals.rows(),
    Projects.rows(),
    Results.rows(),
    Progress.rows(),
    Budget.rows(),
    Hours.rows(),
    Costs.rows(),
    Costs2023.rows(),
    JointAccount.rows(),
    Payments.rows(),
    Outlook.rows(),
    CycleSteps.rows(),
    Accountability.rows(),
    Relations.rows(),
    Documents.rows(),
  )
