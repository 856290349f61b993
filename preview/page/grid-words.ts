/**
 * The engine speaks English only. Here is Chinese for those of its words that the page lets people
 * see: context menus, the line of sums, and the refusals of protection and data validation.
 */
import { setTranslationMethod } from "@odoo/o-spreadsheet";
import type { Language } from "../../src/core/locale/language";

type TranslationFunction = Parameters<typeof setTranslationMethod>[0];

const CHINESE: Readonly<Record<string, string>> = {
  // Cells, rows and columns
  Cut: "剪切",
  Copy: "复制",
  Paste: "粘贴",
  "Paste special": "选择性粘贴",
  "Paste as value": "只粘贴值",
  "Paste format only": "只粘贴格式",
  "Insert row": "插入行",
  "Insert %s rows": "插入 %s 行",
  "Insert row above": "在上方插入行",
  "Insert %s rows above": "在上方插入 %s 行",
  "Insert row below": "在下方插入行",
  "Insert %s rows below": "在下方插入 %s 行",
  "Insert column": "插入列",
  "Insert %s columns": "插入 %s 列",
  "Insert column left": "在左侧插入列",
  "Insert %s columns left": "在左侧插入 %s 列",
  "Insert column right": "在右侧插入列",
  "Insert %s columns right": "在右侧插入 %s 列",
  "Insert cells": "插入单元格",
  "Delete cells": "删除单元格",
  "Shift down": "下移",
  "Shift right": "右移",
  "Shift up": "上移",
  "Shift left": "左移",
  "Delete rows": "删除行",
  "Delete row %s": "删除第 %s 行",
  "Delete rows %s - %s": "删除第 %s 至 %s 行",
  "Delete columns": "删除列",
  "Delete column %s": "删除 %s 列",
  "Delete columns %s - %s": "删除 %s 至 %s 列",
  "Clear rows": "清除行",
  "Clear row %s": "清除第 %s 行",
  "Clear rows %s - %s": "清除第 %s 至 %s 行",
  "Clear columns": "清除列",
  "Clear column %s": "清除 %s 列",
  "Clear columns %s - %s": "清除 %s 至 %s 列",
  "Hide rows": "隐藏行",
  "Hide row %s": "隐藏第 %s 行",
  "Hide rows %s - %s": "隐藏第 %s 至 %s 行",
  "Hide columns": "隐藏列",
  "Hide column %s": "隐藏 %s 列",
  "Hide columns %s - %s": "隐藏 %s 至 %s 列",
  "Unhide rows": "取消隐藏行",
  "Unhide columns": "取消隐藏列",
  "Group row %s": "组合第 %s 行",
  "Group rows %s - %s": "组合第 %s 至 %s 行",
  "Group column %s": "组合 %s 列",
  "Group columns %s - %s": "组合 %s 至 %s 列",
  "Sort column": "排序",
  "Sort columns": "排序",
  "Ascending (A ⟶ Z)": "升序",
  "Descending (Z ⟶ A)": "降序",
  "Column statistics": "列统计",
  "Conditional formatting": "条件格式",
  "Insert link": "插入链接",
  "Edit link": "编辑链接",
  // Sheets
  Delete: "删除",
  Duplicate: "复制一份",
  Rename: "重命名",
  "Change color": "标签颜色",
  "Move right": "右移",
  "Move left": "左移",
  "Hide sheet": "隐藏工作表",
  "Lock sheet": "锁定工作表",
  "Add sheet": "添加工作表",
  "List all sheets": "所有工作表",
  // Charts
  Edit: "编辑",
  "Copy as image": "复制为图片",
  Download: "下载",
  // The line of sums
  Sum: "求和",
  Avg: "平均",
  Min: "最小",
  Max: "最大",
  Count: "计数",
  "Count Numbers": "数值计数",
  Undo: "撤消",
  Redo: "恢复",
  // Refusals
  "This sheet is locked and cannot be modified. Please unlock it first.":
    "这个单元格受工作表保护，不能修改。",
  "The data you entered in %s violates the data validation rule set on the cell:\n%s":
    "%s 中输入的内容不符合这个单元格的要求：%s",
  Invalid: "不符合要求",
  "The value must be a number": "应为数字",
  "The value must be a valid date": "应为日期",
  "The value must be equal to %s": "应等于 %s",
  "The value must not be equal to %s": "不能等于 %s",
  "The value must be greater than %s": "应大于 %s",
  "The value must be greater or equal to %s": "不能小于 %s",
  "The value must be less than %s": "应小于 %s",
  "The value must be less or equal to %s": "不能大于 %s",
  "The value must be between %s and %s": "应在 %s 与 %s 之间",
  "The value must not be between %s and %s": "不能在 %s 与 %s 之间",
  "The value must be one of: %s": "应为其中之一：%s",
  "The value must be a value in the range %s": "应为 %s 中的值",
  "The value does not match the custom formula data validation rule": "不符合自定义公式",
  "Cannot have a sheet without name": "工作表名称不能为空",
};

const ENGLISH: Readonly<Record<string, string>> = {
  // The engine thinks of whole sheets; ours are protected cell by cell.
  "This sheet is locked and cannot be modified. Please unlock it first.":
    "This cell is protected and can't be changed.",
};

let words = CHINESE;
/** A text of the engine in the language that was chosen; itself where there is no word for it. */
export const translate: TranslationFunction = (...[text]: readonly [string, ...unknown[]]) =>
  words[text] ?? text;
setTranslationMethod(translate);

/** Chooses the language of the grid's own words; takes effect when it is drawn next. */
export function speakInGrid(language: Language): void {
  words = language === "zh" ? CHINESE : ENGLISH;
}
