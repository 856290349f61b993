/** What is printed as 评分标准 can be scored by: sentences, names, descriptors, in both languages. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { allIndicators } from "../../../src/core/framework/indicators";
import { scoringStandard, standardWordings } from "../../../src/core/scoring/scoring-standard";
import { ballot, entry, judged, rate, rateOf } from "../../support/small-indicators";

const ALL = builtinFrameworks().flatMap((framework) =>
  allIndicators(framework).map((indicator) => ({ code: indicator.code, indicator })),
);

describe.each(ALL)("$code", ({ indicator }) => {
  test.each(["Q", "Y"] as const)(
    "the standard of a %s sheet is whole sentences in both languages",
    (kind) => {
      const { zh, en } = scoringStandard(indicator, kind);
      expect(zh).not.toMatch(/同上|[一二三四五六]要素各|^.{0,12}$|。。/);
      expect(zh).toMatch(/。$/);
      expect(zh).toContain(`${indicator.maxPoints} 分`);
      expect(en).toMatch(/^[A-Z“].*\.$/s);
      expect(en.length).toBeGreaterThan(40);
      expect(indicator.criteria.en).toMatch(/^[A-Z].* .* .*\.$/);
    },
  );

  test("names what is scored", () => {
    const { rule } = indicator;
    const { zh, en } = scoringStandard(indicator, "Q");
    if (rule.type === "checklist") {
      rule.params.items.forEach((item, index) => {
        expect(zh).toContain(`${"ABCDEFGH"[index] ?? ""} ${item.zh}`);
        expect(en).toContain(item.en);
      });
    }
    if (rule.type === "tier_select") {
      for (const { option, descriptor } of rule.params.tiers) {
        expect([option, descriptor === undefined]).toEqual([option, false]);
        expect(zh).toContain(descriptor?.zh);
        expect(en).toContain(descriptor?.en);
      }
      expect(new Set(rule.params.tiers.map(({ descriptor }) => descriptor?.zh)).size).toBe(
        rule.params.tiers.length,
      );
    }
    if (rule.type === "ballot") expect(zh).toContain("有效票都为“好”即 100%");
    if (rule.type === "rate") expect(zh).toMatch(/比率＝.+÷.+。/);
  });
});

test("a sheet may carry the standard of either kind, or the framework's words alone", () => {
  const indicator = ALL.find(({ code }) => code === "SQLH-1.2")?.indicator;
  if (indicator === undefined) throw new Error("SQLH-1.2");
  const [quarter, year, words] = standardWordings(indicator).map(({ zh }) => zh);
  expect(quarter).toContain("本季度应完成 3 次");
  expect(year).toContain("本年度应完成 12 次");
  expect(words).toBe(indicator.criteria.zh);
});

test("a vote without valid ballots is not said to leave the total, and templates that said so are not edited ones", () => {
  const ballots = builtinFrameworks().flatMap((framework) =>
    allIndicators(framework).filter(({ rule }) => rule.type === "ballot"),
  );
  expect(ballots.length).toBeGreaterThan(5);
  for (const indicator of ballots) {
    const now = scoringStandard(indicator, "Q").zh;
    expect(now).toContain("没有有效票的不能计分。");
    const before = now.replace("没有有效票的不能计分。", "没有有效票时不适用。");
    expect(standardWordings(indicator).map(({ zh }) => zh)).toEqual(expect.arrayContaining([now, before]));
  }
});

const labelled = (zh: string, en: string) => ({ label: { zh, en } });
const NUMBERED = rateOf(labelled("应到", "Due"), labelled("实到", "Present"));
const JUDGED_ZH = "由考评人在 0 至 10 分之间评定；以复核得分为准，复核之前暂按自评分计。";
const JUDGED_EN =
  "Judged by the assessor, 0 to 10 points; the reviewed score counts, until then the unit's own, provisionally.";
const RATE_ZH = "比率达到 100% 得满分 10 分，未达到的按比例得分。";
const RATE_EN = "A rate of 100% gives the full 10 points; a lower rate gives points in proportion.";

test.each([
  ["words without a stop", judged, "组织健全", "All in place", "组织健全。", "All in place."],
  ["words with a stop", judged, "组织健全。", "All in place.", "组织健全。", "All in place."],
  ["another stop", judged, "是否健全？", "Is all in place?", "是否健全？", "Is all in place?"],
  [
    "a stop before the end",
    judged,
    "一、健全。二、及时",
    "In place. In time",
    "一、健全。二、及时。",
    "In place. In time.",
  ],
])("%s are one sentence, followed by what the rule gives", (_, of, zh, en, zhStart, enStart) => {
  expect(scoringStandard(of({ criteria: { zh, en } }), "Q")).toEqual({
    zh: zhStart + JUDGED_ZH,
    en: `${enStart} ${JUDGED_EN}`,
  });
});

test("what must not be there is said to be 不适用 where that is allowed", () => {
  const { zh, en } = scoringStandard(
    judged({ allowNA: true, criteria: { zh: "健全。", en: "In place." } }),
    "Q",
  );
  expect(zh).toBe(`健全。${JUDGED_ZH}确无此项的选“不适用”并写明原因。`);
  expect(en).toBe(
    `In place. ${JUDGED_EN} Where there is nothing of the kind, choose 不适用 (not applicable) and say why.`,
  );
});

test("a rate is told by the names of its two entries, whatever stands before them", () => {
  const criteria = { zh: "出勤。", en: "Attendance." };
  const [den, num] = NUMBERED.entries;
  if (den === undefined || num === undefined) throw new Error("two entries");
  const entries = [entry("extra", "info"), num, den];
  expect(scoringStandard({ ...NUMBERED, criteria, entries }, "Q")).toEqual({
    zh: `出勤。比率＝实到÷应到。${RATE_ZH}`,
    en: `Attendance. The rate is “Present” divided by “Due”. ${RATE_EN}`,
  });
  expect(scoringStandard({ ...NUMBERED, criteria, entries: [] }, "Q").zh).toContain("比率＝num÷den。");
});

test("only a vote has an earlier wording", () => {
  expect(standardWordings(rate()).length).toBe(3);
  const wordings = standardWordings(ballot({ criteria: { zh: "测评。", en: "A vote." } }));
  expect(
    wordings.map(({ en }) => /Without valid ballots nothing|Not applicable without/.exec(en)?.[0]),
  ).toEqual([
    "Without valid ballots nothing",
    "Without valid ballots nothing",
    "Not applicable without",
    "Not applicable without",
    undefined,
  ]);
});
