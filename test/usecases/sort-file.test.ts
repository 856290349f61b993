/** What a file that is handed in turns out to be, by what it holds. */
import { planReviewWorkbook } from "../../src/core/collect/review/plan-review";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { assessOptions, sortFile } from "../../src/usecases/sort-file";
import { f1, sheetGrid } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { planGrid } from "../support/plan-grid";
import { readyWorkbook } from "../support/ready-workbook";
import { sentOut } from "../support/review-workbooks";

const FACTS = { file: "文件.xlsx", sha256: "a", bytes: 1, modified: null };

const roster = (name: string) =>
  sheetGrid(name, [
    ["序号", "单位名称"],
    [1, "甲支部"],
    [2, "乙支部"],
  ]);
const only = (...sheets: WorkbookGrid["sheets"]): WorkbookGrid => ({ ...blankWorkbook(), sheets });
const review = (): WorkbookGrid => {
  const [first] = sentOut();
  if (first === undefined) throw new Error("a review expected");
  return planGrid(planReviewWorkbook(first, "zh"));
};
const withoutSent = (grid: WorkbookGrid): WorkbookGrid => ({
  ...grid,
  sheets: grid.sheets.filter(({ visibility }) => visibility === "visible"),
});
const mark = (role: string, sheet: string) => ({ name: `_kaoping.${role}`, refersTo: `='${sheet}'!$A$1` });

test.each<[string, () => WorkbookGrid | Promise<WorkbookGrid>, string]>([
  ["a filled template", () => readyWorkbook(), "return"],
  [
    "a filled template with a roster beside it",
    async () => {
      const grid = await readyWorkbook();
      return { ...grid, sheets: [...grid.sheets, roster("单位名录")] };
    },
    "return",
  ],
  ["a sheet that is called a roster", () => only(roster("单位名录")), "roster"],
  ["a list of units that isn't called one", () => only(roster("Sheet1")), "return"],
  ["a roster without a unit", () => only(sheetGrid("单位名录", [["序号", "单位名称"]])), "return"],
  [
    "a workbook of anything",
    () =>
      only(
        sheetGrid("Sheet1", [
          ["水", "电"],
          [1, 2],
        ]),
      ),
    "return",
  ],
  ["a review workbook", review, "review"],
  ["a review workbook without what was sent", () => withoutSent(review()), "brokenReview"],
  [
    "a result of ours",
    () => ({
      ...only(sheetGrid("排名", [["名次"]])),
      names: [mark("collection.ranking", "排名")],
    }),
    "ours",
  ],
  [
    "a result of ours beside the roster",
    () => ({
      ...only(sheetGrid("排名", [["名次"]]), roster("单位名录")),
      names: [mark("collection.ranking", "排名")],
    }),
    "roster",
  ],
])("%s is sorted as %s", async (_, workbook, kind) => {
  const sorted = sortFile(FACTS, await workbook(), {});
  expect(sorted.kind).toBe(kind);
});

test("a file that isn't understood says which sheets could be, with their columns", () => {
  const rows = [
    ["项", "内容", "满", "评"],
    ["1", "学习", 10, 9],
    ["2", "活动", 10, 8],
  ];
  const sorted = sortFile(FACTS, only(sheetGrid("考核", rows)), {});
  if (sorted.kind !== "return") throw new Error("a return expected");
  expect(sorted.record.unreadable?.code).toBe("ownSheetUnread");
  expect(sorted.unread.map(({ sheetName }) => sheetName)).toEqual(["考核"]);
});

test("a framework that was named goes before the deployment's of its id, and beside the others", () => {
  const named = { ...f1(), version: "9" };
  const reading = { units: [], columns: new Map(), framework: named };
  const others = [f1(), { ...f1(), id: "OTHER" }];
  expect(assessOptions(reading, others).ofDepartment).toEqual([named, others[1]]);
  expect(assessOptions({ ...reading, framework: null }, others).ofDepartment).toEqual(others);
  const derived = { ...named, status: "derived" as const };
  expect(assessOptions({ ...reading, framework: derived }, others)).toMatchObject({ frameworks: [derived] });
});
