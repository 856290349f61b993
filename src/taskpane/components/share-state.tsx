/** Whether the sheet is still as it was stamped, and each cell that isn't. Nothing for a sheet that never was. */
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import { describeShareChange, describeStamp } from "../../core/share/describe-share";
import type { ShareChange } from "../../core/share/share-change";
import type { Verification } from "../../core/share/verify-stamp";
import { useLanguage } from "../language-context";
import { SHARE_STRINGS } from "../strings.share";
import { ShareCells } from "./share-cells";

export interface ShareStateProps {
  readonly verification: Verification;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly onGoTo: (cell: CellRef) => void;
}

export function ShareState({ verification, sheet, onGoTo }: ShareStateProps) {
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const textOf = (change: ShareChange): string => {
    const text = describeShareChange(change, language, sheet);
    return change.kind === "cell" ? words.change(change.label[language], text) : text;
  };
  return (
    <>
      <div role="status">
        <State verification={verification} />
      </div>
      {verification.kind === "changed" && (
        <ShareCells
          cells={verification.changes.map((change) => ({ at: change.at, text: textOf(change) }))}
          onGoTo={onGoTo}
        />
      )}
    </>
  );
}

function State({ verification }: Pick<ShareStateProps, "verification">) {
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  switch (verification.kind) {
    case "none":
      return null;
    case "intact":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.intact(describeStamp(verification, language))}</MessageBarBody>
        </MessageBar>
      );
    case "changed":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.changed(verification.changes.length)}</MessageBarTitle>
            {words.stampedAt(describeStamp(verification, language))}
          </MessageBarBody>
        </MessageBar>
      );
    case "broken":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.broken}</MessageBarBody>
        </MessageBar>
      );
  }
}
