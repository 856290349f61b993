/** Whoever interrupts the program finds nothing half-written, and what was there before as it was. */
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../../support/command-line";

const file = temporaryFolder();
const ROOT = resolve(__dirname, "../../..");

test("Ctrl-C in the middle of reading leaves the earlier records and no file beside them", async () => {
  mkdirSync(file("returned"));
  mkdirSync(file("out"));
  const example = join(ROOT, "examples/returned/第一党支部.xlsx");
  for (let n = 0; n < 200; n++) copyFileSync(example, file(`returned/${n}.xlsx`));
  writeFileSync(file("out/records.jsonl"), "earlier");
  const program = join(ROOT, "dist/cli/kaoping.cjs");
  const begun = new Promise<void>((resolve) => {
    const watcher = watch(file("out"), (_, name) => {
      if (name?.endsWith(".tmp") !== true) return;
      watcher.close();
      resolve();
    });
  });
  const run = spawn("node", [program, "collect", file("returned"), "--records", file("out/records.jsonl")]);
  const ended = new Promise<number | null>((resolve) => run.once("exit", (code) => resolve(code)));
  await begun;
  run.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(readdirSync(file("out"))).toEqual(["records.jsonl"]);
  expect(readFileSync(file("out/records.jsonl"), "utf8")).toBe("earlier");
});
