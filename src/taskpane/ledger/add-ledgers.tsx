/** 模板 → 台账: blank ledgers, added to the open workbook or as one of their own. */
import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import { frameworksAtHand } from "../../core/framework/builtin-frameworks";
import type { Framework } from "../../core/framework/framework";
import { allIndicators } from "../../core/framework/indicators";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { ledgersFor } from "../../core/ledger/feed/template-formulas";
import { planOwnLedgers } from "../../core/ledger/template/plan-own-ledgers";
import { WorkDone } from "../components/work-done";
import { useWork } from "../hooks/use-work";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { useSurroundings } from "../surroundings";
import { fedIndicators } from "./fed-indicators";
import { ADD_LEDGER_STRINGS } from "./strings.add-ledgers";
import { useAddLedgers } from "./use-add-ledgers";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Below the name, beside the box.
  facts: {
    display: "block",
    paddingLeft: "32px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  held: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  sign: { flexShrink: 0, width: "24px", textAlign: "center", color: tokens.colorStatusSuccessForeground1 },
  wide: { overflowWrap: "anywhere" },
});

export interface AddLedgersProps {
  readonly grid: WorkbookGrid;
  /** Of the form above; null while there is none. */
  readonly framework: Framework | null;
  /** Whether the person was led here: then it comes into view. */
  readonly wanted: boolean;
  readonly onArrived: () => void;
  readonly onChange: AssessmentModel["change"];
  readonly onGoTo: (cell: CellRef) => void;
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export function AddLedgers(props: AddLedgersProps) {
  const { grid, framework, wanted, onArrived, onChange, onGoTo, onOpenOther } = props;
  const styles = useStyles();
  const { language } = useLanguage();
  const { defaults, loadMaker } = useSurroundings();
  const texts = ADD_LEDGER_STRINGS[language];
  const model = useAddLedgers(grid, onChange);
  const work = useWork<"workbook">("makeFiles");
  const top = useRef<HTMLDivElement>(null);
  const { offered, held, chosen } = model;
  const frameworks = useMemo(() => frameworksAtHand(defaults.frameworks), [defaults]);
  const needed = framework === null ? [] : ledgersFor(allIndicators(framework), offered);
  const missing = needed.filter((ledger) => !held.has(ledger));
  const toAdd = chosen.filter((ledger) => !held.has(ledger));
  useEffect(() => {
    if (!wanted) return;
    top.current?.scrollIntoView();
    top.current?.focus();
    onArrived();
  }, [wanted, onArrived]);
  const makeWorkbook = async (): Promise<null> => {
    await onOpenOther(await (await loadMaker()).create(planOwnLedgers(null, chosen, language)));
    return null;
  };
  return (
    <div ref={top} tabIndex={-1}>
      <Section heading={texts.heading}>
        <Text>{texts.explanation}</Text>
        {framework !== null && missing.length > 0 && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => model.choose(missing)}>
              {texts.chooseNeeded(framework.name[language], missing.length)}
            </Button>
          </div>
        )}
        <ul className={styles.list}>
          {offered.map((ledger) => {
            const sheet = held.get(ledger);
            const name = ledger.name[language];
            return (
              <li key={ledger.id}>
                {sheet === undefined ? (
                  <Checkbox
                    className={styles.box}
                    label={name}
                    checked={model.isChosen(ledger)}
                    onChange={() => model.toggle(ledger)}
                  />
                ) : (
                  <span className={styles.held}>
                    <CheckmarkRegular className={styles.sign} aria-hidden="true" />
                    <span className={styles.wide}>
                      {name}{" "}
                      <Link inline as="button" onClick={() => onGoTo({ sheet, row: 0, column: 0 })}>
                        {texts.held(sheet)}
                      </Link>
                    </span>
                  </span>
                )}
                <Text size={200} className={styles.facts}>
                  {ledger.purpose[language]}
                </Text>
                {fedIndicators(ledger, frameworks).map(({ code, name: indicator, framework: of }) => (
                  <Text key={code} size={200} className={styles.facts}>
                    {texts.feeds(code, indicator[language], of[language])}
                  </Text>
                ))}
              </li>
            );
          })}
        </ul>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={model.busy || toAdd.length === 0}
            onClick={() => void model.add()}
          >
            {model.busy ? texts.adding : texts.add(toAdd.length)}
          </Button>
          <Button
            disabledFocusable={work.doing !== null || chosen.length === 0}
            onClick={() => work.start("workbook", makeWorkbook)}
          >
            {work.doing === null ? texts.newWorkbook : texts.making}
          </Button>
        </div>
        <WorkDone {...work} />
        <div role="status">
          {model.written !== null && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody className={styles.wide}>
                {texts.written(listNames(model.written, language))}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
      </Section>
    </div>
  );
}
