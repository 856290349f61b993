/** What the built-in frameworks ask of whom: no self-contradiction, nothing that the assessed can't answer for. */
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import hashes from "../../../src/core/framework/builtin-hashes.json";
import { compactJson } from "../../../src/core/framework/canonical-json";
import { frameworkHash } from "../../../src/core/framework/framework-hash";
import { loadFramework } from "../../../src/core/framework/load-framework";
import { sha256 } from "../../../src/core/hash/sha-256";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { applicableIndicators, allIndicators } from "../../../src/core/framework/indicators";
import type { Period } from "../../../src/core/framework/period";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { fillTemplate } from "../../../scripts/fill-template";
import { engineOf } from "../../support/rule-outcomes";
import { typicalEntries } from "../../../scripts/typical-entries";
import type { RowEntries } from "../../../scripts/example-entries";

const Q4: Period = { year: 2026, key: "Q4" };

function builtin(name: string): Framework {
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw new Error(`${name} is not built in`);
  return framework;
}

function indicator(code: string): Indicator {
  const [prefix = ""] = code.split("-");
  const found = allIndicators(builtin(prefix)).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is gone`);
  return found;
}

/** A typical quarter with some rows entered otherwise, calculated and assessed. */
function quarter(name: string, rows: Readonly<Record<string, RowEntries>>) {
  const framework = builtin(name);
  const typical = typicalEntries(framework, Q4);
  const merged = Object.fromEntries(
    Object.entries({ ...typical.rows, ...rows }).map(([code, row]) => [
      code,
      { ...typical.rows[code], ...row },
    ]),
  );
  const outcome = assessWorkbook(
    calculatePlan(fillTemplate(framework, Q4, "甲", { ...typical, rows: merged })),
  );
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [{ score, findings }] = outcome.assessments;
  const official = (code: string): number | null =>
    score.indicators.find((one) => one.indicator.code === code)?.official?.toNumber() ?? null;
  const codes = (code: string): readonly string[] =>
    findings.filter((finding) => finding.indicator === code).map((finding) => finding.code);
  return { score, official, codes };
}

test("every built-in framework is of version 2026.2", () => {
  expect(builtinFrameworks().map(({ version }) => version)).toEqual(Array(6).fill("2026.2"));
});

test("a planned loss can be entered, and a smaller one than planned meets the plan", () => {
  const met = quarter("SQLH", { "SQLH-5.1": { base: -500, actual: -300 } });
  expect([met.official("SQLH-5.1"), met.codes("SQLH-5.1")]).toEqual([
    8,
    expect.not.arrayContaining(["V202"]),
  ]);
  expect(quarter("SQLH", { "SQLH-5.1": { base: -500, actual: -600 } }).official("SQLH-5.1")).toBe(6.4);
});

test("an office branch without business figures comes to a grade, with a reason", () => {
  const na: RowEntries = {
    base: "",
    actual: "",
    option: "不适用",
    self: "",
    reason: "机关党支部，无经营任务",
  };
  const office = quarter("SQLH", { "SQLH-5.1": na, "SQLH-5.3": na });
  expect(office.score.complete).toBe(true);
  expect(office.score.grade).not.toBeNull();
  expect(office.score.applicable.toNumber()).toBe(100 - 8 - 3);
  const silent = quarter("SQLH", { "SQLH-5.1": { ...na, reason: "" }, "SQLH-5.3": na });
  expect(silent.codes("SQLH-5.1")).toContain("V213");
});

test("one of eight missed costs a third of the points at most, but where the floor itself is high", () => {
  for (const framework of builtinFrameworks())
    for (const { code, rule, maxPoints } of applicableIndicators(framework, Q4)) {
      // Dues are counted in hundreds of member-months.
      if (rule.type !== "rate" || code === "WJJ-2.2") continue;
      const points = Number(engineOf({ rule, max: maxPoints, kind: "Q", inputs: { den: 8, num: 7 } }));
      const strict = rule.params.mode === "linear" && rule.params.floorRate >= 0.7;
      expect([code, points / maxPoints >= (strict ? 0.3 : 2 / 3)]).toEqual([code, true]);
    }
});

test.each([
  ["ZRZ", "ZRZ-6.3"],
  ["JDZG", "JDZG-3.4"],
])("%s: a case that counts under penalty or veto is pointed out at %s", (name, code) => {
  const entered = { actual: 1, self: "", reason: "已整改" };
  expect(quarter(name, { [code]: entered }).codes(code)).not.toContain("V424");
  expect(
    quarter(name, { [code]: entered, [`${name}-P1`]: { actual: 1, evidence: "通报" } }).codes(code),
  ).toContain("V424");
  expect(
    quarter(name, { [code]: entered, [`${name}-V1`]: { option: "是", evidence: "决定" } }).codes(code),
  ).toContain("V424");
});

test("what a committee answers for is a share of its branches", () => {
  const half = quarter("ZRZ", { "ZRZ-5.2": { base: 12, actual: 6 }, "ZRZ-5.3": { base: 36, actual: 27 } });
  expect(half.official("ZRZ-5.2")).toBe(2);
  expect(half.official("ZRZ-5.3")).toBe(2);
});

test("no element of a checklist gives credit twice within a framework", () => {
  for (const framework of builtinFrameworks()) {
    const elements = allIndicators(framework).flatMap(({ rule }) =>
      rule.type === "checklist" ? rule.params.items.map(({ zh }) => zh) : [],
    );
    expect(elements).toEqual([...new Set(elements)]);
  }
  const elementsOf = (code: string) => {
    const { rule } = indicator(code);
    return rule.type === "checklist" ? rule.params.items.map(({ zh }) => zh) : [];
  };
  for (const word of elementsOf("SQLH-4.1"))
    expect(elementsOf("SQLH-1.1").filter((element) => element.includes(word))).toEqual([]);
});

test("awards count from the company and the city up", () => {
  for (const { adjustments, prefix } of builtinFrameworks()) {
    const award = adjustments.find(({ code }) => code === `${prefix}-B1`);
    const levels = award !== undefined && "levels" in award ? award.levels : [];
    expect(levels.map(({ option, points }) => [option, points])).toEqual([
      ["公司级", 0.5],
      ["地市级", 0.5],
      ["集团级", 1],
      ["省部级", 2],
      ["国家级", 3],
    ]);
  }
});

test("remedies differ by matter", () => {
  for (const framework of builtinFrameworks()) {
    const remedies = allIndicators(framework).map(({ remedy }) => remedy);
    expect(new Set(remedies.map(({ dueDays }) => dueDays)).size).toBeGreaterThan(1);
    expect(remedies.filter(({ action }) => action.zh.startsWith("同上"))).toEqual([]);
  }
});

test("the field's words", () => {
  const names = ["NDZH-3.4", "JDZG-3.3", "ZRZ-6.3", "ZBCX-1.2"].map((code) => indicator(code).name.zh);
  expect(names).toEqual([
    "人均创收情况",
    "早发现早提醒早处理落实率",
    "违反中央八项规定精神问题",
    "组织生活会与民主评议党员",
  ]);
});

describe.each(builtinFrameworks().map((framework): [string, Framework] => [framework.id, framework]))(
  "%s, which nobody checks when the program starts,",
  (id, framework) => {
    it("has no problem, and is what loading it gives", () => {
      expect(loadFramework(framework)).toEqual({ ok: true, framework });
    });

    it("has the hash that builtin-hashes.json says", () => {
      expect(hashes).toHaveProperty(id, sha256(compactJson(framework)));
      expect(frameworkHash(framework)).toBe(hashes[id as keyof typeof hashes]);
    });
  },
);
