/** The pane's one first-level heading; what it says depends on what was found. */
import { makeStyles, Subtitle1 } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ heading: { margin: 0, overflowWrap: "anywhere" } });

export function PageHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Subtitle1 as="h1" className={styles.heading}>
      {children}
    </Subtitle1>
  );
}
