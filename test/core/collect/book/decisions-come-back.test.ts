/** What is chosen in the result workbook's drop-down is the decision that the next collecting reads. */
import { analyse } from "../../../../src/core/collect/analysis";
import { planBook } from "../../../../src/core/collect/book/plan-book";
import { readDecisions } from "../../../../src/core/collect/decisions/read-decisions";
import { KEEP_AS_IS, type ReviewConflict } from "../../../../src/core/collect/review/settle-opinions";
import { putTogether } from "../../../../src/core/collect/put-together";
import { createXlsx } from "../../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import type { Decision } from "../../../../src/core/collect/decisions/decision";
import { exampleRecords, exampleRoster, Q4 } from "../../../support/collected-returns";

const KEY = "0f".repeat(32);
const IDS = ["0123456789abcdef", "fedcba9876543210"];
const CONFLICT: ReviewConflict = {
  key: KEY,
  unit: "第一党支部",
  code: "SQLH-1.1",
  texts: [{ zh: "有不同的复核意见", en: "was reviewed differently" }],
  options: [...IDS, KEEP_AS_IS].map((id) => ({ id, said: { zh: "=采用", en: "=Take" } })),
  decided: null,
};

test.each(["zh", "en"] as const)(
  "choices about reviews that differ survive it too (%s)",
  async (language) => {
    const records = (await exampleRecords()).map((record) => () => record);
    const input = { records, roster: null, period: Q4, framework: null, decisions: [] };
    const collected = putTogether(input);
    if (collected === null) throw new Error("no framework");
    const read = async (conflicts: readonly ReviewConflict[]) => {
      const writtenAt = new Date(2027, 0, 5);
      const plan = planBook({ collected, ...analyse(collected), conflicts, language, writtenAt });
      return (await openXlsx(await createXlsx(plan), "收表.xlsx")).read();
    };
    for (const decided of [...IDS, KEEP_AS_IS])
      expect(readDecisions(await read([{ ...CONFLICT, decided }])).reviews).toEqual(
        new Map([[KEY, decided]]),
      );
    expect(readDecisions(await read([CONFLICT])).reviews).toEqual(new Map());
    // Most collectings have none, and no sheet for them.
    expect((await read([])).sheets.map(({ name }) => name)).not.toContain("复核分歧");
  },
);

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
  expect([...readDecisions(workbook).returns].sort(order)).toEqual([...wanted].sort(order));
});
