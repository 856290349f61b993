/** 演练: what the same returns would come to under a draft; nothing is kept of it. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Framework } from "../../core/framework/framework";
import type { OutcomeView, RehearsalView, RehearsedUnitView } from "../../usecases/collect-view";
import { ProblemBar } from "../components/problem-bar";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { toProblem, type Problem } from "../problem";
import { FrameworkButton } from "./framework-button";
import { LongList } from "./long-list";
import { NotesList } from "./notes-list";
import { REHEARSAL_STRINGS } from "./strings.rehearsal";
import type { CollectModel } from "./use-collect";

/** Pixels of a unit with its results before and after. */
const ROW = 68;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  unit: { overflowWrap: "anywhere" },
  change: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  outcome: {
    gridColumn: "1 / -1",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  wrapped: { overflowWrap: "anywhere" },
  heading: { margin: 0 },
});

interface Draft {
  readonly file: string;
  readonly framework: Framework;
}

type Tried =
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly view: RehearsalView }
  | { readonly kind: "otherCodes" }
  | { readonly kind: "failed"; readonly problem: Problem };

export function Rehearsal({ model }: { readonly model: CollectModel }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REHEARSAL_STRINGS[language];
  const [draft, setDraft] = useState<Draft | null>(null);
  const tried = useTrial(model, draft);
  return (
    <Section heading={texts.heading}>
      <Text size={200} className={styles.quiet}>
        {texts.explanation}
      </Text>
      <div className={styles.buttons}>
        <FrameworkButton
          model={model}
          label={texts.choose}
          onFramework={(file, framework) => setDraft({ file, framework })}
        />
        {draft !== null && (
          <Button size="small" onClick={() => setDraft(null)}>
            {texts.end}
          </Button>
        )}
      </div>
      {tried?.kind === "failed" && <ProblemBar problem={tried.problem} />}
      <div role="status">
        {tried?.kind === "working" && <Spinner size="tiny" label={texts.working} />}
        {tried?.kind === "otherCodes" && (
          <Text className={styles.wrapped}>{texts.otherCodes(draft?.file ?? "")}</Text>
        )}
        {tried?.kind === "done" && <Outline view={tried.view} />}
      </div>
      {tried?.kind === "done" && <Units view={tried.view} />}
    </Section>
  );
}

interface Trial {
  readonly of: readonly unknown[];
  readonly tried: Tried;
}

/** Tries the draft again with each decision: what is shown is never of other returns. */
function useTrial({ desk, settings, files }: CollectModel, draft: Draft | null): Tried | null {
  const [trial, setTrial] = useState<Trial | null>(null);
  const { readings } = files;
  useEffect(() => {
    if (draft === null) return undefined;
    let current = true;
    const show = (tried: Tried): void => {
      if (current) setTrial({ of: [settings, readings, draft], tried });
    };
    void desk()
      .then((open) => open.rehearse(settings, draft.framework))
      .then(
        (view) => show(view === null ? { kind: "otherCodes" } : { kind: "done", view }),
        (cause: unknown) => show({ kind: "failed", problem: toProblem("collect", cause) }),
      );
    return () => {
      current = false;
    };
  }, [desk, settings, readings, draft]);
  if (draft === null) return null;
  const isOfThese = [settings, readings, draft].every((one, index) => trial?.of[index] === one);
  return trial !== null && isOfThese ? trial.tried : { kind: "working" };
}

function Outline({ view }: { readonly view: RehearsalView }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REHEARSAL_STRINGS[language];
  const { draft, changes, leftOut, open, best, gains, loses } = view;
  const names = (of: readonly string[]): string => of.join(language === "zh" ? "、" : ", ");
  const grade = best[language];
  return (
    <div className={styles.wrapped}>
      <NotesList
        title={texts.under(draft.name[language], draft.version)}
        lines={[...changes, ...(leftOut === null ? [] : [leftOut]), ...open].map((text) => text[language])}
      />
      {gains.length > 0 && (
        <Text as="p" block weight="semibold">
          {texts.gains(grade, names(gains))}
        </Text>
      )}
      {loses.length > 0 && (
        <Text as="p" block weight="semibold">
          {texts.loses(grade, names(loses))}
        </Text>
      )}
      {gains.length + loses.length === 0 && (
        <Text as="p" block>
          {texts.same(grade)}
        </Text>
      )}
    </div>
  );
}

function Units({ view: { units } }: { readonly view: RehearsalView }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REHEARSAL_STRINGS[language];
  const gaps = units.flatMap(({ unit, gaps: own }) =>
    own.map(({ at, text }) => texts.gap(unit, at ?? "", text[language])),
  );
  return (
    <>
      <Text weight="semibold" as="h3" block className={styles.heading}>
        {texts.units}
      </Text>
      <LongList count={units.length} estimate={ROW} keyOf={(index) => units[index]?.unit ?? ""}>
        {(index) => {
          const one = units[index];
          return one && <Unit one={one} />;
        }}
      </LongList>
      {gaps.length > 0 && <NotesList title={texts.gaps(gaps.length)} lines={gaps} />}
    </>
  );
}

function Unit({ one: { unit, before, after, change } }: { readonly one: RehearsedUnitView }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = REHEARSAL_STRINGS[language];
  const shown = (outcome: OutcomeView | null): string =>
    outcome === null
      ? texts.noResult
      : texts.line(texts.rankOf(outcome.rank), outcome.final, outcome.grade[language]);
  return (
    <div className={styles.row}>
      <Text className={styles.unit}>{unit}</Text>
      <Text className={styles.change}>{change ?? "—"}</Text>
      {[[texts.before, before] as const, [texts.after, after] as const].map(([label, outcome]) => (
        <Text key={label} size={200} className={styles.outcome}>
          {label} · {shown(outcome)}
        </Text>
      ))}
    </div>
  );
}
