/** The pane's one first-level heading; what it says depends on what was found. */
import { makeStyles, Subtitle1 } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // A name that begins with a Chinese quotation mark would look indented by its empty half.
  heading: { margin: 0, overflowWrap: "anywhere", textSpacingTrim: "trim-start" },
});

export function PageHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Subtitle1 as="h1" className={styles.heading}>
      {children}
    </Subtitle1>
  );
}
