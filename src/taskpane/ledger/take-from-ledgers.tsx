/** 取自台账: the entries that the ledgers can answer become formulas over them, after each change was seen. */
import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Assessment } from "../../core/assessment";
import { ledgerOffers, type LedgerOffer } from "../../core/fix/ledger-offers";
import { cellAddress, qualifiedAddress, type CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { FixDone } from "../components/fix-done";
import { Section } from "../components/section";
import { useConfirmationStyles } from "../components/use-confirmation-styles";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useFixes } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";
import { TAKE_STRINGS } from "./strings.take";
import { TakenEntry } from "./taken-entry";

const useStyles = makeStyles({
  wide: { overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "24em", overflowY: "auto" },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface TakeFromLedgersProps {
  /** Of the sheet that is shown. */
  readonly assessment: Assessment;
  readonly ledgers: readonly AssessedLedger[];
  /** What they were read from. */
  readonly grid: WorkbookGrid;
  readonly onChange: AssessmentModel["change"];
  readonly onGoTo: (cell: CellRef) => void;
}

export function TakeFromLedgers({ assessment, ledgers, grid, onChange, onGoTo }: TakeFromLedgersProps) {
  const styles = { ...useConfirmationStyles(), ...useStyles() };
  const { language } = useLanguage();
  const texts = TAKE_STRINGS[language];
  const [asking, setAsking] = useState(false);
  const fixes = useFixes(assessment, grid, onChange);
  const { offers, taken, waiting } = useMemo(
    () => ledgerOffers(assessment, ledgers, grid),
    [assessment, ledgers, grid],
  );
  const [first] = waiting;
  const blank = offers.filter(({ entered }) => entered === null).length;
  if (offers.length + taken + waiting.length === 0) return null;
  return (
    <Section heading={texts.heading}>
      <FixDone fixes={fixes} />
      <Text className={styles.wide}>{texts.of(assessment.sheet.name)}</Text>
      {offers.length > 0 && <Text>{texts.count(blank, offers.length - blank)}</Text>}
      {taken > 0 && <Text>{texts.taken(taken)}</Text>}
      {first !== undefined && (
        <Text size={200} className={styles.hint}>
          {texts.waiting(waiting.length)}
        </Text>
      )}
      {offers.length > 0 &&
        (asking ? (
          <Confirmation
            offers={offers}
            sheet={assessment.sheet.name}
            busy={fixes.busy}
            onGoTo={onGoTo}
            onTake={(chosen) => {
              setAsking(false);
              fixes.apply(chosen.map(({ fix }) => fix));
            }}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <div className={styles.buttons}>
            <Button
              appearance={blank > 0 ? "primary" : "secondary"}
              disabledFocusable={fixes.busy}
              onClick={() => setAsking(true)}
            >
              {texts.ask(offers.length)}
            </Button>
          </div>
        ))}
    </Section>
  );
}

interface ConfirmationProps {
  readonly offers: readonly LedgerOffer[];
  readonly sheet: string;
  readonly busy: boolean;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onTake: (offers: readonly LedgerOffer[]) => void;
  readonly onCancel: () => void;
}

function Confirmation({ offers, sheet, busy, onGoTo, onTake, onCancel }: ConfirmationProps) {
  const styles = { ...useConfirmationStyles(), ...useStyles() };
  const { language } = useLanguage();
  const texts = TAKE_STRINGS[language];
  const box = useRef<HTMLDivElement>(null);
  /** What was decided otherwise than it is offered: blank entries are taken, typed ones stay. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  // The button that opened the box is gone, and with it the focus.
  useEffect(() => box.current?.focus(), []);
  const isChosen = (offer: LedgerOffer): boolean =>
    (offer.entered === null) !== turned.has(qualifiedAddress(offer.at));
  const turn = (offer: LedgerOffer): void => {
    const next = new Set(turned);
    const key = qualifiedAddress(offer.at);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  const chosen = offers.filter(isChosen);
  return (
    <div role="group" aria-label={texts.heading} className={styles.box} ref={box} tabIndex={-1}>
      <Text size={200}>{texts.explanation}</Text>
      <ul className={styles.list} tabIndex={offers.length > 3 ? 0 : undefined}>
        {offers.map((offer) => (
          <li key={qualifiedAddress(offer.at)}>
            <Checkbox
              className={styles.check}
              checked={isChosen(offer)}
              label={`${offer.at.sheet === sheet ? "" : `${offer.at.sheet}!`}${cellAddress(offer.at.row, offer.at.column)} ${offer.indicator.code} ${offer.entry.label[language]}`}
              onChange={() => turn(offer)}
            />
            <TakenEntry offer={offer} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => chosen.length > 0 && onTake(chosen)}
        >
          {texts.take(chosen.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
