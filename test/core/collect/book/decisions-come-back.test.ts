/** What is chosen in the result workbook's drop-down is the decision that the next collecting reads. */
import { analyse } from "../../../../src/core/collect/analysis";
import { planBook } from "../../../../src/core/collect/book/plan-book";
import { readDecisions } from "../../../../src/core/collect/decisions/read-decisions";
import { putTogether } from "../../../../src/core/collect/put-together";
import { createXlsx } from "../../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import type { Decision } from "../../../../src/core/collect/decisions/decision";
import { exampleRecords, exampleRoster, Q4 } from "../../../support/collected-returns";

test("decisions about the example returns survive being written and read", async () => {
  const records = await exampleRecords();
  const roster = await exampleRoster();
  const collect = (decisions: readonly Decision[]) => {
    const sources = records.map((record) => () => record);
    const collected = putTogether({ records: sources, roster, period: Q4, framework: null, decisions });
    if (collected === null) throw new Error("no framework");
    return collected;
  };
  const open = collect([]).returns.flatMap(({ reasons }) => reasons);
  const wanted = open.flatMap(({ code, key, choices }): readonly Decision[] => {
    const [choice] = choices;
    return key === null || choice === undefined || code === "C105" ? [] : [{ key, choice }];
  });
  expect(wanted.length).toBeGreaterThan(5);
  const collected = collect(wanted);
  const plan = planBook({
    collected,
    ...analyse(collected),
    language: "zh",
    writtenAt: new Date(2027, 0, 5),
  });
  const workbook = await (await openXlsx(await createXlsx(plan), "收表.xlsx")).read();
  const order = (a: Decision, b: Decision): number => (a.key < b.key ? -1 : 1);
  expect([...readDecisions(workbook)].sort(order)).toEqual([...wanted].sort(order));
});
