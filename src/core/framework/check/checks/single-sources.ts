/** F515: a framework whose annual score is a source of two parts: one result would count twice. */
import { annualSources } from "../../annual-sources";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkSingleSources: FrameworkCheck = ({ indicators }) => {
  const taken: { readonly source: string; readonly other: string }[] = [];
  return indicators.flatMap(({ item, path }) =>
    annualSources(item).flatMap((source) => {
      const found = taken.find((one) => meansSame(one.source, source));
      taken.push({ source, other: item.code });
      const at = [...path, "rule", "params", "source"];
      return found === undefined ? [] : [makeProblem("F515", at, item.code, { source, other: found.other })];
    }),
  );
};

/** F5_JDZG is also called F5 or JDZG. What the file alone can't tell, F5 from JDZG, composing a year does. */
function meansSame(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  return long === short || long.startsWith(`${short}_`) || long.endsWith(`_${short}`);
}
