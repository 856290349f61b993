/** A framework of a department that measures everything: hundreds of indicators with long names. */
import type { Framework, Indicator } from "../../src/core/framework/framework";
import { allIndicators } from "../../src/core/framework/indicators";
import { f1 } from "./grid-builder";

/** @param count of level-2 indicators, of all rules that F1 uses, over its six level-1 indicators */
export function longFramework(count: number): Framework {
  const framework = f1();
  const models = allIndicators(framework);
  const level2 = Array.from({ length: count }, (_, index): Indicator => {
    const model = models[index % models.length];
    if (model === undefined) throw new Error("F1 has indicators");
    const number = Math.floor(index / models.length) + 1;
    return {
      ...model,
      code: `${model.code}.${number}`,
      maxPoints: 100 / count,
      name: { zh: `${model.name.zh}（第${number}部分）`, en: `${model.name.en}, part ${number}` },
      periods: ["Q1", "Q2", "Q3", "Q4", "Y"],
    };
  });
  const groups = framework.indicators.filter(({ level }) => level === 1);
  const inOrder = groups.flatMap((group) => {
    const members = level2.filter(({ parent }) => parent === group.code);
    return [{ ...group, maxPoints: Number(((members.length * 100) / count).toFixed(6)) }, ...members];
  });
  const { counts: _counts, applicableMax: _applicable, ...rest } = framework;
  return { ...rest, id: "F9_LONG", prefix: "LONG", indicators: inOrder };
}
