/** What people said of a unit's periods, and units that may be one: in force with all that it takes, else told. */
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { CellState } from "../../../../src/core/year/annual/annual-cell";
import type { Exemption, SheetChoice } from "../../../../src/core/year/annual/annual-input";
import { exemptionsOf } from "../../../../src/core/year/annual/exemptions";
import { renamedPerhaps } from "../../../../src/core/year/annual/renamed-perhaps";
import { choicesOf, chosenSheet, sameUnitChoices } from "../../../../src/core/year/annual/sheet-choices";
import { madeSheet } from "../../../support/made-sheets";

const exemption = (key: PeriodKey, reason = "新设", approver = "党委", unit = "甲"): Exemption => ({
  ...{ unit, key, reason, approver },
});

test.each<[what: string, said: readonly Exemption[], inForce: string, told: readonly string[]]>([
  ["reason and approver", [exemption("Q1"), exemption("Q2")], "Q1Q2", []],
  [
    "no approver",
    [exemption("Q1", "新设", " "), exemption("Q3")],
    "Q3",
    ["“甲”第一季度的豁免没有写明批准人"],
  ],
  ["no reason", [exemption("Y", " ")], "", ["“甲”年终的豁免没有写明事由"]],
  ["neither", [exemption("Q1", "", "")], "", ["“甲”第一季度的豁免没有写明事由和批准人"]],
  ["another unit's", [exemption("Q1", "新设", "党委", "乙"), exemption("Q1", "", "", "乙")], "", []],
  ["a name that is spaced otherwise", [exemption("Q4", "新设", "党委", " 甲 ")], "Q4", []],
])("an exemption with %s", (_, said, inForce, told) => {
  const found = exemptionsOf("甲", said);
  expect([...found.inForce.keys()].join("")).toBe(inForce);
  expect(found.notes.map(({ code }) => code)).toEqual(told.map(() => "Y121"));
  expect(found.notes.map(({ message }) => message.zh.slice(0, told[0]?.length ?? 0))).toEqual(told);
  for (const { message } of found.notes) expect(message.en).not.toMatch(/批准|事由/);
});

const A = madeSheet({ file: "一/甲.xlsx" });
const B = madeSheet({ file: "二/乙.xlsx" });
const choice = (file: string, more: Partial<SheetChoice> = {}): SheetChoice => ({
  ...{ unit: "甲支部", key: "Q1", file, sheet: "评分表", note: "" },
  ...more,
});

test.each<
  [what: string, sheets: readonly (typeof A)[], choices: readonly SheetChoice[], found: string | null]
>([
  ["none", [A, B], [], null],
  ["the very file", [A, B], [choice("二/乙.xlsx")], "二/乙.xlsx"],
  ["a file that was moved", [A, B], [choice("D:\\别处\\乙.xlsx")], "二/乙.xlsx"],
  ["a file without a folder", [A, B], [choice("乙.xlsx")], "二/乙.xlsx"],
  ["another sheet of the file", [A, B], [choice("二/乙.xlsx", { sheet: "旧" })], null],
  ["no such file", [A, B], [choice("丙.xlsx")], null],
  ["one of two of that name", [A, B, madeSheet({ file: "三/乙.xlsx" })], [choice("四/乙.xlsx")], null],
  [
    "the very one of two of that name",
    [madeSheet({ file: "三/乙.xlsx" }), B],
    [choice("二/乙.xlsx")],
    "二/乙.xlsx",
  ],
  [
    "the second, where the first is not there",
    [A, B],
    [choice("丙.xlsx"), choice("一/甲.xlsx")],
    "一/甲.xlsx",
  ],
])("of two sheets %s is chosen", (_, sheets, choices, found) => {
  expect(chosenSheet(sheets, choices)?.file ?? null).toBe(found);
});

test("choices are a unit's own, and one of another period's sheet has no effect and is told", () => {
  const all = [
    choice("一/甲.xlsx"),
    choice("一/甲.xlsx", { key: "Q2" }),
    choice("一/甲.xlsx", { unit: "乙" }),
  ];
  expect(sameUnitChoices("甲 支部", all)).toEqual(all.slice(0, 2));
  const { choices, notes } = choicesOf("甲支部", all, [A, { ...B, period: null }]);
  expect(choices).toEqual(all.slice(0, 2));
  expect(notes.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
    expect.stringMatching(/^Y141 .*第二季度.*一\/甲\.xlsx › 评分表/),
  ]);
});

/** 甲 ✓✓✗✗: scored, missing; e exempt, u not read. */
const hinted = (unit: string, marks: string) => ({
  ...{ unit, notes: [] },
  cells: [
    ...[...marks].map((mark, index) => ({
      column: (["Q1", "Q2", "Q3", "Q4", "Y"] as const)[index] ?? "Y",
      state: ({ "✓": "scored", "✗": "missing", e: "exempt", u: "unused", i: "incomplete" } as const)[
        mark
      ] as CellState,
      ...{ score: null, sheets: [], rivals: [], notes: [] },
    })),
    // A composite's part that is missing is no period.
    {
      column: "part:X-1" as const,
      state: "missing" as const,
      score: null,
      sheets: [],
      rivals: [],
      notes: [],
    },
  ],
});

test.each<[units: readonly (readonly [string, string])[], told: readonly string[]]>([
  [
    [
      ["甲", "✓✓✗✗u"],
      ["乙", "✗✗✓✓u"],
    ],
    ["甲→乙", "乙→甲"],
  ],
  [
    [
      ["甲", "✓✓✗✗u"],
      ["乙", "✗✗i✓u"],
    ],
    ["甲→乙", "乙→甲"],
  ],
  [
    [
      ["甲", "✓✓✗✗u"],
      ["乙", "✗✗✗✓u"],
    ],
    [],
  ],
  [
    [
      ["甲", "✓✓✗✗u"],
      ["乙", "ee✓✓u"],
    ],
    ["甲→乙"],
  ],
  [
    [
      ["甲", "✗✗✗✗u"],
      ["乙", "✓✓✓✓u"],
    ],
    [],
  ],
  [
    [
      ["甲", "✓✓✓✓u"],
      ["乙", "✓✓✓✓u"],
      ["丙", "✗✗✗✗✗"],
    ],
    [],
  ],
  [
    [
      ["甲", "✓✓✗✗u"],
      ["乙", "✗✗✓✓u"],
      ["丙", "✗✗✓✓u"],
    ],
    ["乙→甲", "丙→甲"],
  ],
])("units %j may be one: %j", (units, told) => {
  const found = renamedPerhaps(units.map(([unit, marks]) => hinted(unit, marks)));
  const asked = found.flatMap(
    ({ unit, notes }: { unit: string; notes: readonly { code: string; message: { zh: string } }[] }) =>
      notes.map(({ code, message }) => {
        expect(code).toBe("Y122");
        const other = units
          .map(([name]) => name)
          .find((name) => name !== unit && message.zh.includes(`“${name}”`));
        return `${unit}→${other ?? ""}`;
      }),
  );
  expect(asked).toEqual(told);
});
