/** All findings, searched, filtered by severity and grouped by indicator. */
import { Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useMemo, type RefObject } from "react";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/grid/address";
import type { Severity } from "../../core/validation/finding";
import type { FixesModel } from "../hooks/use-fixes";
import type { FindingsView } from "../hooks/use-findings-view";
import { useLanguage } from "../language-context";
import { findingsTable } from "../copy/findings-table";
import { CopyRows } from "./copy-rows";
import { FindingItem } from "./finding-item";
import { FixAll } from "./fix-all";
import { FixDone } from "./fix-done";
import type { GroupedRow } from "./row-groups";
import { RowList } from "./row-list";
import { Section } from "./section";
import { SeverityFilters } from "./severity-filters";

/** Fewer are taken in at a glance. */
const SEARCHED_FROM = 6;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  search: { flexGrow: 1, flexBasis: "100px", minWidth: 0, maxWidth: "none" },
});

export interface FindingsListProps {
  readonly assessment: Assessment;
  readonly view: FindingsView;
  /** For the element around the rows. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingsList({ assessment, view, list, fixes, onGoTo }: FindingsListProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { shown, toggle, search, setSearch, items, rows } = view;
  const { findings } = assessment;
  const counts = useMemo(() => countBySeverity(assessment.findings), [assessment]);
  const grouped = useMemo(
    () =>
      items.map(({ key, group }): GroupedRow => ({
        key,
        group: group && {
          key: group.code ?? "",
          heading:
            group.code === null
              ? strings.findings.wholeSheet
              : `${group.code} ${group.name?.[language] ?? ""}`,
          count: group.findings.length,
        },
      })),
    [items, language, strings],
  );
  const { sheet } = assessment;
  const table = () =>
    findingsTable(
      items.map(({ finding }) => finding),
      strings.findings.copyTitle(sheet.unit ?? sheet.name, items.length),
      { severity: strings.findings.severity, columns: strings.findings.tableColumns },
      language,
    );

  if (findings.length === 0) {
    return (
      <Section heading={strings.findings.heading}>
        <FixDone fixes={fixes} />
        <Text>{assessment.score.complete ? strings.findings.none : strings.findings.noneYet}</Text>
      </Section>
    );
  }
  return (
    <Section
      heading={strings.findings.heading}
      actions={
        <>
          <FixAll fixes={fixes} sheet={sheet.name} />
          <CopyRows
            table={table}
            copied={strings.findings.copied(items.length)}
            hint={strings.findings.copyHint}
          />
        </>
      }
    >
      <FixDone fixes={fixes} />
      <div className={styles.tools}>
        <SeverityFilters counts={counts} shown={shown} onToggle={toggle} />
        {(findings.length >= SEARCHED_FROM || search !== "") && (
          <Input
            type="search"
            contentBefore={<SearchRegular aria-hidden="true" />}
            className={styles.search}
            size="small"
            aria-label={strings.findings.search}
            placeholder={strings.findings.search}
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
        )}
      </div>
      {items.length === 0 && (
        <Text>{search === "" ? strings.findings.allHidden : strings.findings.notFound(search)}</Text>
      )}
      <RowList items={grouped} rows={rows} list={list}>
        {(index) => {
          const item = items[index];
          return (
            item !== undefined && (
              <FindingItem
                finding={item.finding}
                index={index}
                sheet={sheet.name}
                rows={rows}
                fixes={fixes}
                onGoTo={onGoTo}
              />
            )
          );
        }}
      </RowList>
    </Section>
  );
}

function countBySeverity(findings: Assessment["findings"]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
