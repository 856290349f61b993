/**
 * Several returns of one own layout are held against the sheet that was issued. Where nobody names
 * that one, it is what most of them agree on; among equally many, the first one.
 */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import { formatPeriod } from "../../framework/period";
import { orderFindings } from "../../validation/order/order-findings";
import { sortFindings } from "../../validation/order/sort-findings";
import type { Derivation } from "../derived-framework";
import { withhold } from "../reconcile/withhold";
import { compareRows, isAlike } from "./compare-rows";

/**
 * @param given the framework of the sheet that was issued; null where nobody names it
 * @returns the same sheets in their order, with what differs; those of a framework of ours as they are
 */
export function againstIssued<Sheet extends Assessment>(
  sheets: readonly Sheet[],
  given: Framework | null,
): readonly Sheet[] {
  return sheets.map((sheet) => {
    const { derived, issued: compared } = sheet;
    if (derived === undefined || compared !== undefined) return sheet;
    const issued = given ?? commonFramework(sheets, sheet);
    return issued === null ? sheet : heldAgainst(sheet, derived, issued);
  });
}

function heldAgainst<Sheet extends Assessment>(sheet: Sheet, derived: Derivation, issued: Framework): Sheet {
  const differences = compareRows(issued, sheet.framework, derived, sheet.sheet.header);
  const findings = [...sheet.findings, ...differences];
  const isCertain = differences.every(({ severity }) => severity !== "error");
  return {
    ...sheet,
    issued,
    findings: orderFindings(sortFindings(sheet.sheet.name, findings)),
    score: isCertain ? sheet.score : withhold(sheet.score),
  };
}

/** What most of the sheets that are like this one say; null where it is alone. */
function commonFramework(sheets: readonly Assessment[], sheet: Assessment): Framework | null {
  const alike = sheets.filter(
    (other) =>
      other.derived !== undefined &&
      periodOf(other) === periodOf(sheet) &&
      isAlike(other.framework, sheet.framework),
  );
  if (alike.length < 2) return null;
  const counts = new Map<string, { readonly framework: Framework; count: number }>();
  for (const { framework } of alike) {
    const key = JSON.stringify([framework.indicators, framework.adjustments]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { framework, count: 1 });
    else known.count++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.framework ?? null;
}

function periodOf({ period }: Assessment): string {
  return period === null ? "" : formatPeriod(period);
}
