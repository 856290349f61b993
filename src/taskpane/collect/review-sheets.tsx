/** The departments' review sheets in the workbook that is open, for those who score at one table. */
import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { sheetsAndNames } from "../../usecases/sheets-and-names";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { writePlan } from "../write-plan";
import { REVIEWS_STRINGS } from "./strings.reviews";
import type { CollectModel } from "./use-collect";
import type { WriteWatch } from "../../workbook/port";
import { WorkDone } from "../components/work-done";
import { Writing } from "../components/writing";
import { useWork } from "../hooks/use-work";

export interface ReviewSheetsProps {
  readonly model: CollectModel;
  /** The workbook as it was read last. */
  readonly grid: WorkbookGrid;
  readonly onChange: AssessmentModel["change"];
  readonly className: string;
}

export function ReviewSheets({ model, grid, onChange, className }: ReviewSheetsProps) {
  const { language } = useLanguage();
  const texts = REVIEWS_STRINGS[language];
  const work = useWork<"write">();
  const [told, setTold] = useState<string | null>(null);
  const write = async (watch: WriteWatch): Promise<null> => {
    setTold(null);
    const desk = await model.desk();
    const { plan, wouldLose } = await desk.reviewSheets(model.settings, sheetsAndNames(grid), language);
    if (wouldLose.length > 0) setTold(texts.wouldLose(listNames(wouldLose, language)));
    else if (plan === null) setTold(texts.nothingToReview);
    else {
      const written = await writePlan(onChange, plan, watch);
      if (written !== null) setTold(texts.written(listNames(written, language)));
    }
    return null;
  };
  return (
    <>
      <Button
        className={className}
        disabledFocusable={work.doing !== null}
        onClick={() => work.start("write", write)}
      >
        {work.doing === null ? texts.write : texts.writing}
      </Button>
      {work.doing !== null && <Writing {...work} />}
      <WorkDone {...work} />
      <div role="status">{told !== null && <Text>{told}</Text>}</div>
    </>
  );
}
