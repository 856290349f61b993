/** Nothing from a file steers the terminal: it is shown, and told exactly in JSON. */
import { copyFileSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { jsonLines, printable, printableName } from "../../src/cli/printable";
import type { ScoreJson } from "../../src/cli/report-json";
import { kaoping, temporaryFolder } from "../support/command-line";
import { anyCharacter } from "../support/any-character";

const file = temporaryFolder();
const ESCAPES = resolve(__dirname, "../fixtures/cases/ansi-unit-name.xlsx");

/** What a terminal may act on. */
const ACTIVE = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

test.each([
  ["\u001b[2J\u001b]52;c;aGk=\u0007", "␛[2J␛]52;c;aGk=␇"],
  ["第一\r党支部\u0000", "第一␍党支部␀"],
  ["\u009b31m\u0085\u007f", "<U+009B>31m<U+0085>␡"],
  ["甲\u202e乙\u2066丙\u200f", "甲<U+202E>乙<U+2066>丙<U+200F>"],
  ["a\u2028b\ud800", "a<U+2028>b<U+D800>"],
  ["\u{e0041}\ufeff", "<U+E0041><U+FEFF>"],
  ["两行\n和\t制表", "两行\n和\t制表"],
  ["👨\u200d👩\u200d👧 第①党支部 ½", "👨\u200d👩\u200d👧 第①党支部 ½"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test("a name stays on its line", () => {
  expect(printableName("甲\n未发现问题。\t乙")).toBe("甲 未发现问题。 乙");
});

test("any text is printed without what a terminal acts on, and JSON still says it exactly", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.nat(0xffff), { maxLength: 8 }),
      (text, codes) => {
        const whole = text + String.fromCharCode(...codes);
        expect(printable(whole)).not.toMatch(ACTIVE);
        expect(printable(printable(whole))).toBe(printable(whole));
        const json = jsonLines({ [whole]: whole });
        expect(json).not.toMatch(ACTIVE);
        expect(JSON.parse(json)).toEqual({ [whole]: whole });
      },
    ),
  );
});

const RUNS: readonly (readonly [string, ...string[]])[] = [
  ["check", ESCAPES],
  ["check", ESCAPES, ESCAPES],
  ["check", ESCAPES, "--json"],
  ["check", ESCAPES, "--fix", "safe", "--out", file("fixed")],
  ["score", ESCAPES],
  ["score", ESCAPES, "--explain"],
  ["score", ESCAPES, "--json"],
  ["rank", ESCAPES],
  ["rank", ESCAPES, "--json"],
  ["year", ESCAPES],
  ["share", ESCAPES, "--out", file("shared.xlsx")],
  ["summarize", ESCAPES, "--out", file("summary.xlsx")],
];

test.each(RUNS)("%s %j prints nothing that a terminal acts on", async (...args) => {
  const { out, err } = await kaoping(...args);
  expect(out + err).not.toBe("");
  expect(out).not.toMatch(ACTIVE);
  expect(err).not.toMatch(ACTIVE);
});

test("the name is shown with its escapes, and JSON gives it as it is", async () => {
  const { unit } = JSON.parse((await kaoping("score", ESCAPES, "--json")).out) as ScoreJson;
  expect(unit).toMatch(ACTIVE);
  expect((await kaoping("score", ESCAPES)).out).toContain(printableName(unit ?? ""));
});

test("names of files and wrong arguments are printed the same way", async () => {
  mkdirSync(file("回\u001b[8m收"));
  const odd = file("回\u001b[8m收/\u202exslx.甲.xlsx");
  copyFileSync(ESCAPES, odd);
  for (const args of [
    ["check", odd],
    ["check", `${odd}.gone`],
    ["\u001b[2J"],
    ["score", odd, "--\u001b[2J"],
    ["framework", "show", "\u001b[2J"],
  ]) {
    const { out, err } = await kaoping(...args);
    expect(out + err).toMatch(/␛\[/);
    expect(out + err).not.toMatch(ACTIVE);
  }
});
