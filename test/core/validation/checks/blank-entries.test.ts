/** Where the checks of blank entries, missing ballots and reused evidence begin and where they end. */
import { adapted, onRow, onVotes, testSaid } from "../../../support/said-of-sheet";

const RATE = "SQLH-2.1";
const NA = "SQLH-3.2";
const VOTE = "SQLH-6.1";

testSaid([
  onRow("V209", "one entry", RATE, { actual: null }, [
    [`${RATE} actual`, { fields: [{ zh: "按期完成节点" }], untouched: false }],
  ]),
  onRow(
    "V209",
    "both entries, the row otherwise blank",
    RATE,
    { base: null, actual: null, self: null, evidence: null },
    [[`${RATE} base`, { fields: [{}, {}], untouched: true }]],
  ),
  onRow("V209", "a reviewer has scored it", RATE, { actual: null, review: 5 }, []),
  onRow("V209", "a reviewer let it off", RATE, { actual: null, review: "不适用", reason: "新成立" }, []),
  onRow("V209", "it was left out", NA, { actual: null, option: "不适用" }, []),
  onRow(
    "V209",
    "a judged score",
    "SQLH-1.2",
    { self: null },
    [["SQLH-1.2 self", { fields: [{ zh: "自评分" }], untouched: false }]],
    adapted("SQLH-1.2", () => ({ rule: { type: "manual", params: {} }, entries: [], statutory: [] })),
  ),
  onRow(
    "V209",
    "a judged score that the reviewer gave",
    "SQLH-1.2",
    { self: null, review: 3 },
    [],
    adapted("SQLH-1.2", () => ({ rule: { type: "manual", params: {} }, entries: [], statutory: [] })),
  ),
  onVotes("V209", "votes", { good: null }, [[`ballots ${VOTE} good`]]),
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
    code: "V209",
    what: "no ballot sheet, and an entry that is no vote",
    change: (f) => {
      f.ballotName = null;
      f.set(RATE, { actual: null });
    },
    found: [[`${RATE} actual`, {}, null, RATE]],
  },
  {
    code: "V209",
    what: "a judged score on a sheet that the reviewer alone scores",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "self");
    },
    framework: adapted("SQLH-1.2", () => ({
      rule: { type: "manual", params: {} },
      entries: [],
      statutory: [],
    })),
    found: [["SQLH-1.2 code", { fields: [{ zh: "自评分" }] }]],
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
    what: "a sheet without a column for evidence",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "evidence");
    },
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
