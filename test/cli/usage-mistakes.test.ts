/** A wrong command line is answered in the language that it asks for, with what is wrong by name. */
import { kaoping } from "../support/command-line";

test.each([
  [["nonsense"], "没有“nonsense”这个命令", "there is no command “nonsense”"],
  [
    ["scor", "a.xlsx"],
    "没有“scor”这个命令（是不是 score？）",
    "there is no command “scor” (did you mean score?)",
  ],
  [["score"], "缺少参数“files”", "the argument “files” is missing"],
  [
    ["score", "a.xlsx", "--perod", "x"],
    "没有“--perod”这个选项（是不是 --period？）",
    "(did you mean --period?)",
  ],
  [["score", "a.xlsx", "--it's"], "没有“--it's”这个选项", "there is no option “--it's”"],
  [["summarize", "a.xlsx"], "缺少必需的选项“--out <file>”", "the option “--out <file>” is required"],
  [
    ["summarize", "a.xlsx", "b.xlsx", "--out", "c.xlsx"],
    "参数过多：需要 1 个，给了 2 个",
    "too many arguments: 1 expected, 2 given",
  ],
  [
    ["score", "a.xlsx", "--period", "某 / 天"],
    "选项“--period <period>”的内容“某 / 天”不对：“某 / 天”不是考核期间，例如 2026Q3、2026Y",
    "“某 / 天” can't be the value of “--period <period>”: not a period",
  ],
  [
    ["check", "a.xlsx", "--fix", "all"],
    "选项“--fix <kind>”的内容“all”不对：可用 safe",
    "“all” can't be the value of “--fix <kind>”: choose of safe",
  ],
  [["rank", "a.xlsx", "--margin", "-1"], "应为不小于 0 的数", "must be a number from 0"],
  [["year", "a.xlsx", "--weights", "x"], "“x”应写成 NDZH-1=0.6", "write it as NDZH-1=0.6"],
  [["framework", "nonsense"], "没有“nonsense”这个命令", "there is no command “nonsense”"],
])("%j", async (args, zh, en) => {
  for (const [language, said] of [
    [[], zh],
    [["--lang", "zh"], zh],
    [["--lang", "en"], en],
    [["--lang=en"], en],
  ] as const) {
    const run = await kaoping(...args, ...language);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(said);
    expect(run.err).not.toMatch(/^error:/);
    if (said === en) expect(run.err.replace(/“.*?”/g, "")).not.toMatch(/\p{Script=Han}/u);
    expect(run.err.split("\n")).toHaveLength(2);
  }
});

test("a language that there isn't is named with those that there are", async () => {
  const run = await kaoping("score", "a.xlsx", "--lang", "fr");
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("选项“--lang <language>”的内容“fr”不对：可用 zh, en");
});

test.each([
  ["zh", "选项“--sheet <name>”缺少内容"],
  ["en", "the option “--sheet <name>” lacks its value"],
])("an option without its value is named (%s)", async (language, said) => {
  const run = await kaoping("score", "a.xlsx", "--lang", language, "--sheet");
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain(said);
});

test("without a command the help is shown, and it is a mistake all the same", async () => {
  const run = await kaoping();
  expect(run.code).toBe(2);
  expect(run.err).toContain("summarize");
});
