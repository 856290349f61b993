/** Which of a file's scoring sheets are the return that is collected, and what is said of the others. */
import { isDerived } from "../../derive/build-framework";
import { isAlike } from "../../derive/issued/compare-rows";
import type { Framework } from "../../framework/framework";
import { formatPeriod, type Period } from "../../framework/period";
import type { Text } from "../../locale/language";
import { byText } from "../frameworks/chosen-framework";
import type { SheetRecord } from "../record/file-record";
import type { FrameworkShelf } from "../record/record-frameworks";
import type { ReasonCode } from "../states/reason-catalogue";

/** A sheet's record, or its brief. */
type Choosable = Pick<SheetRecord, "name" | "framework" | "period" | "sheetPeriod" | "derived">;

export interface ChosenSheet<Sheet extends Choosable> {
  readonly sheet: Sheet;
  readonly reasons: readonly {
    readonly code: ReasonCode;
    readonly values: Readonly<Record<string, string | Text>>;
  }[];
}

/**
 * Every sheet of the framework and the period. A file without one is still a return: its newest sheet of
 * the framework, else its first, with what is the matter with it.
 */
export function chosenSheets<Sheet extends Choosable>(
  { sheets }: { readonly sheets: readonly Sheet[] },
  period: Period,
  framework: Framework,
  shelf: FrameworkShelf,
): readonly ChosenSheet<Sheet>[] {
  const need = formatPeriod(period);
  const ofFramework = sheets.filter((sheet) => isOf(framework, sheet, shelf));
  const wanted = ofFramework.filter((sheet) => periodOf(sheet) === need);
  if (wanted.length > 0) {
    const others = [...new Set(ofFramework.map(periodOf))].filter((one) => one !== null && one !== need);
    const periods = [...others, need].sort((a, b) => byText(a ?? "", b ?? "")).join("、");
    return wanted.map((sheet) => ({
      sheet,
      reasons: others.length === 0 ? [] : [{ code: "C109", values: { periods, need, sheet: sheet.name } }],
    }));
  }
  const newest = [...ofFramework].sort((a, b) => byText(periodOf(b) ?? "", periodOf(a) ?? ""))[0];
  if (newest !== undefined) {
    const found = periodOf(newest) ?? { zh: "（没有写明期间）", en: "(no period)" };
    return [{ sheet: newest, reasons: [{ code: "C108", values: { found, need } }] }];
  }
  const [first] = sheets;
  if (first === undefined) return [];
  const found = shelf.get(first.framework)?.name ?? { zh: "未知的体系", en: "an unknown framework" };
  return [{ sheet: first, reasons: [{ code: "C110", values: { found, need: framework.name } }] }];
}

function periodOf({ sheetPeriod, period }: Choosable): string | null {
  return sheetPeriod ?? period;
}

/** Of any version; of own sheets, those with mostly the same rows. A framework that nobody brought is told later. */
function isOf(framework: Framework, sheet: Choosable, shelf: FrameworkShelf): boolean {
  const own = shelf.get(sheet.framework);
  if (own === null) return true;
  if (isDerived(framework) !== (sheet.derived !== null)) return false;
  return sheet.derived === null ? own.id === framework.id : isAlike(framework, own);
}
