/** Before a workbook is open: what the page is, who sees the data, and what to begin with. */
import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useLanguage, localeOf } from "../../taskpane/language-context";
import { PageHeading } from "../../taskpane/components/page-heading";
import { canFollowFiles } from "./choose";
import { FileButtons } from "./file-buttons";
import { PAGE_STRINGS } from "./strings.page";
import type { PageModel } from "./use-page";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    maxWidth: "720px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { width: "40px", height: "40px" },
  steps: { margin: 0, paddingLeft: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function Start({ model }: { readonly model: PageModel }) {
  const styles = useStyles();
  const { language, choose } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const [first = "", second = "", third = ""] = texts.steps;
  const steps = [first, canFollowFiles() ? second : texts.stepAgain, third];
  return (
    <main className={styles.root}>
      <img className={styles.icon} src="assets/icon-80.png" alt="" />
      <PageHeading>{texts.title}</PageHeading>
      <Text>{texts.whatFor}</Text>
      <div className={styles.buttons}>
        <FileButtons model={model} primary collects />
        <Button onClick={() => model.openBlank("templates")}>{texts.blank}</Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {texts.drop}
      </Text>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.privacyHeading}
      </Subtitle2>
      <Text>{texts.privacy}</Text>
      <Text className={styles.quiet}>{texts.addIn}</Text>
      <div className={styles.buttons} role="group" aria-label={texts.language}>
        <Button
          size="small"
          appearance={language === "zh" ? "outline" : "subtle"}
          aria-pressed={language === "zh"}
          lang={localeOf("zh")}
          onClick={() => choose("zh")}
        >
          中文
        </Button>
        <Button
          size="small"
          appearance={language === "en" ? "outline" : "subtle"}
          aria-pressed={language === "en"}
          lang={localeOf("en")}
          onClick={() => choose("en")}
        >
          English
        </Button>
      </div>
    </main>
  );
}
