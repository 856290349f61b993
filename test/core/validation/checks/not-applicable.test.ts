/** Where the checks of 不适用, of percentages and of rows with nothing to score begin and where they end. */
import { onRow, onVotes, testSaid } from "../../../support/said-of-sheet";

const RATE = "SQLH-2.1";
const NA = "SQLH-3.2";
const VOTE = "SQLH-6.1";
const CHANGE = "SQLH-5.3";

testSaid([
  onRow("V223", "words that the formula doesn't read", CHANGE, { actual: 0.5, remark: "增长 0.50 %" }, [
    [`${CHANGE} remark`, { v: "0.5%" }],
  ]),
  onRow("V223", "a percentage of just one", CHANGE, { actual: -1, remark: "下降 1.0%" }, [
    [`${CHANGE} remark`, { v: "1%" }],
  ]),
  onRow("V223", "words that it reads", CHANGE, { actual: 0.5, remark: "增长0.5%" }, []),
  onRow("V223", "words about something else", CHANGE, { actual: 0.5, remark: "增长5 %" }, []),
  onRow("V223", "a percentage that is none of these", CHANGE, { actual: 1.5, remark: "增长 1.50 %" }, []),
  onRow("V223", "nothing", CHANGE, { actual: 0, remark: "0.0 %" }, []),
  onRow(
    "V223",
    "a cell that shows percent",
    CHANGE,
    { actual: { value: 0.005, format: "0.0%" }, remark: "增长 0.50 %" },
    [],
  ),
  onRow("V223", "where no percentage is wanted", "SQLH-5.1", { actual: 0.5, remark: "增长 0.50 %" }, []),
  onRow("V224", "entries under 不适用", NA, { option: "不适用", base: 5, actual: 3 }, [
    [
      `${NA} option`,
      { fields: [{ zh: expect.any(String) as string }, { zh: expect.any(String) as string }] },
    ],
  ]),
  onRow("V224", "one of them", NA, { option: "不适用", base: 0, actual: 3 }, [
    [`${NA} option`, { fields: [{}] }],
  ]),
  onRow("V224", "nothing but zeros, blanks and strokes", NA, { option: "不适用", base: 0, actual: "/" }, []),
  onRow("V224", "entries that count", NA, { base: 5, actual: 3 }, []),
  onRow("V224", "where 不适用 may not be chosen", RATE, { option: "不适用" }, []),
  onRow("V213", "不适用 without a word", NA, { option: "不适用", self: null }, [
    [`${NA} option`, { claimed: false }],
  ]),
  onRow("V213", "with a reason", NA, { option: "不适用", self: null, reason: "无成果" }, []),
  onRow("V213", "with a remark", NA, { option: "不适用", remark: "无成果" }, []),
  onRow(
    "V213",
    "with a reason for the score beside it",
    NA,
    { option: "不适用", self: 3, reason: "差一项" },
    [[`${NA} option`, { claimed: true }]],
  ),
  onRow(
    "V213",
    "that the reviewer granted",
    NA,
    { option: "不适用", review: "不适用", reason: "新成立" },
    [],
  ),
  onRow("V213", "nothing to count", NA, { base: 0, actual: 0, self: null }, [
    [`${NA} base`, { claimed: false }],
  ]),
  onRow("V213", "something to count", NA, { base: 1, actual: 0, self: null }, []),
  onRow("V213", "nothing is known", NA, { base: null, actual: 0, self: null }, []),
  onRow("V213", "nothing to count where something must be", RATE, { base: 0, actual: 0, self: null }, []),
  onRow("V218", "nothing to count where something must be", RATE, { base: 0, actual: 0 }, [
    [`${RATE} base`, { field: { zh: "计划节点" }, ballot: false }],
  ]),
  onRow("V218", "a reviewer has scored it", RATE, { base: 0, actual: 0, review: 5 }, []),
  onRow("V218", "a reviewer wrote a word", RATE, { base: 0, actual: 0, review: "待定" }, [[`${RATE} base`]]),
  onRow(
    "V218",
    "不适用 was chosen, which is told as that",
    RATE,
    { base: 0, actual: 0, option: "不适用" },
    [],
  ),
  {
    code: "V218",
    what: "on a sheet without reviews",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "review");
      f.set(RATE, { base: 0, actual: 0 });
    },
    found: [[`${RATE} base`, {}, null, RATE]],
  },
  onRow("V218", "where it may be left out", NA, { base: 0, actual: 0 }, []),
  onRow("V218", "something to count", RATE, { base: 1, actual: 0 }, []),
  onRow("V218", "nothing is known", RATE, { base: null, actual: 0 }, []),
  onRow("V218", "a rule that counts what was missed", "SQLH-1.2", { actual: 0 }, []),
  onVotes("V218", "no valid vote", { good: 0 }, [[`ballots ${VOTE} good`, { ballot: true }]]),
  onRow("V219", "a word that formulas don't read", RATE, { review: "不涉及", reason: "新成立" }, [
    [`${RATE} review`, { v: "不涉及", word: false, place: { zh: "扣分原因" } }],
  ]),
  onRow("V219", "no reason", RATE, { review: "不适用" }, [
    [`${RATE} review`, { word: true, place: { zh: "扣分原因" } }],
  ]),
  onRow("V219", "the word and a reason", RATE, { review: "不适用", reason: "新成立" }, []),
  onRow("V219", "the unit left it out itself", NA, { option: "不适用", review: "不适用" }, []),
  onRow("V219", "the unit may not", RATE, { option: "不适用", review: "不适用" }, [[`${RATE} review`]]),
  onRow("V219", "the unit did not", NA, { review: "不适用" }, [[`${NA} review`]]),
  onRow("V219", "a score", RATE, { review: 5 }, []),
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
