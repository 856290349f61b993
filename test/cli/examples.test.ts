/** The committed examples of the frameworks are complete, graded and without an error. */
import { join, resolve } from "node:path";
import { kaoping } from "../support/command-line";

const FOLDER = resolve(__dirname, "../../examples");

const FILES = ["sqlh-2026Q4-clean", "wjj-2026Q4", "zrz-2026Q4", "zbcx-2026Q4", "jdzg-2026Q4", "ndzh-2026Y"];

interface Scored {
  readonly complete: boolean;
  readonly grade: unknown;
  readonly totals: { readonly final: number | null; readonly self: number | null };
  readonly findings: readonly { readonly severity: string }[];
}

test.each(FILES)("%s scores completely", async (name) => {
  const { code, out } = await kaoping("score", join(FOLDER, `${name}.xlsx`), "--json");
  const scored = JSON.parse(out) as Scored;
  expect(code).toBe(0);
  expect(scored.complete).toBe(true);
  expect(scored.grade).not.toBeNull();
  expect(scored.totals.final).toBeGreaterThan(60);
  expect(scored.totals.self).not.toBeNull();
  expect(scored.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
