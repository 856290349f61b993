/** Workbooks made before missing elements had a cell are read, checked, shared and scored as they were. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { kaoping, temporaryFolder } from "../support/command-line";

interface Expected {
  readonly final: number;
  readonly indicators: Readonly<Record<string, number>>;
}

const FOLDER = resolve(__dirname, "../fixtures/before-missing-elements");
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, "scores.json"), "utf8")) as Readonly<
  Record<string, Expected>
>;

const inFolder = temporaryFolder();

describe.each(Object.entries(EXPECTED))("%s", (name, expected) => {
  const file = join(FOLDER, name);

  test("has the scores that it had, and nothing is said about elements that nobody could name", async () => {
    const score = JSON.parse((await kaoping("score", file, "--json")).out) as ScoreJson;
    expect(score.totals.final).toBe(expected.final);
    const official = Object.fromEntries(score.indicators.map((row) => [row.code, row.official]));
    expect(official).toEqual(expected.indicators);
    expect(score.findings).toEqual([]);
  });

  test("is unchanged by its stamp, and may be shared again", async () => {
    expect((await kaoping("check", file)).out).toContain("后未改动（标记于");
    const shared = await kaoping("share", file, "--out", inFolder(name));
    expect([shared.code, shared.out]).toEqual([0, expect.stringContaining("已写入校验标记")]);
  });
});
