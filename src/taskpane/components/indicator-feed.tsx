/** What a ledger gives for an entry: the rows that count and those that don't, each leading to its cell. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ExplainedFeed } from "../../core/explain/explanation";
import { feedHead, feedRows } from "../../core/explain/feed-text";
import type { CellRef } from "../../core/grid/address";
import { TARGET } from "./link-target";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left", ...TARGET },
});

export interface IndicatorFeedProps {
  readonly feed: ExplainedFeed;
  readonly onGoTo: (cell: CellRef) => void;
}

export function IndicatorFeed({ feed, onGoTo }: IndicatorFeedProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  return (
    <>
      {feedHead(feed, language)}
      {feedRows(feed, language).map(({ heading, rows, more }) => (
        <div key={heading}>
          {heading}
          <ul className={styles.lines}>
            {rows.map(({ text, at }) => (
              <li key={`${at.row}!${at.sheet}`}>
                <Link
                  as="button"
                  className={styles.link}
                  title={strings.findings.jump}
                  onClick={() => onGoTo(at)}
                >
                  {text}
                </Link>
              </li>
            ))}
            {more !== null && <li>{more}</li>}
          </ul>
        </div>
      ))}
    </>
  );
}
