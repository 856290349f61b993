/** A year put together from sheets as they lie in a folder: what counts, what is told, what is proposed. */
import fc from "fast-check";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { AnnualUnit, AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { assembleYear } from "../../../../src/core/year/annual/assemble-year";
import { YEAR_STATES } from "../../../../src/core/year/annual/year-note";
import { scoreYear } from "../../../../src/core/year/score-year";
import { exampleRoster } from "../../../support/collected-returns";
import { annualInput, assembled, exampleSheets, scoredAt, unitOf } from "../../../support/year-sources";

let sheets: readonly SourceSheet[];

beforeAll(async () => {
  sheets = await exampleSheets();
});

const of = (unit: string, key: PeriodKey): SourceSheet => {
  const found = sheets.find((one) => one.unit === unit && one.period?.key === key);
  if (found === undefined) throw new Error(`no ${unit} ${key}`);
  return found;
};
const without = (...gone: readonly SourceSheet[]): readonly SourceSheet[] =>
  sheets.filter((one) => !gone.includes(one));
const cellOf = ({ cells }: AnnualUnit, key: PeriodKey) => {
  const found = cells.find(({ column }) => column === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const codesOf = (unit: AnnualUnit): readonly string[] =>
  [...unit.cells.flatMap(({ notes }) => notes), ...unit.notes].map(({ code }) => code);
/** All that a person sees of a year. */
const shown = ({ units, notes, quotas }: AnnualYear): unknown =>
  JSON.parse(
    JSON.stringify({
      notes,
      quotas,
      units: units.map(({ own: _own, rosterUnit: _roster, cells, ...rest }) => ({
        ...rest,
        place: rest.place?.rank ?? null,
        cells: cells.map(({ column, state, score, notes: told }) => ({ column, state, score, told })),
      })),
    }),
  );

test("the year is what the engine makes of the same sheets", () => {
  const annual = assembled(sheets);
  for (const { unit, result } of annual.units) {
    const parts = sheets
      .filter((one) => one.unit === unit)
      .flatMap(({ period, score }) => (period === null ? [] : [{ period, score }]));
    expect(result.totals.final).toEqual(scoreYear(annual.framework, 2026, parts).totals.final);
  }
  expect(annual.units.map(({ unit, place }) => [unit, place?.rank])).toContainEqual(["第一党支部", 1]);
});

test("the order of the files changes nothing", async () => {
  const roster = await exampleRoster();
  const stray = { ...of("第一党支部", "Q1"), file: "b.xlsx", unit: "第九党支部" };
  const twice = { ...scoredAt(of("第二党支部", "Q2"), 0.5), file: "a.xlsx" };
  const all = [...sheets, stray, twice];
  const expected = shown(assembled(all, { roster }));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(shown(assembled(shuffled, { roster }))).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test("a unit that is let off a quarter is put together from the others, with reason and approver", () => {
  const q1 = of("第三党支部", "Q1");
  const open = unitOf(assembled(without(q1)), "第三党支部");
  expect(cellOf(open, "Q1").state).toBe("missing");
  expect(open.result.totals.final).toBeNull();
  expect(open.interval?.min.lt(open.interval.max)).toBe(true);
  const exemption = { unit: "第三党支部", key: "Q1" as const, reason: "三季度新设", approver: "党委" };
  const entries = { exemptions: [exemption], decisions: [], choices: [], published: new Map() };
  const let_ = unitOf(assembled(without(q1), { entries }), "第三党支部");
  expect(cellOf(let_, "Q1")).toMatchObject({ state: "exempt", score: null });
  expect(let_.result.complete).toBe(true);
  expect(cellOf(let_, "Q1").notes[0]?.message.zh).toContain("三季度新设");
});

test("an exemption without an approver is told and not in force", () => {
  const exemption = { unit: "第三党支部", key: "Q1" as const, reason: "停产", approver: "" };
  const entries = { exemptions: [exemption], decisions: [], choices: [], published: new Map() };
  const unit = unitOf(assembled(without(of("第三党支部", "Q1")), { entries }), "第三党支部");
  expect(cellOf(unit, "Q1").state).toBe("missing");
  expect(codesOf(unit)).toContain("Y121");
});

test("exemptions and decisions of a unit that is not there are told", () => {
  const exemption = { unit: "第三支部", key: "Q1" as const, reason: "停产", approver: "党委" };
  const decision = { unit: "第三支部", decision: "保留", date: "", document: "" };
  const annual = assembled(sheets, {
    entries: { exemptions: [exemption], decisions: [decision], choices: [], published: new Map() },
  });
  expect(annual.notes.map(({ code }) => code)).toEqual(["Y128", "Y128"]);
});

test("a unit that is let off all quarters is judged by its year end alone", () => {
  const keys = ["Q1", "Q2", "Q3", "Q4"] as const;
  const gone = keys.map((key) => of("第三党支部", key));
  const exemptions = keys.map((key) => ({ unit: "第三党支部", key, reason: "停产", approver: "党委" }));
  const unit = unitOf(
    assembled(without(...gone), {
      entries: { exemptions, decisions: [], choices: [], published: new Map() },
    }),
    "第三党支部",
  );
  expect(unit.result.totals.final?.toString()).toBe(of("第三党支部", "Y").score.totals.final?.toString());
});

test("of two sheets of a quarter that differ none is chosen; a copy counts once", () => {
  const other = { ...scoredAt(of("第二党支部", "Q2"), 0.5), file: "二.xlsx" };
  const unit = unitOf(assembled([...sheets, other]), "第二党支部");
  expect(cellOf(unit, "Q2")).toMatchObject({ state: "twice", score: null });
  expect(cellOf(unit, "Q2").notes.map(({ code, place }) => [code, place?.file])).toEqual([
    ["Y103", "year/第二党支部.xlsx"],
    ["Y103", "二.xlsx"],
  ]);
  expect(unit.result.complete).toBe(false);
  const copied = unitOf(assembled([...sheets, { ...of("第二党支部", "Q2"), file: "二.xlsx" }]), "第二党支部");
  expect(cellOf(copied, "Q2").state).toBe("scored");
  expect(codesOf(copied)).toEqual(["Y104"]);
});

test("what was published stays, and a later correction shows its difference", () => {
  const published = { ...scoredAt(of("第二党支部", "Q1"), 0.9), file: "收表Q1.xlsx", published: true };
  const unit = unitOf(assembled([...sheets, published]), "第二党支部");
  expect(cellOf(unit, "Q1").score?.toString()).toBe("90");
  const [note] = cellOf(unit, "Q1").notes;
  expect(note).toMatchObject({ code: "Y112", place: { file: "year/第二党支部.xlsx" } });
  expect(note?.message.zh).toContain("相差 +8.5");
});

test("a unit that was renamed is one by the roster's former names, and a question without them", async () => {
  const renamed = sheets.map((one) =>
    one.unit === "第五党支部" && (one.period?.key === "Q1" || one.period?.key === "Q2")
      ? { ...one, unit: "检修党支部" }
      : one,
  );
  const apart = assembled(renamed);
  expect(codesOf(unitOf(apart, "第五党支部"))).toContain("Y122");
  const roster = await exampleRoster();
  const units = roster.units.map((unit) =>
    unit.name === "第五党支部" ? { ...unit, formerNames: ["检修党支部"] } : unit,
  );
  const whole = assembled(renamed, { roster: { ...roster, units } });
  expect(unitOf(whole, "第五党支部").result.totals.final).toEqual(
    unitOf(assembled(sheets), "第五党支部").result.totals.final,
  );
});

test("a unit that is not on the roster is shown and not ranked", async () => {
  const roster = await exampleRoster();
  const annual = assembled(
    sheets.map((one) => (one.unit === "第五党支部" ? { ...one, unit: "五支" } : one)),
    { roster },
  );
  const unit = unitOf(annual, "五支");
  expect(codesOf(unit)).toContain("Y106");
  expect(unit.place).toBeNull();
});

test("a sheet of another year, of no period and of no unit are told at their files", () => {
  const q1 = of("第一党支部", "Q1");
  const annual = assembled([
    ...sheets,
    { ...q1, file: "旧.xlsx", period: { year: 2025, key: "Q1" } },
    { ...q1, file: "无期.xlsx", period: null },
    { ...q1, file: "无名.xlsx", unit: "" },
  ]);
  expect(annual.notes.map(({ code, place }) => [code, place?.file])).toEqual([
    ["Y107", "无名.xlsx"],
    ["Y108", "无期.xlsx"],
    ["Y109", "旧.xlsx"],
  ]);
});

test("five sheets of four frameworks are put together by none until somebody says", () => {
  const keys = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;
  const five = keys.map((key, index) => {
    const sheet = of("第一党支部", key);
    const id = `F${Math.max(1, index)}`;
    return { ...sheet, framework: { ...sheet.framework, id, prefix: id } };
  });
  const outcome = assembleYear(annualInput(five));
  expect(outcome).toMatchObject({ kind: "unsettled", unsettled: { notes: [{ code: "Y125" }] } });
  const chosen = assembled(five, { framework: five[0]?.framework ?? null });
  expect(chosen.notes.map(({ code }) => code)).toEqual(["Y110", "Y110", "Y110"]);
});

test("a year end without quarters has no score, and its interval says what is open", () => {
  const only = sheets.filter((one) => one.period?.key === "Y");
  const unit = unitOf(assembled(only), "第一党支部");
  expect(unit.cells.slice(0, 4).map(({ state }) => state)).toEqual([
    "missing",
    "missing",
    "missing",
    "missing",
  ]);
  expect(unit.result.totals.final).toBeNull();
  expect(unit.interval).not.toBeNull();
});

test("every state is worded in both languages", () => {
  for (const { code, name, message, remedy } of YEAR_STATES)
    for (const text of [name, message, ...(remedy === null ? [] : [remedy])]) {
      expect([code, text.zh.length > 0, text.en.length > 0]).toEqual([code, true, true]);
    }
});
