/** Workbooks whose formulas carry no values score as if they did: entries count, not saved results. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { example, kaoping, temporaryFolder } from "../support/command-line";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";

const file = temporaryFolder();

async function scores(path: string): Promise<Omit<ScoreJson, "file">> {
  const { file: _, ...rest } = JSON.parse((await kaoping("score", path, "--json")).out) as ScoreJson;
  return rest;
}

test.each(["clean", "faulty", "half"] as const)(
  "the %s example without any formula's value",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(example(name)));
    const stripped = withoutFormulaValues(bytes);
    const { formulas } = countFormulas(bytes);
    expect(formulas).toBeGreaterThan(40);
    expect(countFormulas(bytes).values).toBeGreaterThan(20);
    expect(countFormulas(stripped)).toEqual({ formulas, values: 0 });
    writeFileSync(file(`${name}.xlsx`), stripped);
    expect(await scores(file(`${name}.xlsx`))).toEqual(await scores(example(name)));
  },
);

test("the clean example as openpyxl saves it", async () => {
  const saved = resolve(__dirname, "../fixtures/uncalculated/openpyxl-clean.xlsx");
  const { formulas, values } = countFormulas(new Uint8Array(readFileSync(saved)));
  expect(formulas).toBeGreaterThan(40);
  expect(values).toBe(0);
  expect(await scores(saved)).toMatchObject({
    complete: true,
    totals: { rule: 94.89, self: 94.89, review: null, official: 94.89, bonus: 1, penalty: 0, final: 95.89 },
    range: { min: 95.89, max: 95.89 },
    grade: { key: "A" },
  });
  const { indicators } = await scores(saved);
  expect(indicators).toEqual((await scores(example("clean"))).indicators);
});
