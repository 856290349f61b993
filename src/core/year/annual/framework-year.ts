/** One framework's year of one unit: its cells, and the sheets put together. */
import { annualPeriods, QUARTERS } from "../../framework/annual-periods";
import type { Framework } from "../../framework/framework";
import { allIndicators } from "../../framework/indicators";
import type { PeriodKey } from "../../framework/period";
import { periodNames } from "../period-names";
import { scoreYear } from "../score-year";
import type { YearPart } from "../year-part";
import type { Exemption, SheetChoice, SourceSheet } from "./annual-input";
import type { AnnualCell } from "./annual-cell";
import type { FrameworkYear } from "./annual-year";
import { fillCell } from "./fill-cell";
import { yearNote, type YearNote } from "./year-note";

export interface FilledYear extends FrameworkYear {
  readonly cells: readonly AnnualCell[];
  /** What the method makes of the year; `null` where several sheets of a period compete. */
  readonly parts: readonly YearPart[];
}

/** What people said of one unit's periods. */
export interface PeriodEntries {
  /** Those in force. */
  readonly exemptions: ReadonlyMap<PeriodKey, Exemption>;
  readonly choices: readonly SheetChoice[];
}

const KEYS: readonly PeriodKey[] = [...QUARTERS, "Y"];

/** @param sheets the unit's sheets of the year by the framework, of whatever version */
export function fillYear(
  framework: Framework,
  year: number,
  sheets: readonly SourceSheet[],
  { exemptions, choices }: PeriodEntries,
): FilledYear {
  const read = new Set(annualPeriods(framework).map(({ key }) => key));
  const cells = KEYS.map((key): AnnualCell => {
    const own = sheets.filter(({ period }) => period?.key === key);
    const cell = fillCell({
      key,
      sheets: own,
      exemption: exemptions.get(key) ?? null,
      choices: choices.filter((one) => one.key === key),
      isRead: read.has(key),
    });
    return {
      ...cell,
      notes: [...cell.notes, ...cell.sheets.flatMap((one) => versionNotes(framework, key, one))],
    };
  });
  // A period with two sheets gives both, so that the engine says itself that nobody chose.
  const parts = cells.flatMap(({ state, sheets: found }) =>
    found.flatMap(({ period, score, compared }): YearPart[] => {
      if (period === null) return [];
      const part = { period, score: state === "withheld" ? { ...score, complete: false } : score };
      return [compared === undefined ? part : { ...part, possible: compared.open }];
    }),
  );
  const annual = scoreYear(framework, year, parts, new Set(exemptions.keys()));
  const counting = cells.flatMap(({ column, sheets: found }) =>
    found.length === 1 && found[0] !== undefined ? [[column as PeriodKey, found[0]] as const] : [],
  );
  return { framework, annual, cells, parts, sheets: new Map(counting) };
}

function versionNotes(
  framework: Framework,
  key: PeriodKey,
  { framework: own, file, sheet, score }: SourceSheet,
): readonly YearNote[] {
  if (own.version === framework.version) return [];
  const period = periodNames([key]);
  const place = { file, sheet };
  const known = new Set(allIndicators(framework).map(({ code }) => code));
  const dropped = score.indicators.flatMap(({ indicator: { code }, official }) =>
    known.has(code) || official === null ? [] : [code],
  );
  return [
    yearNote("Y111", { period, found: own.version, version: framework.version }, place),
    ...(dropped.length > 0
      ? [yearNote("Y118", { period, codes: dropped.join("、"), version: framework.version }, place)]
      : []),
  ];
}
