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
