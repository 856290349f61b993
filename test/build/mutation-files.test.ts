/** What `npm run mutation -- --mutate` takes for files: none may be left out without a word. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chosenFiles, splitPatterns } from "../../scripts/mutation/chosen-files";
import * as rooms from "../../scripts/mutation/rooms.cjs";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mutation-"));
  for (const file of ["a/one.ts", "a/two.ts", "a/notes.md", "a/deep/three.ts", "b/four.ts", "c/five.ts"]) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), "");
  }
});

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ["a/one.ts", ["a/one.ts"]],
  ["a/one.ts,b/*.ts", ["a/one.ts", "b/*.ts"]],
  ["a/{one,two}.ts", ["a/{one,two}.ts"]],
  ["a/{one,{two,x}}.ts, b/**,", ["a/{one,{two,x}}.ts", "b/**"]],
  ["a},b", ["a}", "b"]],
  ["", []],
])("%p is split outside of braces only", (list, patterns) => {
  expect(splitPatterns(list)).toEqual(patterns);
});

describe("of two rooms", () => {
  const ROOMS = new Map([
    ["flat", ["a/*.ts"]],
    ["other", ["a/*/**/*.ts", "b/*.ts"]],
  ]);
  const chosen = (list: string): unknown =>
    Object.fromEntries([...chosenFiles(list, ROOMS, root)].map(([room, files]) => [room, [...files].sort()]));

  test.each([
    ["a/{one,two}.ts", { flat: ["a/one.ts", "a/two.ts"] }],
    ["a/**", { flat: ["a/one.ts", "a/two.ts"], other: ["a/deep/three.ts"] }],
    ["a/one.ts,b/four.ts", { flat: ["a/one.ts"], other: ["b/four.ts"] }],
    ["a/*.ts,!a/two.ts", { flat: ["a/one.ts"] }],
  ])("%p chooses the files that a room holds", (list, expected) => {
    expect(chosen(list)).toEqual(expected);
  });

  test.each(["a/{three,six}.ts", "a/one.ts,a/six.ts", "", "!a/one.ts"])(
    "%p without files is refused",
    (list) => {
      expect(() => chosen(list)).toThrow(/没有文件符合[^]*No file matches/);
    },
  );

  test("files of no room are refused", () => {
    expect(() => chosen("c/five.ts")).toThrow(/flat、other 中没有[^]*no file belongs to flat, other/);
  });
});

describe("the rooms of this code", () => {
  const ROOMS = new Map(Object.entries(rooms.ROOMS).map(([room, { mutate }]) => [room, mutate]));
  const here = resolve(__dirname, "../..");

  test.each([
    ["src/core/year/annual/fill-cell.ts", ["annual"]],
    ["src/core/year/annual/**", ["annual"]],
    ["src/core/year/annual/{interval,fill-cell}.ts", ["annual"]],
    ["src/core/year/score-year.ts", ["year"]],
  ])("%p is tried in the one room whose files it names", (list, expected) => {
    expect([...chosenFiles(list, ROOMS, here).keys()]).toEqual(expected);
  });

  test("no file belongs to two of them", () => {
    const held = [...chosenFiles("src/**/*.ts", ROOMS, here).values()].flat();
    expect(held.length).toBeGreaterThan(100);
    expect(new Set(held).size).toBe(held.length);
  });
});
