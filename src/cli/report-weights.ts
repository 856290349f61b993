/** Nominal and acting weights of a framework, as a table for a person and as JSON. */
import type Big from "big.js";
import { actingWeights, isDistorted, type ActingWeight } from "../core/framework/acting-weights";
import { countsByIndicator } from "../core/framework/annual-periods";
import type { Framework } from "../core/framework/framework";
import type { Language } from "../core/locale/language";
import { roundScore } from "../core/scoring/decimal";
import { plainTable } from "./plain-table";

/** Weights are shown with so many places: 15 → 8.25. */
const PLACES = 2;

const TEXTS = {
  zh: {
    head: ["编码", "指标", "分值", "全年实际", "相差"],
    byIndicator: "年度得分按指标合成：每个指标的分值全年照样起作用。",
    byTotal: "年度得分按各期总分合成：不是每期都评的指标，实际权重低于分值，其余的高于分值。",
    asWritten: "全年实际权重与分值一致。",
    distorted: "超过分值的 10%",
  },
  en: {
    head: ["Code", "Indicator", "Points", "Acting", "Difference"],
    byIndicator: "The year is put together by indicators: points act as they stand.",
    byTotal:
      "The year is put together by the sheets' totals: what isn't asked on every sheet acts with less than its points, the rest with more.",
    asWritten: "Acting weights are the points.",
    distorted: "beyond 10 % of the points",
  },
} as const;

/** “15 → 8.25” for each level-1 and level-2 indicator. */
export function weightsText(framework: Framework, language: Language): string {
  const texts = TEXTS[language];
  const table = plainTable(texts.head, ["left", "left", "right", "right", "left"]);
  for (const group of actingWeights(framework)) {
    table.push(row(group, "", language));
    for (const indicator of group.indicators) table.push(row(indicator, "  ", language));
  }
  const { annual } = framework.cycle;
  const how =
    annual.method === "annual_only" ? [] : [texts[countsByIndicator(annual) ? "byIndicator" : "byTotal"]];
  return [`${framework.name[language]} ${framework.version}`, table.toString(), ...how].join("\n");
}

/** Only what differs, for a framework that is being checked: `SQLH-6.1 7 → 3.85`. */
export function weightDifferences(framework: Framework, language: Language): readonly string[] {
  const changed = actingWeights(framework)
    .flatMap((group) => [group, ...group.indicators])
    .filter(({ nominal, acting }) => !nominal.eq(acting));
  if (changed.length === 0) return [TEXTS[language].asWritten];
  return changed.map(
    (weight) => `${weight.item.code} ${weight.item.name[language]} ${arrow(weight.nominal, weight.acting)}`,
  );
}

export function weightsJson(framework: Framework): object {
  const numbers = (weight: ActingWeight): object => ({
    code: weight.item.code,
    nominal: weight.nominal.toNumber(),
    acting: roundScore(weight.acting, PLACES).toNumber(),
    distorted: isDistorted(weight),
  });
  const { annual } = framework.cycle;
  return {
    framework: { id: framework.id, version: framework.version },
    method: annual.method,
    level: annual.method === "annual_only" ? null : (annual.level ?? "total"),
    level1: actingWeights(framework).map((group) => ({
      ...numbers(group),
      indicators: group.indicators.map(numbers),
    })),
  };
}

function row({ item, nominal, acting }: ActingWeight, indent: string, language: Language): string[] {
  const difference = acting.minus(nominal);
  const sign = difference.gt(0) ? "+" : "";
  const note = isDistorted({ nominal, acting }) ? `  ${TEXTS[language].distorted}` : "";
  return [
    `${indent}${item.code}`,
    item.name[language],
    nominal.toString(),
    arrow(nominal, acting),
    difference.eq(0) ? "" : `${sign}${roundScore(difference, PLACES).toFixed(PLACES)}${note}`,
  ];
}

function arrow(nominal: Big, acting: Big): string {
  return `${nominal.toString()} → ${roundScore(acting, PLACES).toFixed(PLACES)}`;
}
