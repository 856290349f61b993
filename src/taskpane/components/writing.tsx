/** How far a writing of sheets into the workbook is. */
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Work } from "../hooks/use-work";
import { useLanguage } from "../language-context";
import { WORK_STRINGS } from "../strings.work";

const useStyles = makeStyles({
  writing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

/** Shown while sheets are written into the workbook: which one, how far, and a way to stop it. */
export function Writing({ progress, stopping, stop }: Pick<Work<string>, "progress" | "stopping" | "stop">) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = WORK_STRINGS[language];
  const isLast = progress !== null && progress.sheet === null;
  const said = (): string => {
    if (stopping) return texts.stopping;
    if (progress === null) return texts.preparing;
    if (progress.sheet === null) return texts.placing;
    return texts.writingSheet(progress.sheet, progress.number, progress.of, Math.floor(progress.share * 100));
  };
  return (
    <div className={styles.writing}>
      {/* Without a value it moves: nobody knows how long yet. */}
      <ProgressBar
        {...(progress === null || stopping ? {} : { value: progress.share })}
        aria-label={texts.writing}
      />
      <Text>{said()}</Text>
      <Button disabledFocusable={stopping || isLast} onClick={stop}>
        {texts.stop}
      </Button>
    </div>
  );
}
