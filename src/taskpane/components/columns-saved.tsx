/** Says that what the columns of a sheet mean was kept: the form that asked may be gone by then. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language-context";

export interface ColumnsSavedProps {
  /** Null while there is nothing to say. */
  readonly message: string | null;
  readonly onDismiss: () => void;
}

export function ColumnsSaved({ message, onDismiss }: ColumnsSavedProps) {
  const { strings } = useLanguage();
  return (
    <div role="status">
      {message !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
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
