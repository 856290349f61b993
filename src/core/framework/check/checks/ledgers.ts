/** F501, F502: an entry that is to be filled from a ledger, or a column of one, that isn't kept. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";
import { BUILTIN_LEDGERS } from "../../../ledger/definition/builtin-ledgers";

const LEDGERS: ReadonlyMap<string, { readonly cols: readonly string[] }> = new Map(
  BUILTIN_LEDGERS.map(({ id, columns }) => [id, { cols: columns.map(({ label }) => label.zh) }]),
);

/** `ledger:dues`, or one column of it: `ledger:dues/实缴人数`. */
const SOURCE = /^ledger:([^/]*)(?:\/(.*))?$/s;

export const checkLedgers: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) =>
    item.entries.flatMap(({ source }, index) =>
      source === undefined ? [] : checkSource(source, [...path, "entries", index, "source"], item.code),
    ),
  );

function checkSource(source: string, path: Path, code: string): readonly FrameworkProblem[] {
  const [, name = source, column] = SOURCE.exec(source) ?? [];
  const ledger = LEDGERS.get(name);
  if (ledger === undefined) {
    const list = [...LEDGERS.keys()].map((key) => `ledger:${key}`);
    return [makeProblem("F501", path, code, { ledger: source, list })];
  }
  return column === undefined || ledger.cols.includes(column)
    ? []
    : [makeProblem("F502", path, code, { column, ledger: name, list: ledger.cols })];
}
