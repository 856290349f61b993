/** The ballot sheet: which row is whose, which column holds which entry, and which rows come twice. */
import { readBallots, type Ballots } from "../../../src/core/sheet/read-ballots";
import { f1, sheetGrid, type CellInput } from "../../support/grid-builder";

const LABELS = ["指标编码", "测评项目", "好", "较好", "一般", "差", "发出票数", "无效票"];
const VOTES = [1, 2, 3, 4, 10, 0];

function read(rows: readonly (readonly CellInput[])[], labels: readonly CellInput[] = LABELS): Ballots {
  const sheets = [sheetGrid("评分表", []), sheetGrid("测评统计", [["测评统计"], labels, ...rows])];
  return readBallots({ sheets, names: [], activeSheet: null }, "评分表", { ...f1() });
}

/** The values of each row that was read, by code. */
const values = ({ entries }: Ballots): unknown =>
  Object.fromEntries([...entries].map(([code, read_]) => [code, read_.map(({ raw }) => raw)]));

const [CODE, OTHER] = ["SQLH-6.1", "SQLH-6.2"];
const NAMES = new Map(f1().indicators.map(({ code, name }) => [code, name]));
const NAME = NAMES.get(CODE)?.zh ?? "";

test.each<[string, readonly CellInput[]]>([
  ["its code", [CODE, null]],
  ["its code in another form", [" ｓｑｌｈ－６．１", "什么"]],
  ["its name", [null, NAME]],
  ["its name in English", [" ", NAMES.get(CODE)?.en ?? ""]],
])("a row is known by %s", (_, identity) => {
  const ballots = read([[...identity, ...VOTES]]);
  expect(values(ballots)).toEqual({ [CODE]: VOTES });
  expect([ballots.sheet, ballots.duplicates]).toEqual(["测评统计", []]);
});

test.each<[string, readonly CellInput[]]>([
  ["an unknown code, whatever its name", ["SQLH-9.9", NAME]],
  ["a code that no vote has", ["SQLH-1.1", NAME]],
  ["an unknown name", [null, "另一项"]],
  ["neither code nor name", [null, null]],
])("a row with %s is nobody's", (_, identity) => {
  expect(values(read([[...identity, ...VOTES]]))).toEqual({});
});

test("rows are known without a column of codes, or without one of names", () => {
  expect(values(read([[NAME, ...VOTES]], LABELS.slice(1)))).toEqual({ [CODE]: VOTES });
  const codes = [LABELS[0] ?? "", ...LABELS.slice(2)];
  expect(
    values(
      read(
        [
          [CODE, ...VOTES],
          [null, ...VOTES],
        ],
        codes,
      ),
    ),
  ).toEqual({ [CODE]: VOTES });
});

test("of rows that come again the first counts, and all others are told in their order", () => {
  const again = [CODE, "", 9, 9, 9, 9, 9, 9];
  const ballots = read([[CODE, "", ...VOTES], again, [OTHER, "", ...VOTES], again]);
  expect(values(ballots)).toEqual({ [CODE]: VOTES, [OTHER]: VOTES });
  const at = (row: number, column = 0) => ({ sheet: "测评统计", row, column });
  expect(ballots.duplicates).toEqual([{ code: CODE, at: [at(3), at(5)] }]);
  const named = read(
    [
      ["甲", NAME, ...VOTES],
      ["乙", NAME, ...VOTES],
    ],
    ["单位", ...LABELS.slice(1)],
  );
  expect(named.duplicates).toEqual([{ code: CODE, at: [at(3, 1)] }]);
});

test("columns that the sheet lacks have no entries", () => {
  const { entries } = read([[CODE, NAME, 1, 2, 3, 4]], LABELS.slice(0, 6));
  expect(entries.get(CODE)?.map(({ definition }) => definition.key)).toEqual(["good", "fair", "avg", "poor"]);
});

test("without a ballot sheet, or without a header on it, there is nothing to read", () => {
  const workbook = { sheets: [sheetGrid("评分表", [])], names: [], activeSheet: null };
  expect(readBallots(workbook, "评分表", f1())).toEqual({ sheet: null, entries: new Map(), duplicates: [] });
  expect(read([[CODE, NAME, ...VOTES]], ["零"])).toEqual({
    sheet: "测评统计",
    entries: new Map(),
    duplicates: [],
  });
});
