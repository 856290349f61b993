/**
 * The watch on an Excel that names the author of a change and tells of renamed sheets.
 * @jest-environment-options {"apiSet": "1.17"}
 */
import { edit, editing } from "../contract-editing";
import { knownWorkbook } from "../known-workbook";
import { summaryPlan } from "../sample-plans";
import { openInExcel } from "./excel-under-test";

test("people's edits are named, renamed sheets reported, and our own writing of all kinds is not", async () => {
  const { port, clock, rename } = await openInExcel(knownWorkbook);
  await port.read();
  const calls: (readonly string[] | null)[] = [];
  const stop = await port.watch((touched) => calls.push(touched));
  const settle = async (): Promise<void> => {
    await port.read();
    await new Promise((resolve) => setTimeout(resolve, 0));
    // First what was held back during a writing is judged, then the quiet after it passes.
    clock.advance(300);
    clock.advance(300);
  };

  await port.apply(summaryPlan("汇总", 1));
  await port.apply({
    ...summaryPlan("汇总", 2),
    edits: [edit("数据", "B2", { value: 12.5, formula: null }, { value: 13, formula: null })],
  });
  await settle();
  expect(calls).toEqual([]);

  const written = port.apply(
    editing(edit("数据", "B2", { value: 13, formula: null }, { value: 14, formula: null })),
  );
  previewHost.type("It's 2026!D4", "8");
  await written;
  await settle();
  expect(calls).toEqual([["It's 2026"]]);

  await rename("汇总", "三季度");
  await settle();
  expect(calls[1]).toBeNull();
  await stop();
});
