/** What is said of the lines above the table: unit, period, date, bodies and their terms. */
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkDate } from "./date";
import { checkElection } from "./election";
import { checkHeaderFields } from "./header-fields";
import { checkPeriod } from "./period";
import { checkTitlePeriod } from "./title-period";
import { checkUnreadableBodies } from "./unreadable-bodies";

export const HEADER_CHECKS: readonly RegisteredCheck[] = [
  registered(["V112"], checkPeriod),
  registered(["V114"], checkHeaderFields),
  registered(["V422"], checkUnreadableBodies),
  registered(["V113"], checkTitlePeriod),
  registered(["V115", "V116"], checkDate),
  registered(["V502", "V503"], checkElection),
];
