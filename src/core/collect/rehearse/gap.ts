/** What a return does not answer under a draft: it is told where it stands, and never counts as 0. */
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";

export type GapKind =
  /** The draft asks for an indicator that the return's framework doesn't have in this period. */
  | "newIndicator"
  /** The return lacks the row. */
  | "noRow"
  /** The draft asks for an entry that the row doesn't have. */
  | "newEntry"
  /** What was chosen, or entered, is not among what the draft accepts. */
  | "notAccepted"
  /** 不适用 was chosen, which the draft doesn't allow. */
  | "mustApply"
  /** An award's level is not one of the draft's: it has no points. */
  | "otherLevel"
  /** A bonus, penalty or veto that acted is not part of the draft, or is something else there. */
  | "adjustmentGone";

export interface Gap {
  readonly kind: GapKind;
  /** Code of the indicator or adjustment. */
  readonly code: string;
  /** Null where the return has no cell for it. */
  readonly at: CellRef | null;
  /** The entry's label, or what stands in the cell; null where neither says more. */
  readonly shown: string | null;
}

const TEXTS: Readonly<Record<GapKind, (code: string, shown: string) => Text>> = {
  newIndicator: (code) => ({
    zh: `${code} 为草案新增，未填报`,
    en: `${code} is new in the draft and was not asked`,
  }),
  noRow: (code) => ({ zh: `${code} 表中没有这一行`, en: `${code} has no row on the sheet` }),
  newEntry: (code, shown) => ({
    zh: `${code} 草案新增填报项“${shown}”，未填报`,
    en: `${code}: the draft's entry “${shown}” was not asked`,
  }),
  notAccepted: (code, shown) => ({
    zh: `${code} 填报的“${shown}”不在草案允许的范围内`,
    en: `${code}: “${shown}” is not what the draft accepts`,
  }),
  mustApply: (code) => ({
    zh: `${code} 选了不适用，草案不允许`,
    en: `${code}: 不适用 was chosen, which the draft doesn't allow`,
  }),
  otherLevel: (code, shown) => ({
    zh: `${code} 填报的级别“${shown}”草案中没有，未计分`,
    en: `${code}: the draft has no level “${shown}”, so nothing was counted`,
  }),
  adjustmentGone: (code) => ({
    zh: `${code} 草案中没有或性质不同，未计`,
    en: `${code} is not part of the draft, or is something else there, and was not counted`,
  }),
};

export function describeGap({ kind, code, shown }: Gap): Text {
  return TEXTS[kind](code, shown ?? "");
}
