/** Slips for units: what must be mended, or how it went; and nothing of any other unit. */
import Big from "big.js";
import { groupMeans, LEAST_UNITS } from "../../../../src/core/collect/feedback/group-means";
import { unitSlips, type UnitSlip } from "../../../../src/core/collect/feedback/unit-slips";
import type { Collected } from "../../../../src/core/collect/collected";
import { putTogether } from "../../../../src/core/collect/put-together";
import type { FileRecord } from "../../../../src/core/collect/record/file-record";
import type { Roster } from "../../../../src/core/roster/roster";
import { exampleRecords, exampleRoster, Q4 } from "../../../support/collected-returns";
import { planProblems } from "../../../support/plan-problems";

let records: readonly FileRecord[];
let roster: Roster;

beforeAll(async () => {
  records = await exampleRecords();
  roster = await exampleRoster();
});

function collect(of: readonly FileRecord[] = records): Collected {
  const input = { roster, period: Q4, framework: null, decisions: [] };
  const collected = putTogether({ ...input, records: of.map((record) => () => record) });
  if (collected === null) throw new Error("no framework");
  return collected;
}

/** Every text and number of a slip, row by row. */
const contentOf = (slip: UnitSlip): readonly (readonly (string | number)[])[] => {
  const rows = new Map<number, (string | number)[]>();
  for (const { row, value } of slip.plan().sheets[0]?.cells ?? [])
    if (typeof value === "string" || typeof value === "number")
      rows.set(row, [...(rows.get(row) ?? []), value]);
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
};

const slipOf = (slips: readonly UnitSlip[], unit: string, kind: UnitSlip["kind"]): UnitSlip => {
  const found = slips.find((slip) => slip.unit === unit && slip.kind === kind);
  if (found === undefined) throw new Error(`no slip for ${unit}`);
  return found;
};

test("who has something to mend gets 退回单, who counts 反馈单, and all files have names of their own", () => {
  const collected = collect();
  const slips = unitSlips(collected, "zh");
  const stateOf = (states: readonly string[]) =>
    collected.returns.filter(({ state }) => states.includes(state)).length;
  expect(slips.filter(({ kind }) => kind === "return")).toHaveLength(stateOf(["toReturn", "unreadable"]));
  expect(slips.filter(({ kind }) => kind === "feedback")).toHaveLength(stateOf(["scored"]));
  expect(slips.length).toBeGreaterThan(4);
  const names = slips.map(({ fileName }) => fileName.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("第一党支部-反馈单-2026q4.xlsx");
  for (const slip of slips) expect(planProblems(slip.plan())).toEqual([]);
});

test("退回单 has each error with cell and remedy, and no score", () => {
  const collected = collect();
  const one = collected.returns.find(({ unit }) => unit === "第三党支部");
  const errors = one?.details()?.findings.filter(({ severity }) => severity === "error") ?? [];
  const content = contentOf(slipOf(unitSlips(collected, "zh"), "第三党支部", "return"));
  const asked = content.filter((cells) => cells.includes("更正"));
  expect(errors.length).toBeGreaterThan(2);
  expect(asked.length).toBeGreaterThanOrEqual(errors.length);
  for (const cells of asked) expect(String(cells[1])).toMatch(/^(?:.+\n[A-Z]+\d+|整份文件)$/);
  expect(content.flat().join(" ")).not.toMatch(/名次|平均分|第 \d+ 名/);
});

test("反馈单 has the own score beside the mean, rank, losses with remedies and a line to sign", () => {
  const collected = collect();
  const place = collected.ranking.ranked.find(({ input }) => input.unit === "第五党支部");
  const content = contentOf(slipOf(unitSlips(collected, "zh"), "第五党支部", "feedback"));
  const text = content.flat().join(" ");
  expect(text).toContain(place?.total.toString());
  expect(text).toContain(`第 ${place?.rank} 名，共 ${collected.ranking.ranked.length} 个单位`);
  expect(text).toMatch(/负责人（签字）/);
  for (const { indicator, official } of place?.input.score.indicators ?? []) {
    const row = content.find((cells) => cells[0] === indicator.code && cells[1] === indicator.name.zh);
    expect(row?.[3]).toBe(official?.toNumber() ?? "不适用");
    const lost = official === null ? 0 : new Big(indicator.maxPoints).minus(official).toNumber();
    expect(
      content.some((cells) => cells[0] === indicator.code && cells.includes(indicator.remedy.action.zh)),
    ).toBe(lost > 0);
  }
});

test("no slip names another unit", () => {
  const collected = collect();
  const all = [...roster.units.map(({ name }) => name), ...collected.returns.map(({ unit }) => unit)];
  for (const slip of unitSlips(collected, "zh")) {
    const text = contentOf(slip).flat().join(" ");
    for (const other of new Set(all))
      if (other !== "" && other !== slip.unit && !slip.unit.includes(other))
        expect(text).not.toContain(other);
  }
});

test("a mean of too few units is not given: another's score could be worked out from it", () => {
  const { ranked } = collect().ranking;
  const inputs = ranked.map(({ input: { group: _, ...input } }) => input);
  expect(inputs.length).toBeGreaterThanOrEqual(LEAST_UNITS);
  const grouped = inputs.map((input, index) => ({ ...input, group: index < LEAST_UNITS ? "多" : "少" }));
  const means = groupMeans(grouped, 2);
  const three = inputs.slice(0, LEAST_UNITS).map(({ score }) => score.totals.final ?? new Big(0));
  const mean = three.reduce((sum, final) => sum.plus(final), new Big(0)).div(LEAST_UNITS);
  expect(means.get("多")?.final?.toString()).toBe(mean.round(2, Big.roundHalfUp).toString());
  expect(groupMeans(grouped.slice(0, LEAST_UNITS - 1), 2).get("多")).toMatchObject({ final: null });
  expect(groupMeans(grouped.slice(0, LEAST_UNITS - 1), 2).get("多")?.byCode.size).toBe(0);
});

test("a unit whose workbook is in English gets its slip in English", () => {
  const english = records.map((record) => ({
    ...record,
    madeFrom: record.madeFrom?.map((made) => ({ ...made, language: "en" as const })) ?? null,
  }));
  const slips = unitSlips(collect(english), "zh");
  const text = contentOf(slipOf(slips, "第五党支部", "feedback"))
    .flat()
    .join(" ");
  expect(text).toMatch(/Final score/);
  // What the unit and the roster wrote stays as it is.
  expect(text).not.toMatch(/最终得分|等次|名次|平均|失分|整改|签字|暂定|个单位/);
});
