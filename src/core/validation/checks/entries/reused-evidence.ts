/** V408: the same evidence for several indicators. Votes share their tally sheet by nature. */
import { isBallot } from "../../../framework/indicators";
import { normalizeText } from "../../../sheet/normalize-text";
import { countEvidence } from "../../entered/count-evidence";
import type { IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** One finding for each text, at the second row that has it. */
export const checkReusedEvidence: Check<"V408"> = ({ rows }) => {
  const uses = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    if (row.evidence?.reading.kind !== "text" || isBallot(row.indicator)) continue;
    const text = normalizeText(row.evidence.reading.text);
    if (countEvidence(text) === 0) continue;
    const others = uses.get(text);
    if (others === undefined) uses.set(text, [row]);
    else others.push(row);
  }
  return [...uses.values()].flatMap((users) => {
    const second = users[1];
    if (second?.evidence == null) return [];
    const codes = users.map(({ indicator }) => indicator.code);
    return [makeFinding("V408", second.evidence.at, second.indicator.code, { codes })];
  });
};
