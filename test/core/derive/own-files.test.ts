/** Own sheets as files, with the right score of each or the word that has to be said about it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../../src/core/assess";
import { againstIssued } from "../../../src/core/derive/issued/against-issued";
import { cellAddress } from "../../../src/core/grid/address";
import { describeFinding } from "../../../src/core/validation/wording/describe-finding";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

async function assess(name: string) {
  const file = resolve(__dirname, `../../fixtures/cases/${name}.xlsx`);
  const workbook = await openXlsx(new Uint8Array(readFileSync(file)), file);
  return assessWorkbook(await workbook.read());
}

async function assessed(name: string) {
  const outcome = await assess(name);
  if (outcome.kind !== "assessed") throw new Error(`${name} is not recognised`);
  return outcome.assessments[0];
}

test.each([
  ["O01", 90, 25],
  ["O05", 80, 50],
  ["O06", 93.75, 48],
  ["O19", 90, 30],
  ["O20", 91, 100],
  ["O21", 94, 100],
  ["O22", 95, 100],
  ["O23", 97, 100],
  ["O30", 88, 100],
  ["O33", 94, 100],
  ["O34", 94, 100],
  ["O46", 93, 100],
  ["R-jia", 93, 100],
  ["R-bing", 98, 100],
])("%s: %d of 100, from %d points, and nothing that doesn't come out", async (name, final, points) => {
  const { score, framework, findings } = await assessed(name);
  expect(score.totals.final?.toNumber()).toBe(final);
  expect(framework.totalPoints).toBe(points);
  expect(findings.filter(({ code }) => /^V1[23]/.test(code))).toEqual([]);
});

test("O05 is provisional: only the unit itself has scored", async () => {
  expect((await assessed("O05")).score.provisional).toBe(true);
});

test("O23: the second table's four points are given on top of 93", async () => {
  const { totals } = (await assessed("O23")).score;
  expect([totals.official?.toNumber(), totals.bonus.toNumber()]).toEqual([93, 4]);
});

test("O24: four quarters without a score that counts are asked about", async () => {
  const outcome = await assess("O24");
  expect(outcome.kind).toBe("unrecognized");
  expect(outcome.unread?.flatMap(({ problems }) => problems)).toMatchObject([
    { kind: "rivals", key: "review", labels: ["一季度得分", "二季度得分", "三季度得分", "四季度得分"] },
  ]);
});

test("O25: the item without points is reported, the sheet's own sums contradict, and there is no result", async () => {
  const { score, findings } = await assessed("O25");
  const found = findings.map(({ code, at }) => `${code} ${cellAddress(at.row, at.column)}`);
  expect(found).toEqual(expect.arrayContaining(["V120 D9", "V122 D10", "V122 D11", "V122 F11"]));
  expect([score.totals.final, score.grade, score.complete]).toEqual([null, null, false]);
});

test("R-jia and R-bing: the second return is held against the first, D4 40 → 50", async () => {
  const [jia, bing] = againstIssued([await assessed("R-jia"), await assessed("R-bing")], null);
  expect(jia?.findings).toEqual([]);
  const [first] = bing?.findings ?? [];
  expect(first === undefined ? "" : describeFinding(first, "zh").message).toContain(
    "“班子建设”的分值为 50，下发的表中为 40",
  );
  expect(first === undefined ? "" : cellAddress(first.at.row, first.at.column)).toBe("D4");
  expect([bing?.score.totals.final, bing?.score.grade]).toEqual([null, null]);
});
