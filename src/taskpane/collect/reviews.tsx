/** Scoring together (复核打分): workbooks for the departments, what came back of them, and copies for the units. */
import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewConflict } from "../../core/collect/review/settle-opinions";
import type { ReviewedCopies, SentReviews } from "../../usecases/collect-desk";
import type { CollectView, ReviewView } from "../../usecases/collect-view";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { LongList } from "./long-list";
import { NotesList } from "./notes-list";
import { ReviewSheets, type ReviewSheetsProps } from "./review-sheets";
import { REVIEWS_STRINGS } from "./strings.reviews";
import type { CollectModel } from "./use-collect";
import { WorkDone } from "../components/work-done";
import { useWork, type ZippedFile } from "../hooks/use-work";

/** Pixels of a conflict with a line of what is the matter and its choice. */
const CONFLICT = 120;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  conflict: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

export interface ReviewsProps {
  readonly model: CollectModel;
  readonly view: CollectView;
  readonly grid: ReviewSheetsProps["grid"];
  readonly onChange: ReviewSheetsProps["onChange"];
}

export function Reviews({ model, view, grid, onChange }: ReviewsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads } = useSurroundings();
  const texts = REVIEWS_STRINGS[language];
  const work = useWork<"send">();
  const [sent, setSent] = useState<SentReviews | "nothing" | null>(null);
  const send = async (): Promise<ZippedFile | null> => {
    setSent(null);
    const made = await (await model.desk()).sendReviews(model.settings, language);
    setSent(made ?? "nothing");
    return made === null ? null : { name: texts.zipName(view.period ?? ""), bytes: made.zip };
  };
  return (
    <Section heading={texts.heading}>
      <Text size={200} className={styles.quiet}>
        {texts.explanation}
      </Text>
      {downloads && (
        <Button
          className={styles.button}
          disabledFocusable={work.doing !== null}
          onClick={() => work.start("send", send)}
        >
          {work.doing === null ? texts.send : texts.sending}
        </Button>
      )}
      <WorkDone {...work} />
      <ReviewSheets model={model} grid={grid} onChange={onChange} className={styles.button} />
      <div role="status" className={styles.root}>
        {sent === "nothing" && <Text>{texts.nothingToReview}</Text>}
        {sent !== null && sent !== "nothing" && (
          <>
            <NotesList
              title={texts.sentHeading(sent.files.length)}
              lines={sent.files.map(({ department, indicators, rows }) =>
                texts.sent(department[language], indicators, rows),
              )}
            />
            {sent.leftOut.length > 0 && <Text size={200}>{texts.leftOut(sent.leftOut.length)}</Text>}
          </>
        )}
      </div>
      {view.review !== null && <CameBack model={model} review={view.review} period={view.period ?? ""} />}
    </Section>
  );
}

interface CameBackProps {
  readonly model: CollectModel;
  readonly review: ReviewView;
  readonly period: string;
}

function CameBack({ model, review, period }: CameBackProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads } = useSurroundings();
  const texts = REVIEWS_STRINGS[language];
  const { files, taken, units, conflicts, notes } = review;
  // What stands in a conflict is told there.
  const inConflict = new Set(
    conflicts.flatMap((one) => (one.decided === null ? one.texts.map((text) => text.zh) : [])),
  );
  const others = notes.filter(({ text }) => !inConflict.has(text.zh));
  return (
    <>
      <NotesList
        title={texts.back}
        lines={files.map(({ department, file }) => texts.backFrom(department[language], file))}
      />
      <Text role="status">{taken === 0 ? texts.nothingTaken : texts.taken(taken, units)}</Text>
      {conflicts.length > 0 && (
        <>
          <Text weight="semibold" as="h3" block className={styles.heading}>
            {texts.conflicts(conflicts.filter(({ decided }) => decided === null).length)}
          </Text>
          <LongList
            count={conflicts.length}
            estimate={CONFLICT}
            keyOf={(index) => conflicts[index]?.key ?? ""}
          >
            {(index) => {
              const one = conflicts[index];
              return one && <Conflict conflict={one} onDecide={model.decideReview} />;
            }}
          </LongList>
        </>
      )}
      {others.length > 0 && (
        <NotesList
          title={texts.notes(others.length)}
          lines={others.map(({ file, cell, text }) => texts.note(file, cell, text[language]))}
        />
      )}
      {downloads && taken > 0 && <Copies model={model} period={period} />}
    </>
  );
}

interface ConflictProps {
  readonly conflict: ReviewConflict;
  readonly onDecide: CollectModel["decideReview"];
}

function Conflict({ conflict, onDecide }: ConflictProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REVIEWS_STRINGS[language];
  const { key, unit, code, options, decided } = conflict;
  return (
    <div className={styles.conflict}>
      <Text weight="semibold">{texts.conflict(unit, code)}</Text>
      {conflict.texts.map((text, index) => (
        <Text key={index} size={200}>
          {text[language]}
        </Text>
      ))}
      <Field label={texts.decide} size="small">
        <Select
          size="small"
          value={decided ?? ""}
          onChange={(_event, { value }) => onDecide(key, value === "" ? null : value)}
        >
          <option value="">{texts.undecided}</option>
          {options.map(({ id, said }) => (
            <option key={id} value={id}>
              {said[language]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Copies({ model, period }: { readonly model: CollectModel; readonly period: string }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REVIEWS_STRINGS[language];
  const work = useWork<"copies">();
  const [made, setMade] = useState<ReviewedCopies | null>(null);
  const copy = async (): Promise<ZippedFile | null> => {
    setMade(null);
    const { settings, files, reading } = model;
    const copies = await (await model.desk()).reviewedCopies(settings, files.files(), reading, language);
    setMade(copies);
    return copies.zip === null ? null : { name: texts.copiesName(period), bytes: copies.zip };
  };
  return (
    <>
      <Button
        className={styles.button}
        disabledFocusable={work.doing !== null}
        onClick={() => work.start("copies", copy)}
      >
        {work.doing === null ? texts.copies : texts.copying}
      </Button>
      <WorkDone {...work} />
      <div role="status" className={styles.root}>
        {made !== null && <Text size={200}>{texts.copied(made.copies)}</Text>}
        {made !== null && made.notes.length > 0 && (
          <NotesList
            title={texts.copyNotes(made.notes.length)}
            lines={made.notes.map(({ file, text }) => texts.copyNote(file, text[language]))}
          />
        )}
      </div>
    </>
  );
}
