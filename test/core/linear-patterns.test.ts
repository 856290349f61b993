/**
 * Patterns of the core read cells of files that anybody may have made: none of them may take more than
 * linear time. Every literal is tried on long repetitions of what it looks for.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { labelMeaning, plainLabel } from "../../src/core/derive/labels/label-meaning";
import { ownFields } from "../../src/core/derive/own-fields";
import { adjustmentWord } from "../../src/core/derive/rows/adjustment-words";
import { isFooterText } from "../../src/core/derive/rows/footer-words";
import { headingLevel, withoutNumeral } from "../../src/core/derive/rows/numerals";
import { pointsInCriteria, pointsInName } from "../../src/core/derive/rows/points-in-text";
import { inlineTotals, rollupKind } from "../../src/core/derive/rows/rollup-words";
import { parsePeriod } from "../../src/core/framework/period";
import { findFields } from "../../src/core/sheet/find-fields";
import { sheetGrid } from "../support/grid-builder";
import { processorTime } from "../support/processor-time";

const CORE = resolve(__dirname, "../../src/core");
const LENGTH = 10_000;
/** Milliseconds; a linear pattern takes one at most, a quadratic one more than a hundred. */
const LONGEST = 40;
/** Patterns that get short texts only, with where those are cut. */
const BOUNDED: Readonly<Record<string, string>> = {
  "derive/labels/name-label.ts": "labels of 26 characters at most (label-meaning.ts)",
  "derive/labels/plain-label.ts": "labels of 26 characters at most (label-meaning.ts)",
  "derive/labels/score-label.ts": "labels of 26 characters at most (label-meaning.ts)",
  "sheet/read-date.ts": "what has 40 characters at most",
};

interface Pattern {
  readonly file: string;
  readonly place: string;
  readonly pattern: RegExp;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.ts$/.test(entry.name) ? [path] : [];
  });
}

function patternsOf(path: string): readonly Pattern[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.pos);
      const file = relative(CORE, path).split(sep).join("/");
      found.push({ file, place: `${file}:${line + 1}`, pattern: new RegExp(body, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const PATTERNS = filesOf(CORE).flatMap(patternsOf);

/** Single characters and short words of a pattern, and what people hide between them. */
function atomsOf({ source }: RegExp): readonly string[] {
  const words = source.match(/[\u4e00-\u9fff]+|[A-Za-z]{2,}|\d/g) ?? [];
  const marks = source.match(/[^\w\s\\]/g) ?? [];
  return [
    ...new Set([...words.slice(0, 12), ...marks.slice(0, 12), "1", "a", " ", "分", "(", "1.", "年", "\n"]),
  ];
}

function slowestMs(pattern: RegExp): { readonly ms: number; readonly atom: string } {
  let slowest = { ms: 0, atom: "" };
  for (const atom of atomsOf(pattern)) {
    const text = `${atom.repeat(Math.ceil(LENGTH / atom.length))}\u0001`;
    const start = processorTime();
    text.replace(pattern, "");
    const ms = processorTime() - start;
    if (ms > slowest.ms) slowest = { ms, atom };
  }
  return slowest;
}

/** Functions whose patterns are put together of parts. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["labelMeaning", labelMeaning],
  ["plainLabel", plainLabel],
  ["adjustmentWord", adjustmentWord],
  ["isFooterText", isFooterText],
  ["withoutNumeral", withoutNumeral],
  ["headingLevel", headingLevel],
  ["rollupKind", rollupKind],
  ["inlineTotals", inlineTotals],
  ["pointsInName", pointsInName],
  ["pointsInCriteria", pointsInCriteria],
  ["parsePeriod", parsePeriod],
  ["a sheet's fields", (text) => findFields(sheetGrid("表", [[text], [text]]), 2)],
  ["an own sheet's fields", (text) => ownFields(sheetGrid("表", [[text], [text]]), 2)],
];
const TEXTS = [
  "1",
  "(",
  "()",
  "（5分）",
  "一、",
  "总分：9",
  "得分",
  "单位",
  "考核单位 ",
  "2026年",
  " ",
  "签字",
  "2026年第",
  ".",
];

test.each(READERS)("%s takes linear time on long texts", (_, read) => {
  for (const atom of TEXTS) {
    const text = `${atom.repeat(Math.ceil(LENGTH / atom.length))}\u0001`;
    const start = processorTime();
    read(text);
    if (processorTime() - start < LONGEST) continue;
    const again = processorTime();
    read(`${text}x`);
    expect([atom, processorTime() - again < LONGEST]).toEqual([atom, true]);
  }
});

test("there are patterns to try", () => {
  expect(PATTERNS.length).toBeGreaterThan(100);
});

test("every pattern takes linear time on long texts", () => {
  const slow = PATTERNS.flatMap(({ file, place, pattern }) => {
    if (file in BOUNDED || slowestMs(pattern).ms < LONGEST) return [];
    // Once more: another process may have had the processor.
    const { ms, atom } = slowestMs(pattern);
    return ms < LONGEST ? [] : [`${place} ${pattern.source}: ${Math.round(ms)} ms on “${atom}”`];
  });
  expect(slow).toEqual([]);
});
