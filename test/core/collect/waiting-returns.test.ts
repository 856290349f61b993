/** Points that hang on returns which wait for a decision, held against every way in which that can be decided. */
import fc from "fast-check";
import type { Collected, CollectedReturn, Reason } from "../../../src/core/collect/collected";
import type { Decision } from "../../../src/core/collect/decisions/decision";
import { undecidedReasons } from "../../../src/core/collect/states/state-of";
import {
  collectWaiting,
  decided,
  decision,
  isCertain,
  pointsOf,
  returnOf,
  type Waiting,
} from "../../support/waiting-returns";

const ROSTER = ["甲党支部", "乙党支部", "丙党支部", "丁党支部"];

const 甲: Waiting = { file: "甲.xlsx", unit: "甲党支部", values: [6, 3] };
const 乙: Waiting = { file: "乙.xlsx", unit: "乙党支部", values: [3, 3] };
const 丙 = (more: Partial<Waiting> = {}): Waiting => ({
  file: "丙.xlsx",
  unit: "丙党支部",
  values: [12, 3],
  ...more,
});

/** Of 甲: state, points, and what is said of the comparison. */
function told(collected: Collected): string {
  const one = returnOf(collected, "甲.xlsx");
  const why = comparison(one)?.message.zh.replace(/^\S+ 须与其他单位比较，而/, "") ?? "";
  return [one.state, pointsOf(one).map(String).join(" "), why].join(" | ").trim();
}

function comparison({ reasons }: CollectedReturn): Reason | undefined {
  return reasons.find(({ code }) => code === "C124");
}

const open = (files: string, range = "70–100"): string =>
  `uncompared | null 40 | ${files} 是否计入、以哪份为准没有定，没有计分（得分在 ${range} 之间）。`;

test.each<[string, readonly Waiting[], readonly Decision[], string]>([
  ["nothing waits", [丙()], [], "scored | 30 40 |"],
  [
    "two of which nobody knows which counts",
    [丙(), 丙({ file: "丙二.xlsx", values: [3, 3] })],
    [],
    open("丙.xlsx、丙二.xlsx"),
  ],
  [
    "two, and one was chosen",
    [丙(), 丙({ file: "丙二.xlsx", values: [3, 3] })],
    [decision("丙二.xlsx", "C105", "count")],
    "scored | 60 40 |",
  ],
  [
    "two that give the others the same",
    [丙(), 丙({ file: "丙二.xlsx", values: [12, 3] })],
    [],
    "scored | 30 40 |",
  ],
  [
    "an older one that a newer one replaces is no question",
    [丙({ day: 1 }), 丙({ file: "丙二.xlsx", values: [3, 3], day: 3 })],
    [],
    "scored | 60 40 |",
  ],
  ["a stranger's that nobody can place", [丙({ unit: "远洋船队" })], [], open("丙.xlsx")],
  [
    "a stranger's that was left out",
    [丙({ unit: "远洋船队" })],
    [decision("丙.xlsx", "C107", "leaveOut")],
    "scored | 60 40 |",
  ],
  ["a name that is perhaps a unit's", [丙({ unit: "矿业丙党支部" })], [], open("丙.xlsx")],
  [
    "the unit's own counts until the other is taken for its",
    [丙(), 丙({ file: "丙二.xlsx", unit: "矿业丙党支部", values: [9, 3] })],
    [],
    open("丙二.xlsx", "70–80"),
  ],
  [
    "the unit itself isn't measured against what is perhaps its own",
    [丙({ unit: "矿业甲党支部" })],
    [],
    "scored | 60 40 |",
  ],
  [
    "what is perhaps a unit's own and goes back leaves its own",
    [丙(), 丙({ file: "丙二.xlsx", unit: "矿业丙党支部", values: [3, 3] })],
    [decision("丙二.xlsx", "C106", "sendBack")],
    "scored | 30 40 |",
  ],
  ["one that has to be accepted", [丙({ trouble: "stamp" })], [], open("丙.xlsx")],
  [
    "one that was accepted",
    [丙({ trouble: "stamp" })],
    [decision("丙.xlsx", "C114", "accept")],
    "scored | 30 40 |",
  ],
  ["one with errors, which can be accepted", [丙({ trouble: "error" })], [], open("丙.xlsx")],
  [
    "one that was sent back: as if it were missing",
    [丙({ trouble: "error" })],
    [decision("丙.xlsx", "C117", "sendBack")],
    "scored | 60 40 |",
  ],
  ["one by another version", [丙({ trouble: "version" })], [], open("丙.xlsx")],
  ["one that wasn't due", [丙({ unit: "丁党支部" })], [], open("丙.xlsx")],
  [
    "a newer one that wasn't due either: the older follows where it is left out",
    [丙({ unit: "丁党支部", day: 1 }), 丙({ file: "丁.xlsx", unit: "丁党支部", values: [3, 3], day: 3 })],
    [],
    open("丁.xlsx"),
  ],
  [
    "the same, and the older one was accepted already",
    [丙({ unit: "丁党支部", day: 1 }), 丙({ file: "丁.xlsx", unit: "丁党支部", values: [3, 3], day: 3 })],
    [decision("丙.xlsx", "C119", "accept")],
    open("丁.xlsx"),
  ],
  [
    "one of two was sent back, and may still be the one that is chosen",
    [丙({ file: "丙二.xlsx", trouble: "stamp", values: [3, 3] }), 丙()],
    [decision("丙二.xlsx", "C114", "sendBack")],
    open("丙.xlsx、丙二.xlsx"),
  ],
  [
    "what is perhaps a unit's own replaces its own, though it goes back for something else",
    [丙(), 丙({ file: "丙二.xlsx", unit: "矿业丙党支部", trouble: "stamp" })],
    [decision("丙二.xlsx", "C114", "sendBack")],
    open("丙二.xlsx"),
  ],
  [
    "of two by one strange name the older may be taken alone",
    [
      丙({ file: "丙一.xlsx", values: [3, 3], day: 1 }),
      丙({ file: "丙二.xlsx", values: [3, 3], day: 2 }),
      丙({ file: "丙三.xlsx", unit: "矿业丙党支部", day: 3 }),
      丙({ file: "丙四.xlsx", unit: "矿业丙党支部", values: [3, 3], day: 4 }),
    ],
    [],
    open("丙四.xlsx"),
  ],
  ["one that can't be read: as if it were missing", [丙({ trouble: "damaged" })], [], "scored | 60 40 |"],
  ["one of another period", [丙({ trouble: "period" })], [], "scored | 60 40 |"],
  [
    "one that isn't complete is measured against with what it says",
    [丙({ values: [12, null] })],
    [],
    "scored | 30 40 |",
  ],
  ["one that is never the best", [丙({ trouble: "stamp", values: [5, 6] })], [], "scored | 60 40 |"],
])("%s", (_what, others, decisions, expected) => {
  expect(told(collectWaiting([甲, 乙, ...others], ROSTER, decisions))).toBe(expected);
});

test("who is alone is told that there is nobody to be compared with: nothing has to be mended", () => {
  const alone = collectWaiting([甲], ROSTER);
  expect(told(alone)).toBe("uncompared | null null | 目前没有其他单位可比，没有计分。");
  expect(comparison(returnOf(alone, "甲.xlsx"))?.message.en).toMatch(
    /: measured against other units, and there is no other yet; not scored yet\.$/,
  );
  const perhaps = collectWaiting([甲, 丙({ trouble: "stamp" })], ROSTER);
  expect(told(perhaps)).toBe(
    "uncompared | null null | 丙.xlsx 是否计入、以哪份为准没有定，没有计分（得分在 70–100 之间）。",
  );
});

test("a return that waits for a decision itself is not sent back for what only waits to be compared", () => {
  const waits = returnOf(collectWaiting([甲, 乙, 丙({ trouble: "stamp" })], ROSTER), "丙.xlsx");
  expect([waits.state, waits.reasons.map(({ code }) => code)]).toEqual(["undecided", ["C114"]]);
});

test("what is open has no rank and no grade, and the ranking says why", () => {
  const { ranking, returns } = collectWaiting([甲, 乙, 丙({ trouble: "stamp" })], ROSTER);
  expect(ranking.ranked).toEqual([]);
  expect(ranking.unranked.map(({ input, text }) => [input.unit, text])).toEqual(
    returns
      .flatMap((one) => {
        const reason = comparison(one);
        return reason === undefined ? [] : [[one.unit, reason.message]];
      })
      .reverse(),
  );
  expect(ranking.unranked).toHaveLength(2);
});

const anyReturn = fc.record({
  unit: fc.constantFrom(...ROSTER, "矿业甲党支部", "矿业乙党支部", "远洋船队"),
  values: fc.tuple(fc.constantFrom(null, 0, 3, 6, 12), fc.constantFrom(2, 4, "不适用")),
  trouble: fc.option(fc.constantFrom("stamp", "error", "version", "period", "damaged"), {
    nil: undefined,
    freq: 2,
  }),
  day: fc.constantFrom(3, 4),
});

/** Which of what can be decided is decided first. */
const anySteps = fc.array(fc.nat({ max: 30 }), { maxLength: 2 });

test("generated returns: what is given stands whatever is decided, and what is open stays within what is told", () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { minLength: 2, maxLength: 4 }), anySteps, (all, steps) => {
      const returns = all.map(({ trouble, ...one }, index): Waiting => ({
        ...one,
        file: `${index}.xlsx`,
        ...(trouble === undefined ? {} : { trouble }),
      }));
      const decisions = steps.reduce<readonly Decision[]>((made, step) => {
        const possible = collectWaiting(returns, ROSTER, made).returns.flatMap(({ file, reasons }) =>
          undecidedReasons(reasons).flatMap(({ code, choices }) =>
            choices.map((choice) => decision(file, code, choice)),
          ),
        );
        return [...made, ...possible.slice(step % Math.max(1, possible.length)).slice(0, 1)];
      }, []);
      const before = collectWaiting(returns, ROSTER, decisions);
      const worlds = decided(returns, ROSTER, decisions);
      const counted = before.returns.filter(({ reasons, score }) => score !== null && isCertain(reasons));
      for (const one of counted) {
        const [min = -Infinity, max = Infinity] =
          comparison(one)
            ?.message.zh.match(/得分在 (\S+)–(\S+) 之间/)
            ?.slice(1)
            .map(Number) ?? [];
        for (const world of worlds) {
          const then = returnOf(world, one.file);
          if (!isCertain(then.reasons)) continue;
          const after = pointsOf(then);
          pointsOf(one).forEach((points, index) => {
            if (points !== null) expect(after[index]).toBe(points);
          });
          const total = then.score?.complete === true ? (then.score.totals.final?.toNumber() ?? null) : null;
          if (total !== null) expect([total >= min, total <= max]).toEqual([true, true]);
          if (one.state === "scored") expect(total).toBe(one.score?.totals.final?.toNumber());
        }
        if (worlds.length > 1 && one.state === "uncompared")
          expect(comparison(one)?.message.zh).toMatch(/是否计入|目前没有其他单位可比，没有计分。$/);
        for (const file of comparison(one)?.message.zh.match(/\d\.xlsx/g) ?? [])
          expect(undecidedReasons(returnOf(before, file).reasons)).not.toEqual([]);
      }
      for (const world of worlds)
        for (const one of world.returns) expect(comparison(one)?.message.zh ?? "").not.toMatch(/是否计入/);
    }),
    { numRuns: 25 },
  );
});
