/** 年度: weights first, then each unit's periods with what to do, places, proposals and decisions; nothing is written unasked. */
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { YearNoteView } from "../../usecases/year-desk";
import { DropZone } from "../collect/drop-zone";
import { PageHeading } from "../components/page-heading";
import { ProblemBar } from "../components/problem-bar";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { ExemptionForm } from "./exemption-form";
import { NoteList } from "./note-list";
import { YEAR_STRINGS } from "./strings.year";
import { UnitList } from "./unit-list";
import { YearChoice } from "./year-choice";
import { FORM_WIDTH } from "../wide";
import { useYear } from "./use-year";
import { WhatIfForm } from "./what-if-form";
import { YearResults } from "./year-results";

const useStyles = makeStyles({
  // On a page as wide as a table, lists become one (wide.ts).
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    containerType: "inline-size",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  weight: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    columnGap: tokens.spacingHorizontalS,
    maxWidth: FORM_WIDTH,
  },
  button: { width: "100%", maxWidth: FORM_WIDTH },
  number: { fontVariantNumeric: "tabular-nums" },
  wide: { gridColumn: "1 / -1", color: tokens.colorStatusWarningForeground3 },
});

export interface YearTabProps {
  /** The workbook as it was read last: it may hold the roster, sheets of the year, and what was entered. */
  readonly grid: WorkbookGrid;
  readonly fileName: string;
  readonly onChange: AssessmentModel["change"];
}

export default function YearTab({ grid, fileName, onChange }: YearTabProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const model = useYear(grid, fileName);
  const { look, problem } = model;
  const { step, notes, read } = model.files;
  const files: readonly YearNoteView[] = look?.notes ?? [];
  return (
    <div className={styles.root}>
      <PageHeading>{strings.tabs.year}</PageHeading>
      {look === null && <Text>{texts.explanation}</Text>}
      {step.kind !== "reading" ? (
        <>
          <DropZone again={look !== null} onFiles={read} />
          <Button className={styles.button} onClick={() => model.readOpen(fileName)}>
            {texts.openWorkbook}
          </Button>
        </>
      ) : (
        <>
          <ProgressBar
            value={step.progress.finished}
            max={Math.max(1, step.progress.count)}
            aria-label={strings.tabs.year}
          />
          <Text>{texts.reading(step.progress.finished, step.progress.count)}</Text>
        </>
      )}
      <div role="status">
        {notes.nothing && <Text>{texts.nothing}</Text>}
        {notes.ours > notes.oursOfYear && <Text>{texts.ours(notes.ours - notes.oursOfYear)}</Text>}
        {notes.oursOfYear > 0 && <Text>{texts.books(notes.oursOfYear)}</Text>}
      </div>
      {step.kind === "failed" && <ProblemBar problem={step.problem} />}
      {problem !== null && <ProblemBar problem={problem} />}
      {files.length > 0 && (
        <Section heading={texts.notes}>
          <NoteList notes={files} />
        </Section>
      )}
      {look !== null && <YearChoice model={model} options={look.options} />}
      {look?.kind === "year" && (
        <>
          <Text weight="semibold">
            {look.framework.name[language]} {look.framework.version} · {look.year}
          </Text>
          <Section heading={texts.weights}>
            <Text size={200} className={styles.quiet}>
              {texts.weightsNote}
            </Text>
            {look.weights.map((one) => (
              <div key={one.name.zh} className={styles.weight}>
                <Text>{one.name[language]}</Text>
                <Text className={styles.number}>
                  {texts.nominal} {one.nominal}
                </Text>
                <Text className={styles.number}>
                  {texts.acting} {one.acting}
                </Text>
                {one.distorted && <Text className={styles.wide}>{texts.distorted}</Text>}
              </div>
            ))}
          </Section>
          <UnitList view={look} decisions={model.decisions} onDecide={model.decide} onChoose={model.choose} />
          <ExemptionForm units={look.units} exemptions={model.exemptions} onChange={model.setExemptions} />
          <WhatIfForm model={model} view={look} />
          <YearResults model={model} view={look} grid={grid} onChange={onChange} />
        </>
      )}
      {look !== null && <Button onClick={model.clear}>{texts.clear}</Button>}
    </div>
  );
}
