/** What has to be said of the open file above all else: conflicts, what can't be read, and questions. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { ProblemBar } from "../../taskpane/components/problem-bar";
import { useLanguage } from "../../taskpane/language-context";
import type { OpenFile } from "../document/open-file";
import { PAGE_STRINGS } from "./strings.page";
import type { PageModel } from "./use-page";

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ":not(:empty)": { padding: tokens.spacingHorizontalS },
  },
  body: { overflowWrap: "anywhere" },
});

/** A question is where the person is from now on. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();

export function PageNotices({ model }: { readonly model: PageModel }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const { problem, savedInstead, leaving, shown } = model;
  return (
    <div className={styles.notices}>
      {problem !== null && <ProblemBar problem={problem} onDismiss={model.dismiss} />}
      {savedInstead !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{texts.noTab(savedInstead)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={model.dismiss}>{texts.dismiss}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {leaving !== null && shown !== null && (
        <div ref={takeFocus} role="group" tabIndex={-1} aria-label={texts.leaveLabel}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>
              {texts.leave(shown.file.workbook.fileName)}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={leaving}>{texts.leaveAnyway}</Button>
              <Button onClick={model.stay}>{texts.cancel}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {shown !== null && <FileNotices file={shown.file} onFailure={model.fail} />}
    </div>
  );
}

function FileNotices({
  file,
  onFailure,
}: {
  readonly file: OpenFile;
  readonly onFailure: (cause: unknown) => void;
}) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const { conflict, gone } = useSyncExternalStore(file.subscribe, file.look);
  const { fileName, origin } = file.workbook;
  return (
    <>
      {origin !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            {origin === "macros" ? texts.withoutMacros(fileName) : texts.onlyRead(fileName)}
          </MessageBarBody>
        </MessageBar>
      )}
      {conflict && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>
              {texts.conflict(fileName)} {texts.conflictAdvice}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => void file.takeOver().catch(onFailure)}>{texts.takeTheirs}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {gone && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{texts.gone(fileName)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </>
  );
}
