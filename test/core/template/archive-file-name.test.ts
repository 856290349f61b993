/** The zip file's name says which units are in it. */
import { archiveFileName } from "../../../src/core/template/template-file-name";
import { f1, period } from "../../support/grid-builder";

const periods = [period("2026Q4")];

test.each<[readonly string[], "zh" | "en", string]>([
  [["第一党支部"], "zh", "SQLH-2026Q4-第一党支部.zip"],
  [["第一党支部", "第二党支部", "第三党支部"], "zh", "SQLH-2026Q4-第一党支部等3个单位.zip"],
  [["Branch 1", "Branch 2"], "en", "SQLH-2026Q4-Branch 1 and 1 other unit.zip"],
  [["Branch 1", "Branch 2", "Branch 3"], "en", "SQLH-2026Q4-Branch 1 and 2 other units.zip"],
  [["甲/乙"], "zh", "SQLH-2026Q4-甲／乙.zip"],
])("%j in %s", (units, language, name) => {
  expect(archiveFileName(f1(), periods, units, language)).toBe(name);
});

test("a long name is cut before the number, which stays", () => {
  const name = archiveFileName(f1(), periods, ["支".repeat(90), "乙"], "zh");
  expect(name).toMatch(/^SQLH-2026Q4-支{40}等2个单位\.zip$/);
});
