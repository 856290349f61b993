/** Workbooks for all units of the open workbook's roster (单位名录), as one file to be saved. */
import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Framework } from "../../core/framework/framework";
import type { Period } from "../../core/framework/period";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { fittingUnits } from "../../core/roster/fitting-units";
import { planRoster } from "../../core/roster/plan-roster";
import { readRoster } from "../../core/roster/read-roster";
import { archiveFileName } from "../../core/template/template-file-name";
import type { TemplatePaper } from "../../core/template/template-sheet";
import { unitTemplates } from "../../core/template/unit-templates";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useUnitTemplates, type UnitTemplatesStep } from "../hooks/use-unit-templates";
import { useLanguage } from "../language-context";
import { UNIT_TEMPLATE_STRINGS } from "../strings.unit-templates";
import { useSurroundings } from "../surroundings";
import { ProblemBar } from "./problem-bar";
import { RosterProblems } from "./roster-problems";
import { Section } from "./section";
import { UnitOpenings } from "./unit-openings";

const useStyles = makeStyles({
  wide: { overflowWrap: "anywhere" },
  making: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: { display: "block", color: tokens.colorNeutralForeground2 },
});

export interface UnitTemplatesProps {
  readonly grid: WorkbookGrid;
  readonly framework: Framework | null;
  /** Empty while the form above isn't complete. */
  readonly periods: readonly Period[];
  readonly paper: TemplatePaper;
  readonly onChange: AssessmentModel["change"];
  readonly onGoTo: (cell: CellRef) => void;
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export function UnitTemplates(props: UnitTemplatesProps) {
  const { grid, framework, periods, paper, onChange, onGoTo, onOpenOther } = props;
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads, defaults } = useSurroundings();
  const texts = UNIT_TEMPLATE_STRINGS[language];
  const roster = useMemo(() => readRoster(grid), [grid]);
  const { step, make, stop } = useUnitTemplates();
  const [all, setAll] = useState(false);
  if (roster === null) {
    return (
      <Section heading={texts.heading}>
        <Text>{texts.noRoster}</Text>
        <Button onClick={() => void onChange((current) => planRoster(current, language))}>
          {texts.makeRoster}
        </Button>
      </Section>
    );
  }
  const { sheetName, problems } = roster;
  const { fitting, others } =
    framework === null ? { fitting: roster.units, others: [] } : fittingUnits(roster.units, framework);
  const units = all ? roster.units : fitting;
  const isComplete = framework !== null && periods.length > 0;
  const templates = isComplete
    ? unitTemplates(framework, periods, units, { language, paper, department: defaults.department })
    : [];
  const start = (): void => {
    if (!isComplete || templates.length === 0) return;
    make(
      templates,
      archiveFileName(
        framework,
        periods,
        units.map(({ name }) => name),
        language,
      ),
    );
  };
  return (
    <Section heading={texts.heading}>
      <Text>{texts.explanation}</Text>
      <Text className={styles.wide}>{texts.units(sheetName, roster.units.length)}</Text>
      {others.length > 0 && (
        <>
          <Text className={styles.wide}>
            {texts.others(others.map(({ name, type }) => texts.other(name, type ?? "")))}
          </Text>
          <Checkbox
            label={texts.allUnits}
            checked={all}
            onChange={(_, data) => setAll(data.checked === true)}
          />
        </>
      )}
      <RosterProblems problems={problems} onGoTo={onGoTo} />
      {downloads ? (
        <Making
          step={step}
          count={units.length}
          onStart={templates.length === 0 ? null : start}
          onStop={stop}
        />
      ) : (
        <UnitOpenings templates={templates} onOpenOther={onOpenOther} />
      )}
    </Section>
  );
}

interface MakingProps {
  readonly step: UnitTemplatesStep;
  /** Number of workbooks. */
  readonly count: number;
  /** Null while there is nothing to make. */
  readonly onStart: (() => void) | null;
  readonly onStop: () => void;
}

function Making({ step, count, onStart, onStop }: MakingProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = UNIT_TEMPLATE_STRINGS[language];
  return (
    <>
      {step.kind === "making" ? (
        <div className={styles.making}>
          <ProgressBar value={step.finished} max={step.count} aria-label={texts.heading} />
          <Text>{texts.progress(step.finished, step.count)}</Text>
          <Button onClick={onStop}>{texts.stop}</Button>
        </div>
      ) : (
        <Button disabledFocusable={onStart === null} onClick={() => onStart?.()}>
          {texts.make(count)}
        </Button>
      )}
      {step.kind === "failed" && <ProblemBar problem={step.problem} />}
      <div role="status">
        <Outcome step={step} />
      </div>
    </>
  );
}

/** What the making came to; nothing while it is under way. */
function Outcome({ step }: { readonly step: UnitTemplatesStep }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { program } = useSurroundings();
  const texts = UNIT_TEMPLATE_STRINGS[language];
  switch (step.kind) {
    case "stopped":
      return <Text>{texts.stopped}</Text>;
    case "made":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody className={styles.wide}>
            <MessageBarTitle>{texts.made(step.count)}</MessageBarTitle>
            <Link inline href={step.file.address} download={step.file.name}>
              {texts.download(step.file.name, `${Math.ceil(step.file.size / 1024)} KB`)}
            </Link>
            <Text size={200} className={styles.hint}>
              {texts.hint[program]}
            </Text>
          </MessageBarBody>
        </MessageBar>
      );
    case "idle":
    case "making":
    case "failed":
      return null;
  }
}
