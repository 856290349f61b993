/** Help is in both languages, for the program and for each command. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { kaoping } from "../support/command-line";

const COMMANDS = ["template", "check", "score", "summarize"];

test("--help names every command and the exit codes", async () => {
  const run = await kaoping("--help");
  expect(run).toMatchObject({ code: 0, err: "" });
  for (const command of COMMANDS) expect(run.out).toContain(command);
  expect(run.out).toContain("退出码");
  expect(run.out).toContain("exit codes");
});

test.each(COMMANDS)("%s --help explains every option in both languages", async (command) => {
  const run = await kaoping(command, "--help");
  expect(run).toMatchObject({ code: 0, err: "" });
  // A line that starts an option, with those that continue it.
  const options = run.out.split(/\n(?= {2}\S)/).filter((part) => /^ {2}-/.test(part));
  expect(options.length).toBeGreaterThanOrEqual(4);
  for (const option of options) {
    expect(option).toMatch(/[\u4e00-\u9fff]/);
    expect(option).toMatch(/\/\s+[a-z]/i);
  }
});

test("help for a command is what its --help prints", async () => {
  expect((await kaoping("help", "score")).out).toBe((await kaoping("score", "--help")).out);
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8")) as {
    version: string;
  };
  expect(await kaoping("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
});
