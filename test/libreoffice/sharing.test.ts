/** A stamped workbook that another spreadsheet program saved is still verified, cell by cell. */
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { describeShareChange } from "../../src/core/share/describe-share";
import { planStamp } from "../../src/core/share/plan-stamp";
import { verifyStamp } from "../../src/core/share/verify-stamp";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { withEditedCells } from "../support/edited-cells";
import { assessed } from "../support/find-fix";
import { convertAll } from "../support/libreoffice";
import { READY_SHEET, readyBytes } from "../support/ready-workbook";

jest.setTimeout(180_000);

test("saving changes nothing that was stamped; an entry changed there is the one that is named", async () => {
  const workbook = await openXlsx(await readyBytes(), "a.xlsx");
  const grid = await workbook.read();
  await workbook.apply(planStamp(grid, [assessed(grid)], new Date(2026, 11, 31, 15, 20)));
  const stamped = workbook.toBytes();
  const edited = withEditedCells(stamped, { [READY_SHEET]: { H6: 2 } });
  const [same, changed] = await Promise.all(
    (await convertAll([stamped, edited], "xlsx")).map(async (bytes): Promise<WorkbookGrid> =>
      (await openXlsx(bytes, "b.xlsx")).read(),
    ),
  );
  if (same === undefined || changed === undefined) throw new Error("LibreOffice saved less than two files");
  expect(verifyStamp(same, assessed(same))).toMatchObject({ kind: "intact", time: "2026-12-31 15:20" });
  const verification = verifyStamp(changed, assessed(changed));
  const changes = verification.kind === "changed" ? verification.changes : [];
  expect(changes.map((change) => describeShareChange(change, "zh", READY_SHEET))).toEqual(["H6 3 → 2"]);
});
