/** Words for what is wrong with a roster: the cell, what is wrong, and what to do. */
import { cellAddress, type CellRef } from "../grid/address";
import type { Text } from "../locale/language";
import type { RosterProblem } from "./roster";

/** One sentence that names the cell, in both languages. */
export function describeRosterProblem(problem: RosterProblem): Text {
  const { sheet } = problem.at;
  const at = address(problem.at);
  const place: Text = { zh: `“${sheet}”${at}：`, en: `“${sheet}” ${at}: ` };
  const { zh, en } = sentenceOf(problem);
  return { zh: place.zh + zh, en: place.en + en };
}

function sentenceOf(problem: RosterProblem): Text {
  switch (problem.kind) {
    case "blankName":
      return {
        zh: "这一行没有单位名称，已略过；请补填单位名称，或删除这一行。",
        en: "this row has no unit name and was left out; enter the name, or delete the row.",
      };
    case "unreadableName":
      return {
        zh: `单位名称是错误值 ${problem.error}，已略过；请改为文字。`,
        en: `the unit name is the error value ${problem.error} and was left out; enter it as text.`,
      };
    case "duplicateName":
      return {
        zh: `“${problem.name}”与 ${address(problem.first)} 重复，已略过；请删除其中一行，或改用全称区分。`,
        en: `“${problem.name}” repeats ${address(problem.first)} and was left out; delete one of them, or tell them apart by their full names.`,
      };
    case "duplicateCode":
      return {
        zh: `单位编码“${problem.code}”与 ${address(problem.first)} 所在行重复；请改正其中一个。`,
        en: `the code “${problem.code}” is also that of the row of ${address(problem.first)}; correct one of them.`,
      };
    case "unreadableCount":
      return {
        zh: `“${problem.found}”不是个数，也不是有或无，按未填计；请填个数，没有填 0。`,
        en: `“${problem.found}” is neither a number nor yes or no and counts as blank; enter a number, 0 for none.`,
      };
    case "empty":
      return {
        zh: "表头下面没有单位；请每行填写一个单位。",
        en: "there is no unit below the header; enter one unit in each row.",
      };
  }
}

function address({ row, column }: CellRef): string {
  return cellAddress(row, column);
}
