/** A year-end sheet made with its quarters takes their figures by formulas, which are its entries. */
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { typicalEntries } from "../../../scripts/typical-entries";
import { fillTemplates, type FilledPeriod } from "../../../scripts/fill-template";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { columnOf } from "../../../src/core/template/scoring-layout";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { planGrid } from "../../support/plan-grid";
import { framework } from "../year/year-parts";

const SQLH = framework("SQLH");
const KEYS = ["Q1", "Q2", "Q3", "Q4"] as const;
type Rows = FilledPeriod["entries"]["rows"];

/** Four filled quarters, a year end with nothing typed. */
function wholeYear(change: (key: (typeof KEYS)[number]) => Rows = () => ({})): WorkbookPlan {
  const quarters = KEYS.map((key): FilledPeriod => {
    const period = { year: 2026, key };
    const entries = typicalEntries(SQLH, period, 100);
    return { period, entries: { ...entries, rows: { ...entries.rows, ...change(key) } } };
  });
  const blank = { fields: {}, rows: {}, ballots: {} };
  return fillTemplates(SQLH, [...quarters, { period: { year: 2026, key: "Y" }, entries: blank }], "甲支部");
}

function yearEnd(plan: WorkbookPlan): Assessment {
  const outcome = assessWorkbook(calculatePlan(plan));
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const found = outcome.assessments.find(({ period }) => period?.key === "Y");
  if (found === undefined) throw new Error("no year end");
  return found;
}

function entry({ sheet }: Assessment, code: string, key: string): number | string {
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  const reading = row?.entries.find(({ definition }) => definition.key === key)?.reading;
  return reading?.kind === "number" ? reading.value : (reading?.kind ?? "none");
}

test("counts add up, votes are the last quarter's, and judgements stay to be made", () => {
  const assessment = yearEnd(wholeYear());
  expect(entry(assessment, "SQLH-1.2", "done")).toBe(12);
  expect(entry(assessment, "SQLH-1.3", "den")).toBe(80);
  expect(entry(assessment, "SQLH-6.1", "good")).toBe(32);
  expect(entry(assessment, "SQLH-2.2", "option")).toBe("blank");
  expect(entry(assessment, "SQLH-5.3", "value")).toBe("blank");
  const score = assessment.score.indicators.find(({ indicator }) => indicator.code === "SQLH-1.2");
  expect(score?.official?.toNumber()).toBe(5);
});

test("its formulas are entries: nothing is said of overwritten or foreign ones, nor of the quarters", () => {
  const codes = yearEnd(wholeYear()).findings.map(({ code }) => code);
  for (const code of ["V107", "V242", "V401", "V402", "V417", "V418"]) expect(codes).not.toContain(code);
});

test("a blank quarter leaves the year blank, one that did not apply does not", () => {
  const open = yearEnd(wholeYear((key) => (key === "Q3" ? { "SQLH-1.2": {} } : {})));
  expect(entry(open, "SQLH-1.2", "done")).toBe("blank");
  const away = yearEnd(
    wholeYear((key) => (key === "Q3" ? { "SQLH-3.2": { option: "不适用", remark: "没有成果" } } : {})),
  );
  expect(entry(away, "SQLH-3.2", "den")).toBe(60);
  expect(away.findings.map(({ code }) => code)).not.toContain("V417");
});

function formulasOf(plan: WorkbookPlan): readonly string[] {
  const sheet = plan.sheets.find(({ role, slot }) => role === "scoring" && slot === "SQLH-2026Y");
  return (sheet?.cells ?? []).flatMap((cell) =>
    "formula" in cell && [columnOf("base"), columnOf("actual")].includes(cell.column) ? [cell.formula] : [],
  );
}

test("made alone, or without all quarters, the year end is filled by hand where figures would be missing", () => {
  const alone = planTemplates(SQLH, [{ year: 2026, key: "Y" }], "甲支部");
  expect(formulasOf(alone)).toEqual([]);
  const three = ["Q1", "Q2", "Q3", "Y"] as const;
  const some = planTemplates(
    SQLH,
    three.map((key) => ({ year: 2026, key })),
    "甲支部",
  );
  expect(formulasOf(some)).toEqual([]);
});

test("quarters that stand in the workbook already are used, unless their rows were moved", () => {
  const quarters = planGrid(
    planTemplates(
      SQLH,
      KEYS.map((key) => ({ year: 2026, key })),
      "甲支部",
    ),
  );
  const later = planTemplates(SQLH, [{ year: 2026, key: "Y" }], "甲支部", quarters);
  expect(formulasOf(later).length).toBeGreaterThan(10);
  const moved = {
    ...quarters,
    sheets: quarters.sheets.map((sheet) =>
      sheet.name === "SQLH-2026Q2" ? { ...sheet, values: [[], ...sheet.values] } : sheet,
    ),
  };
  expect(formulasOf(planTemplates(SQLH, [{ year: 2026, key: "Y" }], "甲支部", moved))).toEqual([]);
});

describe("entries for information, which have rows of their own", () => {
  const WJJ = framework("WJJ");
  const planOf = (...args: Parameters<typeof planTemplates>): readonly string[] =>
    (planTemplates(...args).sheets.find(({ slot }) => slot === "WJJ-2026Y")?.cells ?? []).flatMap((cell) =>
      cell.formula !== undefined && cell.column === columnOf("actual") ? [cell.formula] : [],
    );
  const quarters = KEYS.map((key) => ({ year: 2026, key }));
  const yearEndOf = { year: 2026, key: "Y" } as const;

  test("follow the quarters as well", () => {
    const row = planTemplates(WJJ, quarters, "甲党委")
      .sheets.find(({ slot }) => slot === "WJJ-2026Q4")
      ?.cells.find(({ value }) => value === "现行制度总数")?.row;
    const cell = `'WJJ-2026Q4'!H${(row ?? 0) + 1}`;
    expect(planOf(WJJ, [...quarters, yearEndOf], "甲党委")).toContain(`=IF(ISNUMBER(${cell}),${cell},"")`);
  });

  test("are filled by hand where a quarter that stands in the workbook has other rows below its table", () => {
    const there = planGrid(planTemplates(WJJ, quarters, "甲党委"));
    expect(planOf(WJJ, [yearEndOf], "甲党委", there).length).toBeGreaterThan(5);
    const renamed = {
      ...there,
      sheets: there.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((cells) =>
          cells.map((value) => (value === "现行制度总数" ? "其中：细则" : value)),
        ),
      })),
    };
    expect(planOf(WJJ, [yearEndOf], "甲党委", renamed)).toEqual([]);
  });
});
