/** Records lie on the disk while a run goes on, and become a file whole or not at all. */
import fs from "node:fs";
import { RecordSpool } from "../../../src/cli/collect/record-spool";
import { removeLeftovers } from "../../../src/cli/leftovers";
import { temporaryFolder } from "../../support/command-line";

const file = temporaryFolder();
const inFolder = (folder: string): readonly string[] => fs.readdirSync(file(folder));

beforeEach(() => {
  fs.mkdirSync(file("out"), { recursive: true });
  for (const name of inFolder("out")) fs.rmSync(file(`out/${name}`));
});

test("what was added is had again, in any order, and kept in that of adding", () => {
  const spool = RecordSpool.open(file("out/records.jsonl"));
  const numbers = ["甲\n", "乙丙\n丁\n", "\n"].map((lines) => spool.add(lines));
  expect([...numbers].reverse().map((number) => spool.piece(number))).toEqual(["\n", "乙丙\n丁\n", "甲\n"]);
  expect(spool.piece(3)).toBe("");
  spool.keep();
  expect(fs.readFileSync(file("out/records.jsonl"), "utf8")).toBe("甲\n乙丙\n丁\n\n");
  expect(inFolder("out")).toEqual(["records.jsonl"]);
});

test("until it is kept an earlier file stays, and nothing is left of what isn't", () => {
  fs.writeFileSync(file("out/records.jsonl"), "earlier");
  RecordSpool.open(file("out/records.jsonl")).discard();
  RecordSpool.open(file("out/records.jsonl")).add("half");
  removeLeftovers();
  expect(inFolder("out")).toEqual(["records.jsonl"]);
  expect(fs.readFileSync(file("out/records.jsonl"), "utf8")).toBe("earlier");
});

test("a full disk is one clear error, and the earlier file stays", () => {
  fs.writeFileSync(file("out/records.jsonl"), "earlier");
  const spool = RecordSpool.open(file("out/records.jsonl"));
  const full = jest.spyOn(fs, "writeSync").mockImplementation(() => {
    throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  });
  expect(() => spool.add("甲\n")).toThrow(
    expect.objectContaining({ code: "writeFailed", detail: expect.objectContaining({ reason: "full" }) }),
  );
  full.mockRestore();
  spool.discard();
  expect(fs.readFileSync(file("out/records.jsonl"), "utf8")).toBe("earlier");
});

test("without a place to be kept it lies among the temporary files, and goes", () => {
  const spool = RecordSpool.open(null);
  const at = spool.add("甲\n");
  expect(spool.piece(at)).toBe("甲\n");
  spool.keep();
  expect(inFolder("out")).toEqual([]);
});
