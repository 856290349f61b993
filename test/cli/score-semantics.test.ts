/** What a head of department asks of a score: nothing escapes it, nobody judges itself, a blank is no loss. */
import { join, resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { kaoping } from "../support/command-line";

const fixture = (name: string): string => join(resolve(__dirname, "../fixtures/cases"), `${name}.xlsx`);

async function score(name: string): Promise<ScoreJson> {
  return JSON.parse((await kaoping("score", fixture(name), "--json")).out) as ScoreJson;
}

test("a base of 0 on what must apply is an error at its cell, and the sheet has no grade", async () => {
  const [honest, escaping] = [await score("dues-80-percent"), await score("dues-base-0-escapes")];
  expect(honest.totals.final).toBe(88.11);
  expect(honest.grade?.key).toBeDefined();
  const { findings, complete, grade, indicators } = escaping;
  const [found] = findings.filter(({ code }) => code === "V218");
  expect(found?.severity).toBe("error");
  expect(found?.address).toMatch(/^G\d+$/);
  expect([complete, grade]).toEqual([false, null]);
  const row = indicators.find(({ code }) => code === found?.indicator);
  expect([row?.applicable, row?.notApplicable, row?.rule, row?.official]).toEqual([true, null, null, null]);
});

test("a tier that a branch chose for itself counts for the time being", async () => {
  const { provisional, awaitingReview, reviewsRequired, grade, indicators } = await score("self-chosen-tier");
  expect(provisional).toBe(true);
  expect(awaitingReview.length).toBeGreaterThan(0);
  expect(reviewsRequired).toBeGreaterThanOrEqual(awaitingReview.length);
  expect(grade?.shown).toBe(`${grade?.name ?? ""}（暂定）`);
  for (const { code, provisional: waits } of indicators) expect(waits).toBe(awaitingReview.includes(code));
  const { out } = await kaoping("score", fixture("self-chosen-tier"));
  expect(out).toContain(
    `待复核 ${awaitingReview.length}/${reviewsRequired} 项（${awaitingReview.join("、")}）`,
  );
  expect(out).toContain(`等次 ${grade?.shown ?? ""}`);
});
