/** Of which year, and by which framework: what a person said, else what more than half of the sheets say. */
import type { Framework } from "../../framework/framework";
import { byText } from "../../collect/frameworks/chosen-framework";
import { builtinFrameworks } from "../../framework/builtin-frameworks";
import { takesAppraisals } from "../appraisals/appraisal-items";
import { holdsAppraisals } from "../appraisals/read-appraisals";
import { composes, takesFrom } from "../imported-scores";
import type { AnnualInput, SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

export type Chosen =
  | { readonly kind: "chosen"; readonly year: number; readonly framework: Framework }
  | { readonly kind: "open"; readonly notes: readonly YearNote[] };

export function chooseYear({ sources, year, framework, appraisals }: AnnualInput): Chosen {
  const dated = sources.sheets.filter(({ period }) => period !== null);
  const years = votes(dated, ({ period }) => String(period?.year ?? ""));
  const chosenYear = year ?? leader(years);
  const ofYear = dated.filter(({ period }) => period?.year === Number(chosenYear ?? NaN));
  const among = chosenYear === null ? dated : ofYear;
  const chosenFramework = framework ?? ofAppraisals(appraisals, among) ?? chooseFramework(among);
  if (chosenYear !== null && chosenFramework !== null)
    return { kind: "chosen", year: Number(chosenYear), framework: chosenFramework };
  const notes = [
    ...(chosenYear === null
      ? [
          yearNote("Y125", {
            what: { zh: "评分表分属不同年度", en: "The sheets are of different years" },
            list: listed(years),
            option: { zh: "年度（--year）", en: "--year" },
          }),
        ]
      : []),
    ...(chosenFramework === null
      ? [
          yearNote("Y125", {
            what: { zh: "评分表用了不同的指标体系", en: "The sheets are of different frameworks" },
            list: listed(votes(among, ({ framework: { prefix, name } }) => `${prefix} ${name.zh}`)),
            option: { zh: "指标体系（--framework）", en: "--framework" },
          }),
        ]
      : []),
  ];
  return { kind: "open", notes };
}

/** Where all units' ratings lie there, the composite that takes them; null where there are none, or several take them. */
function ofAppraisals(files: AnnualInput["appraisals"], sheets: readonly SourceSheet[]): Framework | null {
  const known = [...new Set([...sheets.map((one) => one.framework), ...builtinFrameworks()])];
  const fitting = known
    .filter((one) => takesAppraisals(one) && sheets.some((sheet) => takesFrom(one, sheet.framework)))
    .filter((one) => files.some(({ workbook }) => holdsAppraisals(workbook, [one])));
  const ids = new Set(fitting.map(({ id }) => id));
  return ids.size === 1 ? (fitting.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null) : null;
}

/** The newest version of the framework; a composite goes before those that it is put together from. */
function chooseFramework(sheets: readonly SourceSheet[]): Framework | null {
  const composed = sheets.filter(({ framework }) => composes(framework));
  const from = composed.length > 0 ? composed : sheets;
  const id = leader(votes(from, ({ framework }) => framework.id));
  const versions = from.map(({ framework }) => framework).filter((one) => one.id === id);
  return versions.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

/** 2026.10 comes after 2026.2. */
export function compareVersions(a: string, b: string): number {
  const numbers = (text: string): readonly number[] => text.split(/\D+/).map(Number);
  const [x, y] = [numbers(a), numbers(b)] as const;
  for (let index = 0; index < Math.max(x.length, y.length); index++) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return byText(a, b);
}

function votes(
  sheets: readonly SourceSheet[],
  of: (sheet: SourceSheet) => string,
): readonly [string, number][] {
  const counts = new Map<string, number>();
  for (const sheet of sheets) counts.set(of(sheet), (counts.get(of(sheet)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
}

function leader(counts: readonly [string, number][]): string | null {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const [first] = counts;
  return first !== undefined && first[1] * 2 > all ? first[0] : null;
}

function listed(counts: readonly [string, number][]) {
  return {
    zh: counts.map(([name, count]) => `${name} ${count} 张`).join("、"),
    en: counts.map(([name, count]) => `${name} ${count}`).join(", "),
  };
}
