/** What of a composite can be given for all units at once. */
import type { Framework } from "../../../../src/core/framework/framework";
import { allIndicators } from "../../../../src/core/framework/indicators";
import {
  appraisalItems,
  ratingsOf,
  takesAppraisals,
  voteEntries,
} from "../../../../src/core/year/appraisals/appraisal-items";
import { composite } from "../../../support/ratings";
import { framework } from "../year-parts";

const NDZH = composite();
const told = (of: Framework) => appraisalItems(of).map(({ code, kind }) => `${code} ${kind}`);
const changed = (change: (one: Framework["indicators"][number]) => Framework["indicators"]): Framework => ({
  ...NDZH,
  indicators: NDZH.indicators.flatMap(change),
});

test("a group of ballots alone can be rated as a whole, before each of them", () => {
  expect(told(NDZH)).toEqual([
    "NDZH-1.2 score",
    ...["NDZH-2 group", "NDZH-2.1 ballot", "NDZH-2.2 ballot"],
    ...["NDZH-3 group", "NDZH-3.1 ballot", "NDZH-3.2 ballot", "NDZH-3.3 ballot", "NDZH-3.4 ballot"],
  ]);
});

test("a group that holds something else, or nothing, can't be rated as a whole", () => {
  const business = allIndicators(NDZH).find(({ code }) => code === "NDZH-1.2");
  if (business === undefined) throw new Error("a score expected");
  const mixed = changed((one) =>
    one.code === "NDZH-2.2" ? [{ ...business, code: one.code, parent: "NDZH-2" }] : [one],
  );
  expect(told(mixed)).toEqual(expect.arrayContaining(["NDZH-2.1 ballot", "NDZH-2.2 score"]));
  expect(told(mixed)).not.toContain("NDZH-2 group");
  const empty = changed((one) => (one.code.startsWith("NDZH-2.") ? [] : [one]));
  expect(told(empty).join()).not.toContain("NDZH-2");
});

test("ratings come from the best down, whatever order the framework has", () => {
  const [ballot] = allIndicators(NDZH).filter(({ code }) => code === "NDZH-2.1");
  if (ballot?.rule.type !== "ballot") throw new Error("a ballot expected");
  const weights = { 差: 40, 好: 100, 一般: 60, 较好: 80 };
  const shuffled = { ...ballot, rule: { ...ballot.rule, params: { ...ballot.rule.params, weights } } };
  expect(ratingsOf(shuffled)).toEqual(Object.entries({ 好: 100, 较好: 80, 一般: 60, 差: 40 }));
});

test("a ballot's votes are its entries of votes only; what has no ballot has none", () => {
  const of = (code: string) => allIndicators(NDZH).filter((one) => one.code === code);
  expect(of("NDZH-2.1").flatMap(voteEntries)).toHaveLength(6);
  expect(of("NDZH-1.2").flatMap(voteEntries)).toEqual([]);
  expect(of("NDZH-1.2").flatMap(ratingsOf)).toEqual([]);
});

test("ratings are taken by what composes others and has something to be given", () => {
  expect(takesAppraisals(NDZH)).toBe(true);
  expect(takesAppraisals(framework("SQLH"))).toBe(false);
  expect(takesAppraisals(changed((one) => (/-[23]|1\.2$/.test(one.code) ? [] : [one])))).toBe(false);
  expect(takesAppraisals(changed((one) => (/1\.[13]$/.test(one.code) ? [] : [one])))).toBe(false);
});
