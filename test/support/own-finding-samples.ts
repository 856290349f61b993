/** Samples of every finding about a department's own sheet, and of every way in which it is said. */
import type { FindingValues } from "../../src/core/validation/finding";

type OwnCode = Extract<keyof FindingValues, `V12${number}` | `V13${number}` | "V234" | "V235">;

export const OWN_SAMPLES: { readonly [Code in OwnCode]: readonly FindingValues[Code][] } = {
  V120: [
    { name: "甲", row: 9, why: "noPoints" },
    { name: "甲", row: 9, why: "unclear" },
    { name: "甲", row: 9, why: "unsigned" },
  ],
  V121: [{ name: "甲", v: "10-20" }],
  V122: [
    { label: "合计", field: "得分", v: 91, n: 93 },
    { label: "总分：91", field: "", v: 91, n: 93 },
  ],
  V123: [
    { label: "组织建设", field: "", v: 50, n: 60 },
    { label: "组织建设", field: "得分", v: 50, n: 60 },
  ],
  V124: [
    { label: "", rows: ["4"], v: "5" },
    { label: "意见", rows: ["4"], v: "5" },
  ],
  V125: [
    { label: "", rows: ["4"], v: "5" },
    { label: "次数", rows: ["4"], v: "5" },
  ],
  V126: [{ name: "甲", max: 60, d: 5, v: 56, n: 55 }],
  V127: [{ name: "甲", rows: ["4", "5"] }],
  V128: [{ name: "甲", v: "待核实" }],
  V129: [{ name: "甲", v: 3 }],
  V130: [{ name: "甲", v: 3 }],
  V131: [{ name: "甲", v: 50, max: 40 }],
  V132: [{ name: "甲", field: { zh: "名称", en: "name" } }],
  V133: [{ names: ["甲"] }],
  V134: [{ name: "甲" }],
  V135: [{ name: "甲", v: 4, cap: 3 }],
  V136: [{ name: "甲", max: 80 }],
  V137: [{ name: "甲", label: "合计" }],
  V138: [{ name: "甲", row: 5 }],
  V139: [{ n: 90 }],
  V235: [{ n: 2 }],
  V234: [{ label: "合计", field: "得分", v: 38, row: 5, last: 7 }],
};
