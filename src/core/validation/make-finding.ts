/** Makes findings, so that every one of them takes its severity from the catalogue. */
import type { Adjustment, Indicator } from "../framework/framework";
import type { CellRef } from "../grid/address";
import type { Text } from "../locale/language";
import { severityOf } from "./wording/catalogue";
import type { FindingCode, FindingOf, FindingValues } from "./finding";

/** @param severity the framework's word on it; by default the catalogue's */
export function makeFinding<Code extends FindingCode>(
  code: Code,
  at: CellRef,
  indicator: string | null,
  values: FindingValues[Code],
  severity = severityOf(code),
): FindingOf<Code> {
  return { code, severity, at, indicator, values };
}

/** What a finding says about the row that it concerns. */
export function about(item: Indicator | Adjustment): { readonly code: string; readonly name: Text } {
  return { code: item.code, name: item.name };
}
