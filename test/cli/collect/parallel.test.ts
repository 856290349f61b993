/**
 * The one-liner of docs/scale.md under GNU parallel, on shards of the returned examples: what the parts give
 * together is what one run gives, byte for byte.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../../support/command-line";

const file = temporaryFolder();
const ROOT = resolve(__dirname, "../../..");
const KAOPING = `node ${resolve(ROOT, "dist/cli/kaoping.cjs")}`;
const hasParallel = spawnSync("parallel", ["--version"]).status === 0;

/** The lines of docs/scale.md that stand under a name, for a shell. */
function documented(name: string): string {
  const page = readFileSync(resolve(ROOT, "docs/scale.md"), "utf8");
  const block = new RegExp(`<!-- ${name} -->\\s*\`\`\`bash\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/scale.md has no ${name}`);
  return block
    .replaceAll("npx kaoping", KAOPING)
    .replaceAll("returned", "examples/returned")
    .replaceAll("roster.xlsx", "examples/roster.xlsx")
    .replaceAll("parts", file("parts"));
}

/** What it prints; commands end with 1 where something needs a person. */
function shell(script: string, input = ""): string {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  if (status === null || (status > 1 && !script.includes("parallel"))) throw new Error(stderr);
  return stdout;
}

let printed: string | null = null;
/** The same for every test. */
const oneRun = (): string => (printed ??= shell(documented("one run")));

(hasParallel ? test : test.skip)(
  "parts of GNU parallel give what one run gives (needs Debian’s parallel)",
  () => {
    mkdirSync(file("parts"), { recursive: true });
    shell(documented("parallel").replace("-N 200", "-N 2"));
    expect(readdirSync(file("parts")).length).toBeGreaterThan(3);
    const together = shell(documented("together"));
    expect(together).toBe(oneRun());
    expect((JSON.parse(together) as { returns: readonly object[] }).returns.length).toBeGreaterThan(7);
  },
);

test("a pipe that is given names on its input prints records that go together with others", () => {
  mkdirSync(file("parts"), { recursive: true });
  const names = readdirSync(join(ROOT, "examples/returned")).map((name) => `examples/returned/${name}`);
  const half = Math.ceil(names.length / 2);
  const lines = [names.slice(0, half), names.slice(half)].map((part) =>
    shell(documented("pipe"), `${part.join("\n")}\n`),
  );
  const records = file("piped.jsonl");
  execFileSync("tee", [records], { input: lines.join("") });
  const together = shell(documented("together").replace(/--from \S+/, `--from ${records}`));
  expect(together).toBe(oneRun());
});
