/** Round trips to Excel are what a person waits for: their number does not grow with the content. */
import { markFor } from "../../../src/core/plan/mark";
import type { PlanCell, WorkbookPlan } from "../../../src/core/plan/plan";
import { knownWorkbook } from "../known-workbook";
import { summaryPlan } from "../sample-plans";
import { openInExcel } from "./excel-under-test";

/** A summary with so many rows of the kind that an indicator takes. */
function planWithRows(count: number): WorkbookPlan {
  const [sheet] = summaryPlan("汇总").sheets;
  if (sheet === undefined) throw new Error("the sample plan has no sheet");
  const rows = Array.from({ length: count }, (_, index): PlanCell[] => {
    const row = 30 + index;
    return [
      { row, column: 0, value: `SQLH-${index}`, style: "head" },
      { row, column: 1, value: "党员按期转正", style: "head" },
      { row, column: 2, value: index % 7, style: "score" },
      { row, column: 3, formula: `=C${row + 1}*2`, style: "rate" },
      { row, column: 4, style: "entry" },
    ];
  });
  const cells = [...sheet.cells, ...rows.flat()];
  return { sheets: [{ ...sheet, cells }], names: [markFor("summary", "汇总")], activate: "汇总" };
}

test.each([18, 500])("a workbook with %i rows is written in three requests and read in two", async (rows) => {
  const { port } = await openInExcel(knownWorkbook);
  await port.apply(planWithRows(rows));
  expect(previewHost.requestCount).toBeLessThanOrEqual(3);

  previewHost.resetCount();
  await port.apply(planWithRows(rows));
  expect(previewHost.requestCount).toBeLessThanOrEqual(3);

  previewHost.resetCount();
  const workbook = await port.read();
  expect(previewHost.requestCount).toBeLessThanOrEqual(2);
  expect(workbook.sheets.find(({ name }) => name === "汇总")?.values).toHaveLength(30 + rows);
});

test("a workbook whose contents exceed one answer is read in bands, with the same result", async () => {
  const { port } = await openInExcel(knownWorkbook);
  const atOnce = await port.read();
  previewHost.failAt({ request: 2, code: "ResponsePayloadSizeLimitExceeded" });
  expect(await port.read()).toEqual(atOnce);
});

test("going to a cell and starting a watch are one request each", async () => {
  const { port } = await openInExcel(knownWorkbook);
  await port.goTo({ sheet: "数据", row: 1, column: 2 });
  expect(previewHost.requestCount).toBe(1);
  const stop = await port.watch(() => undefined);
  expect(previewHost.requestCount).toBe(2);
  await stop();
});
