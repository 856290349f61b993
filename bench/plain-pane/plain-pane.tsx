/** The plain pane's content: a header, a list of features, and a text that goes into the sheet. */
import { makeStyles } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { FeatureList, type Feature } from "./feature-list";
import { PlainHeader } from "./plain-header";
import { TextInsertion } from "./text-insertion";

const useStyles = makeStyles({ root: { minHeight: "100vh" } });

const FEATURES: readonly Feature[] = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

export function PlainPane({ title }: { readonly title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PlainHeader title={title} message="Welcome" />
      <FeatureList message="Discover what this add-in can do for you today!" features={FEATURES} />
      <TextInsertion />
    </div>
  );
}
