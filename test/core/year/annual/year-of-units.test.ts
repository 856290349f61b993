/** What hangs on each unit of a year: its result, its place, its change since last year, and what is told of it. */
import Big from "big.js";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { NO_ENTRIES, type AnnualInput } from "../../../../src/core/year/annual/annual-input";
import { assembleYear } from "../../../../src/core/year/annual/assemble-year";
import type { LastYearUnit } from "../../../../src/core/year/annual/last-year";
import { madeSheet } from "../../../support/made-sheets";
import { composite, ratingsOfAll, table } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { annualInput, assembled, unitOf } from "../../../support/year-sources";
import { roster, unit, ZBCX } from "../made-units";

const NDZH = composite();

const last = (name: string, more: Partial<LastYearUnit> = {}): LastYearUnit => ({
  ...{ unit: name, state: null, namedOn: "", grade: null, score: null, band: null },
  ...more,
});
const entries = (more: Partial<AnnualInput["entries"]>) => ({ entries: { ...NO_ENTRIES, ...more } });

test("a composite's unit is put together from its own sheets and ratings, with what was handed in of it", () => {
  const workbook = ratingsOfAll();
  const sheets = ["第一党支部", "第二党支部"].flatMap((name) => [
    ...unit(name, 9),
    // None of a composite's sources.
    madeSheet({
      unit: name,
      key: "Q1",
      framework: { ...ZBCX, id: "X", prefix: "X" },
      file: `别${name}.xlsx`,
    }),
  ]);
  const annual = assembled(sheets, { appraisals: [{ file: "测评.xlsx", workbook }], framework: NDZH });
  const first = unitOf(annual, "第一党支部");
  expect(first.own).toBeNull();
  expect(first.result.complete).toBe(true);
  expect(first.interval).toBeNull();
  expect(first.composed?.components.map(({ framework }) => framework.id)).toEqual(["F4_ZBCX"]);
  // Three of the table have no sheets, and nobody else names them.
  expect(annual.notes.map(({ code, place }) => `${code} ${place?.cell?.row ?? ""}`)).toEqual([
    ...["Y110 ", "Y110 ", "Y128 5", "Y128 6", "Y128 7"],
  ]);
  expect(annual.notes.at(-1)?.message.zh).toContain("（测评数据）");
  const open = unitOf(assembled(sheets, { framework: NDZH }), "第一党支部");
  expect([open.result.complete, open.interval?.min.toNumber(), open.interval?.max.toNumber()]).toEqual([
    false,
    ...[
      open.composed?.composite.score?.range.min.toNumber(),
      open.composed?.composite.score?.range.max.toNumber(),
    ],
  ]);
  expect(open.interval?.max.toNumber()).toBeGreaterThan(90);
});

test("ratings are for a composite: beside any other framework they are told at their file", () => {
  const workbook = table([
    ["单位", "经营业绩得分"],
    ["甲", 90],
  ]);
  const annual = assembled(unit("甲", 9), { framework: ZBCX, appraisals: [{ file: "测评.xlsx", workbook }] });
  expect(annual.notes.map(({ code, place }) => [code, place])).toEqual([
    ["Y110", { file: "测评.xlsx", sheet: null }],
  ]);
});

test("entries of a unit that is not there are told one by one, with what they are", () => {
  const said = entries({
    exemptions: [{ unit: "已", key: "Q2", reason: "新设", approver: "党委" }],
    decisions: [{ unit: "已", decision: "保留", date: "", document: "" }],
    choices: [{ unit: "已", key: "Q1", file: "a", sheet: "b", note: "" }],
  });
  const annual = assembled(unit("己", 9), said);
  expect(annual.notes.map(({ code, message }) => `${code} ${message.zh}`)).toEqual(
    ["（豁免）第二季度", "（党委审定）", "（两份取舍）"].map((guess) =>
      expect.stringContaining(`“已”${guess}`),
    ),
  );
  const own = entries({ decisions: [{ unit: "己 ", decision: "", date: "", document: "" }] });
  expect(assembled(unit("己", 9), own).notes).toEqual([]);
});

test("what last year was is found by the unit's name, or its former one", () => {
  const lastYear = { file: "台账.xlsx", units: [last("旧名", { score: new Big(85.5) }), last("丙")] };
  const listed = roster(rosterUnit("甲", { formerNames: ["旧 名"], group: "机关" }), "乙", "丙");
  const annual = assembled([...unit("甲", 9), ...unit("乙", 8), ...unit("丙", null)], {
    lastYear,
    roster: listed,
  });
  expect(
    annual.units.map(({ unit: name, change, last: found }) => [name, change?.toNumber(), found?.unit]),
  ).toEqual([
    ["甲", 4.5, "旧名"],
    ["乙", undefined, undefined],
    ["丙", undefined, "丙"],
  ]);
  expect(unitOf(annual, "甲").group).toBe("机关");
  expect(unitOf(annual, "甲").place?.input.group).toBe("机关");
  expect(unitOf(annual, "乙").place?.input).not.toHaveProperty("group");
});

test.each<[band: "top" | "bottom" | null, again: boolean]>([
  ["top", true],
  ["bottom", false],
  [null, false],
])("the best unit, last year %s: in the same band again is %s", (band, again) => {
  const units = [last("甲", { band }), last("丁", { band })];
  const annual = assembled([...unit("甲", 9), ...unit("乙", 8), ...unit("丙", 7), ...unit("丁", null)], {
    lastYear: { file: "台账.xlsx", units },
    bands: { top: 0.4, bottom: 0.4 },
  });
  expect(unitOf(annual, "甲")).toMatchObject({ band: "top", bandAgain: again });
  expect(unitOf(annual, "丙").band).toBe("bottom");
  // Without a place there is no band, whatever it was.
  expect(unitOf(annual, "丁")).toMatchObject({
    band: null,
    bandAgain: false,
    coefficient: null,
    grade: null,
  });
});

test("a composite's grade has its coefficient, after the quota", () => {
  const annual = assembled([...unit("第一党支部", 9), ...unit("第二党支部", 9)], {
    framework: NDZH,
    appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }],
  });
  expect(
    annual.units.map(({ unit: name, grade, coefficient }) => [name, grade?.key, +(coefficient ?? 0)]),
  ).toEqual([
    ["第一党支部", "A", 1.05],
    ["第二党支部", "B", 1],
  ]);
});

test.each([
  ["", "", "", null],
  ["  ", "", "", null],
  ["命名", "2027-01-15", "党〔2027〕3号", null],
  ["命名", "", "党〔2027〕3号", "日期"],
  ["命名", "2027-01-15", " ", "文号"],
  ["命名", " ", "", "日期和文号"],
])("a decision “%s” of “%s” by “%s” lacks %s", (decision, date, document, missing) => {
  const decisions = [{ unit: " 甲", decision, date, document }];
  const annual = assembled([...unit("甲", 9), ...unit("乙", 8)], entries({ decisions }));
  const told = annual.units.flatMap(({ unit: name, notes }) =>
    notes.map(({ code, message }) => `${name} ${code} ${message.zh}`),
  );
  expect(told).toEqual(
    missing === null ? [] : [expect.stringMatching(new RegExp(`^甲 Y123 [^日文]*${missing}[^日文]*$`))],
  );
  expect(annual.units.map((one) => one.decision?.decision ?? null)).toContain(decision);
});

test("a tie across the quota's edge is told with how many are in it", () => {
  const units = ["甲", "乙", "丙", "丁"];
  const annual = assembled(
    units.flatMap((name) => unit(name, name === "丁" ? 9.5 : 9.2)),
    { quotaShare: 0.5 },
  );
  expect(annual.units.map(({ unit: name, notes }) => [name, notes.map(({ message }) => message.zh)])).toEqual(
    annual.units.map(({ unit: name }) => [name, name === "丁" ? [] : [expect.stringMatching(/2.*3/)]]),
  );
});

test.each<[what: string, gone: PeriodKey | null, twice: boolean, isKnown: boolean]>([
  ["complete", null, false, false],
  ["lacks a quarter", "Q2", false, true],
  ["has two sheets of a quarter that differ", "Q2", true, false],
])("a year that %s: what it can still become", (_, gone, twice, isKnown) => {
  const sheets = [...unit("甲", 9)];
  const other = sheets
    .filter(({ period }) => twice && period?.key === "Q1")
    .map((one) => ({
      ...madeSheet({ unit: "甲", key: "Q1", official: 5, framework: ZBCX }),
      file: `又${one.file}`,
    }));
  const annual = assembled([...sheets.filter(({ period }) => period?.key !== gone), ...other]);
  expect(unitOf(annual, "甲").interval !== null).toBe(isKnown);
});

test("what is said of a unit's sheets, exemptions and choices is told of the unit", () => {
  const said = entries({
    exemptions: [
      { unit: "外", key: "Q1", reason: "新设", approver: "党委" },
      { unit: "外", key: "Q2", reason: "", approver: "党委" },
    ],
    choices: [{ unit: "外", key: "Q3", file: "没有.xlsx", sheet: "评分表", note: "" }],
  });
  const annual = assembled([...unit("外", 9, ZBCX, "Q1"), ...unit("甲", 9)], {
    ...said,
    roster: roster("甲"),
  });
  const found = unitOf(annual, "外");
  expect(found.notes.map(({ code }) => code)).toEqual(["Y106", "Y121", "Y141"]);
  expect(found.exemptions.map(({ key }) => key)).toEqual(["Q1"]);
  expect([found.result.provisional, found.result.complete, found.place]).toEqual([false, true, null]);
  expect(
    annual.ranking.unranked.map(({ input }) => [input.unit, input.score.totals.final?.toNumber()]),
  ).toEqual([["外", 90]]);
});

test("a year can change while a quarter of it can", () => {
  const open = madeSheet({ unit: "甲", key: "Q1", framework: ZBCX, provisional: true });
  expect(unitOf(assembled([...unit("甲", 9, ZBCX, "Q1"), open]), "甲").result.provisional).toBe(true);
});

test("a composite's unit is told what is said of its sheets, and can change while a component can", () => {
  const sheets = [
    ...unit("甲", 9, ZBCX, "Q1"),
    madeSheet({ unit: "甲", framework: ZBCX, provisional: true }),
  ];
  const decided = {
    ...entries({ exemptions: [{ unit: "甲", key: "Q2", reason: "", approver: "" }] }),
    framework: NDZH,
  };
  const found = unitOf(assembled(sheets, decided), "甲");
  expect(found.notes[0]?.code).toBe("Y121");
  expect(found.result.provisional).toBe(true);
  expect(unitOf(assembled(unit("甲", 9), { framework: NDZH }), "甲").result.provisional).toBe(false);
});

test("without a framework that most sheets have nothing is put together, and all is told", () => {
  const sources = {
    sheets: [],
    notes: assembled(unit("甲", 9), {
      framework: ZBCX,
      ...entries({ decisions: [{ unit: "乙", decision: "", date: "", document: "" }] }),
    }).notes,
  };
  const outcome = assembleYear({ ...annualInput([]), sources });
  expect(outcome.kind).toBe("unsettled");
  if (outcome.kind === "unsettled") expect(outcome.unsettled.notes.map(({ code }) => code)[0]).toBe("Y128");
});
