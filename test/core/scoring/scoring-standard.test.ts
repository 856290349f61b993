/** What is printed as 评分标准 can be scored by: sentences, names, descriptors, in both languages. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { allIndicators } from "../../../src/core/framework/indicators";
import { scoringStandard, standardWordings } from "../../../src/core/scoring/scoring-standard";

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
