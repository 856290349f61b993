/** 设置: what a person may choose for themselves and for this workbook. */
import { Link, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DocumentSettings } from "../../workbook/port";
import { opensWithDocument, openWithDocument } from "../../usecases/auto-show";
import { isLanguageChoice } from "../../usecases/language-choice";
import { localeOf, useLanguage } from "../language-context";
import { environmentReport, toProblem, type Problem } from "../problem";
import { SETTINGS_STRINGS } from "../strings.settings";
import { useSurroundings } from "../surroundings";
import { PageHeading } from "./page-heading";
import { ProblemBar } from "./problem-bar";
import { ProblemReport } from "./problem-report";
import { Section } from "./section";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Beside the pane on every server. */
const FILE_PAGE = "kaoping.html";

export default function SettingsTab({ settings }: { readonly settings: DocumentSettings }) {
  const styles = useStyles();
  const { language, choice, choose, strings } = useLanguage();
  const { version, defaults, program } = useSurroundings();
  const inExcel = program === "excel";
  const texts = SETTINGS_STRINGS[language];
  return (
    <>
      <PageHeading>{strings.tabs.settings}</PageHeading>
      <Section heading={texts.language}>
        <RadioGroup
          aria-label={texts.language}
          value={choice}
          onChange={(_event, { value }) => isLanguageChoice(value) && choose(value)}
        >
          <Radio
            value="office"
            label={defaults.language === null ? texts.languageOf[program] : texts.languageOfDepartment}
          />
          {/* Each in its own words, so that whoever reads only that one finds it. */}
          <Radio value="zh" label={{ children: "中文", lang: localeOf("zh") }} />
          <Radio value="en" label={{ children: "English", lang: localeOf("en") }} />
        </RadioGroup>
      </Section>
      {inExcel && (
        <Section heading={texts.workbook}>
          <AutoShow settings={settings} />
        </Section>
      )}
      {inExcel && (
        <Section heading={texts.page}>
          <Text size={200} className={styles.hint}>
            {texts.pageHint}
          </Text>
          <Link href={FILE_PAGE} target="_blank">
            {texts.pageLink}
          </Link>
        </Section>
      )}
      <Section heading={texts.theme}>
        <Text size={200} className={styles.hint}>
          {texts.themeFollows[program]}
        </Text>
      </Section>
      <Section heading={texts.about}>
        <Text>{texts.version(version)}</Text>
        {defaults.department !== "" && <Text>{texts.deployedBy(defaults.department)}</Text>}
        {defaults.frameworks.length > 0 && (
          <Text>{texts.frameworks(defaults.frameworks.map(({ name }) => name[language]))}</Text>
        )}
        <Text size={200} className={styles.hint}>
          {texts.privacy}
        </Text>
        <Text size={200} className={styles.hint}>
          {texts.reportHint}
        </Text>
        <ProblemReport label={texts.report} report={environmentReport(version)} />
      </Section>
    </>
  );
}

function AutoShow({ settings }: { readonly settings: DocumentSettings }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = SETTINGS_STRINGS[language];
  const [opens, setOpens] = useState(() => opensWithDocument(settings));
  const [problem, setProblem] = useState<Problem | null>(null);

  const change = (wanted: boolean): void => {
    setOpens(wanted);
    setProblem(null);
    openWithDocument(settings, wanted).catch((cause: unknown) => {
      setOpens(opensWithDocument(settings));
      setProblem(toProblem("setting", cause));
    });
  };
  return (
    <>
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <Switch
        className={styles.switch}
        checked={opens}
        label={texts.autoShow}
        onChange={(_event, { checked }) => change(checked)}
      />
      <Text size={200} className={styles.hint}>
        {texts.autoShowHint}
      </Text>
    </>
  );
}
