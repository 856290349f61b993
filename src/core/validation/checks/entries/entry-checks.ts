/** What is said of the entries of a row taken together, and of options, ballots and 不适用. */
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkBlankEntry } from "./blank-entry";
import { checkCountWithoutLevel } from "./count-without-level";
import { checkDiffersFromLedger } from "./differs-from-ledger";
import { checkFrequency } from "./frequency";
import { checkGenerousOption } from "./generous-option";
import { checkMisnamedElements } from "./misnamed-elements";
import { checkMissingBallots } from "./missing-ballots";
import { checkNaWithData } from "./na-with-data";
import { checkNothingToScore } from "./nothing-to-score";
import { checkPartExceedsWhole } from "./part-exceeds-whole";
import { checkPartsExceedSum } from "./parts-exceed-sum";
import { checkReusedEvidence } from "./reused-evidence";
import { checkStraySpaces } from "./stray-spaces";
import { checkTurnout } from "./turnout";
import { checkUnexplainedNa } from "./unexplained-na";
import { checkUngrantedExemption } from "./ungranted-exemption";
import { checkUnlistedOption } from "./unlisted-option";
import { checkUnnamedElements } from "./unnamed-elements";
import { checkUnreadConfirmation } from "./unread-confirmation";

export const ENTRY_CHECKS: readonly RegisteredCheck[] = [
  registered(["V207"], checkPartExceedsWhole),
  registered(["V208", "V214"], checkPartsExceedSum),
  registered(["V420"], checkUnnamedElements),
  registered(["V421"], checkMisnamedElements),
  registered(["V212"], checkUnlistedOption),
  registered(["V220"], checkGenerousOption),
  registered(["V221"], checkCountWithoutLevel),
  registered(["V223"], checkUnreadConfirmation),
  registered(["V224"], checkNaWithData),
  registered(["V225"], checkMissingBallots),
  registered(["V213"], checkUnexplainedNa),
  registered(["V218"], checkNothingToScore),
  registered(["V219"], checkUngrantedExemption),
  registered(["V209"], checkBlankEntry),
  registered(["V416", "V419"], checkDiffersFromLedger),
  registered(["V408"], checkReusedEvidence),
  registered(["V215"], checkTurnout),
  registered(["V309"], checkStraySpaces),
  registered(["V501"], checkFrequency),
];
