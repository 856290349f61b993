/** The example of a whole year in one workbook: what 汇总 says of changes is drawn from it. */
import type { Framework } from "../src/core/framework/framework";
import type { WorkbookPlan } from "../src/core/plan/plan";
import { CLEAN, type ExampleEntries } from "./example-entries";
import { fillTemplates } from "./fill-template";
import { typicalEntries } from "./typical-entries";

/** The last day of each quarter of 2026 as Excel counts days, and how much its rows lose. */
const EARLIER = [
  { key: "Q1", date: 46_112, losesEvery: 2 },
  { key: "Q2", date: 46_203, losesEvery: 4 },
  { key: "Q3", date: 46_295, losesEvery: 3 },
] as const;

/** @param framework SQLH, for which there are entries of the fourth quarter */
export function planQuartersExample(framework: Framework): WorkbookPlan {
  const earlier = EARLIER.map(({ key, date, losesEvery }) => {
    const period = { year: 2026, key };
    return { period, entries: dated(typicalEntries(framework, period, losesEvery), date) };
  });
  const last = { period: { year: 2026, key: "Q4" } as const, entries: CLEAN };
  const plan = fillTemplates(framework, [...earlier, last], "第一党支部");
  const newest = plan.sheets.filter(({ role }) => role === "scoring").at(-1);
  return { ...plan, activate: newest?.name ?? null };
}

function dated({ fields, ...entries }: ExampleEntries, date: number): ExampleEntries {
  return { ...entries, fields: { ...fields, date } };
}
