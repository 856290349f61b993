/** All that was given of all units, by the names of the roster; and which files are tables of ratings at all. */
import type { CellValue } from "../../../../src/core/grid/grid";
import { holdsAppraisals, readAppraisals } from "../../../../src/core/year/appraisals/read-appraisals";
import { placeText, settleAppraisals } from "../../../../src/core/year/appraisals/settle-appraisals";
import { composite, table } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { ZBCX } from "../made-units";

const NDZH = composite();
const ROSTER = {
  sheetName: "单位名录",
  units: [rosterUnit("第一党支部", { formerNames: ["原一支部"] }), rosterUnit("第二党支部")],
  problems: [],
};

const file = (name: string, ...rows: readonly (readonly CellValue[])[]) => ({
  file: name,
  workbook: table([["单位", "NDZH-1.2", "NDZH-2.1"], ...rows]),
});

function settled(files: readonly ReturnType<typeof file>[], roster: typeof ROSTER | null = ROSTER) {
  const { scores, notes } = settleAppraisals(files, NDZH, 2026, roster);
  return [
    ...scores.map(({ unit, code, place }) => `${unit} ${code} ${place.file}`),
    ...notes.map(({ code, message }) => `${code} ${message.zh.split("”有")[0] ?? ""}`),
  ];
}

const A = file("a.xlsx", ["第一党支部", 90, "好"], ["第二党支部", 80, "差"]);

test.each<[what: string, files: readonly ReturnType<typeof file>[], expected: readonly string[]]>([
  [
    "units and items are told apart",
    [A],
    ["第一党支部", "第二党支部"].flatMap((unit) => [`${unit} NDZH-1.2 a.xlsx`, `${unit} NDZH-2.1 a.xlsx`]),
  ],
  [
    "the same in two files counts once, from the first by name",
    [file("b.xlsx", ["第二党支部", 80, null]), file("a.xlsx", ["第二党支部", 80, null])],
    ["第二党支部 NDZH-1.2 a.xlsx"],
  ],
  [
    "a former name is the unit's",
    [file("a.xlsx", ["原一支部", 90, null]), file("b.xlsx", [" 第一党支部", 90, null])],
    ["第一党支部 NDZH-1.2 a.xlsx"],
  ],
  [
    "what differs under two names of a unit is told by its name on the roster",
    [file("a.xlsx", ["原一支部", 90, null]), file("b.xlsx", ["第一党支部", 91, "好"])],
    [
      ...["第一党支部 NDZH-2.1 b.xlsx"],
      ...["Y137 第一党支部“经营业绩考核得分", "Y137 第一党支部“经营业绩考核得分"],
    ],
  ],
  [
    "a unit that the roster lacks keeps its name",
    [file("a.xlsx", ["别的支部", 90, null])],
    ["别的支部 NDZH-1.2 a.xlsx"],
  ],
])("%s", (_, files, expected) => {
  expect(settled(files)).toEqual(expected);
});

test("without a roster names are compared as they are written, but for spaces and widths", () => {
  const files = [file("a.xlsx", ["一支部(东)", 90, null]), file("b.xlsx", ["一 支部（东）", 91, null])];
  expect(settled(files, null)).toEqual([
    "Y137 一支部(东)“经营业绩考核得分",
    "Y137 一 支部（东）“经营业绩考核得分",
  ]);
});

test("a place is a file and a cell, or a sheet where no cell is known", () => {
  const cell = { sheet: "测评", row: 4, column: 2 };
  expect(placeText({ file: "a.xlsx", sheet: "测评", cell })).toBe("a.xlsx '测评'!C5");
  expect(placeText({ file: "a.xlsx", sheet: "测评" })).toBe("a.xlsx 测评");
  expect(placeText({ file: "a.xlsx", sheet: null })).toBe("a.xlsx ");
});

test("a workbook holds ratings where one of its sheets is a table of one of the frameworks", () => {
  const [sheet] = A.workbook.sheets;
  const [other] = table([["姓名", "电话"]]).sheets;
  if (sheet === undefined || other === undefined) throw new Error("a sheet each");
  const holds = (sheets: readonly (typeof sheet)[], frameworks = [ZBCX, NDZH]) =>
    holdsAppraisals({ sheets }, frameworks);
  expect([holds([other, sheet]), holds([sheet]), holds([other]), holds([])]).toEqual([
    ...[true, true, false, false],
  ]);
  expect([holds([sheet], []), holds([sheet], [ZBCX])]).toEqual([false, false]);
});

test("a file without such a table is told as a whole", () => {
  const { notes } = readAppraisals({ file: "别的.xlsx", workbook: table([["姓名"]]) }, NDZH, 2026);
  expect(notes.map(({ code, place }) => [code, place])).toEqual([
    ["Y144", { file: "别的.xlsx", sheet: null }],
  ]);
});
