/** 疑点 on files made for the test, read from their bytes and looked at as collecting does: each kind, and what just isn't one. */
import { analyse } from "../../../../src/core/collect/analysis";
import type { FileRecord } from "../../../../src/core/collect/record/file-record";
import type { Suspicion } from "../../../../src/core/collect/suspicions/suspicion";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import { columnOf } from "../../../../src/core/template/scoring-layout";
import { collectedFresh, freshRecord, Q3, Q4, SQLH, type Fresh } from "../../../support/fresh-returns";

const indicators = applicableIndicators(SQLH, Q4);
const rate = indicators.find(({ rule }) => rule.type === "rate")?.code ?? "";
const CODES = indicators.map(({ code }) => code);
/** All votes the best: no points are lost by any row. */
const ALL_GOOD = { good: 40, fair: 0, avg: 0, poor: 0, issued: 41, invalid: 1 };

async function hints(...files: readonly Fresh[]): Promise<readonly Suspicion[]> {
  const records: readonly FileRecord[] = await Promise.all(files.map(freshRecord));
  return analyse(collectedFresh(records)).suspicions;
}

const told = async (...files: readonly Fresh[]) =>
  (await hints(...files)).map(({ kind, units }) => [kind, ...units]);

/** What a row has besides what is usual. */
const having =
  (of: string, more: Readonly<Record<string, string | number>>): NonNullable<Fresh["row"]> =>
  (code, usual) =>
    code === of ? { ...usual, ...more } : usual;

test("files that have nothing to do with each other raise no hint", async () => {
  expect(await told({ unit: "甲" }, { unit: "乙", losesEvery: 4 }, { unit: "丙", losesEvery: 5 })).toEqual(
    [],
  );
});

describe("the same words in two units' files", () => {
  const FIFTEEN = "我们按月召开会议并逐项整改到位";
  const pair = (text: string): readonly [Fresh, Fresh] => [
    { unit: "甲", row: having(CODES[0] ?? "", { reason: text }) },
    { unit: "乙", losesEvery: 4, row: having(CODES[5] ?? "", { reason: text }) },
  ];

  test("fifteen characters are told with both cells, fourteen are not", async () => {
    expect([...FIFTEEN]).toHaveLength(15);
    const [hint, ...others] = await hints(...pair(FIFTEEN));
    expect([hint?.kind, hint?.units, others]).toEqual(["sameText", ["乙", "甲"], []]);
    const places = hint?.places.map(({ unit, at }) => [unit, at?.column]);
    expect(places).toEqual([
      ["乙", columnOf("reason")],
      ["甲", columnOf("reason")],
    ]);
    expect(await told(...pair(FIFTEEN.slice(0, 14)))).toEqual([]);
  });

  test("fifteen of which one differs are not told, and a unit may repeat itself", async () => {
    const [first, second] = pair(FIFTEEN);
    const almost = having(CODES[5] ?? "", { reason: `${FIFTEEN.slice(0, 14)}实` });
    expect(await told(first, { ...second, row: almost })).toEqual([]);
    const twice = (code: string, usual: Readonly<Record<string, string | number>>) =>
      CODES.slice(0, 2).includes(code) ? { ...usual, reason: FIFTEEN } : usual;
    expect(await told({ unit: "甲", row: twice }, { unit: "乙", losesEvery: 4 })).toEqual([]);
  });
});

describe("author and time of creation", () => {
  const by = (unit: string, creator: string, created: string, losesEvery: number): Fresh => ({
    unit,
    losesEvery,
    author: { creator, created },
  });
  const TIME = "2026-12-20T08:00:00Z";

  test("both the same are told; another time, or another author, is not", async () => {
    expect(await told(by("甲", "王", TIME, 3), by("乙", "王", TIME, 4))).toEqual([
      ["sameOrigin", "乙", "甲"],
    ]);
    expect(await told(by("甲", "王", TIME, 3), by("乙", "王", "2026-12-20T08:00:01Z", 4))).toEqual([]);
    expect(await told(by("甲", "王", TIME, 3), by("乙", "李", TIME, 4))).toEqual([]);
  });
});

describe("against last quarter", () => {
  const before = (more: Partial<Fresh> = {}): Fresh => ({
    unit: "甲",
    file: "甲 Q3.xlsx",
    period: Q3,
    ...more,
  });

  test("80 % of the entries as they were are told, one fewer is not", async () => {
    // Each rate has a base and an actual value: of so many rows the base is another one, and larger.
    const otherIn = (count: number): NonNullable<Fresh["row"]> => {
      let left = count;
      return (_, usual) => {
        if (typeof usual["base"] !== "number" || typeof usual["actual"] !== "number" || left === 0)
          return usual;
        const [base, actual] = [usual["base"] + 20, usual["actual"] + (left > 1 ? 20 : 0)];
        left -= left > 1 ? 2 : 1;
        return { ...usual, base, actual };
      };
    };
    const earlier = await freshRecord(before());
    const sameOf = async (changed: number): Promise<readonly number[] | null> => {
      const now = await freshRecord({ unit: "甲", row: otherIn(changed) });
      const [hint] = analyse(collectedFresh([now, earlier])).suspicions;
      return hint === undefined ? null : (hint.places[0]?.shown ?? "").split(" / ").map(Number);
    };
    let [last, both] = [Infinity, 0];
    for (let changed = 0; ; changed++) {
      const counted = await sameOf(changed);
      if (counted === null) break;
      const [same = 0] = counted;
      // One entry more is another one each time.
      if (changed > 0) expect(same).toBe(last - 1);
      [last, both] = [same, counted[1] ?? 0];
    }
    expect(both).toBeGreaterThan(15);
    expect(last).toBe(Math.ceil(both * 0.8));
  });

  test.each([
    [71, []],
    [70, [["smallerBase", "甲"]]],
    [0, [["smallerBase", "甲"]]],
  ] as const)("a base of 100 that is %d now", async (base, expected) => {
    const now = { base, actual: base, ...(base === 0 ? { reason: "本季度没有应完成的任务" } : {}) };
    // All others are other ones than last quarter, and larger.
    const larger: NonNullable<Fresh["row"]> = (code, usual) =>
      code === rate
        ? { ...usual, ...now }
        : typeof usual["base"] === "number"
          ? { ...usual, base: usual["base"] + 20, actual: Number(usual["actual"]) + 20 }
          : usual;
    const then = before({ row: having(rate, { base: 100, actual: 100 }) });
    expect(await told({ unit: "甲", row: larger }, then)).toEqual(expected);
  });
});

describe("scores", () => {
  test("all full marks are told, all but one are not", async () => {
    const full: Fresh = { unit: "甲", losesEvery: 1_000, ballots: ALL_GOOD };
    const reviewed: NonNullable<Fresh["row"]> = (code, usual) => {
      const points = indicators.find((one) => one.code === code)?.maxPoints;
      return points === undefined ? usual : { ...usual, review: points };
    };
    expect(await told({ ...full, row: reviewed })).toEqual(expect.arrayContaining([["fullMarks", "甲"]]));
    const butOne: NonNullable<Fresh["row"]> = (code, usual) =>
      code === CODES[3]
        ? { ...usual, review: (indicators[3]?.maxPoints ?? 1) - 0.5, reason: "资料缺一份，扣半分" }
        : reviewed(code, usual);
    const kinds = (await told({ ...full, row: butOne })).map(([kind]) => kind);
    expect(kinds).not.toContain("fullMarks");
  });

  test("reviews that are the self scores throughout are told, one that differs is enough", async () => {
    const same =
      (but: number): NonNullable<Fresh["row"]> =>
      (code, usual) => {
        const index = CODES.indexOf(code);
        if (index < 0 || index > 7) return usual;
        return { ...usual, self: 3, review: index === but ? 2.5 : 3, reason: `${code}按复核意见扣分` };
      };
    const kinds = async (but: number) => (await told({ unit: "甲", row: same(but) })).map(([kind]) => kind);
    expect(await kinds(-1)).toContain("selfIsReview");
    expect(await kinds(6)).not.toContain("selfIsReview");
  });
});

test("a file made for another unit is told at the unit's cell; one made for everybody or for the unit itself is not", async () => {
  const [hint, ...others] = await hints({ unit: "甲", madeFor: "乙支部" });
  expect([hint?.kind, hint?.units, others]).toEqual(["othersWorkbook", ["甲"], []]);
  expect(hint?.message.zh).toContain("乙支部");
  expect(hint?.places[0]?.shown).toBe("甲");
  expect(await told({ unit: "甲", madeFor: "" })).toEqual([]);
  expect(await told({ unit: "甲", madeFor: "甲" })).toEqual([]);
});
