/** What sheets that are put together have in common, and what is done without. */
import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { Framework } from "../../src/core/framework/framework";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import type { AssessedSheet } from "../../src/cli/assess-sheets";
import { commonFramework, ofOneFramework, ofOnePeriod } from "../../src/cli/common-ground";
import { example } from "../support/command-line";

let clean: Assessment;

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(example("clean")));
  const outcome = assessWorkbook(await (await openXlsx(bytes, "clean.xlsx")).read());
  if (outcome.kind !== "assessed") throw new Error("The example has a scoring sheet");
  [clean] = outcome.assessments;
});

let count = 0;
function sheet(change: Partial<Assessment>, file = `${++count}.xlsx`): AssessedSheet {
  const assessment = { ...clean, ...change };
  return {
    file,
    unit: file,
    assessment,
    sha256: file,
    modified: null,
    under: (framework) => ({ ...assessment, framework }),
  };
}

const version = (change: Partial<Framework>): Framework => ({ ...clean.framework, ...change });

test("of one period are the sheets that more than half of the files are of; a file with several is of each", () => {
  const [q3, q4] = [{ year: 2026, key: "Q3" } as const, { year: 2026, key: "Q4" } as const];
  const all = [
    sheet({ period: q4 }),
    sheet({ period: q4 }),
    sheet({ period: q3 }, "both.xlsx"),
    sheet({ period: q4 }, "both.xlsx"),
    sheet({ period: q3 }, "other.xlsx"),
    sheet({ period: null }, "unknown.xlsx"),
  ];
  expect(() => ofOnePeriod(all.slice(0, 3).map((one) => ({ ...one, sha256: "same" })))).toThrow();
  const { period, sheets, passedOver } = ofOnePeriod(all.slice(0, 5));
  expect([period, sheets.length]).toEqual(["2026Q4", 3]);
  expect(passedOver.map(({ file, code }) => [file, code])).toEqual([["other.xlsx", "C108"]]);
  expect(() => ofOnePeriod(all.slice(4))).toThrow();
});

test("sheets without a period are of one: none", () => {
  expect(ofOnePeriod([sheet({ period: null }), sheet({ period: null })])).toMatchObject({ period: null });
});

test("a version that scores alike is scored by the common one; one that doesn't is told with what differs", () => {
  const first = clean.framework.indicators.find(({ level }) => level === 2);
  const indicators = clean.framework.indicators.map((one) =>
    one === first && one.level === 2 ? { ...one, maxPoints: one.maxPoints + 1 } : one,
  );
  const alike = sheet({ framework: version({ version: "older" }) }, "alike.xlsx");
  const unlike = sheet({ framework: version({ version: "own", indicators }) }, "unlike.xlsx");
  const foreign = sheet({ framework: version({ id: "F9_X" }) }, "foreign.xlsx");
  const all = [sheet({}), sheet({}), sheet({}), sheet({}), alike, unlike, foreign];
  const found = ofOneFramework(all);
  expect(found?.framework).toBe(clean.framework);
  expect(
    found?.sheets.map(({ file, assessment: { framework } }) => [file, framework.version]),
  ).toContainEqual(["alike.xlsx", clean.framework.version]);
  expect(found?.passedOver.map(({ file, code }) => [file, code])).toEqual([
    ["unlike.xlsx", "C111"],
    ["foreign.xlsx", "C110"],
  ]);
  expect(found?.passedOver[0]?.message.zh).toContain(first?.code ?? "?");
  expect(ofOneFramework([])).toBeNull();
  expect(() => ofOneFramework([sheet({}), foreign])).toThrow();
  expect(() => commonFramework(all)).toThrow();
  expect(commonFramework(all.slice(0, 4))).toBe(clean.framework);
});
