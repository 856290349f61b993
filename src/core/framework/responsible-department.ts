/** 责任部门: which department reviews an indicator. */
import type { Text } from "../locale/language";
import type { Framework, Indicator } from "./framework";

/** Where neither the indicator nor the framework names one. */
const ASSESSING: Text = { zh: "考核部门", en: "Assessing department" };

/** The indicator's own department, else the framework's, else whoever assesses. */
export function responsibleDepartment(framework: Framework, indicator: Indicator): Text {
  const { zh, en = zh } = indicator.department ?? framework.department ?? ASSESSING;
  return { zh, en };
}

/** Both names of a framework's departments by the Chinese one; a name that it doesn't have stands for itself. */
export function departmentNames(framework: Framework): (zh: string) => Text {
  const all = framework.indicators.flatMap((one) =>
    one.level === 2 ? [responsibleDepartment(framework, one)] : [],
  );
  const byName = new Map(all.map((department) => [department.zh, department]));
  return (zh) => byName.get(zh) ?? { zh, en: zh };
}
