/** Plans that ask for what a workbook can't hold: mistakes of ours, which must not reach a file. */
import { markFor } from "../../../src/core/plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { META } from "./sample-plan";

const EMPTY: SheetPlan = { ...META, visibility: "visible", cells: [] };

const planOf = (sheet: Partial<SheetPlan>): WorkbookPlan => ({
  sheets: [{ ...EMPTY, ...sheet }],
  names: [],
  activate: null,
});

const range = { top: 0, left: 0, bottom: 0, right: 0 };
const validation = {
  range,
  rule: { type: "list", options: ["是", "否"] },
  title: "",
  prompt: "",
  error: "",
} as const;

test.each<readonly [string, Partial<SheetPlan>, RegExp]>([
  [
    "a list of more than 255 characters",
    {
      validations: [
        {
          ...validation,
          rule: { type: "list", options: Array.from({ length: 60 }, (_, index) => `选项${index}`) },
        },
      ],
    },
    /list at A1 of _meta is longer than 255/,
  ],
  [
    "an option with a comma",
    { validations: [{ ...validation, rule: { type: "list", options: ["a,b"] } }] },
    /comma/,
  ],
  [
    "a title of more than 32 characters",
    { validations: [{ ...validation, title: "题".repeat(33) }] },
    /title/,
  ],
  [
    "a prompt of more than 255 characters",
    { validations: [{ ...validation, prompt: "题".repeat(256) }] },
    /prompt/,
  ],
  [
    "a message of more than 225 characters",
    { validations: [{ ...validation, error: "题".repeat(226) }] },
    /error/,
  ],
  [
    "two cells at one address",
    {
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 0, column: 0, value: 2 },
      ],
    },
    /Two cells at A1/,
  ],
  [
    "a style that does not exist",
    { cells: [{ row: 0, column: 0, value: 1, style: "none" }] },
    /No style none/,
  ],
  ["a number that is none", { cells: [{ row: 0, column: 0, value: Number.NaN }] }, /NaN/],
  [
    "a text longer than a cell holds",
    { cells: [{ row: 0, column: 0, value: "字".repeat(32_768) }] },
    /Text too long at A1/,
  ],
  ["a colour that is none", { tabColor: "red" }, /No colour: red/],
  ["no visible sheet", { visibility: "hidden" }, /visible sheet/],
  ["a sheet name that Excel does not allow", { name: "a/b" }, /No name for a sheet: a\/b/],
  ["a sheet name of more than 31 characters", { name: "长".repeat(32) }, /No name for a sheet/],
  [
    "merges over one another",
    {
      merges: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 1, left: 1, bottom: 2, right: 1 },
      ],
    },
    /Merges over one another/,
  ],
])("a plan with %s is a mistake, and fails loudly", async (_, sheet, message) => {
  await expect(createXlsx(planOf(sheet))).rejects.toThrow(message);
});

test("a sheet to show that does not exist is a mistake, as are two sheets for one place", async () => {
  await expect(createXlsx({ ...planOf({}), activate: "别的" })).rejects.toThrow(/别的/);
  const first = await createXlsx({
    ...planOf({ role: "summary", name: "汇总" }),
    names: [markFor("summary", "汇总")],
  });
  const twice: WorkbookPlan = {
    sheets: [
      { ...EMPTY, role: "summary", name: "a" },
      { ...EMPTY, role: "summary", name: "b" },
    ],
    names: [],
    activate: null,
  };
  await expect((await openXlsx(first, "a.xlsx")).apply(twice)).rejects.toThrow(/汇总/);
});
