/** Asks before a scoring sheet of ours is replaced by a blank one. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { TEMPLATE_STRINGS } from "../strings.templates";

// Two buttons of some length in a pane of 320 pixels.
const useStyles = makeStyles({ text: { overflowWrap: "anywhere" }, actions: { flexWrap: "wrap" } });

export interface OverwriteDialogProps {
  /** Names of the sheets; the dialog is open as long as there are any. */
  readonly sheets: readonly string[];
  readonly onAnswer: (agreed: boolean) => void;
}

export function OverwriteDialog({ sheets, onAnswer }: OverwriteDialogProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = TEMPLATE_STRINGS[language];
  const cancel = useRef<HTMLButtonElement>(null);
  const isOpen = sheets.length > 0;
  // After the dialog has put it on its first button: a hasty Enter must not replace what was filled in.
  useEffect(() => {
    if (isOpen) cancel.current?.focus();
  }, [isOpen]);
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.confirmTitle}</DialogTitle>
          <DialogContent className={styles.text}>{texts.confirm(listNames(sheets, language))}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {texts.replace}
            </Button>
            <Button
              ref={(button: HTMLButtonElement | null) => void (cancel.current = button)}
              onClick={() => onAnswer(false)}
            >
              {texts.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
