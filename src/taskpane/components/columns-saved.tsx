/** Says that what the columns of an own sheet mean was kept: the form that asked is gone by then. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language-context";

export interface ColumnsSavedProps {
  /** Null while there is nothing to say. */
  readonly sheet: string | null;
  readonly onDismiss: () => void;
}

export function ColumnsSaved({ sheet, onDismiss }: ColumnsSavedProps) {
  const { strings } = useLanguage();
  return (
    <div role="status">
      {sheet !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{strings.columns.saved(sheet)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={strings.problem.dismiss}
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
