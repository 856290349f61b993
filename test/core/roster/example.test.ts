/** The committed roster is one that the product reads without a complaint. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRoster } from "../../../src/core/roster/read-roster";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

test("the example roster names twelve units in three groups", async () => {
  const path = resolve(__dirname, "../../../examples/roster.xlsx");
  const workbook = await openXlsx(new Uint8Array(readFileSync(path)), "roster.xlsx");
  const roster = readRoster(await workbook.read());
  expect(roster?.problems).toEqual([]);
  expect(roster?.units).toHaveLength(12);
  expect(new Set(roster?.units.map(({ group }) => group))).toEqual(new Set(["所属企业", "机关", "生产单位"]));
});
