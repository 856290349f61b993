/** By what returns are collected: roster, framework and period, each of which a person can set. */
import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { describePeriod, parsePeriod } from "../../core/framework/period";
import { describeRosterProblem } from "../../core/roster/describe-roster-problem";
import type { CollectView } from "../../usecases/collect-view";
import { WORKBOOK_ENDINGS } from "../../workbook/workbook-name";
import { ProblemBar } from "../components/problem-bar";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { PERIOD_KEYS } from "../template-choice";
import { sentFile } from "./chosen-files";
import { FileButton } from "./file-button";
import { FrameworkButton } from "./framework-button";
import { NotesList } from "./notes-list";
import { CHOICES_STRINGS } from "./strings.choices";
import { ROSTER_SOURCES } from "./use-choices";
import type { CollectModel } from "./use-collect";
import { useWork } from "../hooks/use-work";

const useStyles = makeStyles({
  // A select is as wide as its longest option unless it is told otherwise.
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "start" },
  whole: { width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { overflowWrap: "anywhere" },
});

export interface ChoicesSectionProps {
  readonly model: CollectModel;
  /** Null before anything was read. */
  readonly view: CollectView | null;
}

export function ChoicesSection({ model, view }: ChoicesSectionProps) {
  const { language } = useLanguage();
  return (
    <Section heading={CHOICES_STRINGS[language].heading}>
      <RosterField model={model} view={view} />
      <FrameworkField model={model} />
      <PeriodField model={model} view={view} />
    </Section>
  );
}

function RosterField({ model, view }: ChoicesSectionProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = CHOICES_STRINGS[language];
  const work = useWork<"roster">();
  const [none, setNone] = useState<string | null>(null);
  const { source, roster, ofWorkbook, ofFile, choose, take } = model.roster;
  const labels = {
    workbook:
      ofWorkbook === null ? null : texts.rosterOfWorkbook(ofWorkbook.sheetName, ofWorkbook.units.length),
    file: ofFile === null ? null : texts.rosterOfFile(ofFile.file, ofFile.roster.units.length),
    none: texts.withoutRoster,
  };
  const isThere = ofWorkbook !== null || ofFile !== null;
  const read = async (file: File): Promise<null> => {
    setNone(null);
    const found = await (await model.desk()).roster(sentFile({ path: file.name, file }));
    if (found === null || found.units.length === 0) setNone(file.name);
    else take(file.name, found);
    return null;
  };
  const problems = [...(roster?.problems ?? []).map(describeRosterProblem), ...(view?.rosterNotes ?? [])].map(
    (text) => text[language],
  );
  return (
    <div className={styles.group}>
      {isThere ? (
        <Field label={texts.roster} className={styles.whole}>
          <Select
            value={source}
            onChange={(_event, { value }) => choose(ROSTER_SOURCES.find((one) => one === value) ?? "none")}
          >
            {ROSTER_SOURCES.map(
              (one) =>
                labels[one] !== null && (
                  <option key={one} value={one}>
                    {labels[one]}
                  </option>
                ),
            )}
          </Select>
        </Field>
      ) : (
        <Text weight="semibold">{texts.roster}</Text>
      )}
      {roster === null && (
        <Text size={200} className={styles.quiet}>
          {isThere ? texts.nobodyMissing : texts.noRoster}
        </Text>
      )}
      <FileButton
        label={work.doing === null ? texts.chooseRoster : texts.readingFile}
        accept={WORKBOOK_ENDINGS}
        busy={work.doing !== null}
        onFile={(file) => work.start("roster", () => read(file))}
      />
      {work.problem !== null && <ProblemBar problem={work.problem} />}
      <div role="status">
        {none !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{texts.noRosterIn(none)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {problems.length > 0 && <NotesList title={texts.rosterProblems(problems.length)} lines={problems} />}
    </div>
  );
}

function FrameworkField({ model }: { readonly model: CollectModel }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = CHOICES_STRINGS[language];
  const { key, options, choose, take } = model.framework;
  return (
    <div className={styles.group}>
      <Field label={texts.framework} className={styles.whole}>
        <Select value={key} onChange={(_event, { value }) => choose(value)}>
          <option value="">{texts.ofMost}</option>
          {options.map(({ key: one, framework, file }) => (
            <option key={one} value={one}>
              {texts.frameworkOption(framework.name[language], framework.version, file)}
            </option>
          ))}
        </Select>
      </Field>
      <FrameworkButton model={model} label={texts.chooseFramework} onFramework={take} />
    </div>
  );
}

function PeriodField({ model, view }: ChoicesSectionProps) {
  const { language } = useLanguage();
  const texts = CHOICES_STRINGS[language];
  const { period } = model.settings;
  const [thisYear] = useState(() => new Date().getFullYear());
  const found = view?.periods ?? [];
  const others = otherPeriods(found, thisYear);
  const name = (text: string): string => {
    const parsed = parsePeriod(text);
    return parsed === null ? text : describePeriod(parsed)[language];
  };
  const [most] = found;
  return (
    <Field label={texts.period}>
      <Select
        value={period ?? ""}
        onChange={(_event, { value }) => model.choosePeriod(value === "" ? null : value)}
      >
        <option value="">{texts.periodOfMost(most === undefined ? null : name(most))}</option>
        {[
          { label: texts.inReturns, periods: found },
          { label: texts.otherPeriods, periods: others },
        ].map(
          ({ label, periods }) =>
            periods.length > 0 && (
              <optgroup key={label} label={label}>
                {periods.map((one) => (
                  <option key={one} value={one}>
                    {name(one)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </Select>
    </Field>
  );
}

/** All periods from the year before the returns' first to the one after their last, without theirs; newest first. */
function otherPeriods(found: readonly string[], thisYear: number): readonly string[] {
  const years = [thisYear, ...found.flatMap((text) => parsePeriod(text)?.year ?? [])];
  const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 1];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
    .flatMap((year) => [...PERIOD_KEYS].reverse().map((key) => `${year}${key}`))
    .filter((text) => !found.includes(text));
}
