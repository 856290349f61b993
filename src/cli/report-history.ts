/** What the years together mean for a unit: its state as a demonstration site, its level. */
import { formatPeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { Lifecycle } from "../core/year/lifecycle-step";
import { lifecycleName } from "../core/year/lifecycle-reason";
import type { PromotionStep } from "../core/year/promotion-step";

export interface UnitHistory {
  /** Null where the framework has no demonstration sites. */
  readonly lifecycle: Lifecycle | null;
  /** Levels from year to year, for branches and at least two years. */
  readonly promotion: readonly PromotionStep[];
}

const TEXTS = {
  zh: { lifecycle: "示范点状态：", promotion: "达标升级：" },
  en: { lifecycle: "Demonstration site: ", promotion: "Level: " },
} as const;

export function historyLines({ lifecycle, promotion }: UnitHistory, language: Language): readonly string[] {
  const texts = TEXTS[language];
  const lines = promotion.map(({ text }) => `${texts.promotion}${text[language]}`);
  if (lifecycle === null) return lines;
  const steps = lifecycle.steps.map(({ state, text }) => {
    const name = state === null ? "—" : lifecycleName(state)[language];
    return language === "zh" ? `  ${name}  ${text.zh}` : `  ${name} · ${text.en}`;
  });
  return [`${texts.lifecycle}${lifecycleName(lifecycle.state)[language]}`, ...steps, ...lines];
}

export function historyJson({ lifecycle, promotion }: UnitHistory, language: Language): object {
  return {
    lifecycle:
      lifecycle === null
        ? null
        : {
            state: lifecycle.state,
            steps: lifecycle.steps.map(({ period, state, cause, text }) => ({
              period: formatPeriod(period),
              state,
              cause,
              text: text[language],
            })),
          },
    promotion: promotion.map(({ year, from, to, move, text }) => ({
      year,
      from: from?.key ?? null,
      to: to?.key ?? null,
      move,
      text: text[language],
    })),
  };
}
