/** 结果通知单: what a unit is told of its year, cell by cell. */
import Big from "big.js";
import type { Language } from "../../../../src/core/locale/language";
import { NO_ENTRIES, type AnnualInput } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { noticeArchiveName, yearNotices } from "../../../../src/core/year/notices/plan-notice";
import { madeSheet } from "../../../support/made-sheets";
import { planGrid } from "../../../support/plan-grid";
import { composite, ratingsOfAll } from "../../../support/ratings";
import { assembled } from "../../../support/year-sources";
import { unit, ZBCX } from "../made-units";

/** All rows of the unit's notice that say something, each without its blanks. */
function rows(annual: AnnualYear, name: string, language: Language = "zh"): readonly (readonly unknown[])[] {
  const notice = yearNotices(annual, language).find((one) => one.unit === name);
  const [sheet] = notice === undefined ? [] : planGrid(notice.plan()).sheets;
  return (sheet?.values ?? [])
    .map((cells) => cells.filter((cell) => cell !== null))
    .filter(({ length }) => length > 0);
}

const told = (annual: AnnualYear, name: string, language: Language = "zh") =>
  rows(annual, name, language).map((cells) => cells.join("|"));

const decided = (decision: string, date = "", document = ""): Partial<AnnualInput> => ({
  entries: { ...NO_ENTRIES, decisions: [{ unit: "甲", decision, date, document }] },
});

test("a whole year, with its place, periods and parts", () => {
  const annual = assembled([...unit("甲", 9), ...unit("乙", 8)]);
  expect(told(annual, "乙")).toEqual([
    "2026年度考核结果通知单",
    "被考核党组织|乙",
    `考核体系|${ZBCX.name.zh} ${ZBCX.version}`,
    "年度得分|80.00",
    "等次|良好",
    "名次|第 2 名（共 2 个单位）",
    "党委审定|待审定",
    "各期得分",
    "考核期间|得分|情况",
    ...["一", "二", "三", "四"].map((n) => `第${n}季度|80|`),
    "得分构成",
    "一级指标|分值|得分",
    ...ZBCX.indicators.flatMap((one) => (one.level === 1 ? [`${one.name.zh}|0`] : [])),
    expect.stringContaining("考核部门（盖章）"),
  ]);
  expect(told(annual, "甲", "en").slice(1, 7)).toEqual([
    "Party organisation|甲",
    `Framework|${ZBCX.name.en} ${ZBCX.version}`,
    "Annual score|90.00",
    "Grade|Excellent",
    "Rank|1 of 2",
    "Decision of the committee|not yet decided",
  ]);
  expect(JSON.stringify(rows(annual, "乙"))).not.toContain("甲");
});

test("what is missing, let off or can still change is said", () => {
  const exemption = { unit: "甲", key: "Q1" as const, reason: "新设", approver: "党委" };
  const off = assembled(unit("甲", 9, ZBCX, "Q1"), { entries: { ...NO_ENTRIES, exemptions: [exemption] } });
  expect(told(off, "甲").find((text) => text.startsWith("第一季度"))).toMatch(/^第一季度\|.*新设.*党委/);
  const gap = assembled(unit("甲", 9, ZBCX, "Q1"));
  expect(told(gap, "甲").filter((text) => /^(?:年度得分|等次|名次|第一季度|第二季度)/.test(text))).toEqual([
    ...["年度得分|没有年度得分", "等次|没有年度得分", "名次|没有年度得分"],
    ...["第一季度|没有得分", "第二季度|90|"],
  ]);
  const open = assembled([
    ...unit("甲", 9, ZBCX, "Q1"),
    madeSheet({ unit: "甲", key: "Q1", framework: ZBCX, provisional: true }),
  ]);
  expect(told(open, "甲").find((text) => text.startsWith("等次"))).toBe("等次|优秀（暂定）");
});

test("a grade that the quota took is explained", () => {
  const annual = assembled(
    ["甲", "乙", "丙", "丁"].flatMap((name, at) => unit(name, 10 - at / 10)),
    { quotaShare: 0.25 },
  );
  const reason = annual.units.find((one) => one.unit === "乙")?.place?.demotion?.text.zh;
  expect(reason).toBeDefined();
  expect(told(annual, "乙")).toContain(reason);
  expect(annual.units.find((one) => one.unit === "甲")?.place?.demotion).toBeNull();
  expect(rows(annual, "甲")).toHaveLength(rows(annual, "乙").length - 1);
});

test.each<[decision: Partial<AnnualInput>, language: Language, text: string]>([
  [{}, "zh", "党委审定|待审定"],
  [decided(""), "zh", "党委审定|待审定"],
  [decided("命名"), "zh", "党委审定|命名"],
  [decided("命名", "2027-01-15", "3号"), "zh", "党委审定|命名，2027-01-15，3号"],
  [decided("命名", "", "3号"), "en", "Decision of the committee|命名, 3号"],
])("the committee's decision %j (%s)", (decision, language, text) => {
  expect(told(assembled(unit("甲", 9), decision), "甲", language)).toContain(text);
});

test("a composite has no rows of its parts among the periods, its points by part, and a coefficient", () => {
  const annual = assembled(unit("第一党支部", 9), {
    framework: composite(),
    appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }],
  });
  const [only] = annual.units;
  const texts = told(annual, "第一党支部");
  expect(texts).toContain(`系数|${only?.coefficient?.toString() ?? ""}`);
  const groups = only?.result.groups ?? [];
  expect(texts.slice(-4, -1)).toEqual(
    groups.map(({ group, applicable, official }) => `${group.name.zh}|${+applicable}|${+(official ?? 0)}`),
  );
  expect(groups[0]?.applicable).toEqual(new Big(50));
  expect(texts.filter((text) => text.startsWith("第"))).toHaveLength(4);
  // Without a result no part has points, though some are known.
  const open = told(assembled(unit("第一党支部", 9), { framework: composite() }), "第一党支部");
  expect(open.slice(-4, -1)).toEqual(
    groups.map(({ group, applicable }) => `${group.name.zh}|${+applicable}`),
  );
  expect(open.some((text) => text.startsWith("系数"))).toBe(false);
});

test("a file for each unit, named after it, and one archive", () => {
  const annual = assembled([...unit("甲/一", 9), ...unit("甲:一", 8)]);
  const names = yearNotices(annual, "zh").map(({ fileName }) => fileName);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^甲[^/:]*-结果通知单-2026\.xlsx$/);
  expect([noticeArchiveName(2026, "zh"), noticeArchiveName(2026, "en")]).toEqual([
    "结果通知单-2026.zip",
    "Notice-2026.zip",
  ]);
});
