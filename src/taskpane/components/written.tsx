/** Which sheets were written last. */
import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere" } });

/** To be shown at once, so that it is heard when it changes. @param sentence null before anything was written */
export function Written({ sentence }: { readonly sentence: string | null }) {
  const styles = useStyles();
  return (
    <div role="status">
      {sentence !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
