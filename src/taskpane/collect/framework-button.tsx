/** Asks for a file with a framework (.json, or a workbook that holds one), and says what is wrong with it. */
import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { FrameworkFault } from "../../core/derive/framework-of-workbook";
import { describeProblem } from "../../core/framework/check/describe-problem";
import type { Framework } from "../../core/framework/framework";
import { qualifiedAddress } from "../../core/grid/address";
import type { Language } from "../../core/locale/language";
import { WORKBOOK_ENDINGS } from "../../workbook/workbook-name";
import { ProblemBar } from "../components/problem-bar";
import { useLanguage } from "../language-context";
import { sentFile } from "./chosen-files";
import { FileButton } from "./file-button";
import { NotesList } from "./notes-list";
import { CHOICES_STRINGS } from "./strings.choices";
import type { CollectModel } from "./use-collect";
import { useWork } from "../hooks/use-work";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere" } });

export interface FrameworkButtonProps {
  readonly model: Pick<CollectModel, "desk">;
  readonly label: string;
  readonly onFramework: (file: string, framework: Framework) => void;
}

export function FrameworkButton({ model, label, onFramework }: FrameworkButtonProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = CHOICES_STRINGS[language];
  const work = useWork<"framework">();
  const [refused, setRefused] = useState<{
    readonly title: string;
    readonly lines: readonly string[];
  } | null>(null);
  const read = async (file: File): Promise<null> => {
    setRefused(null);
    const found = await (await model.desk()).framework(sentFile({ path: file.name, file }));
    if (found.kind === "framework") onFramework(file.name, found.framework);
    else if (found.kind === "none") setRefused({ title: texts.noFrameworkIn(file.name), lines: [] });
    else
      setRefused({
        title: texts.faultyFramework(file.name, found.problems.length),
        lines: found.problems.map((problem) => faultLine(problem, language)),
      });
    return null;
  };
  return (
    <>
      <FileButton
        label={work.doing === null ? label : texts.readingFile}
        accept={`.json,${WORKBOOK_ENDINGS}`}
        busy={work.doing !== null}
        onFile={(file) => work.start("framework", () => read(file))}
      />
      {work.problem !== null && <ProblemBar problem={work.problem} />}
      <div role="status">
        {refused !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>
              <NotesList {...refused} />
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

function faultLine({ problem, at }: FrameworkFault, language: Language): string {
  const { message, fix, place } = describeProblem(problem, language);
  const where = at === null ? place : qualifiedAddress(at);
  return CHOICES_STRINGS[language].problem(
    problem.code,
    where,
    `${message}${language === "zh" ? "" : " "}${fix}`,
  );
}
