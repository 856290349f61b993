/** The pane's words about fixes, in both languages. */

export interface FixStrings {
  /** Fixes at once; what it changes stands above it. */
  readonly fix: string;
  /** Asks first. */
  readonly ask: string;
  readonly apply: string;
  readonly cancel: string;
  readonly before: string;
  readonly after: string;
  readonly cell: string;
  readonly all: (count: number) => string;
  readonly allHeading: (count: number) => string;
  readonly fixed: (count: number) => string;
  readonly undo: string;
  /** @param where the cell, for those who don't see which button it is */
  readonly undoCell: (where: string) => string;
  /** @param left cells that somebody has changed since */
  readonly undone: (count: number, left: number) => string;
  readonly dismiss: string;
  readonly history: (count: number) => string;
  readonly changedSince: string;
}

export const fixesZh: FixStrings = {
  fix: "更正",
  ask: "更正…",
  apply: "应用",
  cancel: "取消",
  before: "原内容",
  after: "新内容",
  cell: "单元格",
  all: (count) => `一键更正（不影响得分）（${count}）`,
  allHeading: (count) => `将修改以下 ${count} 个单元格，得分不变：`,
  fixed: (count) => `已更正 ${count} 个单元格，已记入“校验记录”。`,
  undo: "撤销",
  undoCell: (where) => `撤销 ${where}`,
  undone: (count, left) => {
    const kept = left === 0 ? "" : `${left} 个单元格之后又有修改，没有撤销。`;
    return count === 0 ? kept : `已恢复 ${count} 个单元格的原内容。${kept}`;
  },
  dismiss: "关闭",
  history: (count) => `已做的更正（${count}）`,
  changedSince: "之后又有修改，不能撤销",
};

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

export const fixesEn: FixStrings = {
  fix: "Fix",
  ask: "Fix…",
  apply: "Apply",
  cancel: "Cancel",
  before: "Old content",
  after: "New content",
  cell: "Cell",
  all: (count) => `All safe fixes (${count})`,
  allHeading: (count) => `${cells(count)} will change; no score will:`,
  fixed: (count) => `Fixed ${cells(count)}; noted in the fix log.`,
  undo: "Undo",
  undoCell: (where) => `Undo ${where}`,
  undone: (count, left) => {
    const kept = left === 0 ? "" : `Not undone, since changed later: ${cells(left)}.`;
    return count === 0 ? kept : `Put back what was in ${cells(count)}. ${kept}`.trimEnd();
  },
  dismiss: "Close",
  history: (count) => `Fixes made (${count})`,
  changedSince: "Changed since; can't be undone",
};
