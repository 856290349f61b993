/** Workbooks that version 2026.1 made are still scored by the framework that they carry, to the last digit. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { kaoping } from "../support/command-line";

interface Expected {
  readonly framework: { readonly id: string; readonly version: string };
  readonly final: number;
  readonly grade: string;
  readonly indicators: Readonly<Record<string, number>>;
}

const FOLDER = resolve(__dirname, "../fixtures/made-by-2026.1");
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, "scores.json"), "utf8")) as Readonly<
  Record<string, Expected>
>;

test.each(Object.entries(EXPECTED))("%s has the scores of its own framework", async (file, expected) => {
  const run = await kaoping("score", join(FOLDER, file), "--json");
  expect(run.err).toBe("");
  const score = JSON.parse(run.out) as ScoreJson;
  expect(score.framework).toEqual(expected.framework);
  expect(score.totals.final).toBe(expected.final);
  expect(score.grade?.key).toBe(expected.grade);
  const official = Object.fromEntries(score.indicators.map((row) => [row.code, row.official]));
  expect(official).toEqual(expected.indicators);
  const codes = score.findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "V104" || code.startsWith("F8"))).toEqual([]);
});
