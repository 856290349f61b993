/** Where the checks of options, levels and answers begin and where they end. */
import { adapted, onRow, said, testSaid } from "../../../support/said-of-sheet";

const RATE = "SQLH-2.1";
const NA = "SQLH-3.2";

testSaid([
  onRow("V212", "a tier of the list", "SQLH-2.2", { option: "良" }, []),
  onRow("V212", "another", "SQLH-2.2", { option: "优秀" }, [
    ["SQLH-2.2 option", { v: "优秀", list: ["优", "良", "中", "差"] }],
  ]),
  onRow("V212", "no tier", "SQLH-2.2", { option: null }, []),
  onRow("V212", "不适用 where it may be chosen", NA, { option: "不适用" }, []),
  onRow("V212", "another word there", NA, { option: "否" }, [
    [`${NA} option`, { v: "否", list: ["不适用"] }],
  ]),
  onRow("V212", "不适用 where it may not", RATE, { option: "不适用" }, [
    [`${RATE} option`, { v: "不适用", list: [] }],
  ]),
  onRow(
    "V212",
    "不适用 that the reviewer granted",
    RATE,
    { option: "不适用", review: "不适用", reason: "新成立" },
    [],
  ),
  onRow("V212", "a word where nothing is to be chosen", RATE, { option: "优" }, []),
  onRow(
    "V212",
    "a tier with 不适用 beside it",
    "SQLH-2.2",
    { option: "差点" },
    [["SQLH-2.2 option", { list: ["优", "良", "中", "差", "不适用"] }]],
    adapted("SQLH-2.2", () => ({ allowNA: true })),
  ),
  onRow("V212", "a level of the list", "SQLH-B1", { option: "省部级" }, []),
  onRow("V212", "another level", "SQLH-B1", { option: "市级" }, [["SQLH-B1 option", { v: "市级" }]]),
  onRow("V212", "a bonus without levels", "SQLH-B2", { option: "市级" }, []),
  onRow("V212", "a veto's answer", "SQLH-V1", { option: "否" }, []),
  onRow("V212", "no answer", "SQLH-V1", { option: "待定" }, [["SQLH-V1 option", { list: ["是", "否"] }]]),
  onRow("V220", "the word of the list", NA, { option: "不适用" }, []),
  onRow("V220", "a word that means it", NA, { option: "不涉及" }, [
    [`${NA} option`, { v: "不涉及", n: "不适用" }],
  ]),
  onRow("V220", "spaces alone", "SQLH-2.2", { option: " 优" }, []),
  onRow(
    "V220",
    "a form of writing",
    "SQLH-2.2",
    { option: "Ａ级" },
    [["SQLH-2.2 option", { v: "Ａ级", n: "A级" }]],
    adapted("SQLH-2.2", ({ entries }) => ({
      entries: entries.map((entry) => ({ ...entry, options: ["A级", "10%", "3"] })),
    })),
  ),
  onRow(
    "V220",
    "the number that an option is",
    "SQLH-2.2",
    { option: 0.1 },
    [],
    adapted("SQLH-2.2", ({ entries }) => ({
      entries: entries.map((entry) => ({ ...entry, options: ["A级", "10%", "3"] })),
    })),
  ),
  onRow("V220", "a word that is not understood", NA, { option: "否" }, []),
  onRow("V220", "a tick for yes", "SQLH-V1", { option: "√" }, [["SQLH-V1 option", { v: "√", n: "是" }]]),
  onRow("V220", "true for yes", "SQLH-V1", { option: true }, [["SQLH-V1 option", { n: "是" }]]),
  onRow("V220", "a cross for no is a blank to the formula", "SQLH-V1", { option: "×" }, []),
  onRow("V220", "a level in another form", "SQLH-B1", { option: "省 部 级" }, [
    ["SQLH-B1 option", { n: "省部级" }],
  ]),
  onRow("V220", "a level of the list", "SQLH-B1", { option: "省部级" }, []),
  onRow("V220", "a bonus without levels", "SQLH-B2", { option: "√" }, []),
  ...(["V212", "V220", "V221"] as const).map((code) =>
    said(
      code,
      "a sheet without a column for options",
      (f) => {
        f.columns = f.columns.filter((key) => key !== "option");
        f.set("SQLH-B1", { actual: 2 });
      },
      [],
    ),
  ),
  onRow("V221", "how often, but not of which level", "SQLH-B1", { actual: 2 }, [
    ["SQLH-B1 actual", { n: 2 }],
  ]),
  onRow("V221", "never", "SQLH-B1", { actual: 0 }, []),
  onRow("V221", "with its level", "SQLH-B1", { actual: 2, option: "省部级" }, []),
  onRow("V221", "none is an answer", "SQLH-B1", { actual: 2, option: "无" }, []),
  onRow("V221", "spaces are none", "SQLH-B1", { actual: 2, option: "  " }, [["SQLH-B1 actual"]]),
  onRow("V221", "a bonus without levels", "SQLH-B2", { actual: 2 }, []),
  onRow("V221", "words for how often", "SQLH-B1", { actual: "多次" }, []),
]);
