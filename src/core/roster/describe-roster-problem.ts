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
    case "nameInUse":
      return {
        zh: `曾用名“${problem.name}”是 ${address(problem.first)} 所列单位的现名，以该名称报送的表算作那个单位；请核对。`,
        en: `the former name “${problem.name}” is the present name of the unit in ${address(problem.first)}; a return under it is taken for that unit’s. Check it.`,
      };
    case "sharedFormerName":
      return {
        zh: `曾用名“${problem.name}”在 ${address(problem.first)} 也有，不能据此认定单位；请只留在一个单位下。`,
        en: `the former name “${problem.name}” is in ${address(problem.first)} too, so it tells no unit; leave it with one of them.`,
      };
    case "unreadableDay":
      return {
        zh: `“${problem.found}”不是完整的日期，按没有截止日期计；请写成 2026-12-25。`,
        en: `“${problem.found}” is no whole date, and the unit counts as one without a last day; write it as 2026-12-25.`,
      };
    case "dueBeforePeriod":
      return {
        zh: `截止日期 ${problem.due} 早于考核期间 ${problem.period} 的第一天，可能是以前的日期；请更新。`,
        en: `the last day ${problem.due} is before the first day of ${problem.period}; perhaps it is an earlier period’s. Update it.`,
      };
    case "unknownFramework":
      return {
        zh: `应报体系“${problem.name}”不是已有的指标体系，这个单位按应报计；请填体系名称或代号，例如 SQLH，不需报送填“无”。`,
        en: `“${problem.name}” is none of the frameworks, and the unit counts as expected; enter a framework’s name or prefix, such as SQLH, or “none”.`,
      };
    case "unreadableCell":
      return {
        zh: `单元格是错误值 ${problem.error}，按未填计；请改正。`,
        en: `the cell holds the error value ${problem.error} and counts as blank; correct it.`,
      };
    case "tooLong":
      return {
        zh: "名录太长，这一行以下没有读取；请删除表下方的多余内容，或分成几个名录。",
        en: "the roster is too long, and nothing below this row was read; remove what is below the table, or split the roster.",
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
