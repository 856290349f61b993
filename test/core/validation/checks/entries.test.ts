/** Where the checks of a row's entries begin and where they end. */
import type { RowCells } from "../../../support/grid-builder";
import { adapted, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const RATE = "SQLH-2.1";
const VOTE = "SQLH-6.1";
const NA = "SQLH-3.2";

type Found = SaidCase["found"];

const row = (
  code: SaidCase["code"],
  what: string,
  on: string,
  cells: RowCells,
  found: Found,
  framework?: SaidCase["framework"],
): SaidCase => ({
  code,
  what,
  change: (filled) => filled.set(on, cells),
  found,
  ...(framework === undefined ? {} : { framework }),
});

const votes = (
  code: SaidCase["code"],
  what: string,
  cells: Readonly<Record<string, number | null>>,
  found: Found,
  framework?: SaidCase["framework"],
): SaidCase => ({
  code,
  what,
  change: (filled) => {
    for (const [key, cell] of Object.entries(cells)) filled.setBallot(VOTE, key, cell);
  },
  found,
  ...(framework === undefined ? {} : { framework }),
});

testSaid([
  row("V207", "as many as due", RATE, { base: 20, actual: 20 }, []),
  row("V207", "more than due", RATE, { base: 20, actual: 21 }, [
    [`${RATE} actual`, { a: 21, b: 20, field: { zh: "按期完成节点" }, whole: { zh: "计划节点" } }, "error"],
  ]),
  row("V207", "a number that is missing", RATE, { base: null, actual: 21 }, []),
  row("V207", "words", RATE, { base: 20, actual: "若干" }, []),
  row("V207", "all elements", "SQLH-1.1", { actual: 4 }, []),
  row("V207", "more elements than there are", "SQLH-1.1", { actual: 5 }, [
    ["SQLH-1.1 actual", { a: 5, b: 4 }, "error"],
  ]),
  row("V207", "elements that nobody counted", "SQLH-1.1", { actual: null }, []),
  row("V207", "a row that is left out", NA, { base: 1, actual: 2, option: "不适用" }, []),
  votes("V207", "votes have a sum", { good: 99 }, []),
  votes("V214", "as many as were issued", { good: 7, poor: 2, invalid: 1 }, []),
  votes("V214", "more than were issued, whatever is blank", { good: 10, poor: null, invalid: 1 }, [
    [`ballots ${VOTE} issued`, { a: 11, b: 10 }],
  ]),
  votes("V214", "nobody knows how many were issued", { good: 99, issued: null }, []),
  votes("V215", "as many valid as are asked for", { good: 6, issued: 10 }, []),
  votes("V215", "fewer", { good: 599, issued: 1_000 }, [
    [`ballots ${VOTE} issued`, { p: "59.9%", min: "60%" }],
  ]),
  votes("V215", "a share just below is never shown as the limit", { good: 59_999, issued: 100_000 }, [
    [`ballots ${VOTE} issued`, { p: "59.9%", min: "60%" }],
  ]),
  votes("V215", "a vote that is not counted yet", { good: 1, poor: null }, []),
  votes("V215", "a number below nothing", { good: 1, poor: -1 }, []),
  votes("V215", "none issued", { good: 0, issued: 0 }, []),
  votes("V215", "nobody knows how many were issued", { good: 1, issued: null }, []),
  row("V215", "a rate is no vote", RATE, { base: 20, actual: 1 }, []),
]);

const listed = (option: string): RowCells => ({ option });

testSaid([
  row("V212", "a tier of the list", "SQLH-2.2", listed("良"), []),
  row("V212", "another", "SQLH-2.2", listed("优秀"), [
    ["SQLH-2.2 option", { v: "优秀", list: ["优", "良", "中", "差"] }],
  ]),
  row("V212", "no tier", "SQLH-2.2", { option: null }, []),
  row("V212", "不适用 where it may be chosen", NA, listed("不适用"), []),
  row("V212", "another word there", NA, listed("否"), [[`${NA} option`, { v: "否", list: ["不适用"] }]]),
  row("V212", "不适用 where it may not", RATE, listed("不适用"), [
    [`${RATE} option`, { v: "不适用", list: [] }],
  ]),
  row(
    "V212",
    "不适用 that the reviewer granted",
    RATE,
    { option: "不适用", review: "不适用", reason: "新成立" },
    [],
  ),
  row("V212", "a word where nothing is to be chosen", RATE, listed("优"), []),
  row(
    "V212",
    "a tier with 不适用 beside it",
    "SQLH-2.2",
    listed("差点"),
    [["SQLH-2.2 option", { list: ["优", "良", "中", "差", "不适用"] }]],
    adapted("SQLH-2.2", () => ({ allowNA: true })),
  ),
  row("V212", "a level of the list", "SQLH-B1", listed("省部级"), []),
  row("V212", "another level", "SQLH-B1", listed("市级"), [["SQLH-B1 option", { v: "市级" }]]),
  row("V212", "a bonus without levels", "SQLH-B2", listed("市级"), []),
  row("V212", "a veto's answer", "SQLH-V1", listed("否"), []),
  row("V212", "no answer", "SQLH-V1", listed("待定"), [["SQLH-V1 option", { list: ["是", "否"] }]]),
  row("V220", "the word of the list", NA, listed("不适用"), []),
  row("V220", "a word that means it", NA, listed("不涉及"), [[`${NA} option`, { v: "不涉及", n: "不适用" }]]),
  row("V220", "spaces alone", "SQLH-2.2", listed(" 优"), []),
  row(
    "V220",
    "a form of writing",
    "SQLH-2.2",
    listed("Ａ级"),
    [["SQLH-2.2 option", { v: "Ａ级", n: "A级" }]],
    adapted("SQLH-2.2", ({ entries }) => ({
      entries: entries.map((entry) => ({ ...entry, options: ["A级", "10%", "3"] })),
    })),
  ),
  row(
    "V220",
    "the number that an option is",
    "SQLH-2.2",
    { option: 0.1 },
    [],
    adapted("SQLH-2.2", ({ entries }) => ({
      entries: entries.map((entry) => ({ ...entry, options: ["A级", "10%", "3"] })),
    })),
  ),
  row("V220", "a word that is not understood", NA, listed("否"), []),
  row("V220", "a tick for yes", "SQLH-V1", listed("√"), [["SQLH-V1 option", { v: "√", n: "是" }]]),
  row("V220", "true for yes", "SQLH-V1", { option: true }, [["SQLH-V1 option", { n: "是" }]]),
  row("V220", "a cross for no is a blank to the formula", "SQLH-V1", listed("×"), []),
  row("V220", "a level in another form", "SQLH-B1", listed("省 部 级"), [
    ["SQLH-B1 option", { n: "省部级" }],
  ]),
  row("V220", "a level of the list", "SQLH-B1", listed("省部级"), []),
  row("V220", "a bonus without levels", "SQLH-B2", listed("√"), []),
  row("V221", "how often, but not of which level", "SQLH-B1", { actual: 2 }, [["SQLH-B1 actual", { n: 2 }]]),
  row("V221", "never", "SQLH-B1", { actual: 0 }, []),
  row("V221", "with its level", "SQLH-B1", { actual: 2, option: "省部级" }, []),
  row("V221", "none is an answer", "SQLH-B1", { actual: 2, option: "无" }, []),
  row("V221", "spaces are none", "SQLH-B1", { actual: 2, option: "  " }, [["SQLH-B1 actual"]]),
  row("V221", "a bonus without levels", "SQLH-B2", { actual: 2 }, []),
  row("V221", "words for how often", "SQLH-B1", { actual: "多次" }, []),
]);

const CHANGE = "SQLH-5.3";

testSaid([
  row("V223", "words that the formula doesn't read", CHANGE, { actual: 0.5, remark: "增长 0.50 %" }, [
    [`${CHANGE} remark`, { v: "0.5%" }],
  ]),
  row("V223", "a percentage of just one", CHANGE, { actual: -1, remark: "下降 1.0%" }, [
    [`${CHANGE} remark`, { v: "1%" }],
  ]),
  row("V223", "words that it reads", CHANGE, { actual: 0.5, remark: "增长0.5%" }, []),
  row("V223", "words about something else", CHANGE, { actual: 0.5, remark: "增长5 %" }, []),
  row("V223", "a percentage that is none of these", CHANGE, { actual: 1.5, remark: "增长 1.50 %" }, []),
  row("V223", "nothing", CHANGE, { actual: 0, remark: "0.0 %" }, []),
  row(
    "V223",
    "a cell that shows percent",
    CHANGE,
    { actual: { value: 0.005, format: "0.0%" }, remark: "增长 0.50 %" },
    [],
  ),
  row("V223", "where no percentage is wanted", "SQLH-5.1", { actual: 0.5, remark: "增长 0.50 %" }, []),
  row("V224", "entries under 不适用", NA, { option: "不适用", base: 5, actual: 3 }, [
    [`${NA} option`, { fields: [{}, {}] }],
  ]),
  row("V224", "one of them", NA, { option: "不适用", base: 0, actual: 3 }, [
    [`${NA} option`, { fields: [{}] }],
  ]),
  row("V224", "nothing but zeros, blanks and strokes", NA, { option: "不适用", base: 0, actual: "/" }, []),
  row("V224", "entries that count", NA, { base: 5, actual: 3 }, []),
  row("V224", "where 不适用 may not be chosen", RATE, { option: "不适用" }, []),
  row("V213", "不适用 without a word", NA, { option: "不适用", self: null }, [
    [`${NA} option`, { claimed: false }],
  ]),
  row("V213", "with a reason", NA, { option: "不适用", self: null, reason: "无成果" }, []),
  row("V213", "with a remark", NA, { option: "不适用", remark: "无成果" }, []),
  row("V213", "with a reason for the score beside it", NA, { option: "不适用", self: 3, reason: "差一项" }, [
    [`${NA} option`, { claimed: true }],
  ]),
  row("V213", "that the reviewer granted", NA, { option: "不适用", review: "不适用", reason: "新成立" }, []),
  row("V213", "nothing to count", NA, { base: 0, actual: 0, self: null }, [
    [`${NA} base`, { claimed: false }],
  ]),
  row("V213", "something to count", NA, { base: 1, actual: 0, self: null }, []),
  row("V213", "nothing is known", NA, { base: null, actual: 0, self: null }, []),
  row("V213", "nothing to count where something must be", RATE, { base: 0, actual: 0, self: null }, []),
  row("V218", "nothing to count where something must be", RATE, { base: 0, actual: 0 }, [
    [`${RATE} base`, { field: { zh: "计划节点" }, ballot: false }],
  ]),
  row("V218", "a reviewer has scored it", RATE, { base: 0, actual: 0, review: 5 }, []),
  row("V218", "a reviewer wrote a word", RATE, { base: 0, actual: 0, review: "待定" }, [[`${RATE} base`]]),
  row("V218", "不适用 was chosen, which is told as that", RATE, { base: 0, actual: 0, option: "不适用" }, []),
  row("V218", "where it may be left out", NA, { base: 0, actual: 0 }, []),
  row("V218", "something to count", RATE, { base: 1, actual: 0 }, []),
  row("V218", "nothing is known", RATE, { base: null, actual: 0 }, []),
  row("V218", "a rule that counts what was missed", "SQLH-1.2", { actual: 0 }, []),
  votes("V218", "no valid vote", { good: 0 }, [[`ballots ${VOTE} good`, { ballot: true }]]),
  row("V219", "a word that formulas don't read", RATE, { review: "不涉及", reason: "新成立" }, [
    [`${RATE} review`, { v: "不涉及", word: false, place: { zh: "扣分原因" } }],
  ]),
  row("V219", "no reason", RATE, { review: "不适用" }, [
    [`${RATE} review`, { word: true, place: { zh: "扣分原因" } }],
  ]),
  row("V219", "the word and a reason", RATE, { review: "不适用", reason: "新成立" }, []),
  row("V219", "the unit left it out itself", NA, { option: "不适用", review: "不适用" }, []),
  row("V219", "the unit may not", RATE, { option: "不适用", review: "不适用" }, [[`${RATE} review`]]),
  row("V219", "the unit did not", NA, { review: "不适用" }, [[`${NA} review`]]),
  row("V219", "a score", RATE, { review: 5 }, []),
  {
    code: "V219",
    what: "on a sheet without a column for reasons",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "reason");
      f.set(RATE, { review: "不适用" });
    },
    found: [[`${RATE} review`, { place: { zh: "备注" } }]],
  },
]);

testSaid([
  row("V209", "one entry", RATE, { actual: null }, [
    [`${RATE} actual`, { fields: [{ zh: "按期完成节点" }], untouched: false }],
  ]),
  row(
    "V209",
    "both entries, the row otherwise blank",
    RATE,
    { base: null, actual: null, self: null, evidence: null },
    [[`${RATE} base`, { fields: [{}, {}], untouched: true }]],
  ),
  row("V209", "a reviewer has scored it", RATE, { actual: null, review: 5 }, []),
  row("V209", "a reviewer let it off", RATE, { actual: null, review: "不适用", reason: "新成立" }, []),
  row("V209", "it was left out", NA, { actual: null, option: "不适用" }, []),
  row(
    "V209",
    "a judged score",
    "SQLH-1.2",
    { self: null },
    [["SQLH-1.2 self", { fields: [{ zh: "自评分" }], untouched: false }]],
    adapted("SQLH-1.2", () => ({ rule: { type: "manual", params: {} }, entries: [], statutory: [] })),
  ),
  row(
    "V209",
    "a judged score that the reviewer gave",
    "SQLH-1.2",
    { self: null, review: 3 },
    [],
    adapted("SQLH-1.2", () => ({ rule: { type: "manual", params: {} }, entries: [], statutory: [] })),
  ),
  votes("V209", "votes", { good: null }, [[`ballots ${VOTE} good`]]),
  {
    code: "V209",
    what: "no row of votes",
    change: (f) => {
      f.ballots = f.ballots.slice(0, 1);
    },
    found: [["SQLH-6.2 code", { untouched: false }]],
  },
  {
    code: "V209",
    what: "no ballot sheet is another matter",
    change: (f) => {
      f.ballotName = null;
    },
    found: [],
  },
  {
    code: "V225",
    what: "votes whose sheet is missing",
    change: (f) => {
      f.ballotName = null;
    },
    found: [["SQLH-6.1 actual", { sheet: "测评统计", codes: ["SQLH-6.1", "SQLH-6.2"] }]],
  },
  {
    code: "V225",
    what: "votes that are scored or left out wait for none",
    change: (f) => {
      f.ballotName = null;
      f.set("SQLH-6.1", { review: 5 }).set("SQLH-6.2", { option: "不适用" });
    },
    found: [],
  },
  {
    code: "V225",
    what: "on a sheet without a column for numbers",
    change: (f) => {
      f.ballotName = null;
      f.set("SQLH-6.1", { review: "待定" });
      f.columns = f.columns.filter((key) => key !== "actual");
    },
    found: [["SQLH-6.1 code", { codes: ["SQLH-6.1", "SQLH-6.2"] }]],
  },
  { code: "V225", what: "a ballot sheet is there", change: () => null, found: [] },
  {
    code: "V408",
    what: "the same evidence three times, whatever its spaces",
    change: (f) => {
      for (const [index, code] of ["SQLH-1.1", "SQLH-1.2", "SQLH-3.1"].entries())
        f.set(code, { evidence: `活动${" ".repeat(index)}照片` });
    },
    found: [["SQLH-1.2 evidence", { codes: ["SQLH-1.1", "SQLH-1.2", "SQLH-3.1"] }]],
  },
  {
    code: "V408",
    what: "words that are no evidence",
    change: (f) => f.set("SQLH-1.1", { evidence: "无" }).set("SQLH-1.2", { evidence: "无" }),
    found: [],
  },
  {
    code: "V408",
    what: "votes share their tally",
    change: (f) => f.set("SQLH-6.1", { evidence: "票" }).set("SQLH-6.2", { evidence: "票" }),
    found: [],
  },
  {
    code: "V408",
    what: "blank evidence",
    change: (f) => f.set("SQLH-1.1", { evidence: null }).set("SQLH-1.2", { evidence: null }),
    found: [],
  },
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
  row("V309", "spaces around an option", "SQLH-2.2", listed("优 "), [
    ["SQLH-2.2 option", { v: "优 ", field: { zh: "等次/是否/不适用" } }],
  ]),
  row("V309", "nothing but spaces", "SQLH-2.2", listed("  "), []),
  row("V309", "spaces around a level", "SQLH-B1", listed("省部级\u200b"), [["SQLH-B1 option"]]),
  row("V309", "a review of which nothing is seen", RATE, { review: "\u00a0" }, [
    [`${RATE} review`, { v: "\u00a0" }],
  ]),
  row("V309", "a review of plain spaces", RATE, { review: "  " }, []),
  row(
    "V309",
    "a review that a formula leaves blank",
    RATE,
    { review: { value: "\u00a0", formula: "=A1" } },
    [],
  ),
  row("V309", "a review that is read", RATE, { review: " 5" }, []),
  row("V309", "forty characters are quoted", "SQLH-2.2", listed(`${"优".repeat(50)} `), [
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
  row("V501", "as often as the regulations ask for", "SQLH-1.3", { base: 4, actual: 4 }, []),
  row("V501", "less often", "SQLH-1.3", { base: 3, actual: 3 }, [["SQLH-1.3 actual", { v: 3, n: 4 }]]),
  row("V501", "nobody counted", "SQLH-1.3", { actual: null }, []),
]);
