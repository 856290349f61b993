/**
 * Which of several returns counts: the very same file once; of a unit's returns the one that a person
 * chose, else the newest by 填报日期, then by file time. What can't be told is for a person to say.
 */
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import { normalizeText } from "../../sheet/normalize-text";
import type { Reason } from "../collected";
import { decisionKey } from "../decisions/decision";
import { byText } from "../frameworks/chosen-framework";
import { inBrackets, makeReason, type Decisions } from "../states/make-reason";
import type { ReasonCode } from "../states/reason-catalogue";
import { isLeftOut } from "../states/state-of";
import type { Candidate } from "./candidate";
import { differingCells } from "./differing-cells";
import { byNewest, newestReturn, shortNames } from "./newest-return";

/** @returns the same candidates with what was found, in their order */
export function settleDoubles(candidates: readonly Candidate[], decisions: Decisions): readonly Candidate[] {
  const further = new Map<Candidate, Reason>();
  const single = withoutCopies(candidates, decisions, further);
  for (const group of byUnit(single)) settle(group, decisions, further);
  return candidates.map((one) => {
    const reason = further.get(one);
    return reason === undefined ? one : { ...one, reasons: [...one.reasons, reason] };
  });
}

/** Of files with the same bytes the first by name counts; what is wrong with it is said there. */
function withoutCopies(
  candidates: readonly Candidate[],
  decisions: Decisions,
  further: Map<Candidate, Reason>,
): readonly Candidate[] {
  const first = new Map<string, Candidate>();
  const keyOf = ({ sha256, sheetName }: Candidate): string => `${sha256 ?? ""}/${sheetName ?? ""}`;
  for (const one of candidates) {
    const known = first.get(keyOf(one));
    if (one.sha256 !== null && (known === undefined || byText(one.file, known.file) < 0))
      first.set(keyOf(one), one);
  }
  return candidates.filter((one) => {
    const known = one.sha256 === null ? one : first.get(keyOf(one));
    if (known === undefined || known === one || known.file === one.file) return true;
    further.set(
      one,
      makeReason("C102", { other: shortNames([known, one])[0] ?? known.file }, [], one, decisions),
    );
    return false;
  });
}

const NO_UNITS_YET: ReadonlySet<ReasonCode> = new Set(["C101", "C107", "C108", "C110", "C121", "C123"]);

/** Returns that compete; what is of another period or of nobody does not. */
function byUnit(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (isLeftOut(one.reasons) || one.unit === "") continue;
    if (one.reasons.some(({ code }) => NO_UNITS_YET.has(code))) continue;
    const key = normalizeText(one.unit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

const COUNTED: readonly ReasonCode[] = ["C103", "C104", "C105"];

function settle(group: readonly Candidate[], decisions: Decisions, further: Map<Candidate, Reason>): void {
  const chosen = group.filter(({ sha256, sheet }) =>
    COUNTED.some((code) => sha256 !== null && decisions.get(decisionKey(sha256, code, sheet)) === "count"),
  );
  const competing = chosen.length > 0 ? chosen : group;
  const found = newestReturn(competing);
  const [first, second] = [...competing].sort(byNewest);
  if (first === undefined) return;
  const names = new Map(shortNames(group).map((name, index) => [group[index], name]));
  const files = (others: readonly Candidate[]): string =>
    others
      .map((one) => names.get(one) ?? one.file)
      .sort(byText)
      .join("、");
  const { unit } = first;
  if (found === null) {
    for (const one of group) {
      const others = group.filter((other) => other !== one);
      const cells = differing(one, one === first ? (second ?? first) : first);
      const values = {
        unit,
        n: group.length,
        others: files(others),
        d: cells.length,
        cells: inBrackets(cells),
      };
      further.set(one, makeReason("C105", values, cells, one, decisions));
    }
    return;
  }
  const why = chosen.length > 0 ? DECIDED : found.why;
  for (const one of group) {
    if (one === first) {
      const values = { unit, n: group.length, why, others: files(group.filter((other) => other !== one)) };
      const reason = makeReason("C104", values, [], one, decisions);
      // A choice that was made while another one counted stays where the result is looked at.
      further.set(one, chosen.length > 0 ? { ...reason, decided: "count" } : reason);
    } else {
      const cells = differing(one, first);
      const values = { unit, other: files([first]), why, n: cells.length, cells: inBrackets(cells) };
      further.set(one, { ...makeReason("C103", values, cells, one, decisions), decided: null });
    }
  }
}

const DECIDED: Text = { zh: "人工指定", en: "chosen by hand" };

function differing(one: Candidate, other: Candidate): readonly CellRef[] {
  const [mine, theirs] = [one.record(), other.record()];
  return mine === null || theirs === null ? [] : differingCells(mine, theirs);
}
