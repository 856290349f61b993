/** Units in their order; each opens to its periods, what to do, the proposal, and a place for the decision. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CommitteeDecision } from "../../core/year/annual/annual-input";
import { PROPOSALS, PROPOSAL_WORDS } from "../../core/year/annual/propose";
import type { YearUnitView, YearView } from "../../usecases/year-desk";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { WIDE } from "../wide";
import { RivalChoice, type RivalChoiceProps } from "./rival-choice";
import { NoteList } from "./note-list";
import { YEAR_STRINGS } from "./strings.year";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  button: { justifyContent: "start", width: "100%", textAlign: "start", overflowWrap: "anywhere" },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  cell: { fontVariantNumeric: "tabular-nums" },
  narrow: { [WIDE]: { display: "none" } },
  // A table of all periods where there is room for one.
  wide: {
    display: "none",
    width: "100%",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    [WIDE]: { display: "grid" },
  },
  heads: {
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Rank, unit, each period, total, grade. */
function columnsFor(periods: number): { readonly gridTemplateColumns: string } {
  return {
    gridTemplateColumns: `5em minmax(0, 2fr) repeat(${periods}, minmax(0, 1fr)) 5em minmax(0, 1.5fr)`,
  };
}

export interface UnitListProps {
  readonly view: YearView;
  readonly decisions: readonly CommitteeDecision[];
  readonly onDecide: (decision: CommitteeDecision) => void;
  readonly onChoose: RivalChoiceProps["onChoose"];
}

export function UnitList({ view, decisions, onDecide, onChoose }: UnitListProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const inOrder = [...view.units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  return (
    <Section heading={texts.units}>
      <Text size={200} className={styles.quiet}>
        {texts.unitsNote}
      </Text>
      {view.quotas.map((text) => (
        <Text key={text.zh}>{text[language]}</Text>
      ))}
      <div
        aria-hidden="true"
        className={mergeClasses(styles.wide, styles.heads)}
        style={columnsFor(inOrder[0]?.cells.length ?? 0)}
      >
        <span>{texts.columns.rank}</span>
        <span>{texts.columns.unit}</span>
        {inOrder[0]?.cells.map(({ name }) => (
          <span key={name.zh}>{name[language]}</span>
        ))}
        <span>{texts.columns.total}</span>
        <span>{texts.columns.grade}</span>
      </div>
      <ul className={styles.list}>
        {inOrder.map((unit) => (
          <UnitItem
            key={unit.unit}
            unit={unit}
            decision={decisions.find((one) => one.unit === unit.unit) ?? null}
            onDecide={onDecide}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </Section>
  );
}

interface UnitItemProps {
  readonly unit: YearUnitView;
  readonly decision: CommitteeDecision | null;
  readonly onDecide: UnitListProps["onDecide"];
  readonly onChoose: UnitListProps["onChoose"];
}

function UnitItem({ unit, decision, onDecide, onChoose }: UnitItemProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const [open, setOpen] = useState(false);
  const id = useId();
  const { rank, total, grade, interval, nearTie, cells, notes, proposal, quota } = unit;
  const waiting = cells
    .filter(({ score }) => score === null)
    .map((cell) => `${cell.name[language]} ${texts.states[cell.state]}`);
  const said = [
    rank === null ? texts.unranked : texts.rank(rank),
    unit.unit,
    total ?? (interval === null ? "" : texts.possible(interval)),
    grade?.[language] ?? "",
    nearTie ? texts.nearTie : "",
    ...waiting,
  ].filter((text) => text !== "");
  const change = (part: Partial<CommitteeDecision>): void =>
    onDecide({ ...(decision ?? { unit: unit.unit, decision: "", date: "", document: "" }), ...part });
  return (
    <li>
      <Button
        appearance="subtle"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.narrow}>{said.join(" · ")}</span>
        <span className={styles.wide} style={columnsFor(cells.length)}>
          <span>{rank === null ? texts.unranked : texts.rank(rank)}</span>
          <span>{unit.unit}</span>
          {cells.map((cell) => (
            <span key={cell.name.zh}>{cell.score ?? texts.states[cell.state]}</span>
          ))}
          <span>{total ?? (interval === null ? "" : texts.possible(interval))}</span>
          <span>{[grade?.[language] ?? "", nearTie ? texts.nearTie : ""].join(" ").trim()}</span>
        </span>
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <div className={styles.body}>
            {cells.map((cell) => (
              <div key={cell.name.zh}>
                <Text className={styles.cell}>
                  {cell.name[language]} {cell.score ?? ""} {texts.states[cell.state]}
                </Text>
                <NoteList notes={cell.notes} />
                <RivalChoice unit={unit.unit} cell={cell} onChoose={onChoose} />
              </div>
            ))}
            <NoteList notes={notes} />
            {quota !== null && <Text>{quota[language]}</Text>}
            <Text>
              {texts.proposal}: <strong>{PROPOSAL_WORDS[proposal.kind][language]}</strong>{" "}
              {proposal.reason[language]}
            </Text>
            <Field label={texts.decision}>
              <Select
                value={decision?.decision ?? ""}
                onChange={(_event, { value }) => change({ decision: value })}
              >
                <option value="">{texts.undecided}</option>
                {PROPOSALS.filter((kind) => kind !== "none").map((kind) => (
                  <option key={kind} value={PROPOSAL_WORDS[kind][language]}>
                    {PROPOSAL_WORDS[kind][language]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={texts.date}>
              <Input value={decision?.date ?? ""} onChange={(_event, { value }) => change({ date: value })} />
            </Field>
            <Field label={texts.document}>
              <Input
                value={decision?.document ?? ""}
                onChange={(_event, { value }) => change({ document: value })}
              />
            </Field>
          </div>
        )}
      </div>
    </li>
  );
}
