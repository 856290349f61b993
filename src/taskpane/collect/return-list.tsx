/** All returns, filtered by state. */
import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReturnState } from "../../core/collect/collected";
import type { Choice } from "../../core/collect/decisions/decision";
import { STATE_NAMES } from "../../core/collect/states/state-names";
import type { ReturnView } from "../../usecases/collect-view";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { LongList } from "./long-list";
import { ReturnItem } from "./return-item";
import { COLLECT_STRINGS } from "./strings.collect";

/** What needs a person first. */
const STATES: readonly ReturnState[] = [
  "undecided",
  "uncompared",
  "toReturn",
  "unreadable",
  "scored",
  "ledgers",
  "superseded",
];

/** Pixels of a closed row with its file below the unit. */
const ROW = 48;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export interface ReturnListProps {
  readonly returns: readonly ReturnView[];
  readonly onDecide: (key: string, choice: Choice | null) => void;
}

export function ReturnList({ returns, onDecide }: ReturnListProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const [hidden, setHidden] = useState<ReadonlySet<ReturnState>>(new Set(["superseded"]));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rank = (state: ReturnState): number => STATES.indexOf(state);
  const shown = returns
    .filter(({ state }) => !hidden.has(state))
    .sort((a, b) => rank(a.state) - rank(b.state));
  const keyOf = ({ file, sheet }: ReturnView): string => JSON.stringify([file, sheet]);
  return (
    <Section heading={texts.returns}>
      <div className={styles.filters} role="group" aria-label={texts.filters}>
        {STATES.map((state) => {
          const count = returns.filter((one) => one.state === state).length;
          return (
            <ToggleButton
              key={state}
              className={styles.button}
              size="small"
              checked={!hidden.has(state) && count > 0}
              disabled={count === 0}
              onClick={() => setHidden(toggled(hidden, state))}
            >
              {STATE_NAMES[state][language]} {count}
            </ToggleButton>
          );
        })}
      </div>
      {shown.length === 0 && <Text>{texts.noneShown}</Text>}
      <LongList
        count={shown.length}
        estimate={ROW}
        keyOf={(index) => (shown[index] === undefined ? String(index) : keyOf(shown[index]))}
      >
        {(index) => {
          const item = shown[index];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <ReturnItem
              item={item}
              open={open.has(key)}
              onToggle={() => setOpen(toggled(open, key))}
              onDecide={onDecide}
            />
          );
        }}
      </LongList>
    </Section>
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
