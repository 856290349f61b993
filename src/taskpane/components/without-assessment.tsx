/** What tabs show that need a scoring sheet, while there is none: waiting, a welcome, or where the reason stands. */
import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { readRoster } from "../../core/roster/read-roster";
import type { Contents } from "../hooks/assessment-state";
import { useLanguage } from "../language-context";
import { EmptyState, type EmptyStateProps } from "./empty-state";
import { PageHeading } from "./page-heading";
import { RosterGreeting } from "./roster-greeting";

const useStyles = makeStyles({ waiting: { alignSelf: "center", marginTop: "30%" } });

/** 填报 while there is no assessment. */
export function Unassessed({
  contents,
  grid,
  instead,
  ...rest
}: {
  readonly contents: Contents;
  /** What was read last; null before the first reading. */
  readonly grid: WorkbookGrid | null;
  /** What a workbook shows that holds something else of ours; null where it holds nothing known. */
  readonly instead: ReactNode;
} & Omit<EmptyStateProps, "sheets">) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const isUnknown = contents.kind === "unrecognized";
  const roster = useMemo(() => (isUnknown && grid !== null ? readRoster(grid) : null), [isUnknown, grid]);
  if (roster !== null && roster.units.length > 0)
    return <RosterGreeting roster={roster} onMakeTemplate={rest.onMakeTemplate} />;
  switch (contents.kind) {
    case "reading":
      return <Spinner className={styles.waiting} label={strings.toolbar.reading} labelPosition="below" />;
    case "empty":
      return <EmptyState {...rest} sheets={[]} />;
    case "unrecognized":
      return instead ?? <EmptyState {...rest} sheets={contents.sheets} />;
    case "error":
    case "assessed":
      return null;
  }
}

/** 汇总 and 复核 while there is no assessment: the reason stands in 填报. */
export function NoResult({
  contents,
  heading,
  onToFill,
}: {
  readonly contents: Contents;
  readonly heading: string;
  readonly onToFill: () => void;
}) {
  const { strings } = useLanguage();
  if (contents.kind === "reading" || contents.kind === "error")
    return <NothingRead contents={contents} heading={heading} />;
  return (
    <>
      <PageHeading>{heading}</PageHeading>
      <Text>{strings.empty.noResult}</Text>
      <Button onClick={onToFill}>{strings.empty.toFill}</Button>
    </>
  );
}

/** A tab before the first reading has come through. Why it failed stands above all tabs. */
export function NothingRead({
  contents,
  heading,
}: {
  readonly contents: Contents;
  readonly heading: string;
}) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return contents.kind === "reading" ? (
    <Spinner className={styles.waiting} label={strings.toolbar.reading} labelPosition="below" />
  ) : (
    <>
      <PageHeading>{heading}</PageHeading>
      <Text>{strings.problem.nothingRead}</Text>
    </>
  );
}
