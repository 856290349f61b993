/** An administrator's settings are checked before they are packed; frameworks in files of their own come along. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packDefaults } from "../../../scripts/packaging/pack-defaults";
import sqlh from "../../../src/core/framework/builtin/F1_SQLH.json";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kaoping-defaults-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

test("a framework named by its file is put into the one file", () => {
  file("ours.json", sqlh);
  const packed = packDefaults(file("defaults.json", { department: "党委组织部", frameworks: ["ours.json"] }));
  expect(JSON.parse(packed)).toEqual({ department: "党委组织部", frameworks: [sqlh] });
});

test.each([
  ["a framework with problems", { frameworks: [{ ...sqlh, totalPoints: 90 }] }, "第 1 个指标体系"],
  ["a framework that isn't there", { frameworks: ["none.json"] }, "none.json"],
  ["an unknown setting", { color: "red" }, "只能有 department"],
  ["no JSON", "language=en", "不是 JSON"],
])("%s stops the package with its reason", (_, content, reason) => {
  const path = file("defaults.json", content);
  expect(() => packDefaults(path)).toThrow(reason);
});
