/** A workbook that was fixed without Excel, opened by a second program: scores, log and undo still hold. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Fix } from "../../src/core/fix/fix";
import { fixFor } from "../../src/core/fix/fix-for";
import { readLog } from "../../src/core/fix/log/read-log";
import { planFixes } from "../../src/core/fix/plan-fixes";
import { planUndo, undoableEntries } from "../../src/core/fix/undo";
import { qualifiedAddress } from "../../src/core/grid/address";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { assessed } from "../support/find-fix";
import { convert } from "../support/libreoffice";

jest.setTimeout(180_000);

const FOLDER = resolve(__dirname, "../../examples/returned");
const AT = new Date(2026, 11, 31, 9, 30);

/** Every fix there is, safe or not; the first one for each cell. */
async function fixedWorkbook(bytes: Uint8Array) {
  const workbook = await openXlsx(bytes, "returned.xlsx");
  const grid = await workbook.read();
  const assessment = assessed(grid);
  const taken = new Set<string>();
  const fixes = assessment.findings.flatMap((finding): readonly Fix[] => {
    const fix = fixFor(finding, assessment, grid);
    const cells = (fix?.edits ?? []).map(({ at }) => qualifiedAddress(at));
    if (fix === null || cells.some((cell) => taken.has(cell))) return [];
    cells.forEach((cell) => taken.add(cell));
    return [fix];
  });
  await workbook.apply(planFixes(fixes, grid, AT, "zh"));
  return { grid, fixes, bytes: workbook.toBytes() };
}

test.each(["第三党支部.xlsx", "第四党支部.xlsx"])("%s", async (name) => {
  const { grid, fixes, bytes } = await fixedWorkbook(new Uint8Array(readFileSync(resolve(FOLDER, name))));
  expect(fixes.length).toBeGreaterThan(4);
  const saved = await openXlsx(await convert(bytes, "xlsx"), name);
  const calculated = await saved.read();

  const { score, sheet, findings } = assessed(calculated);
  const shown = new Map(sheet.rows.map(({ indicator, rule }) => [indicator.code, rule?.raw ?? null]));
  for (const { indicator, rule } of score.indicators)
    if (rule !== null)
      expect([indicator.code, shown.get(indicator.code)]).toEqual([indicator.code, rule.toNumber()]);
  const left = new Set(
    fixes.map(({ code, edits }) => `${code} ${qualifiedAddress(edits[0]?.at ?? sheet.header)}`),
  );
  expect(findings.filter(({ code, at }) => left.has(`${code} ${qualifiedAddress(at)}`))).toEqual([]);
  expect(findings.map(({ code }) => code)).not.toContain("V403");

  const edits = fixes.flatMap((fix) => fix.edits);
  expect(readLog(calculated).map(({ at, before }) => [qualifiedAddress(at), before])).toEqual(
    edits.map(({ at, before }) => [
      qualifiedAddress(at),
      before.formula === null ? before : { ...before, value: null },
    ]),
  );
  const undoable = undoableEntries(calculated);
  expect(undoable.map(({ possible }) => possible)).toEqual(edits.map(() => true));
  await saved.apply(
    planUndo(
      undoable.map(({ entry }) => entry),
      calculated,
      AT,
      "zh",
    ),
  );
  const undone = await saved.read();
  for (const { at, before } of edits) {
    const now = undone.sheets.find((one) => one.name === at.sheet);
    const was = grid.sheets.find((one) => one.name === at.sheet);
    expect(now?.formulas[at.row]?.[at.column] ?? null).toBe(before.formula);
    if (before.formula === null)
      expect(now?.values[at.row]?.[at.column] ?? null).toBe(was?.values[at.row]?.[at.column] ?? null);
  }
});
