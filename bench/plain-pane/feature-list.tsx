/** The plain pane's list of features, each with its icon. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface Feature {
  readonly icon: ReactNode;
  readonly text: string;
}

const useStyles = makeStyles({
  list: { marginTop: "20px" },
  item: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  text: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralBackgroundStatic },
  main: { width: "100%", display: "flex", flexDirection: "column", alignItems: "center" },
  message: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: "10px",
    paddingRight: "10px",
  },
});

export interface FeatureListProps {
  readonly message: string;
  readonly features: readonly Feature[];
}

export function FeatureList({ message, features }: FeatureListProps) {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <h2 className={styles.message}>{message}</h2>
      <ul className={styles.list}>
        {features.map(({ icon, text }) => (
          <li className={styles.item} key={text}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
