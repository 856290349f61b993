/** What only the scores can tell: claims that differ from the rule, points lost without a word. */
import type { ScoreCheck } from "../../check-context";
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkAllFull } from "./all-full";
import { checkCaps } from "./caps";
import { checkCountedTwice } from "./counted-twice";
import { checkEvidence } from "./evidence";
import { checkFinalScore } from "./final-score";
import { checkScoreGap } from "./score-gap";
import { checkSelfScore } from "./self-score";
import { checkUnexplainedLoss } from "./unexplained-loss";
import { checkVeto } from "./veto";

export const SCORE_CHECKS: readonly RegisteredCheck<ScoreCheck>[] = [
  registered(["V407"], checkEvidence),
  registered(["V404"], checkSelfScore),
  registered(["V405"], checkScoreGap),
  registered(["V406"], checkUnexplainedLoss),
  registered(["V409"], checkCaps),
  registered(["V410"], checkVeto),
  registered(["V424"], checkCountedTwice),
  registered(["V412"], checkAllFull),
  registered(["V403"], checkFinalScore),
];
