/** docs/scoring.md: every example in it gives what it says, and every rule that points there is found. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decimal } from "../../src/core/scoring/decimal";
import { scoreIndicator } from "../../src/core/scoring/score-indicator";
import { scoringRuleSchema, type ScoringRule } from "../../src/core/scoring/rules/registry";
import type { Field, IndicatorRow } from "../../src/core/sheet/scoring-sheet";
import { f1 } from "../support/grid-builder";
import { RULE_TYPES, ruleFramework } from "../support/rule-framework";
import { ruleOutcomes, type RuleUse } from "../support/rule-outcomes";

const ROOT = resolve(__dirname, "../..");
const DOCUMENT = readFileSync(join(ROOT, "docs/scoring.md"), "utf8");

type Cell = string | number;

interface Example {
  readonly rule: ScoringRule;
  readonly max: number;
  readonly kind: "Q" | "Y";
  readonly entries: Readonly<Record<string, Cell>>;
  readonly points: Cell;
}

function cell(text: string): Cell {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** A rule in a JSON block, and the table below it. */
const BLOCK = /```json\n([^`]+)\n```\n\n((?:\|.*\|\n)+)/g;

const EXAMPLES: readonly Example[] = [...DOCUMENT.matchAll(BLOCK)].flatMap(([, json = "", table = ""]) => {
  const rule = scoringRuleSchema.parse(JSON.parse(json));
  const [head = [], , ...rows] = table
    .trim()
    .split("\n")
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((text) => text.trim()),
    );
  const keys = head.slice(2, -1);
  return rows.map((row): Example => {
    const entries = Object.fromEntries(keys.map((key, index) => [key, cell(row[index + 2] ?? "")]));
    const kind = row[1] === "Y" ? "Y" : "Q";
    return { rule, max: Number(row[0]), kind, entries, points: cell(row.at(-1) ?? "") };
  });
});

const computed = EXAMPLES.filter(({ rule }) => rule.type !== "manual");
test.each(computed.map((example) => ({ ...example, type: example.rule.type })))(
  "$type: $entries of $max points give $points, by engine and by formula",
  ({ rule, max, kind, entries: { best = "", ...inputs }, points }) => {
    const use: RuleUse = { rule, max, kind, inputs, ...(typeof best === "number" ? { best } : {}) };
    expect(ruleOutcomes([use])).toEqual([{ engine: points, formula: points }]);
  },
);

function scoreField(column: number, value: Cell | undefined): Field {
  const reading =
    typeof value === "number" ? { kind: "number" as const, value, notes: [] } : { kind: "blank" as const };
  const at = { sheet: "s", row: 0, column };
  return { at, raw: typeof value === "number" ? value : null, formula: null, format: "General", reading };
}

test.each(EXAMPLES.filter(({ rule }) => rule.type === "manual"))(
  "manual: $entries of $max points give $points",
  ({ rule, max, kind, entries, points }) => {
    const [, base] = ruleFramework("manual", 1, 1).indicators;
    if (base?.level !== 2) throw new Error("no indicator");
    const indicator = { ...base, rule, maxPoints: max };
    const [self, review] = [scoreField(1, entries["self"]), scoreField(2, entries["review"])];
    const none = { option: null, rule: null, max: null, name: null, criteria: null };
    const texts = { reason: null, evidence: null, remark: null, missing: null };
    const at = { sheet: "s", row: 0, column: 0 };
    const row: IndicatorRow = { indicator, at, entries: [], self, review, ...none, ...texts };
    const score = scoreIndicator(indicator, row, { framework: f1(), kind, isBlocked: () => false });
    expect(score.official?.toNumber() ?? "").toBe(points);
    expect(score.provisional).toBe(typeof points === "number" && entries["review"] === "");
    expect(score.official?.lte(decimal(max)) ?? true).toBe(true);
  },
);

test("every rule type has a section and at least two examples", () => {
  for (const type of RULE_TYPES) {
    expect(DOCUMENT).toContain(`\n### ${type}\n`);
    expect(EXAMPLES.filter(({ rule }) => rule.type === type).length).toBeGreaterThanOrEqual(2);
  }
});

test("every rule's file points to a section that exists", () => {
  const folder = join(ROOT, "src/core/scoring/rules");
  const anchors = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/@see docs\/scoring\.md#([\w-]+)/g)].map(
      ([, id]) => id,
    ),
  );
  expect(new Set(anchors)).toEqual(new Set(RULE_TYPES));
  for (const anchor of anchors) expect(DOCUMENT).toContain(`\n### ${anchor}\n`);
});
