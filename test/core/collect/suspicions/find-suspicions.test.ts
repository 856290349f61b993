/** Hints about returns: what is worth a look, what is not, and that nobody is accused. */
import fc from "fast-check";
import { findSuspicions } from "../../../../src/core/collect/suspicions/find-suspicions";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import { Q4, returned, SQLH, type MadeReturn, type MadeRow } from "../../../support/suspect-returns";

const kinds = (...returns: readonly MadeReturn[]) =>
  findSuspicions(returns.map(returned)).map(({ kind, units }) => [kind, ...units]);

const LONG = "已按要求召开支部党员大会并形成会议记录";

const only =
  (at: number, made: MadeRow) =>
  (row: number): MadeRow =>
    row === at ? made : {};

const varied = (row: number): MadeRow => ({ base: 20 + row, actual: 10 + row });
const indicators = applicableIndicators(SQLH, Q4);

test.each<[string, readonly MadeReturn[], (string | undefined)[][]]>([
  [
    "the same long text",
    [
      { unit: "甲", rows: only(1, { reason: LONG }) },
      { unit: "乙", rows: only(3, { evidence: LONG }) },
    ],
    [["sameText", "甲", "乙"]],
  ],
  [
    "the same but for white space, width and case",
    [
      { unit: "甲", rows: only(1, { reason: "Minutes of the meeting （3）" }) },
      { unit: "乙", rows: only(1, { reason: " minutes  of the meeting(3)" }) },
    ],
    [["sameText", "甲", "乙"]],
  ],
  [
    "one character short of fifteen",
    [
      { unit: "甲", rows: only(1, { reason: LONG.slice(0, 14) }) },
      { unit: "乙", rows: only(1, { reason: LONG.slice(0, 14) }) },
    ],
    [],
  ],
  [
    "fifteen characters",
    [
      { unit: "甲", rows: only(1, { reason: LONG.slice(0, 15) }) },
      { unit: "乙", rows: only(1, { reason: LONG.slice(0, 15) }) },
    ],
    [["sameText", "甲", "乙"]],
  ],
  ["one unit that repeats itself", [{ unit: "甲", rows: () => ({ reason: LONG }) }], []],
  [
    "two returns of one unit",
    [
      { unit: "甲", rows: only(1, { reason: LONG }) },
      { unit: "甲", file: "甲2.xlsx", rows: only(1, { reason: LONG }) },
    ],
    [],
  ],
  [
    "the framework's own words, copied from the criteria",
    ["甲", "乙"].map((unit) => ({
      unit,
      rows: (row: number) => ({
        evidence: indicators[row]?.criteria.zh ?? "",
        reason: indicators[row]?.evidence.desc.zh ?? "",
      }),
    })),
    [],
  ],
  ["blank templates", [{ unit: "甲" }, { unit: "乙" }], []],
  [
    "two files that began as one",
    [
      { unit: "甲", origin: ["王", "2026-10-01T08:00:00Z"] },
      { unit: "乙", origin: ["王", "2026-10-01T08:00:00Z"] },
      { unit: "丙", origin: ["王", "2026-10-01T08:00:01Z"] },
    ],
    [["sameOrigin", "甲", "乙"]],
  ],
  [
    "files that say nothing of their origin",
    [{ unit: "甲", origin: ["", ""] }, { unit: "乙", origin: ["", ""] }, { unit: "丙" }],
    [],
  ],
  [
    "copies of the form that was sent to all",
    [..."甲乙丙丁"].map((unit) => ({ unit, origin: ["考评办", "2026-09-01T00:00:00Z"] as const })),
    [],
  ],
  ["entries as last quarter", [{ unit: "甲", rows: varied, before: varied }], [["sameAsBefore", "甲"]]],
  [
    "other entries than last quarter",
    [{ unit: "甲", rows: varied, before: (row) => ({ base: 20 + row, actual: 9 + row }) }],
    [],
  ],
  [
    "as last quarter, but the sheet calculates them",
    [{ unit: "甲", rows: (row) => ({ actual: row, calculated: true }), before: (row) => ({ actual: row }) }],
    [],
  ],
  ["blank in both quarters", [{ unit: "甲", before: () => ({}) }], []],
  [
    "a base down by 30 %",
    [{ unit: "甲", rows: only(baseRow(), { base: 70 }), before: only(baseRow(), { base: 100 }) }],
    [["smallerBase", "甲"]],
  ],
  [
    "a base down by less",
    [{ unit: "甲", rows: only(baseRow(), { base: 71 }), before: only(baseRow(), { base: 100 }) }],
    [],
  ],
  [
    "a base down to 0",
    [{ unit: "甲", rows: only(baseRow(), { base: 0 }), before: only(baseRow(), { base: 3 }) }],
    [["smallerBase", "甲"]],
  ],
  [
    "a base that was 0",
    [{ unit: "甲", rows: only(baseRow(), { base: 0 }), before: only(baseRow(), { base: 0 }) }],
    [],
  ],
  [
    "a base left blank",
    [{ unit: "甲", rows: only(baseRow(), {}), before: only(baseRow(), { base: 3 }) }],
    [],
  ],
  [
    "full marks throughout",
    [{ unit: "甲", rows: (row) => ({ review: indicators[row]?.maxPoints ?? 0 }) }],
    [["fullMarks", "甲"]],
  ],
  [
    "full marks but for one",
    [{ unit: "甲", rows: (row) => ({ review: (indicators[row]?.maxPoints ?? 0) - (row === 2 ? 0.01 : 0) }) }],
    [],
  ],
  [
    "reviews that are what was claimed",
    [{ unit: "甲", rows: (row) => (row < 5 ? { self: 1, review: 1 } : {}) }],
    [["selfIsReview", "甲"]],
  ],
  [
    "one review that differs",
    [{ unit: "甲", rows: (row) => (row < 8 ? { self: 1, review: row === 7 ? 0.5 : 1 } : {}) }],
    [],
  ],
  ["no reviews", [{ unit: "甲", rows: () => ({ self: 1 }) }], []],
  ["a workbook made for another unit", [{ unit: "甲", madeFor: "乙" }], [["othersWorkbook", "甲"]]],
  ["a workbook made for it under a former name", [{ unit: "甲", madeFor: "旧名", otherNames: ["旧名"] }], []],
  ["a workbook made for everybody", [{ unit: "甲", madeFor: "" }], []],
])("%s", (_, returns, expected) => {
  expect(kinds(...returns)).toEqual(expected);
});

function baseRow(): number {
  return indicators.findIndex(({ entries: of }) =>
    of.some(({ slot, scored }) => slot === "base" && scored !== false),
  );
}

test("every hint shows both places, and asks in both languages without accusing", () => {
  const all = findSuspicions(
    [
      {
        unit: "甲",
        rows: (row: number) => ({ ...varied(row), reason: LONG, self: 1, review: 1 }),
        before: varied,
        madeFor: "丙",
        origin: ["王", "t"] as const,
      },
      {
        unit: "乙",
        rows: (row: number) => ({
          base: 1,
          reason: row === 1 ? LONG : "",
          review: indicators[row]?.maxPoints ?? 0,
        }),
        before: varied,
        origin: ["王", "t"] as const,
      },
    ].map(returned),
  );
  expect([...new Set(all.map(({ kind }) => kind))]).toEqual([
    "sameText",
    "sameOrigin",
    "sameAsBefore",
    "smallerBase",
    "fullMarks",
    "selfIsReview",
    "othersWorkbook",
  ]);
  for (const { kind, places, message } of all) {
    expect(places.length).toBeGreaterThanOrEqual(["fullMarks", "othersWorkbook"].includes(kind) ? 1 : 2);
    expect(message.zh).toMatch(/请/);
    expect(message.en).toMatch(/please/i);
    expect(`${message.zh}${message.en}`).not.toMatch(
      /抄袭|作弊|造假|虚假|违规|cheat|fraud|copied from|plagiar|false/i,
    );
  }
});

test("four of five entries as last quarter are told, one fewer is not", () => {
  const compared = indicators.flatMap(({ code, entries }) =>
    entries.flatMap(({ slot, scored }) =>
      (slot === "base" || slot === "actual") && scored !== false ? [`${code}/${slot}`] : [],
    ),
  );
  fc.assert(
    fc.property(fc.nat({ max: compared.length }), (changed) => {
      const other = new Set(compared.slice(0, changed));
      const valueOf = (row: number, slot: string) =>
        other.has(`${indicators[row]?.code}/${slot}`) ? 101 : 100;
      const rows = (row: number) => ({ base: valueOf(row, "base"), actual: valueOf(row, "actual") });
      const [hint] = findSuspicions([
        returned({ unit: "甲", rows, before: () => ({ base: 100, actual: 100 }) }),
      ]);
      const same = compared.length - changed;
      expect(hint?.places[0]?.shown).toBe(
        same >= compared.length * 0.8 ? `${same} / ${compared.length}` : undefined,
      );
    }),
    { numRuns: 60 },
  );
});
