/**
 * Indicators that are compared among units are scored among the sheets of one framework, version and period that count.
 * Where it is undecided which do, points that hang on it stay open (ADR 75).
 */
import Big from "big.js";
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import { allIndicators } from "../../framework/indicators";
import { comparedValue } from "../../ranking/compare-units";
import { possibleScores, type ComparisonPlace } from "../../ranking/possible-comparisons";
import { larger } from "../../scoring/decimal";
import { normalizeText } from "../../sheet/normalize-text";
import { composes } from "../imported-scores";
import type { AnnualInput, SourceSheet } from "./annual-input";
import { exemptionsOf } from "./exemptions";
import { countingSheets } from "./fill-cell";
import { bySource, concernsYear, ownerOf } from "./place-sheets";
import { sameUnitChoices } from "./sheet-choices";

/** A sheet that is compared, and how it was read. */
interface ReadSheet {
  readonly sheet: SourceSheet;
  readonly assessment: Assessment;
}

type Place = ComparisonPlace<ReadSheet>;

/** The input with what is compared among units scored. */
export function compareSheets(input: AnnualInput, year: number, framework: Framework): AnnualInput {
  const { sheets } = input.sources;
  const read = new Map(sheets.flatMap((sheet) => readSheet(sheet) ?? []));
  if (read.size === 0) return input;
  const known = sheets
    .map((sheet) => read.get(sheet)?.sheet ?? sheet)
    .filter((sheet) => concernsYear(sheet, year, framework))
    .sort(bySource);
  const bySheet = new Map([...read.values()].map((one) => [one.sheet, one]));
  const sets = new Map<string, Place[]>();
  for (const own of sheetsByUnit(known, input))
    for (const [set, place] of placesOf(own, input, framework, bySheet))
      sets.set(set, [...(sets.get(set) ?? []), place]);
  const scored = new Map<SourceSheet, SourceSheet>();
  for (const places of sets.values())
    for (const [{ sheet }, { score, open, total, because }] of possibleScores(places)) {
      const values = sheet.compared?.values ?? "";
      scored.set(sheet, {
        ...sheet,
        score,
        compared: { values, open, total, because: because.map(placeOf) },
      });
    }
  const compared = sheets.map((sheet) => {
    const own = read.get(sheet)?.sheet ?? sheet;
    return scored.get(own) ?? own;
  });
  return { ...input, sources: { ...input.sources, sheets: compared } };
}

/** Null for a sheet of which nothing is compared, or only the result is known. */
function readSheet(sheet: SourceSheet): readonly (readonly [SourceSheet, ReadSheet])[] | null {
  if (sheet.published) return null;
  const indicators = allIndicators(sheet.framework).filter(({ rule }) => rule.type === "relative");
  const assessment = indicators.length === 0 ? null : sheet.details();
  if (assessment === null) return null;
  const values = indicators.map((indicator) => {
    const value = comparedValue(indicator, { assessment });
    // Values below 0 count as 0.
    return value === null || value === "notApplicable" ? value : larger(new Big(0), value).toString();
  });
  const compared = { values: JSON.stringify(values), open: new Map(), total: null, because: [] };
  return [[sheet, { sheet: { ...sheet, compared }, assessment }]];
}

/** Those of one unit, period and framework together; a sheet without a unit alone. */
function sheetsByUnit(
  sheets: readonly SourceSheet[],
  { roster }: AnnualInput,
): readonly (readonly [SourceSheet, ...SourceSheet[]])[] {
  const groups = new Map<string, [SourceSheet, ...SourceSheet[]]>();
  sheets.forEach((sheet, index) => {
    const { unit, period, framework } = sheet;
    const owner = unit === "" ? index : normalizeText(ownerOf(unit, roster).unit);
    const key = JSON.stringify([owner, period?.key, framework.id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sheet]);
    else group.push(sheet);
  });
  return [...groups.values()];
}

/** What a unit's sheets of a period bring into the comparisons of each version of their framework. */
function placesOf(
  own: readonly [SourceSheet, ...SourceSheet[]],
  { roster, entries }: AnnualInput,
  framework: Framework,
  read: ReadonlyMap<SourceSheet, ReadSheet>,
): readonly (readonly [set: string, place: Place])[] {
  const [{ unit: written, period, framework: by }] = own;
  const { unit, rosterUnit } = ownerOf(written, roster);
  if (period === null) return [];
  const { key } = period;
  const choices = sameUnitChoices(unit, entries.choices).filter((one) => one.key === key);
  // A composite's own sheet counts whatever the unit was let off.
  const isLetOff =
    !(composes(framework) && by.id === framework.id) &&
    exemptionsOf(unit, entries.exemptions).inForce.has(key);
  const counting = isLetOff ? [] : countingSheets(key, own, choices);
  // Nobody said whose it is, or whether it is one of the units that are assessed.
  const isDoubtful = written === "" || (roster !== null && rosterUnit === null);
  const versions = [...new Set(own.map((sheet) => sheet.framework.version))];
  return versions.map((version) => {
    const ofVersion = (sheets: readonly SourceSheet[]): readonly ReadSheet[] =>
      sheets.flatMap((sheet) => (sheet.framework.version === version ? (read.get(sheet) ?? []) : []));
    const options = ofVersion(counting);
    const perhapsNone = isDoubtful || options.length < counting.length;
    return [JSON.stringify([by.id, version, key]), { options, perhapsNone, sheets: ofVersion(own) }];
  });
}

function placeOf({ sheet: { file, sheet } }: ReadSheet): Pick<SourceSheet, "file" | "sheet"> {
  return { file, sheet };
}
