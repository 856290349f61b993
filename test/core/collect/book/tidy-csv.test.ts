/** The tidy CSV: a row for each unit and indicator, texts that no spreadsheet takes for formulas. */
import { tidyCsv } from "../../../../src/core/collect/book/tidy-csv";
import { planBook } from "../../../../src/core/collect/book/plan-book";
import { exampleAssessment, sampleBook, sampleUnit } from "../../../support/book-samples";

const UNITS = ["=1+1", "+86", "-3", "@SUM", 'a,"b"', "第一支部"];

test("each unit has its indicators in rows, and no text begins as a formula", async () => {
  const example = await exampleAssessment("sqlh-2026Q4-clean");
  const units = UNITS.map((unit) => sampleUnit(example, { unit, reviews: {} }));
  const text = tidyCsv(sampleBook(example, units).collected);
  expect(text.startsWith("\ufeffunit,group,period,kind,level1,code,points,rule,self,review,official,")).toBe(
    true,
  );
  const lines = text.trimEnd().split("\r\n").slice(1);
  const indicators = lines.filter((line) => line.includes(",indicator,"));
  expect(indicators).toHaveLength(UNITS.length * example.score.indicators.length);
  expect(lines.filter((line) => /^[=+\-@]/.test(line))).toEqual([]);
  expect(lines.some((line) => line.startsWith("'=1+1,"))).toBe(true);
  expect(lines.some((line) => line.startsWith('"a,""b""",'))).toBe(true);
});

test("texts of files are no formulas in the result workbook", async () => {
  const example = await exampleAssessment("sqlh-2026Q4-clean");
  const units = UNITS.map((unit) => sampleUnit(example, { unit, group: unit, reviews: {} }));
  const { sheets } = planBook(sampleBook(example, units));
  const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.length).toBeGreaterThan(1000);
  for (const name of ["1+1", "+86", "@SUM", "第一支部"])
    expect(formulas.filter((formula) => formula.includes(`"${name}`) || formula === `=${name}`)).toEqual([]);
  expect(sheets.find(({ name }) => name === "校验汇总")?.role).toBe("collection");
});
