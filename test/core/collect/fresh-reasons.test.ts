/** What has to be decided about files made for the test: another framework, a stamp that doesn't hold, rows claimed to be out. */
import { assessWorkbook } from "../../../src/core/assess";
import type { CollectedReturn } from "../../../src/core/collect/collected";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import type { Framework } from "../../../src/core/framework/framework";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import { cellAddress, parseRange } from "../../../src/core/grid/address";
import { isCellError, valueAt, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid/grid";
import type { CellContent, WorkbookPlan } from "../../../src/core/plan/plan";
import { planStamp } from "../../../src/core/share/plan-stamp";
import { STAMP_SHEET } from "../../../src/core/share/stamp-names";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { decidedFresh, freshRecord, Q4, SQLH } from "../../support/fresh-returns";

const indicators = applicableIndicators(SQLH, Q4);
const SHEET = "SQLH-2026Q4";

const sheetNamed = ({ sheets }: WorkbookGrid, name: string): SheetGrid | null =>
  sheets.find((sheet) => sheet.name === name) ?? null;

function plainAt(grid: SheetGrid, row: number, column: number): CellContent["value"] {
  const value = valueAt(grid, row, column);
  return isCellError(value) ? null : value;
}

const parseCell = (address: string): { readonly row: number; readonly column: number } | null => {
  const range = parseRange(address);
  return range === null ? null : { row: range.top, column: range.left };
};

const reasonOf = ({ reasons }: CollectedReturn, code: string) => reasons.find((one) => one.code === code);
const addresses = (one: CollectedReturn, code: string): readonly string[] =>
  reasonOf(one, code)?.cells.map(({ row, column }) => cellAddress(row, column)) ?? [];

/** State and message by what was decided. */
function decided(record: FileRecord, code: string) {
  return (["accept", "issued", "sendBack"] as const).flatMap((choice) => {
    const one = decidedFresh(record, code, choice);
    return reasonOf(one, code)?.decided === choice ? [[choice, one.state] as const] : [];
  });
}

describe("C111: a framework that came with the return and is not the issued one", () => {
  const changed = (change: (code: string) => object): Framework => ({
    ...SQLH,
    version: "自改",
    indicators: SQLH.indicators.map((one) => (one.level === 2 ? { ...one, ...change(one.code) } : one)),
  });
  const [first, second] = indicators;
  if (first === undefined || second === undefined) throw new Error("two indicators expected");

  test("points that were moved are named one by one; scored by the issued one, or sent back", async () => {
    const points = new Map([
      [first.code, first.maxPoints - 1],
      [second.code, second.maxPoints + 1],
    ]);
    const own = changed((code) => (points.has(code) ? { maxPoints: points.get(code) } : {}));
    const record = await freshRecord({ unit: "甲", framework: own });
    const open = decidedFresh(record, "C111", null);
    expect(open.state).toBe("undecided");
    const said = reasonOf(open, "C111")?.message;
    for (const { code, maxPoints } of [first, second]) {
      expect(said?.zh).toContain(`${code} 分值 ${maxPoints}→${points.get(code)}`);
      expect(said?.en).toContain(`${code} points ${maxPoints}→${points.get(code)}`);
    }
    expect(decided(record, "C111")).toEqual([
      ["issued", "scored"],
      ["sendBack", "toReturn"],
    ]);
    const issued = decidedFresh(record, "C111", "issued");
    const plain = decidedFresh(await freshRecord({ unit: "甲" }), "C111", null);
    expect(issued.score?.totals.final?.toString()).toBe(plain.score?.totals.final?.toString());
  });

  test("a wording of its own changes no score and is not asked about", async () => {
    const own = changed(() => ({ remedy: { ...first.remedy, action: { zh: "另行整改", en: "otherwise" } } }));
    const one = decidedFresh(await freshRecord({ unit: "甲", framework: own }), "C111", null);
    expect([one.state, reasonOf(one, "C111")]).toEqual(["scored", undefined]);
  });
});

describe("C114, C115: what was changed after the stamp", () => {
  const stamped = (workbook: WorkbookGrid): WorkbookPlan => {
    const outcome = assessWorkbook(workbook);
    if (outcome.kind !== "assessed") throw new Error("not assessed");
    return planStamp(workbook, [outcome.assessments[0]], new Date(2026, 11, 30, 9));
  };
  const typed =
    (cells: Readonly<Record<string, CellContent["value"]>>, sheet = SHEET) =>
    (workbook: WorkbookGrid): WorkbookPlan => {
      const grid = sheetNamed(workbook, sheet);
      const edits = Object.entries(cells).map(([address, value]) => {
        const cell = parseCell(address);
        if (cell === null || grid === null) throw new Error(`no ${address}`);
        const before = { value: plainAt(grid, cell.row, cell.column), formula: null };
        return { at: { sheet, ...cell }, before, after: { value, formula: null } };
      });
      return { sheets: [], names: [], edits, activate: null };
    };
  const evidence = (row: number): string => cellAddress(FIRST_ROW + row, columnOf("evidence"));
  const self = cellAddress(FIRST_ROW, columnOf("self"));

  test("a stamped file that nobody touched counts without a word", async () => {
    const one = decidedFresh(await freshRecord({ unit: "甲", then: [stamped] }), "C114", null);
    expect([one.state, one.reasons]).toEqual(["scored", []]);
  });

  test("each cell that changed is named, and no other; accepted it counts", async () => {
    const change = typed({ [self]: 1.5, [evidence(4)]: "后来补充的材料" });
    const record = await freshRecord({ unit: "甲", then: [stamped, change] });
    const open = decidedFresh(record, "C114", null);
    expect([open.state, [...addresses(open, "C114")].sort()]).toEqual([
      "undecided",
      [self, evidence(4)].sort(),
    ]);
    for (const address of [self, evidence(4)]) {
      expect(reasonOf(open, "C114")?.message.zh).toContain(address);
      expect(reasonOf(open, "C114")?.message.en).toContain(address);
    }
    expect(decided(record, "C114").map(([choice]) => choice)).toEqual(["accept", "sendBack"]);
    expect(decidedFresh(record, "C114", "sendBack").state).toBe("toReturn");
  });

  test("the same typed again is no change", async () => {
    const again = (workbook: WorkbookGrid): WorkbookPlan => {
      const grid = sheetNamed(workbook, SHEET);
      const cell = parseCell(evidence(2));
      const value = grid === null || cell === null ? null : plainAt(grid, cell.row, cell.column);
      return typed({ [evidence(2)]: value })(workbook);
    };
    const one = decidedFresh(await freshRecord({ unit: "甲", then: [stamped, again] }), "C114", null);
    expect(one.reasons).toEqual([]);
  });

  test("a record that was altered tells nothing any more: C115, at the head of the sheet", async () => {
    const record = await freshRecord({ unit: "甲", then: [stamped, typed({ G3: "9" }, STAMP_SHEET)] });
    const open = decidedFresh(record, "C115", null);
    expect([open.state, reasonOf(open, "C114"), addresses(open, "C115")]).toEqual([
      "undecided",
      undefined,
      [cellAddress(FIRST_ROW - 1, columnOf("code"))],
    ]);
    expect(decided(record, "C115")).toEqual([
      ["accept", "scored"],
      ["sendBack", "toReturn"],
    ]);
  });
});

describe("C116: rows that a unit has out of the total by its own word", () => {
  const optional = indicators.filter(({ allowNA }) => allowNA);
  const rate = optional.find(({ rule }) => rule.type === "rate");
  const other = optional.find(({ code }) => code !== rate?.code);
  if (rate === undefined || other === undefined)
    throw new Error("two indicators that may not apply expected");
  const rowOf = (code: string): number => FIRST_ROW + indicators.findIndex((one) => one.code === code);
  const without = (one: CollectedReturn): readonly string[] =>
    one.score?.indicators.flatMap(({ indicator, notApplicable }) =>
      notApplicable === null ? [] : [indicator.code],
    ) ?? [];

  test.each([
    [
      "不适用",
      other.code,
      { option: "不适用", reason: "本单位没有这项工作任务" },
      cellAddress(rowOf(other.code), columnOf("option")),
      /不适用/,
    ],
    [
      "a base of 0",
      rate.code,
      { base: 0, actual: 0, reason: "本季度没有应完成的任务" },
      cellAddress(rowOf(rate.code), columnOf("base")),
      /应完成数为 0/,
    ],
  ] as const)(
    "%s is asked about at its cell; accepted it is out, or it goes back",
    async (_, code, claim, cell, said) => {
      const record = await freshRecord({
        unit: "甲",
        row: (each, usual) => (each === code ? { evidence: usual["evidence"] ?? "", ...claim } : usual),
      });
      const open = decidedFresh(record, "C116", null);
      expect([open.state, addresses(open, "C116")]).toEqual(["undecided", [cell]]);
      expect(reasonOf(open, "C116")?.message.zh).toMatch(said);
      expect(reasonOf(open, "C116")?.message.zh).toContain(code);
      expect(decided(record, "C116")).toEqual([
        ["accept", "scored"],
        ["sendBack", "toReturn"],
      ]);
      expect(without(decidedFresh(record, "C116", "accept"))).toEqual([code]);
    },
  );

  test("what the reviewer let off is settled, and a base of 1 is a base", async () => {
    const let_off = await freshRecord({
      unit: "甲",
      row: (code, usual) =>
        code === other.code ? { ...usual, review: "不适用", reason: "经复核同意不适用" } : usual,
    });
    expect(reasonOf(decidedFresh(let_off, "C116", null), "C116")).toBeUndefined();
    const one = await freshRecord({
      unit: "甲",
      row: (code, usual) => (code === rate.code ? { ...usual, base: 1, actual: 1 } : usual),
    });
    expect(decidedFresh(one, "C116", null).reasons).toEqual([]);
  });
});
