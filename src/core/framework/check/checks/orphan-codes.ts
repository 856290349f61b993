/** F202, F203: an indicator whose group isn't there, and a group without indicators. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkOrphanCodes: FrameworkCheck = ({ outline }) => {
  const groups = new Set(outline.flatMap(({ code, level }) => (level === 1 ? [code] : [])));
  const parents = new Set(outline.map(({ parent }) => parent));
  return outline.flatMap(({ code, level, parent, path }) => {
    if (level === 1) return parents.has(code) ? [] : [makeProblem("F203", [...path, "code"], code, {})];
    return parent === null || groups.has(parent)
      ? []
      : [makeProblem("F202", [...path, "parent"], code, { parent })];
  });
};
