/** The table that `npm run mutation` ends with. */
import { scoreTable } from "../../scripts/mutation/score-table";

const report = (...statuses: readonly string[]) => ({
  files: { "a.ts": { mutants: statuses.map((status) => ({ status })) }, "b.ts": { mutants: [] } },
});

test("a mutant is found by a failed test or by never ending; what no test reaches counts as missed", () => {
  const first = report("Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "CompileError");
  expect(
    scoreTable([
      { room: "ranking", aim: 90, files: "2", report: first },
      { room: "sheet", aim: 80, files: "1 of 9", report: report("Killed", "Killed", "Survived") },
      { room: "year", aim: 90, files: "2", report: report() },
    ]),
  ).toBe(
    [
      "| room    | files  | killed | of | score  | aim  |",
      "| ------- | ------ | ------ | -- | ------ | ---- |",
      "| ranking | 2      | 2      | 4  | 50.0 % | 90 % |",
      "| sheet   | 1 of 9 | 2      | 3  | 66.7 % | 80 % |",
      "| year    | 2      | 0      | 0  | –      | 90 % |",
    ].join("\n"),
  );
});
