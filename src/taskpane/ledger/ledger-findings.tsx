/** What is wrong with the workbook's ledgers: searched, filtered by severity, ledger by ledger. */
import { Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { cellAddress, type CellRef } from "../../core/grid/address";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { describeLedgerFinding, type LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import { CopyRows } from "../components/copy-rows";
import { ListRow } from "../components/list-row";
import { RowList } from "../components/row-list";
import { Section } from "../components/section";
import { SeverityFilters } from "../components/severity-filters";
import { SeverityIcon } from "../components/severity-icon";
import { copiedTable } from "../copy/copied-table";
import { useLanguage } from "../language-context";
import { LEDGER_STRINGS } from "./strings.ledger";
import { useLedgerFindings } from "./use-ledger-findings";

/** Fewer are taken in at a glance. */
const SEARCHED_FROM = 6;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  search: { flexGrow: 1, flexBasis: "100px", minWidth: 0, maxWidth: "none" },
  place: { color: tokens.colorNeutralForeground2 },
});

export interface LedgerFindingsProps {
  readonly ledgers: readonly AssessedLedger[];
  /** What belongs to no ledger that was read. */
  readonly notes: readonly LedgerFinding[];
  readonly fileName: string;
  readonly onGoTo: (cell: CellRef) => void;
}

export function LedgerFindings({ ledgers, notes, fileName, onGoTo }: LedgerFindingsProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = LEDGER_STRINGS[language].findings;
  const words = strings.findings;
  const list = useRef<HTMLDivElement>(null);
  const { counts, shown, toggle, search, setSearch, items, rows } = useLedgerFindings(ledgers, notes, list);
  const count = counts.error + counts.warn + counts.info;
  if (count === 0)
    return (
      <Section heading={texts.heading}>
        <Text>{texts.none}</Text>
      </Section>
    );
  const table = () => {
    const { severity, cell, what, fix } = words.tableColumns;
    return copiedTable(
      texts.copyTitle(fileName, items.length),
      [severity, cell, what, fix],
      items.map(({ finding }) => {
        const told = describeLedgerFinding(finding, language);
        return [words.severity[told.severity], told.place, told.message, told.fix];
      }),
    );
  };
  return (
    <Section
      heading={texts.heading}
      actions={<CopyRows table={table} copied={words.copied(items.length)} hint={words.copyHint} />}
    >
      <div className={styles.tools}>
        <SeverityFilters counts={counts} shown={shown} onToggle={toggle} />
        {(count >= SEARCHED_FROM || search !== "") && (
          <Input
            type="search"
            contentBefore={<SearchRegular aria-hidden="true" />}
            className={styles.search}
            size="small"
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
        )}
      </div>
      {items.length === 0 && <Text>{search === "" ? words.allHidden : words.notFound(search)}</Text>}
      <RowList items={items} rows={rows} list={list}>
        {(index) => {
          const item = items[index];
          if (item === undefined) return null;
          const { at } = item.finding;
          const { severity, code, place, name, message, fix } = describeLedgerFinding(item.finding, language);
          return (
            <ListRow
              index={index}
              rows={rows}
              sign={<SeverityIcon severity={severity} label={words.severity[severity]} />}
              text={message}
              side={cellAddress(at.row, at.column)}
              spoken={`${code} · ${place}`}
              onGoTo={() => onGoTo(at)}
            >
              {fix !== "" && <span>{words.fix(fix)}</span>}
              <span className={styles.place}>
                {name} · {code} · {place}
              </span>
            </ListRow>
          );
        }}
      </RowList>
    </Section>
  );
}
