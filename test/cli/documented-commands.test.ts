/** What README.md and the guide tell people to type runs as written, on the files that are there. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { kaoping } from "../support/command-line";

const root = resolve(__dirname, "../..");

interface Documented {
  readonly line: string;
  /** Said in the line's comment; 0 where it says nothing. */
  readonly code: number;
}

/** The `kaoping` lines of a page's blocks of commands. */
function commandsOf(page: string): readonly Documented[] {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/```bash\n([^]*?)```/g);
  return [...blocks].flatMap(([, block = ""]) =>
    block.split("\n").flatMap((text) => {
      const [, line, comment = ""] = /^npx kaoping (.*?)\s*(#.*)?$/.exec(text) ?? [];
      return line === undefined
        ? []
        : [{ line, code: Number(/(?:退出码|exit code) (\d)/.exec(comment)?.[1] ?? 0) }];
    }),
  );
}

const before = process.cwd();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documented-"));
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

describe.each(["README.md", "docs/guide.md", "docs/share.md"])("%s", (page) => {
  const commands = commandsOf(page);

  test("has commands", () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  test.each(commands)("kaoping $line", async ({ line, code }) => {
    rmSync(join(folder, "out"), { recursive: true, force: true });
    const run = await kaoping(...(line.match(/\S+/g) ?? []));
    expect({ code: run.code, err: code === 2 ? "" : run.err }).toEqual({
      code,
      err: run.code === 2 ? "" : run.err,
    });
    expect(run.out + run.err).not.toBe("");
  });
});
