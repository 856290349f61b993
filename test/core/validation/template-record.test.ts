/** What `_meta` remembers of a scoring sheet: under which name it was made, and by which version. */
import { fillTemplate } from "../../../scripts/fill-template";
import { typicalEntries } from "../../../scripts/typical-entries";
import { assessWorkbook } from "../../../src/core/assess";
import type { Framework } from "../../../src/core/framework/framework";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import type { Finding } from "../../../src/core/validation/finding";
import { f1, period } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";

const MADE = "SQLH-2026Q4";
const PERIOD = period("2026Q4");
const FRAMEWORK = f1();
const FILLED = planGrid(fillTemplate(FRAMEWORK, PERIOD, "第一党支部", typicalEntries(FRAMEWORK, PERIOD)));

/** As Excel leaves a workbook whose sheet was renamed: the marks follow. */
function renamed(workbook: WorkbookGrid, to: string): WorkbookGrid {
  const rename = (sheet: SheetGrid): SheetGrid => (sheet.name === MADE ? { ...sheet, name: to } : sheet);
  const names = workbook.names.map(({ name, refersTo }) => ({
    name,
    refersTo: refersTo.replace(`'${MADE}'`, `'${to}'`),
  }));
  return { ...workbook, names, sheets: workbook.sheets.map(rename), activeSheet: to };
}

function found(workbook: WorkbookGrid, frameworks?: readonly Framework[]): readonly Finding[] {
  const outcome = assessWorkbook(workbook, frameworks === undefined ? {} : { frameworks });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === "V103" || code === "V104"),
  );
}

const place = (sheet: string) => ({ sheet, row: 3, column: 2 });

test("a sheet as it was made is in order", () => {
  expect(found(FILLED)).toEqual([]);
});

test.each([
  ["and its mark tells so", FILLED.names],
  ["and a program has dropped the marks", []],
])("V103: the sheet was renamed, %s", (_, names) => {
  const workbook = renamed({ ...FILLED, names }, "第一党支部");
  expect(found(workbook)).toMatchObject([
    { code: "V103", severity: "warn", at: place("第一党支部"), values: { sheet: MADE, found: "第一党支部" } },
  ]);
});

test("a further sheet beside the one that was made isn't called renamed", () => {
  const copy = FILLED.sheets.find(({ name }) => name === MADE);
  const sheets = [...FILLED.sheets, ...(copy === undefined ? [] : [{ ...copy, name: "第一党支部" }])];
  expect(found({ ...FILLED, sheets })).toEqual([]);
  expect(
    found({ ...renamed(FILLED, "改名"), sheets: [...renamed(FILLED, "改名").sheets, ...sheets.slice(-1)] }),
  ).toHaveLength(1);
});

test("V104: the framework is of a later version than the sheet, which its wording and points show too", () => {
  const later: Framework = {
    ...FRAMEWORK,
    version: "2027.1",
    indicators: FRAMEWORK.indicators.map((indicator) =>
      indicator.code === "SQLH-1.2" && indicator.level === 2
        ? { ...indicator, criteria: { zh: "每季学习四次", en: "Four a quarter" } }
        : indicator,
    ),
  };
  expect(found(FILLED, [later])).toMatchObject([
    { code: "V104", severity: "error", at: place(MADE), values: { v: "2026.2", need: "2027.1" } },
  ]);
  const outcome = assessWorkbook(FILLED, { frameworks: [later] });
  const codes = outcome.kind === "assessed" ? outcome.assessments[0].findings.map(({ code }) => code) : [];
  expect(codes).not.toContain("V305");
});

test("V104: the sheet's form has changed since", () => {
  const sheets = FILLED.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => (row[0] === "layoutVersion" ? ["layoutVersion", "9"] : row)),
  }));
  expect(found({ ...FILLED, sheets })).toMatchObject([{ code: "V104", at: place(MADE) }]);
});
