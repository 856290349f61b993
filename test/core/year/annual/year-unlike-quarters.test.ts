/** A year end that says otherwise than the unit's quarters: told at its cell, and the year's result is not final. */
import type { Assessment } from "../../../../src/core/assessment";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { contradictionNotes } from "../../../../src/core/year/annual/contradictions";
import type { FilledSheet } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";
import { membersOf, type SheetOf } from "../../../support/quarter-sheets";
import { composite } from "../../../support/ratings";
import { assembled } from "../../../support/year-sources";

const meetings = (period: string, actual: number, unit = "第一党支部"): SheetOf => ({
  ...{ period, unit, file: `${period}.xlsx` },
  change: (filled: FilledSheet) => filled.set("SQLH-1.2", { actual }),
});

const sheetsOf = (...asked: readonly SheetOf[]): readonly SourceSheet[] =>
  membersOf(...asked).map(({ file, assessment }) => ({
    ...madeSheet({ file: file ?? "", unit: "甲" }),
    framework: assessment.framework,
    period: assessment.period,
    score: assessment.score,
    details: (): Assessment => assessment,
  }));

/** Two meetings each; the unit's name was another at first. */
const QUARTERS = [1, 2, 3, 4].map((n) => meetings(`2026Q${n}`, 2, n === 1 ? "旧名" : "第一党支部"));

const ofMeetings = (sheets: readonly SourceSheet[]) =>
  contradictionNotes(sheets).filter(({ message }) => message.zh.includes("SQLH-1.2"));

test("more meetings than the quarters have together are told at their cell, and the year can still change", () => {
  const sheets = sheetsOf(...QUARTERS, meetings("2026Y", 12));
  const [note, second] = ofMeetings(sheets);
  expect(second).toBeUndefined();
  expect(note).toMatchObject({ code: "Y116", place: { file: "2026Y.xlsx", sheet: "SQLH-2026Y" } });
  expect(note?.place?.cell).toMatchObject({ sheet: "SQLH-2026Y" });
  expect([note?.message.zh, note?.message.en]).toEqual([
    expect.stringContaining("2+2+2+2"),
    expect.stringContaining("2+2+2+2"),
  ]);
  expect(note?.remedy?.zh).not.toBe(note?.remedy?.en);
  const [unit] = assembled(sheets).units;
  expect(unit?.notes.filter(({ code }) => code === "Y116")).toEqual(contradictionNotes(sheets));
  expect(unit?.result.provisional).toBe(true);
  // Of quarters of which only the result is known nothing can be said.
  const kept = sheets.map((one) => (one.period?.key === "Y" ? one : { ...one, details: () => null }));
  expect(contradictionNotes(kept)).toEqual([]);
  // Without a year end no sheet has to be read again.
  const unread = (): never => {
    throw new Error("read for nothing");
  };
  expect(contradictionNotes(sheets.slice(0, 4).map((one) => ({ ...one, details: unread })))).toEqual([]);
  const [branch] = assembled(sheets, { framework: composite() }).units;
  expect(branch?.notes.filter(({ code }) => code === "Y116")).toEqual(contradictionNotes(sheets));
  expect(branch?.result.provisional).toBe(true);
});

test("as many as the quarters have together contradict nothing", () => {
  expect(ofMeetings(sheetsOf(...QUARTERS, meetings("2026Y", 8)))).toEqual([]);
});
