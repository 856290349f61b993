/** What ledgers give out: which rows, what stands there, and that each formula gives what the engine says. */
import * as fc from "fast-check";
import { planLedgersExample } from "../../../../scripts/make-ledger-examples";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { quarterAt } from "../../../../src/core/ledger/conditions/span";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import { BUILTIN_OUTPUTS } from "../../../../src/core/ledger/output/definition/builtin-outputs";
import type { Output } from "../../../../src/core/ledger/output/definition/output";
import { planOutputs, type OutputSettings } from "../../../../src/core/ledger/output/plan-outputs";
import type { SheetPlan } from "../../../../src/core/plan/plan";
import { dayNumber } from "../../../../src/core/sheet/read-date";
import { anyLedger } from "../../../support/any-ledger";
import { calculatedGrid } from "../../../support/calculated-grid";
import { calculatedPlan, plannedGrid } from "../../../support/calculated-plan";
import { planProblems } from "../../../support/plan-problems";
import { withPlan } from "../../../support/with-plan";

const AS_OF = dayNumber(2026, 2, 10) ?? 0;

function settings(over: Partial<OutputSettings> = {}): OutputSettings {
  return {
    language: "zh",
    asOf: AS_OF,
    period: quarterAt(AS_OF),
    rows: null,
    within: null,
    from: "示例集团党委组织部",
    to: "",
    ...over,
  };
}

const example = (): WorkbookGrid => calculatedPlan(planLedgersExample());

function made(workbook: WorkbookGrid, id: string, over: Partial<OutputSettings> = {}): SheetPlan {
  const { plan, without } = planOutputs(
    workbook,
    BUILTIN_OUTPUTS.filter((one) => one.id === id),
    settings(over),
  );
  const sheet = plan?.sheets[0];
  if (plan === null || sheet === undefined) throw new Error(without.map(({ why }) => why.zh).join());
  expect(planProblems(plan)).toEqual([]);
  return sheet;
}

function texts({ cells }: SheetPlan): readonly string[] {
  return cells.map(({ value, cached }) => String(cached ?? value ?? "")).filter((text) => text !== "");
}

/** Each formula of the sheet with what it is said to give and what the calculator makes of it. */
function disagreements(
  workbook: WorkbookGrid,
  output: Output,
  over: Partial<OutputSettings>,
): readonly unknown[] {
  const { plan } = planOutputs(workbook, [output], settings(over));
  const sheet = plan?.sheets[0];
  if (plan === null || sheet === undefined) return [];
  const grid = calculatedGrid(withPlan(workbook, plannedGrid(plan)));
  const values = grid.sheets.find(({ name }) => name === sheet.name)?.values ?? [];
  return sheet.cells.flatMap(({ row, column, formula, cached }) => {
    const given: CellValue = values[row]?.[column] ?? null;
    return formula === undefined || (given ?? "") === (cached ?? "")
      ? []
      : [{ row, column, formula, cached, given }];
  });
}

test("an election reminder is written for each row that is due, a page each, filled from the row", () => {
  const sheet = made(example(), "electionReminder");
  expect(texts(sheet)).toContain("第一党支部：");
  expect(texts(sheet)).toContain("　　你单位本届委员会自2023年7月1日起任职，任期3年，届满日为2026年7月1日。");
  expect(texts(sheet)).toContain("示例集团党委组织部");
  const three = made(example(), "electionReminder", { rows: ["4", "5", "6"] });
  expect(three.print?.breaks).toHaveLength(2);
});

test("a row that was elected by the day that counts gets no letter", () => {
  const due = (asOf: string): readonly string[] => {
    const [year = 0, month = 0, day = 0] = asOf.split("-").map(Number);
    const sheet = made(example(), "electionReminder", { asOf: dayNumber(year, month, day) ?? 0 });
    return texts(sheet).filter((text) => text.endsWith("："));
  };
  expect(due("2026-06-24")).toContain("第一党支部：");
  expect(due("2026-07-02")).not.toContain("第一党支部：");
});

test("a row that was named by its name or its number gets one, whatever its day", () => {
  const named = made(example(), "electionReminder", { rows: ["第三党支部"] });
  expect(texts(named).filter((text) => text.endsWith("党支部："))).toEqual(["第三党支部："]);
  const numbered = made(example(), "electionReminder", { rows: ["4"] });
  expect(texts(numbered)).toContain("第一党支部：");
});

test("a request goes from the unit to whom it is told, and leaves a line where nobody says", () => {
  const rows = ["第三党支部"];
  const asked = texts(made(example(), "electionRequest", { rows, to: "示例集团党委" }));
  expect(asked).toContain("示例集团党委：");
  expect(asked.filter((text) => text === "第三党支部")).toHaveLength(1);
  expect(texts(made(example(), "electionRequest", { rows }))).toContain("＿＿＿＿＿＿：");
});

test("what can't be made is told with its reason, and nothing is written", () => {
  const blank: WorkbookGrid = { sheets: [], names: [], activeSheet: null };
  const { plan, without } = planOutputs(blank, BUILTIN_OUTPUTS, settings());
  expect(plan).toBeNull();
  expect(without.map(({ why }) => why.zh)).toEqual(BUILTIN_OUTPUTS.map(() => "工作簿里没有这种台账"));
  const { without: none } = planOutputs(
    example(),
    BUILTIN_OUTPUTS.slice(0, 1),
    settings({ rows: ["没有的支部"] }),
  );
  expect(none[0]?.why.zh).toBe("台账里没有叫“没有的支部”的行");
});

test("a heading that is private is not copied into a letter", () => {
  const workbook = example();
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === "换届台账"
      ? {
          ...sheet,
          values: sheet.values.map((row) =>
            row.map((value) => (value === "党组织名称" ? "党组织名称(手机号)" : value)),
          ),
        }
      : sheet,
  );
  const letter = made({ ...workbook, sheets }, "electionReminder", { rows: ["4"] });
  expect(texts(letter).join()).not.toContain("第一党支部");
});

test("a branch that nobody has visited stands in the matrix, and is to go", () => {
  const workbook = example();
  const sheet = made(workbook, "visitMatrix");
  const [head = 0] = sheet.cells.filter(({ value }) => value === "支部 ＼ 委员").map(({ row }) => row);
  const members = sheet.cells.filter(({ row, column, value }) => row === head && column > 0 && value).length;
  expect(members).toBeGreaterThan(1);
  expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
  expect(texts(sheet)).toContain("第二党支部");
});

test("each sheet of the example is what its formulas give, in both languages", () => {
  for (const language of ["zh", "en"] as const)
    for (const output of BUILTIN_OUTPUTS)
      expect(disagreements(example(), output, { language, rows: null })).toEqual([]);
});

test.each(BUILTIN_OUTPUTS.map((output) => [output.name.zh, output] as const))(
  "%s: each formula gives what the engine says, whatever the ledger holds",
  (_, output) => {
    const ledger = BUILTIN_LEDGERS.find(({ id }) => id === output.ledger);
    if (ledger === undefined) throw new Error(`no ledger ${output.ledger}`);
    const rows =
      output.kind === "letter" ? Array.from({ length: 20 }, (_unused, row) => String(row + 4)) : null;
    fc.assert(
      fc.property(anyLedger(ledger), fc.constantFrom("zh" as const, "en" as const), (workbook, language) => {
        expect(disagreements(workbook, output, { rows, language })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);
