/** What indicators a ledger gives numbers to, as people know them. */
import type { Framework } from "../../core/framework/framework";
import type { Ledger } from "../../core/ledger/definition/ledger";
import type { Text } from "../../core/locale/language";

export interface FedIndicator {
  readonly code: string;
  readonly name: Text;
  /** Name of its framework. */
  readonly framework: Text;
}

/** @returns none for a ledger that is kept for its checks and reminders alone */
export function fedIndicators({ feeds }: Ledger, frameworks: readonly Framework[]): readonly FedIndicator[] {
  const codes = [...new Set(feeds.map(({ indicator }) => indicator))];
  return codes.flatMap((code) =>
    frameworks.flatMap(({ name: framework, indicators }): readonly FedIndicator[] => {
      const indicator = indicators.find((one) => one.code === code);
      return indicator === undefined ? [] : [{ code, name: indicator.name, framework }];
    }),
  );
}
