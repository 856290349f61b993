/** Where the checks of a row's numbers taken together, and of texts that have to match, begin and where they end. */
import type { ColumnKey } from "../../../../src/core/sheet/scoring-sheet";
import { adapted, onRow, onVotes, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const RATE = "SQLH-2.1";
const NA = "SQLH-3.2";
const VOTE = "SQLH-6.1";

const without =
  (key: ColumnKey): SaidCase["change"] =>
  (f) => {
    f.columns = f.columns.filter((one) => one !== key);
  };

testSaid([
  onRow("V207", "as many as due", RATE, { base: 20, actual: 20 }, []),
  onRow("V207", "more than due", RATE, { base: 20, actual: 21 }, [
    [`${RATE} actual`, { a: 21, b: 20, field: { zh: "按期完成节点" }, whole: { zh: "计划节点" } }, "error"],
  ]),
  onRow("V207", "a number that is missing", RATE, { base: null, actual: 21 }, []),
  onRow("V207", "words", RATE, { base: 20, actual: "若干" }, []),
  onRow("V207", "all elements", "SQLH-1.1", { actual: 4 }, []),
  onRow("V207", "more elements than there are", "SQLH-1.1", { actual: 5 }, [
    ["SQLH-1.1 actual", { a: 5, b: 4, whole: { zh: "要素项数", en: "number of elements" } }, "error"],
  ]),
  onRow("V207", "elements that nobody counted", "SQLH-1.1", { actual: null }, []),
  onRow("V207", "a row that is left out", NA, { base: 1, actual: 2, option: "不适用" }, []),
  said("V207", "a sheet without a column for what was due", without("base"), []),
  said("V207", "a sheet without a column for what was done", without("actual"), []),
  onVotes("V207", "votes have a sum", { good: 99 }, []),
  onVotes("V214", "as many as were issued", { good: 7, poor: 2, invalid: 1 }, []),
  onVotes("V214", "more than were issued, whatever is blank", { good: 10, poor: null, invalid: 1 }, [
    [`ballots ${VOTE} issued`, { a: 11, b: 10 }],
  ]),
  onVotes("V214", "nobody knows how many were issued", { good: 99, issued: null }, []),
  {
    ...onVotes("V208", "parts of a sum that is no vote's", { good: 10, invalid: 1 }, [
      [`ballots ${VOTE} issued`, { a: 11, b: 10 }, "warn"],
    ]),
    framework: adapted(VOTE, () => ({
      checks: [{ kind: "sum_lte", parts: ["good", "invalid"], b: "issued", rule: "V208", severity: "warn" }],
    })),
  },
  ...(["V214", "V215"] as const).map((code) =>
    said(code, "no row of votes", (filled) => filled.ballots.splice(0, 1), []),
  ),
  onVotes("V215", "as many valid as are asked for", { good: 6, issued: 10 }, []),
  onVotes("V215", "fewer", { good: 599, issued: 1_000 }, [
    [`ballots ${VOTE} issued`, { p: "59.9%", min: "60%" }],
  ]),
  onVotes("V215", "a share just below is never shown as the limit", { good: 59_999, issued: 100_000 }, [
    [`ballots ${VOTE} issued`, { p: "59.9%", min: "60%" }],
  ]),
  onVotes("V215", "a vote that is not counted yet", { good: 1, poor: null }, []),
  onVotes("V215", "a number below nothing", { good: 1, poor: -1 }, []),
  onVotes("V215", "none issued", { good: 0, issued: 0 }, []),
  onVotes("V215", "nobody knows how many were issued", { good: 1, issued: null }, []),
  onRow("V215", "a rate is no vote", RATE, { base: 20, actual: 1 }, []),
]);

const UNIT =
  (name: string): SaidCase["change"] =>
  (f) =>
    f.top[1]?.splice(2, 1, name);

testSaid([
  { code: "V309", what: "a unit's name as it is", change: UNIT("第一党支部"), found: [] },
  {
    code: "V309",
    what: "spaces around a unit's name",
    change: UNIT(" 第一党支部"),
    found: [["1/2", { v: " 第一党支部" }]],
  },
  {
    code: "V309",
    what: "a line break in a unit's name",
    change: UNIT("第一\n党支部"),
    found: [["1/2", { v: "第一↵党支部" }]],
  },
  {
    code: "V309",
    what: "a unit's name in one cell with its label",
    change: (f) => {
      f.top[1] = ["被考核党组织： 第一党支部 ", null, "考核期间", "2026Q4"];
    },
    found: [],
  },
  {
    code: "V309",
    what: "a sheet that doesn't name its unit",
    change: (f) => f.top[1]?.splice(0, 3, null, null, null),
    found: [],
  },
  said("V309", "a sheet without a column for options", without("option"), []),
  said("V309", "a sheet without a column for reviews", without("review"), []),
  onRow("V309", "a long review of which nothing is seen", RATE, { review: `\n${"\u00a0".repeat(50)}` }, [
    [`${RATE} review`, { v: `↵${"\u00a0".repeat(39)}` }, null, RATE],
  ]),
  onRow("V309", "spaces around an option", "SQLH-2.2", { option: "优 " }, [
    ["SQLH-2.2 option", { v: "优 ", field: { zh: "等次/是否/不适用" } }],
  ]),
  onRow("V309", "nothing but spaces", "SQLH-2.2", { option: "  " }, []),
  onRow("V309", "spaces around a level", "SQLH-B1", { option: "省部级\u200b" }, [["SQLH-B1 option"]]),
  onRow("V309", "a review of which nothing is seen", RATE, { review: "\u00a0" }, [
    [`${RATE} review`, { v: "\u00a0" }],
  ]),
  onRow("V309", "a review of plain spaces", RATE, { review: "  " }, []),
  onRow(
    "V309",
    "a review that a formula leaves blank",
    RATE,
    { review: { value: "\u00a0", formula: "=A1" } },
    [],
  ),
  onRow("V309", "a review that is read", RATE, { review: " 5" }, []),
  onRow("V309", "forty characters are quoted", "SQLH-2.2", { option: `${"优".repeat(50)} ` }, [
    ["SQLH-2.2 option", { v: "优".repeat(40) }],
  ]),
  {
    code: "V309",
    what: "a sheet without codes has none to be odd",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "code");
      f.set("SQLH-1.2", { l2: " 理论学习落实" });
    },
    found: [],
  },
  onRow("V501", "as often as the regulations ask for", "SQLH-1.3", { base: 4, actual: 4 }, []),
  onRow("V501", "less often", "SQLH-1.3", { base: 3, actual: 3 }, [["SQLH-1.3 actual", { v: 3, n: 4 }]]),
  onRow("V501", "nobody counted", "SQLH-1.3", { actual: null }, []),
]);
