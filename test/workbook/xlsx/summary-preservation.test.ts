/** 汇总 goes into a workbook of several quarters, and over one with notes; all that is the owner's stays. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../../src/core/assess";
import type { CellEdit } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import type { FileWorkbook } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parts, partText, withParts } from "./package-text";

/** The parts that know about all sheets and all styles, and so have to grow. */
const GROWING: ReadonlySet<string> = new Set([
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
]);

test("汇总 of four quarters, written again over one with notes: every part of the owner's is there, byte for byte", async () => {
  const owned = withParts(
    new Uint8Array(readFileSync(resolve(__dirname, "../../../examples/sqlh-2026-quarters.xlsx"))),
    { "customXml/item1.xml": () => "<记录>部门自己的内容</记录>" },
  );
  const workbook = await openXlsx(owned, "全年.xlsx");
  await summarize(workbook);
  const note: CellEdit = {
    at: { sheet: "汇总", row: 3, column: 11 },
    before: { value: null, formula: null },
    after: { value: "请复核", formula: null },
  };
  await workbook.apply({ sheets: [], names: [], activate: null, edits: [note] });
  await summarize(workbook);
  const [before, after] = [parts(owned), parts(workbook.toBytes())];
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
  );
  const [front = "", ...more] = changed.filter((part) => !GROWING.has(part));
  expect(more).toEqual([]);
  expect(partText(workbook.toBytes(), front)).toBe(
    partText(owned, front).replace(/ tabSelected="(?:1|true)"/, ""),
  );
  const { sheets } = await workbook.read();
  expect(sheets.find(({ name }) => name === "汇总")?.values[3]?.[11]).toBe("请复核");
});

/** Writes the 汇总 of the workbook's first assessment beside its others. */
async function summarize(workbook: FileWorkbook): Promise<void> {
  const grid = await workbook.read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  const { assessments } = outcome;
  expect(assessments).toHaveLength(4);
  await workbook.apply(planSummary(grid, assessments[0], "zh", new Date(2026, 11, 31, 9, 30), assessments));
}
