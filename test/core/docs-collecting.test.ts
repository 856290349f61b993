/** docs/collecting.md names every reason with its choices, as they are. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CHOICE_WORDS } from "../../src/core/collect/decisions/decision";
import { REASONS } from "../../src/core/collect/states/reason-catalogue";

const TEXT = readFileSync(resolve(__dirname, "../../docs/collecting.md"), "utf8");

test.each(REASONS.map((reason) => [reason.code, reason] as const))(
  "%s stands in it",
  (code, { name, choices }) => {
    const row = TEXT.split("\n").find((line) => line.startsWith(`| ${code} `));
    expect(row?.split("|").map((cell) => cell.trim())).toEqual([
      "",
      code,
      `${name.zh} ${name.en}`,
      choices.map((choice) => CHOICE_WORDS[choice].zh).join("、"),
      "",
    ]);
  },
);

test("every placeholder of a wording stands in both languages", () => {
  const placeholders = (text: string): readonly string[] =>
    // A number may say how its word ends: {n:file|files}.
    (text.match(/\{\w+/g) ?? []).sort();
  for (const { code, message, remedy } of REASONS) {
    expect([code, placeholders(message.zh)]).toEqual([code, placeholders(message.en)]);
    expect([code, placeholders(remedy?.zh ?? "")]).toEqual([code, placeholders(remedy?.en ?? "")]);
  }
});
