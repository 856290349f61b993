/** Words on what ledgers give out. */
import type { Language } from "../../locale/language";

interface OutputLabels {
  readonly footer: string;
  /** Above a letter: from which row it was filled. */
  readonly source: (sheet: string, row: number, name: string) => string;
  readonly matrix: {
    readonly title: (from: string, to: string) => string;
    readonly note: string;
    readonly from: string;
    readonly to: string;
    readonly dueEach: string;
    readonly corner: string;
    readonly membersThere: string;
    readonly made: string;
    readonly due: string;
    readonly left: string;
    readonly outside: string;
  };
  readonly timeline: {
    readonly note: (stages: string) => string;
    readonly asOf: string;
    readonly heads: readonly string[];
    readonly plan: string;
    readonly done: string;
    readonly outside: string;
    readonly unlisted: string;
  };
  readonly comparison: {
    readonly note: (sheets: string) => string;
    readonly what: string;
    readonly at: (day: string) => string;
    readonly change: string;
  };
}

export const OUTPUT_LABELS: Readonly<Record<Language, OutputLabels>> = {
  zh: {
    footer: "第 &P 页，共 &N 页",
    source: (sheet, row, name) => `取自“${sheet}”第 ${row} 行（${name}）；排序或插入行以后请重新生成。`,
    matrix: {
      title: (from, to) => `委员到支部对照表（${from} 至 ${to}）`,
      note: "数字是到过的次数，橙色“未到”是还没有到过的支部；全部是台账上的公式。改起止日期即换期间，在空白的表头和支部格里可以补写委员和支部。",
      from: "从",
      to: "至",
      dueEach: "每人应到次数",
      corner: "支部 ＼ 委员",
      membersThere: "到过的委员",
      made: "已到次数",
      due: "应到次数",
      left: "还差次数",
      outside: "台账中不在表内的次数",
    },
    timeline: {
      note: (stages) => `${stages}。灰色为计划，红色为实际；“!”计划日已过而没有完成，“▲”晚于计划日完成。`,
      asOf: "以哪一天为准",
      heads: ["项目", "牵头书记", ""],
      plan: "计划",
      done: "实际",
      outside: "不在所示月份内的日期数",
      unlisted: "台账中没有列入的行数",
    },
    comparison: {
      note: (sheets) => `数字是“${sheets}”上的公式，与评分表取数口径相同。`,
      what: "项目",
      at: (day) => `截至 ${day}`,
      change: "增减",
    },
  },
  en: {
    footer: "Page &P of &N",
    source: (sheet, row, name) =>
      `From “${sheet}”, row ${row} (${name}); make it again after rows were sorted or inserted.`,
    matrix: {
      title: (from, to) => `Visits by member, ${from} to ${to}`,
      note: "Numbers are visits made; “to go” in orange is where a member has not been yet. All are formulas over the ledger. Change the two days for another time; members and branches can be added in the blank headings.",
      from: "From",
      to: "To",
      dueEach: "Due per member",
      corner: "Branch \\ member",
      membersThere: "Members there",
      made: "Made",
      due: "Due",
      left: "Still to go",
      outside: "Visits in the ledger but not in the table",
    },
    timeline: {
      note: (stages) =>
        `${stages}. Grey is planned, red is done; “!” planned day passed and not done, “▲” done after the planned day.`,
      asOf: "Day that counts",
      heads: ["Project", "Led by", ""],
      plan: "plan",
      done: "done",
      outside: "Days beyond the months shown",
      unlisted: "Rows of the ledger not shown",
    },
    comparison: {
      note: (sheets) => `Formulas over “${sheets}”, counted as the scoring sheet counts.`,
      what: "What",
      at: (day) => `As of ${day}`,
      change: "Change",
    },
  },
};
