/** The slips for units, 退回单 and 反馈单, of every built-in framework: printed on A4 as well. */
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { groupMeans } from "../../src/core/collect/feedback/group-means";
import { planFeedbackSlip } from "../../src/core/collect/feedback/plan-feedback-slip";
import { planReturnSlip } from "../../src/core/collect/feedback/plan-return-slip";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { Period } from "../../src/core/framework/period";
import type { Language } from "../../src/core/locale/language";
import { rankUnits } from "../../src/core/ranking/rank-units";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { fillTemplates } from "../fill-template";
import { typicalEntries } from "../typical-entries";
import { halfEntries, marked, type PaperWorkbook } from "./paper-sheets";

const UNIT = "示例一公司党委";
/** As many as it takes for a mean to be given. */
const UNITS = [UNIT, "示例二公司党委", "示例三公司党委"];
const KEYS = ["Q4", "Y"] as const;

export async function slipWorkbooks(): Promise<readonly PaperWorkbook[]> {
  const made = builtinFrameworks().flatMap((framework) => {
    const key = KEYS.find((one) => applicableIndicators(framework, { year: 2026, key: one }).length > 0);
    return key === undefined ? [] : [slipsOf(framework, { year: 2026, key })];
  });
  return (await Promise.all(made)).flat();
}

async function slipsOf(framework: Framework, period: Period): Promise<readonly PaperWorkbook[]> {
  const complete = await assessed(framework, period, typicalEntries);
  const half = await assessed(framework, period, halfEntries);
  const { ranked } = rankUnits(
    framework,
    UNITS.map((unit) => ({ unit, group: "示例分组", score: complete.score })),
  );
  const means = groupMeans(
    ranked.map(({ input }) => input),
    framework.precision.decimals,
  ).get("示例分组");
  if (means === undefined) throw new Error("No means");
  const feedback = (language: Language) =>
    planFeedbackSlip(
      {
        unit: UNIT,
        period,
        assessment: complete,
        place: ranked[0] ?? null,
        of: ranked.length,
        ofGroup: ranked.length,
        means,
        meansOf: "示例分组",
        comments: new Map(),
        advice: [],
      },
      language,
    );
  const sendBack = (language: Language) =>
    planReturnSlip(
      { unit: UNIT, file: `${UNIT}.xlsx`, framework, period, reasons: [], findings: half.findings },
      language,
    );
  // English words are the longer ones.
  return Promise.all(
    (framework === builtinFrameworks()[0] ? (["zh", "en"] as const) : (["en"] as const)).flatMap(
      (language) => [
        marked(feedback(language), `${framework.prefix} feedback ${language}`),
        marked(sendBack(language), `${framework.prefix} return ${language}`),
      ],
    ),
  );
}

async function assessed(
  framework: Framework,
  period: Period,
  entriesOf: typeof typicalEntries,
): Promise<Assessment> {
  const filled = await createXlsx(
    fillTemplates(framework, [{ period, entries: entriesOf(framework, period) }], UNIT),
  );
  const outcome = assessWorkbook(await (await openXlsx(filled, "filled.xlsx")).read());
  if (outcome.kind !== "assessed") throw new Error(`${framework.prefix}: nothing was assessed`);
  return outcome.assessments[0];
}
