/** All that was given of all units, by the names of the roster; what two places say differently counts nowhere. */
import type { Framework } from "../../framework/framework";
import type { Text } from "../../locale/language";
import { qualifiedAddress } from "../../grid/address";
import { findUnit } from "../../roster/find-unit";
import type { Roster } from "../../roster/roster";
import { normalizeText } from "../../sheet/normalize-text";
import { yearNote, type YearNote, type YearPlace } from "../annual/year-note";
import type { Given, HandedInScore } from "./handed-in";
import { readAppraisals, type AppraisalFile, type ReadAppraisals } from "./read-appraisals";

/** @param files in any order */
export function settleAppraisals(
  files: readonly AppraisalFile[],
  framework: Framework,
  year: number,
  roster: Roster | null,
): ReadAppraisals {
  const read = [...files]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((file) => readAppraisals(file, framework, year));
  const notes: YearNote[] = read.flatMap((one) => one.notes);
  const places = new Map<string, HandedInScore[]>();
  for (const one of read.flatMap(({ scores }) => scores)) {
    const unit = (roster === null ? null : findUnit(roster.units, one.unit)?.unit.name) ?? one.unit;
    const key = JSON.stringify([normalizeText(unit), one.code]);
    places.set(key, [...(places.get(key) ?? []), { ...one, unit }]);
  }
  const scores = [...places.values()].flatMap((all): readonly HandedInScore[] => {
    const [first] = all;
    if (first === undefined || new Set(all.map(({ given }) => comparable(given))).size === 1)
      return first === undefined ? [] : [first];
    const item: Text = framework.indicators.find(({ code }) => code === first.code)?.name ?? {
      zh: first.code,
      en: first.code,
    };
    const named = all.map(({ place }) => placeText(place)).join("、");
    notes.push(...all.map(({ unit, place }) => yearNote("Y137", { unit, item, places: named }, place)));
    return [];
  });
  return { scores, notes };
}

/** “测评.xlsx '述职群众业绩'!C5” */
export function placeText({ file, sheet, cell }: YearPlace): string {
  return `${file} ${cell === undefined ? (sheet ?? "") : qualifiedAddress(cell)}`;
}

function comparable(given: Given): string {
  return JSON.stringify(given.kind === "votes" ? [...given.votes].sort() : given);
}
