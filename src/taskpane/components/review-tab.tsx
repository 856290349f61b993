/** 复核: row by row, what the unit entered and claims beside the boxes for the reviewer's own score. */
import { Button, Link, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { Assessment } from "../../core/assessment";
import { explainIndicator } from "../../core/explain/explain-indicator";
import { cellAddress, type CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { formatScore } from "../format-score";
import type { Contents } from "../hooks/assessment-state";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useReview } from "../hooks/use-review";
import { TARGET } from "./link-target";
import { useLanguage } from "../language-context";
import { REVIEW_STRINGS, type ReviewFilter } from "../strings.review";
import { IndicatorExplanation } from "./indicator-explanation";
import { PageHeading } from "./page-heading";
import { ReviewForm } from "./review-form";
import { NoResult } from "./without-assessment";

const FILTERS: readonly ReviewFilter[] = ["all", "differs", "open"];

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  wrap: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  told: { ":empty": { display: "none" } },
  position: { flexGrow: 1 },
  name: { margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  link: { textAlign: "left", ...TARGET },
});

export interface ReviewTabProps {
  readonly contents: Contents;
  /** Of the sheet that is shown; null when none could be assessed. */
  readonly assessment: Assessment | null;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid | null;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onChange: AssessmentModel["change"];
  /** Leads to where it says why there is nothing to review. */
  readonly onToFill: () => void;
}

export default function ReviewTab({ contents, assessment, grid, onToFill, ...rest }: ReviewTabProps) {
  const { strings } = useLanguage();
  if (assessment === null || grid === null)
    return <NoResult contents={contents} heading={strings.tabs.review} onToFill={onToFill} />;
  return <ReviewedSheet key={assessment.sheet.name} assessment={assessment} grid={grid} {...rest} />;
}

interface ReviewedSheetProps extends Pick<ReviewTabProps, "onGoTo" | "onChange"> {
  readonly assessment: Assessment;
  readonly grid: WorkbookGrid;
}

function ReviewedSheet({ assessment, grid, onGoTo, onChange }: ReviewedSheetProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = REVIEW_STRINGS[language];
  const model = useReview(assessment, grid, onChange);
  const box = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const { current, counts, done, filter, items, index, saved } = model;
  const isOver = current === null && saved.kind === "saved";
  // The boxes went with the last row, and with them the focus.
  useEffect(() => {
    if (isOver) told.current?.focus();
  }, [isOver]);
  const unit = assessment.sheet.unit ?? assessment.sheet.name;
  return (
    <>
      <PageHeading>
        {words.heading} · {unit}
      </PageHeading>
      {counts.all === 0 ? (
        <Text>{assessment.sheet.columns.has("review") ? words.none.all : words.noColumn}</Text>
      ) : (
        <>
          <Text size={200} className={styles.hint}>
            {words.progress(done.count, done.of)} {words.explanation}
          </Text>
          <div className={styles.wrap} role="group" aria-label={words.filters}>
            {FILTERS.map((key) => (
              <ToggleButton
                key={key}
                size="small"
                className={styles.filter}
                checked={filter === key}
                onClick={() => model.setFilter(key)}
              >
                {words.filter[key]} {counts[key]}
              </ToggleButton>
            ))}
          </div>
          <div role="status" ref={told} tabIndex={-1} className={styles.told}>
            {saved.kind === "saved" && <Text size={200}>{words.saved(saved.code, saved.cell)}</Text>}
            {saved.kind === "unchanged" && <Text size={200}>{words.unchanged}</Text>}
          </div>
          {current === null ? (
            <Text>{words.none[filter]}</Text>
          ) : (
            <>
              <div className={styles.wrap}>
                <Text className={styles.position} size={200}>
                  {words.position(index + 1, items.length)}
                  {model.isChanged && ` · ${words.unsaved}`}
                </Text>
                <Button
                  size="small"
                  aria-label={words.previous}
                  title={words.previous}
                  icon={<ChevronLeftRegular />}
                  disabledFocusable={index === 0}
                  onClick={() => model.move(-1)}
                />
                <Button
                  size="small"
                  aria-label={words.next}
                  title={words.next}
                  icon={<ChevronRightRegular />}
                  disabledFocusable={index === items.length - 1}
                  onClick={() => model.move(1)}
                />
              </div>
              <Row
                key={current.row.indicator.code}
                assessment={assessment}
                current={current}
                onGoTo={onGoTo}
              />
              <ReviewForm
                model={model}
                current={current}
                decimals={assessment.framework.precision.decimals}
                box={box}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

interface RowProps extends Pick<ReviewedSheetProps, "assessment" | "onGoTo"> {
  readonly current: NonNullable<ReturnType<typeof useReview>["current"]>;
}

/** What the reviewer decides by: rule, entries, arithmetic, the unit's claim and its evidence. */
function Row({ assessment, current, onGoTo }: RowProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const words = REVIEW_STRINGS[language];
  const { row, score } = current;
  const { code, name } = row.indicator;
  const explanation = useMemo(() => explainIndicator(assessment, code), [assessment, code]);
  const { decimals } = assessment.framework.precision;
  const text = (value: typeof score.self): string => formatScore(value, decimals, strings.score.unanswered);
  const evidence = row.evidence?.reading.kind === "text" ? row.evidence.reading.text : null;
  return (
    <>
      <Text as="h2" weight="semibold" className={styles.name}>
        {code} {name[language]}
      </Text>
      <dl className={styles.facts}>
        <dt className={styles.label}>{words.self}</dt>
        <dd className={styles.value}>{text(score.self)}</dd>
        <dt className={styles.label}>{words.rule}</dt>
        <dd className={styles.value}>{text(score.rule)}</dd>
        {row.evidence !== null && (
          <>
            <dt className={styles.label}>{words.evidence}</dt>
            <dd className={styles.value}>
              <Link
                as="button"
                className={styles.link}
                title={strings.findings.jump}
                onClick={() => row.evidence !== null && onGoTo(row.evidence.at)}
              >
                {evidence ?? words.noEvidence} ({cellAddress(row.evidence.at.row, row.evidence.at.column)})
              </Link>
            </dd>
          </>
        )}
      </dl>
      {explanation !== null && (
        <IndicatorExplanation id={`review-${code}`} explanation={explanation} at={row.at} onGoTo={onGoTo} />
      )}
    </>
  );
}
