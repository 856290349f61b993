/** Which ledger a sheet's name speaks of: 换届台账, 2026年换届台账, 党费台账 (2). */
import { normalizeText } from "../../sheet/normalize-text";
import type { Ledger } from "../definition/ledger";

const TIME = /(?:19|20)\d{2}(?:年度?)?|\d{2}年|[一二三四上下]半?[季年]度?|第?[1-4]季度|q[1-4]|年度/g;
/** Shorter names are words that many a sheet's name holds. */
const SHORTEST_WITHIN = 4;

/** True for a sheet that is called as the ledger is, whatever of time, place or number stands with it. */
export function isNamedAs({ name, aliases }: Ledger, sheet: string): boolean {
  const text = normalizeText(sheet)
    .replace(/[([（].{0,20}[)\]）]/g, "")
    .replace(TIME, "");
  return [name.zh, name.en, ...aliases].some((one) => {
    const plain = normalizeText(one);
    return text === plain || (plain.length >= SHORTEST_WITHIN && text.includes(plain));
  });
}
