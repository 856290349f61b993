/**
 * What every adapter of the workbook port promises, as one test that runs for each of them. An
 * adapter's test says how the known workbook comes to be and how to look at what was written.
 */
import { describeEditing } from "./contract-editing";
import { describeEmptySheet } from "./contract-empty-sheet";
import { describeProperties } from "./contract-properties";
import { describeReading } from "./contract-reading";
import { describeWriting } from "./contract-writing";
import type { MakeWorkbook } from "./workbook-under-test";

/**
 * Declares the tests of the contract.
 * @param name of the adapter
 * @param makeWorkbook gives a fresh workbook for each test
 */
export function describeWorkbookPort(name: string, makeWorkbook: MakeWorkbook): void {
  describe(`${name} as a workbook`, () => {
    describeReading(makeWorkbook);
    describeWriting(makeWorkbook);
    describeEditing(makeWorkbook);
    describeProperties(makeWorkbook);
    describeEmptySheet(makeWorkbook);
  });
}
