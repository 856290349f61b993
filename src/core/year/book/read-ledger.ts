/** Last year's states from a ledger (台账) that a department keeps itself. */
import type { Framework } from "../../framework/framework";
import { textAt, type WorkbookGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import type { LastYear, LastYearUnit } from "../annual/last-year";
import { dayAt, gradeNamed, scoreAt, stateNamed } from "./last-year-cells";

/** A ledger's headings stand near its top. */
const LEDGER_ROWS = 20;

/** A ledger (台账) of any form that has a column of units and one of states. */
export function readLedger(
  { sheets }: WorkbookGrid,
  file: string,
  framework: Framework | null,
): LastYear | null {
  for (const grid of sheets)
    for (let header = 0; header < Math.min(grid.values.length, LEDGER_ROWS); header++) {
      const texts = (grid.values[header] ?? []).map((_, column) =>
        normalizeText(textAt(grid, header, column)),
      );
      const at = (pattern: RegExp): number => texts.findIndex((text) => pattern.test(text));
      const [unit, state] = [at(/^(?:单位|支部|党组织|被考核|示范点|unit)/), at(/状态|state/)];
      const grade = at(/等次|等级|grade|level/);
      if (unit < 0 || (state < 0 && grade < 0)) continue;
      const [named, score] = [at(/命名(?:日|时间|年)|named/), at(/得分|score/)];
      // A column that isn't there is blank.
      const units = grid.values.flatMap((_, row): readonly LastYearUnit[] => {
        const name = row <= header ? "" : textAt(grid, row, unit);
        if (name === "") return [];
        return [
          {
            unit: name,
            state: stateNamed(textAt(grid, row, state)),
            namedOn: dayAt(grid, row, named),
            grade: gradeNamed(textAt(grid, row, grade), framework),
            score: scoreAt(grid, row, score),
            band: null,
          },
        ];
      });
      return { file, units };
    }
  return null;
}
