/** What the three example workbooks hold: a fictitious branch's fourth quarter of 2026. */

/** Entries of one row by column key of the standard sheet; ballots by entry key. */
export type RowEntries = Readonly<Record<string, string | number>>;

export interface ExampleEntries {
  readonly fields: RowEntries;
  /** By indicator or adjustment code. */
  readonly rows: Readonly<Record<string, RowEntries>>;
  readonly ballots: Readonly<Record<string, RowEntries>>;
  /** 补充数据 by the name of the row, which has its indicator's code too. */
  readonly further?: RowEntries;
}

const FIELDS: RowEntries = {
  assessor: "示例集团党委组织部",
  preparer: "王示例",
  date: 46_376,
  reviewer: "李示例",
};

/** Everything filled in, without a fault: a demonstration-grade quarter with a few points lost. */
export const CLEAN: ExampleEntries = {
  fields: FIELDS,
  rows: {
    "SQLH-1.1": { actual: 4, self: 4, evidence: "创建规划（2026）、年度创建计划" },
    "SQLH-1.2": { actual: 3, self: 5, review: 5, evidence: "学习记录 3 份、签到表" },
    "SQLH-1.3": {
      base: 10,
      actual: 9,
      self: 4.8,
      reason: "11月党课因生产任务推迟",
      evidence: "会议记录 9 份；党课教案 1 份",
    },
    "SQLH-1.4": { actual: 5, self: 5, evidence: "领导小组文件、骨干名单" },
    "SQLH-2.1": { base: 12, actual: 11, self: 7.33, reason: "1 个节点延至下季度", evidence: "融合项目台账" },
    "SQLH-2.2": { option: "优", self: 6, evidence: "攻坚任务清单及结果" },
    "SQLH-2.3": { actual: 1, self: 6, evidence: "案例《班组微课堂》" },
    "SQLH-3.1": { actual: 3, self: 5, evidence: "创新登记表" },
    "SQLH-3.2": { base: 7, actual: 4, self: 4.64, reason: "3 项在试用", evidence: "应用证明 4 份" },
    "SQLH-3.3": { actual: 4, self: 5, evidence: "品牌活动记录" },
    "SQLH-4.1": { actual: 5, self: 5, evidence: "制度汇编" },
    "SQLH-4.2": { option: "良", self: 4, review: 4, reason: "兑现晚于规定时间", evidence: "兑现记录" },
    "SQLH-4.3": { base: 16, actual: 15, self: 4.22, reason: "1 条转集团协调", evidence: "办结台账" },
    "SQLH-5.1": { base: 4200, actual: 4305.5, self: 8, evidence: "经营月报" },
    "SQLH-5.2": { base: 9, actual: 9, self: 4, evidence: "督办单" },
    "SQLH-5.3": { actual: 6.2, self: 3, evidence: "人均创收测算表" },
    "SQLH-6.1": { self: 6.63, evidence: "测评票统计表" },
    "SQLH-6.2": { self: 7.27, evidence: "测评票统计表" },
    "SQLH-B1": { option: "集团级", evidence: "集团表彰文件" },
    "SQLH-V1": { option: "否" },
  },
  ballots: {
    "SQLH-6.1": { good: 26, fair: 7, avg: 1, poor: 0, issued: 35, invalid: 1 },
    "SQLH-6.2": { good: 38, fair: 16, avg: 4, poor: 1, issued: 60, invalid: 1 },
  },
};

/** A sheet as it comes back: units after numbers, full-width digits, edited points, and more. */
export const FAULTY: ExampleEntries = {
  fields: FIELDS,
  rows: {
    ...CLEAN.rows,
    "SQLH-1.1": { actual: "4项", self: 4, evidence: "创建规划（2026）" },
    "SQLH-1.2": { actual: "３", self: 5, evidence: "学习记录 3 份" },
    "SQLH-1.4": { actual: 5, self: 5.5, evidence: "领导小组文件" },
    "SQLH-2.1": { base: 12, actual: 13, self: 8, evidence: "融合项目台账" },
    "SQLH-2.3": { actual: "一篇", self: 6, evidence: "案例" },
    "SQLH-3.1": { actual: -1, self: 0, evidence: "创新登记表" },
    "SQLH-3.2": { base: "7", actual: 4, self: 4.64, reason: "3 项在试用", evidence: "应用证明" },
    "SQLH-3.3": { code: "SQLH-3.1", actual: 4, self: 5, evidence: "品牌活动记录" },
    "SQLH-4.1": { max: 6, actual: 5, self: 5, evidence: "制度汇编" },
    "SQLH-4.2": { code: "SQLH-9.9", option: "良", self: 4, evidence: "兑现记录" },
    "SQLH-5.2": { self: 4, evidence: "督办单" },
    "SQLH-5.3": { actual: 0.062, self: 3, evidence: "人均创收测算表" },
  },
  ballots: {
    ...CLEAN.ballots,
    "SQLH-6.1": { good: 30, fair: 7, avg: 1, poor: 0, issued: 35, invalid: 1 },
  },
};

/** The first three level-1 indicators are filled, the rest is not. */
export const HALF_FILLED: ExampleEntries = {
  fields: { assessor: "示例集团党委组织部", preparer: "王示例", date: 46_376 },
  rows: Object.fromEntries(Object.entries(CLEAN.rows).filter(([code]) => /^SQLH-[123]\./.test(code))),
  ballots: {},
};
