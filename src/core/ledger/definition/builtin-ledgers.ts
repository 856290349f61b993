/** The ledgers that the product brings along, one a file. */
import cases from "../builtin/cases.json";
import deeds from "../builtin/deeds.json";
import demoSites from "../builtin/demo-sites.json";
import dues from "../builtin/dues.json";
import elections from "../builtin/elections.json";
import feedback from "../builtin/feedback.json";
import fourLists from "../builtin/four-lists.json";
import issues from "../builtin/issues.json";
import powers from "../builtin/powers.json";
import recruitment from "../builtin/recruitment.json";
import rectification from "../builtin/rectification.json";
import rules from "../builtin/rules.json";
import secretaryProjects from "../builtin/secretary-projects.json";
import studyHours from "../builtin/study-hours.json";
import talks from "../builtin/talks.json";
import visits from "../builtin/visits.json";
import { ledgerSchema, type Ledger } from "./ledger";

/** In the order in which people are offered them. */
export const BUILTIN_LEDGERS: readonly Ledger[] = [
  elections,
  dues,
  visits,
  secretaryProjects,
  issues,
  cases,
  rectification,
  powers,
  fourLists,
  deeds,
  feedback,
  rules,
  demoSites,
  talks,
  studyHours,
  recruitment,
].map((file) => ledgerSchema.parse(file));
