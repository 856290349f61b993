/** 申报 → 创建 → 验收 → 命名 → 整改 → 撤销, by the scores of a demonstration site. */
import Big from "big.js";
import fc from "fast-check";
import { parsePeriod } from "../../../src/core/framework/period";
import { lifecycleOf } from "../../../src/core/year/lifecycle";
import type { HistoryEntry } from "../../../src/core/year/lifecycle-step";
import { framework } from "./year-parts";

/** “2026Q1 92”, “2026Y -” without a score, “2026Q2 80!” with a veto. */
function history(...texts: readonly string[]): HistoryEntry[] {
  return texts.map((text) => {
    const [, when = "", points = "", veto] = /^(\S+) (-|[\d.]+)(!?)$/.exec(text) ?? [];
    const period = parsePeriod(when);
    if (period === null) throw new Error(text);
    return { period, score: points === "-" ? null : new Big(points), vetoed: veto === "!" };
  });
}

const NAMED = ["2026Q1 85", "2026Q2 92", "2026Y 91"];

test.each<[string, readonly string[], readonly (readonly [string | null, string])[], string]>([
  ["before the first score a site has applied", [], [], "申报"],
  ["below the acceptance score it is in creation", ["2026Q1 89.99"], [["创建", "belowAcceptance"]], "创建"],
  [
    "at the acceptance score it is up for acceptance",
    ["2026Q1 90"],
    [["验收", "readyForAcceptance"]],
    "验收",
  ],
  [
    "a later quarter below puts it back",
    ["2026Q1 90", "2026Q2 89"],
    [
      ["验收", "readyForAcceptance"],
      ["创建", "belowAcceptance"],
    ],
    "创建",
  ],
  [
    "the annual score names it",
    NAMED,
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
    ],
    "命名",
  ],
  ["a veto before naming prevents acceptance", ["2026Y 95!"], [["创建", "vetoBeforeNaming"]], "创建"],
  [
    "a quarter below the warning score has to be rectified, and one that reaches it restores the name",
    [...NAMED, "2027Q1 79.99", "2027Q2 80"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      ["命名", "recovered"],
    ],
    "命名",
  ],
  [
    "two quarters in a row below the revocation score revoke it, for good",
    [...NAMED, "2027Q1 74.99", "2027Q2 74", "2027Q3 99"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      ["撤销", "lowInARow"],
      ["撤销", "revokedBefore"],
    ],
    "撤销",
  ],
  [
    "the year's own score between two quarters does not part them",
    [...NAMED, "2027Q4 70", "2027Y 85", "2028Q1 70"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      ["整改", "rectifying"],
      ["撤销", "lowInARow"],
    ],
    "撤销",
  ],
  [
    "a quarter without a score has no state and parts the quarters around it",
    [...NAMED, "2027Q1 74", "2027Q2 -", "2027Q3 74"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      [null, "noScore"],
      ["整改", "rectifying"],
    ],
    "整改",
  ],
  [
    "a quarter that is not there parts the quarters around it too",
    [...NAMED, "2027Q1 74", "2027Q3 74"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      ["整改", "rectifying"],
    ],
    "整改",
  ],
  [
    "exactly the revocation score does not count",
    [...NAMED, "2027Q1 74", "2027Q2 75", "2027Q3 74"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["整改", "warned"],
      ["整改", "rectifying"],
      ["整改", "rectifying"],
    ],
    "整改",
  ],
  [
    "a veto revokes the name at once, whatever the score",
    [...NAMED, "2027Q1 99!"],
    [
      ["创建", "belowAcceptance"],
      ["验收", "readyForAcceptance"],
      ["命名", "accepted"],
      ["撤销", "veto"],
    ],
    "撤销",
  ],
])("%s", (_, texts, expected, state) => {
  const lifecycle = lifecycleOf(framework("SQLH"), history(...texts));
  expect(lifecycle?.steps.map((step) => [step.state, step.cause])).toEqual(expected);
  expect(lifecycle?.state).toBe(state);
});

test("a veto revokes nothing where the framework does not say so", () => {
  const of = framework("SQLH");
  if (of.lifecycle === undefined) throw new Error("F1 has a life cycle");
  const lenient = {
    ...of,
    lifecycle: { ...of.lifecycle, revoke: { ...of.lifecycle.revoke, orVeto: false } },
  };
  expect(lifecycleOf(lenient, history(...NAMED, "2027Q1 99!"))?.state).toBe("命名");
});

test("a framework without a life cycle has no states", () => {
  expect(lifecycleOf(framework("ZBCX"), history("2026Q1 90"))).toBeNull();
});

test("a period that comes twice is the caller's mistake", () => {
  expect(() => lifecycleOf(framework("SQLH"), history("2026Q1 90", "2026Q1 80"))).toThrow("2026Q1 twice");
});

test("each step says why in both languages", () => {
  const steps = lifecycleOf(framework("SQLH"), history(...NAMED, "2027Q1 74", "2027Q2 74"))?.steps ?? [];
  expect(steps.map(({ text }) => text.zh)).toEqual([
    "2026年第一季度得分 85，未达到验收标准 90，继续创建。",
    "2026年第二季度得分 92，达到验收标准 90，可申请验收。",
    "2026年度得分 91，达到验收标准 90，验收通过，予以命名。",
    "2027年第一季度得分 74，低于 80，限期整改。",
    "2027年第二季度得分 74，连续 2 个季度低于 75，撤销命名。",
  ]);
  for (const { text } of steps) expect(text.en).not.toBe("");
});

const anyHistory = fc
  .array(
    fc.record({
      score: fc.option(
        fc.constantFrom(60, 74.99, 75, 79.99, 80, 85, 90, 95).map((points) => new Big(points)),
        {
          nil: null,
          freq: 8,
        },
      ),
      vetoed: fc.constantFrom(true, ...Array.from({ length: 11 }, () => false)),
    }),
    { maxLength: 20 },
  )
  .map((entries): HistoryEntry[] =>
    entries.map((entry, index) => ({
      ...entry,
      period: {
        year: 2026 + Math.floor(index / 5),
        key: (["Q1", "Q2", "Q3", "Q4", "Y"] as const)[index % 5] ?? "Y",
      },
    })),
  );

test("only states of the framework follow one another in ways that exist", () => {
  const of = framework("SQLH");
  const ways: Readonly<Record<string, readonly string[]>> = {
    申报: ["申报", "创建", "验收", "命名"],
    创建: ["创建", "验收", "命名"],
    验收: ["验收", "创建", "命名"],
    命名: ["命名", "整改", "撤销"],
    整改: ["整改", "命名", "撤销"],
    撤销: ["撤销"],
  };
  fc.assert(
    fc.property(anyHistory, (entries) => {
      for (const { before, state } of lifecycleOf(of, entries)?.steps ?? []) {
        expect(of.lifecycle?.states).toContain(before);
        if (state !== null) expect(ways[before]).toContain(state);
      }
    }),
    { numRuns: 500 },
  );
});

test("what comes later never changes what was decided, and the order of the entries is no matter", () => {
  const of = framework("SQLH");
  fc.assert(
    fc.property(anyHistory, fc.nat(), (entries, cut) => {
      const steps = lifecycleOf(of, entries)?.steps ?? [];
      const some = entries.slice(0, cut % (entries.length + 1));
      expect(lifecycleOf(of, some)?.steps).toEqual(steps.slice(0, some.length));
      expect(lifecycleOf(of, [...entries].reverse())?.steps).toEqual(steps);
    }),
    { numRuns: 300 },
  );
});

test("a year beyond the quota of the best grade does not name a site", () => {
  const [first, second, year] = history(...NAMED);
  if (first === undefined || second === undefined || year === undefined) throw new Error("no history");
  const of = framework("SQLH");
  const result = lifecycleOf(of, [first, second, { ...year, beyondQuota: true }]);
  expect([result?.state, result?.steps.at(-1)?.cause]).toEqual(["验收", "beyondQuota"]);
  expect(result?.steps.at(-1)?.text.zh).toContain("超出名额");
});
