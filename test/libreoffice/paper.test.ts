/**
 * What is printed can be read: on every page of every kind of sheet, drawn by LibreOffice on A4, no text is
 * smaller than 8 points.
 */
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { smallestText, textsOfPages, textsOnPaper } from "../../scripts/paper/font-sizes";
import { ledgerWorkbooks } from "../../scripts/paper/paper-ledgers";
import {
  frameworkWorkbooks,
  pageMark,
  summaryWorkbooks,
  templateWorkbooks,
  type PaperWorkbook,
} from "../../scripts/paper/paper-sheets";
import { slipWorkbooks } from "../../scripts/paper/paper-slips";
import { convertAll } from "../support/libreoffice";

const LEAST = 8;
/** Sheet by sheet, the text that is too small, and pages that are too many. */
async function tooSmall(workbooks: readonly PaperWorkbook[]): Promise<readonly string[]> {
  const found: string[] = [];
  const drawn = await convertAll(
    workbooks.map(({ workbook }) => workbook),
    "pdf",
  );
  workbooks.forEach(({ of, sheets, onePage }, index) => {
    const texts = textsOnPaper(drawn[index] ?? new Uint8Array());
    for (const sheet of sheets) {
      const own = textsOfPages(texts, pageMark(sheet));
      const { size, text } = smallestText(own);
      const pages = new Set(own.map(({ page }) => page)).size;
      if (onePage === true && pages > 1) found.push(`${of} ${sheet}: ${pages} pages`);
      if (size < LEAST) found.push(`${of} ${sheet}: ${size.toFixed(2)} pt, ${text}`);
    }
  });
  return found;
}

test("blank templates, their instructions and ballots, and frameworks as sheets", async () => {
  expect(await tooSmall([...(await templateWorkbooks("zh")), ...(await frameworkWorkbooks())])).toEqual([]);
});

test("English templates of a few frameworks", async () => {
  const some = builtinFrameworks().filter(({ prefix }) => ["SQLH", "NDZH"].includes(prefix));
  expect(await tooSmall(await templateWorkbooks("en", some))).toEqual([]);
});

test("汇总 of one and of four periods, of complete and of half filled sheets", async () => {
  expect(await tooSmall(await summaryWorkbooks("zh"))).toEqual([]);
});

test("退回单 and 反馈单, ledgers of a page each, and what is printed from them, in both languages", async () => {
  expect(await tooSmall([...(await slipWorkbooks()), ...(await ledgerWorkbooks())])).toEqual([]);
});
