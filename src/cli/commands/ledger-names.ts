/** Ledgers as they are named on the command line. */
import type { Ledger } from "../../core/ledger/definition/ledger";
import { normalizeText } from "../../core/sheet/normalize-text";
import { CliError } from "../cli-error";

export const TARGET_MISSING = {
  zh: "请用 --out 指定新文件，或用 --into 指定要加进去的工作簿，二者选一。",
  en: "Name a new file with --out, or a workbook to add to with --into: one of the two.",
};

/** @throws CliError for a name that is none */
export function ledgersByName(names: readonly string[], ledgers: readonly Ledger[]): readonly Ledger[] {
  if (names.length === 1 && names[0] === "all") return ledgers;
  const found = names.map((name) => {
    const wanted = normalizeText(name);
    const ledger = ledgers.find(
      ({ id, name: own, aliases }) =>
        normalizeText(id) === wanted ||
        [own.zh, own.en, ...aliases].some((one) => normalizeText(one) === wanted),
    );
    if (ledger !== undefined) return ledger;
    throw new CliError({
      zh: `没有叫“${name}”的台账；有：${ledgers.map((one) => `${one.name.zh}（${one.id}）`).join("、")}，all 为全部。`,
      en: `There is no ledger “${name}”; there are ${ledgers.map(({ id }) => id).join(", ")}, and all.`,
    });
  });
  return [...new Set(found)];
}
