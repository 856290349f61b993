/** The page's first line while a workbook is open: which, how it stands to the disk, and how it is saved. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState, useSyncExternalStore } from "react";
import { localeOf, useLanguage } from "../../taskpane/language-context";
import type { FileState, OpenFile } from "../document/open-file";
import { FileButtons } from "./file-buttons";
import { baseName, saveFile } from "./save-file";
import { PAGE_STRINGS, type PageStrings } from "./strings.page";
import type { PageModel } from "./use-page";
import { WriteBack } from "./write-back";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { overflowWrap: "anywhere" },
  status: { flexGrow: 1, minWidth: "120px" },
});

export interface FileBarProps {
  readonly model: PageModel;
  readonly file: OpenFile;
  readonly viewShown: boolean;
  readonly onToggleView: () => void;
}

export function FileBar({ model, file, viewShown, onToggleView }: FileBarProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const state = useSyncExternalStore(file.subscribe, file.look);
  const [asking, setAsking] = useState(false);
  const toggle = useId();
  const { fileName } = file.workbook;
  const stopAsking = (): void => {
    setAsking(false);
    // The button that was pressed is gone, and the focus would go with it.
    document.getElementById(toggle)?.focus();
  };
  const saveCopy = (): void => {
    const name = file.isNew ? fileName : texts.copyName(baseName(fileName));
    saveFile(name, file.workbook.toBytes());
    file.copied();
  };
  return (
    <>
      <div role="region" aria-label={texts.file} className={styles.bar}>
        <Text weight="semibold" className={styles.name}>
          {fileName}
        </Text>
        <div role="status" className={styles.status}>
          <Text size={200}>{statusOf(file, state, texts, localeOf(language))}</Text>
        </div>
        <FileButtons model={model} again={file.disk === null && !file.isNew} />
        <Button size="small" appearance={state.unsaved ? "primary" : "secondary"} onClick={saveCopy}>
          {file.isNew ? texts.save : texts.saveCopy}
        </Button>
        {file.canWriteBack && state.changed && !state.conflict && (
          <Button id={toggle} size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {texts.writeBack}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-pressed={viewShown} onClick={onToggleView}>
          {viewShown ? texts.hideView : texts.showView}
        </Button>
      </div>
      {asking && state.changed && !state.conflict && <WriteBack file={file} onDone={stopAsking} />}
    </>
  );
}

function statusOf(file: OpenFile, state: FileState, texts: PageStrings, locale: string): string {
  const { status } = texts;
  if (state.unsaved) return file.isNew ? status.isNew : status.unsaved;
  if (state.changed) return file.isNew ? status.saved : status.copied;
  if (state.written) return status.written;
  if (state.rereadAt !== null)
    return status.reread(
      state.rereadAt.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hour12: false }),
    );
  if (file.isNew) return "";
  return file.disk === null ? status.unwatched : status.watched;
}
