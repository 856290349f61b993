/** A composite's year with ratings of all units at once: which framework, what each way of giving is worth, what differs. */
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import type { Score } from "../../../../src/core/scoring/score";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { rosterUnit } from "../../../support/roster-unit";
import { composite, RATED, ratingsOfAll, table } from "../../../support/ratings";
import { assembled, exampleSheets, unitOf } from "../../../support/year-sources";

const NDZH = composite();

let sheets: readonly SourceSheet[];

beforeAll(async () => {
  sheets = await exampleSheets();
});

const year = (workbooks: readonly WorkbookGrid[], rest: Parameters<typeof assembled>[1] = {}): AnnualYear =>
  assembled(sheets, {
    appraisals: workbooks.map((workbook, index) => ({ file: `测评${index}.xlsx`, workbook })),
    ...rest,
  });

const scoreOf = (annual: AnnualYear, unit: string): Score => {
  const score = unitOf(annual, unit).composed?.composite.score;
  if (score == null) throw new Error(`no composite of ${unit}`);
  return score;
};

const officialOf = (annual: AnnualYear, unit: string, code: string): string | null =>
  scoreOf(annual, unit)
    .indicators.find(({ indicator }) => indicator.code === code)
    ?.official?.toString() ?? null;

test("the composite is chosen by the table, and every way of giving an item has its value", () => {
  const annual = year([ratingsOfAll()]);
  expect(annual.framework.id).toBe(NDZH.id);
  expect(annual.notes).toEqual([]);
  for (const unit of RATED) expect(unitOf(annual, unit).result.complete).toBe(true);
  // 20 × 90 ÷ 100; 好 is worth all, 较好 80 %; 8 good and 2 fair votes of ten; 4 points of 5.
  expect(officialOf(annual, "第一党支部", "NDZH-1.2")).toBe("18");
  expect(officialOf(annual, "第一党支部", "NDZH-2.1")).toBe("10");
  expect(officialOf(annual, "第二党支部", "NDZH-2.2")).toBe("8");
  expect(officialOf(annual, "第一党支部", "NDZH-3.1")).toBe("4.8");
  expect(officialOf(annual, "第一党支部", "NDZH-3.2")).toBe("4");
  const sources = unitOf(annual, "第二党支部").composed?.parts.map(({ source }) => source.zh) ?? [];
  expect(sources.join()).toContain("等次“较好”，按 80% 计（测评0.xlsx");
});

test("a unit renamed is found by its former name; one that nobody knows is told at its row", () => {
  const workbook = table([
    ["单位", "经营业绩得分"],
    ["老一支部", 90],
    ["第一支部", 80],
  ]);
  const units = RATED.map((name) =>
    rosterUnit(name, { formerNames: name === "第一党支部" ? ["老一支部"] : [] }),
  );
  const roster = { sheetName: "单位名录", units, problems: [] };
  const annual = year([workbook], { roster, framework: NDZH });
  expect(officialOf(annual, "第一党支部", "NDZH-1.2")).toBe("18");
  expect(annual.notes.filter(({ code }) => code === "Y128").map(({ place }) => place?.cell?.row)).toEqual([
    2,
  ]);
});

test("a unit given twice alike counts once; given differently it is told at both cells and counts nowhere", () => {
  const one = (score: number) =>
    table([
      ["单位", "经营业绩得分"],
      ["第一党支部", score],
    ]);
  const alike = year([one(90), one(90)]);
  expect(officialOf(alike, "第一党支部", "NDZH-1.2")).toBe("18");
  const other = year([one(90), one(91)]);
  expect(officialOf(other, "第一党支部", "NDZH-1.2")).toBeNull();
  expect(other.notes.map(({ code, place }) => [code, place?.file])).toEqual([
    ["Y137", "测评0.xlsx"],
    ["Y137", "测评1.xlsx"],
  ]);
});

test("a veto in any quarter caps the composite's year", () => {
  const [veto] = sheets[0]?.framework.adjustments.filter(({ kind }) => kind === "veto") ?? [];
  if (veto === undefined) throw new Error("a veto expected");
  const plain = year([ratingsOfAll()]);
  expect(unitOf(plain, "第一党支部").result.grade?.key).toBe("A");
  const vetoed = sheets.map((sheet) =>
    sheet.unit === "第一党支部" && sheet.period?.key === "Q2"
      ? {
          ...sheet,
          details: () => null,
          score: {
            ...sheet.score,
            vetoed: true,
            adjustments: sheet.score.adjustments.map((one) =>
              one.code === veto.code ? { ...one, vetoed: true } : one,
            ),
          },
        }
      : sheet,
  );
  const annual = assembled(vetoed, { appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }] });
  const unit = unitOf(annual, "第一党支部");
  expect(unit.result.vetoed).toBe(true);
  expect(unit.grade?.key).not.toBe("A");
  expect(unit.result.totals.final?.toString()).toBe(
    unitOf(plain, "第一党支部").result.totals.final?.toString(),
  );
});
