/** The workbook to look at, where the pane has no Excel beside it: sheets, cells, and what was found in them. */
import { makeStyles, Spinner, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { AssessmentOutcome } from "../../core/assess";
import type { WorkbookGrid } from "../../core/grid/grid";
import { useLanguage } from "../../taskpane/language-context";
import type { SheetLooks } from "../../workbook/sheet-looks";
import type { PageWorkbook } from "../document/page-workbook";
import { CellLine } from "./cell-line";
import { findingsByCell } from "./findings-by-cell";
import { CellGrid } from "./cell-grid";
import { layOut } from "./layout";
import { VIEW_STRINGS } from "./strings.view";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  waiting: { margin: "auto" },
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { whiteSpace: "nowrap" },
  note: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

export interface SheetViewProps {
  readonly workbook: PageWorkbook;
  /** What was found in it last; null before the first time. */
  readonly outcome: AssessmentOutcome | null;
  readonly looksOf: (bytes: Uint8Array, fileName: string) => ReadonlyMap<string, SheetLooks>;
}

/** A reading, with what belongs to the same bytes. */
interface Read {
  readonly grid: WorkbookGrid;
  readonly looks: ReadonlyMap<string, SheetLooks>;
}

export default function SheetView({ workbook, outcome, looksOf }: SheetViewProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = VIEW_STRINGS[language];
  const { version, front, selected } = useSyncExternalStore(workbook.subscribe, workbook.look);
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    workbook.read().then(
      (grid) => {
        if (!current) return;
        setRead({ grid, looks: looksOf(workbook.toBytes(), workbook.fileName) });
        setFailed(false);
      },
      // The pane reads the same bytes, and says what is wrong with them.
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [workbook, version, looksOf]);
  const findings = useMemo(() => findingsByCell(outcome), [outcome]);
  const sheet = read?.grid.sheets.find(({ name }) => name === front) ?? null;
  const looks = (sheet !== null ? read?.looks.get(sheet.name) : undefined) ?? null;
  const layout = useMemo(() => (sheet === null ? null : layOut(sheet, looks)), [sheet, looks]);
  if (read === null || sheet === null || layout === null)
    return (
      <section aria-label={texts.view} className={styles.root}>
        {failed ? (
          <Text className={styles.waiting}>{texts.unread}</Text>
        ) : (
          <Spinner className={styles.waiting} label={texts.reading} labelPosition="below" />
        )}
      </section>
    );
  const offered = read.grid.sheets.filter(
    ({ name, visibility }) => visibility === "visible" || name === front,
  );
  return (
    <section aria-label={texts.view} className={styles.root}>
      <CellLine sheet={sheet} selected={selected} findings={findings} />
      {sheet.truncated && (
        <Text size={200} className={styles.note}>
          {texts.truncated}
        </Text>
      )}
      <CellGrid
        key={sheet.name}
        sheet={sheet}
        layout={layout}
        selected={selected?.sheet === sheet.name ? selected : null}
        findings={findings}
        onSelect={(cell) => workbook.select(cell)}
      />
      <TabList
        className={styles.tabs}
        data-scrolls-across=""
        size="small"
        aria-label={texts.sheets}
        selectedValue={front}
        onTabSelect={(_event, { value }) => void workbook.activate(String(value))}
      >
        {offered.map(({ name }) => (
          <Tab key={name} value={name} className={styles.tab}>
            {name}
          </Tab>
        ))}
      </TabList>
    </section>
  );
}
