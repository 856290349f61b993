/** Fixes that 校验记录 tells of and that can still be taken back, after reopening the workbook too. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { shownContent } from "../../core/fix/describe-change";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { formatAt, type WorkbookGrid } from "../../core/grid/grid";
import type { FixesModel } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2 },
});

export function FixHistory({ fixes: { undoable, grid, busy, undo } }: { readonly fixes: FixesModel }) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  if (undoable.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="history">
        <AccordionHeader as="h3" size="small">
          {strings.fixes.history(undoable.length)}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {undoable.map(({ entry, possible }) => {
              const format = formatOf(grid, entry.at);
              const where = `${entry.at.sheet}!${cellAddress(entry.at.row, entry.at.column)}`;
              return (
                <li key={where} className={styles.item}>
                  <span className={styles.text}>
                    <Text size={200} block className={styles.place}>
                      {[entry.time, entry.code].filter((text) => text !== "").join(" · ")}
                    </Text>
                    <Text size={200} block className={styles.place}>
                      {where}
                    </Text>
                    <Text size={200} block>
                      {shownContent(entry.before, entry.formatBefore ?? format, language)} →{" "}
                      {shownContent(entry.after, format, language)}
                    </Text>
                    {!possible && (
                      <Text size={200} block className={styles.place}>
                        {strings.fixes.changedSince}
                      </Text>
                    )}
                  </span>
                  {possible && (
                    <Button
                      size="small"
                      disabledFocusable={busy}
                      aria-label={strings.fixes.undoCell(where)}
                      onClick={() => undo([entry])}
                    >
                      {strings.fixes.undo}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function formatOf({ sheets }: WorkbookGrid, { sheet, row, column }: CellRef): string {
  const grid = sheets.find(({ name }) => name === sheet);
  return grid === undefined ? "General" : formatAt(grid, row, column);
}
