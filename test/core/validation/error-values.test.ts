/** Error values: said once, where they come from. */
import type { CellInput } from "../../support/grid-builder";
import { FilledSheet } from "../../support/grid-builder";
import { testFaults, validateSheet } from "../../support/faulty-sheets";

const error = (name: string): CellInput => ({ value: { error: name }, formula: `=${name}` });
const NO_RESULT: CellInput = { value: null, formula: "=台账!B2" };

testFaults([
  {
    fault: "an error in the unit's name",
    change: (f) => f.top[1]?.splice(2, 1, error("#REF!")),
    code: "V402",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 1, column: 2 }),
    says: "“被考核党组织”显示 #REF!。",
  },
  {
    fault: "an error in the period",
    change: (f) => f.top[1]?.splice(10, 1, error("#N/A")),
    code: "V402",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 1, column: 10 }),
    says: "“考核期间”显示 #N/A。",
  },
  {
    fault: "a date whose formula was never calculated",
    change: (f) => f.top[2]?.splice(6, 1, NO_RESULT),
    code: "V402",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 2, column: 6 }),
    says: "“填报日期”是公式",
  },
  {
    fault: "a rule's formula that is broken",
    change: (f) => f.set("SQLH-1.3", { rule: error("#REF!") }),
    code: "V402",
    severity: "error",
    at: (f) => f.at("SQLH-1.3", "rule"),
    says: "“规则得分”显示 #REF!。",
  },
  {
    fault: "a rule's formula that shows its input's error",
    change: (f) => f.set("SQLH-1.3", { actual: error("#VALUE!"), rule: error("#VALUE!") }),
    code: "V402",
    severity: "error",
    at: (f) => f.at("SQLH-1.3", "actual"),
  },
  {
    fault: "a rule's formula that can't use a word",
    change: (f) => f.set("SQLH-1.3", { actual: "若干", rule: error("#VALUE!") }),
    code: "V206",
    severity: "error",
    at: (f) => f.at("SQLH-1.3", "actual"),
  },
]);

test("rule scores that another program has not calculated are no fault: they are calculated here", () => {
  const filled = new FilledSheet();
  for (const row of filled.rows) if (row.rule !== undefined) row.rule = { value: null, formula: "=F5" };
  expect(validateSheet(filled)).toEqual([]);
});
