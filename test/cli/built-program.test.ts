/** The program as it is installed: its own process, its real exit code, its real streams. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { example, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();
const PROGRAM = resolve(__dirname, "../../src/cli/kaoping.cjs");

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
}

test("makes a template and scores it", () => {
  const what = ["--framework", "SQLH", "--period", "2026Q3", "--unit", "第一党支部"];
  const made = run("template", ...what, "--out", file("t.xlsx"));
  expect(made).toMatchObject({ status: 0, stdout: "", stderr: `已生成 ${file("t.xlsx")}\n` });
  const scored = run("score", file("t.xlsx"), "--json");
  expect(scored).toMatchObject({ status: 0, stderr: "" });
  const json = JSON.parse(scored.stdout) as ScoreJson;
  expect(json.indicators).toHaveLength(15);
  expect(json.totals.final).toBeNull();
});

test("ends with 1 for error findings and with 2 when it could not run", () => {
  expect(run("check", example("faulty"))).toMatchObject({ status: 1, stderr: "" });
  expect(run("check", file("missing.xlsx"))).toMatchObject({ status: 2, stdout: "" });
  expect(existsSync(file("missing.xlsx"))).toBe(false);
});

test("ends quietly when whoever reads its output has seen enough", async () => {
  const running = spawn(process.execPath, [PROGRAM, "score", example("clean"), "--explain"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  running.stderr.on("data", (chunk) => (complaint += String(chunk)));
  running.stdout.destroy();
  const code = await new Promise<number | null>((resolve) => running.once("close", resolve));
  expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
});
