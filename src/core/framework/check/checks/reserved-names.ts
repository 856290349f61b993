/**
 * F803: codes and keys that name something of every JavaScript object (`constructor`, `__proto__`). Codes
 * are looked up in tables by their text, here and in other programs that read the file.
 */
import type { FrameworkCheck } from "../check-input";
import { makeProblem, type FrameworkProblem, type Path } from "../problem";

const RESERVED: ReadonlySet<string> = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), "prototype"].map((name) => name.toLowerCase()),
);

export const checkReservedNames: FrameworkCheck = ({ fields, outline, indicators, adjustments }) => {
  const refuse = (name: string, path: Path, indicator: string | null): readonly FrameworkProblem[] =>
    RESERVED.has(name.trim().toLowerCase()) ? [makeProblem("F803", path, indicator, { found: name })] : [];
  return [
    ...outline.flatMap(({ code, path }) => refuse(code, [...path, "code"], code)),
    ...adjustments.flatMap(({ item: { code }, path }) => refuse(code, [...path, "code"], code)),
    ...indicators.flatMap(({ item: { code, entries }, path }) =>
      entries.flatMap(({ key }, index) => refuse(key, [...path, "entries", index, "key"], code)),
    ),
    ...(fields.grades ?? []).flatMap(({ key }, index) => refuse(key, ["grades", index, "key"], null)),
    ...(fields.dimensions ?? []).flatMap(({ key }, index) => refuse(key, ["dimensions", index, "key"], null)),
    ...(["id", "prefix"] as const).flatMap((key) => refuse(fields[key] ?? "", [key], null)),
  ];
};
