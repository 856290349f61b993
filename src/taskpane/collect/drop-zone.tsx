/** Where returns are dropped, or chosen: files, a whole folder, or a zip. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentMultipleRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { useLanguage } from "../language-context";
import { chosenFiles, droppedFiles, type ChosenFile } from "./chosen-files";
import { RETURN_ENDINGS } from "./return-names";
import { COLLECT_STRINGS } from "./strings.collect";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface DropZoneProps {
  /** Asks for the first files, or for more of them. */
  readonly again: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

export function DropZone({ again, onFiles }: DropZoneProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement): void => {
    if (input.files !== null && input.files.length > 0) onFiles(chosenFiles(input.files));
    // The same files can be chosen once more.
    input.value = "";
  };
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>{over ? texts.dropNow : again ? texts.again : texts.drop}</Text>
      <div className={styles.buttons}>
        <Button icon={<DocumentMultipleRegular />} onClick={() => files.current?.click()}>
          {texts.chooseFiles}
        </Button>
        <Button icon={<FolderOpenRegular />} onClick={() => folder.current?.click()}>
          {texts.chooseFolder}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={RETURN_ENDINGS}
        aria-label={texts.chooseFiles}
        onChange={(event) => choose(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        // React knows the attribute by this name only.
        {...{ webkitdirectory: "" }}
        aria-label={texts.chooseFolder}
        onChange={(event) => choose(event.currentTarget)}
      />
    </div>
  );
}
