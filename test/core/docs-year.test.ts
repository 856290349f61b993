/** docs/scoring.md, “The year”: both tables give what they say. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Big from "big.js";
import type { Framework } from "../../src/core/framework/framework";
import type { PeriodKey } from "../../src/core/framework/period";
import { scoreYear } from "../../src/core/year/score-year";
import { KEYS, scoredPart } from "./year/scored-parts";
import { framework } from "./year/year-parts";

const DOCUMENT = readFileSync(resolve(__dirname, "../../docs/scoring.md"), "utf8");

function rowsBelow(head: string): readonly (readonly string[])[] {
  const [, table = ""] = new RegExp(`\\n\\| ${head}.*\\n\\|[ -|]*\\n((?:\\|.*\\|\\n)+)`).exec(DOCUMENT) ?? [];
  return table
    .trim()
    .split("\n")
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

const CODE = "SQLH-1.2";

/** F1 with one indicator asked only in some periods and worth other points. */
function asking(points: number, periods: readonly PeriodKey[]): Framework {
  const of = framework("SQLH");
  return {
    ...of,
    indicators: of.indicators.map((item) =>
      item.level === 2 && item.code === CODE ? { ...item, maxPoints: points, periods: [...periods] } : item,
    ),
  };
}

test.each(rowsBelow("m +\\| Q1"))("an indicator of %s points: %s, %s, %s, %s, %s → %s", (...row) => {
  const [points = "", q1 = "", q2 = "", q3 = "", q4 = "", y = "", year] = row;
  const cells = new Map(KEYS.map((key, index) => [key, [q1, q2, q3, q4, y][index] ?? ""]));
  const of = asking(
    Number(points),
    KEYS.filter((key) => cells.get(key) !== ""),
  );
  const parts = KEYS.map((key) =>
    scoredPart(of, key, ({ code, maxPoints }) => {
      if (code !== CODE) return maxPoints;
      const cell = cells.get(key);
      return cell === "N/A" ? null : Number(cell);
    }),
  );
  const { sum } = scoreYear(of, 2026, parts);
  const official = sum?.indicators.find(({ indicator }) => indicator.code === CODE)?.official ?? null;
  expect(official?.toString() ?? "N/A").toBe(year);
});

test.each(rowsBelow("adjustment"))("%s: %s, %s, %s, %s, %s → %s", (...row) => {
  const [kind, ...cells] = row;
  const of = framework("SQLH");
  const parts = KEYS.map((key, index) => {
    const cell = cells[index] ?? "";
    const part = scoredPart(of, key, ({ maxPoints }) => maxPoints, {
      vetoed: kind === "veto" && cell === "是",
    });
    const points = { [kind ?? ""]: new Big(kind === "veto" || cell === "" ? 0 : cell) };
    return { ...part, score: { ...part.score, totals: { ...part.score.totals, ...points } } };
  });
  const { sum, grade } = scoreYear(of, 2026, parts);
  const found =
    kind === "veto"
      ? `grade ${grade?.key ?? ""}`
      : sum?.[kind === "bonus" ? "bonus" : "penalty"].points.toString();
  expect(found).toBe(cells[5]);
});

test("both tables are there", () => {
  expect(rowsBelow("m +\\| Q1").length).toBeGreaterThan(5);
  expect(rowsBelow("adjustment").length).toBeGreaterThan(5);
});
