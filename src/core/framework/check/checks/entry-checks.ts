/** F505–F507: checks of entries that aren't there, aren't numbers or aren't scored, or that report an unknown finding. */
import type { EntryCheck, Indicator } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

/** The findings that compare entries of one row. */
const FINDINGS: Readonly<Record<EntryCheck["kind"], readonly string[]>> = {
  lte: ["V207"],
  sum_lte: ["V208", "V214"],
};

export const checkEntryChecks: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) =>
    (item.checks ?? []).flatMap((check, index) => problemsOf(check, item, [...path, "checks", index])),
  );

function problemsOf(
  check: EntryCheck,
  { code, entries }: Indicator,
  path: Path,
): readonly FrameworkProblem[] {
  const list = entries.map(({ key }) => key);
  const sides: readonly (readonly [Path, string])[] =
    check.kind === "lte"
      ? [
          [[...path, "a"], check.a],
          [[...path, "b"], check.b],
        ]
      : [
          ...check.parts.map((key, index) => [[...path, "parts", index], key] as const),
          [[...path, "b"], check.b],
        ];
  const finding = FINDINGS[check.kind].includes(check.rule)
    ? []
    : [makeProblem("F507", [...path, "rule"], code, { found: check.rule, list: FINDINGS[check.kind] })];
  return [
    ...sides.flatMap(([at, key]) => {
      const entry = entries.find((candidate) => candidate.key === key);
      if (entry === undefined) return [makeProblem("F505", at, code, { key, list })];
      return entry.type === "enum" ? [makeProblem("F506", at, code, { key })] : [];
    }),
    ...finding,
  ];
}
