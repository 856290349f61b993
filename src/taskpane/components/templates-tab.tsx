/** 模板: makes scoring sheets by a framework in the open workbook. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Spinner,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useId, type FormEvent } from "react";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { TEMPLATE_PAPERS } from "../../core/template/template-sheet";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useTemplate } from "../hooks/use-template";
import { formatPoints } from "../format-score";
import { useLanguage } from "../language-context";
import { FORM_WIDTH } from "../wide";
import { listNames } from "../list-names";
import { PERIOD_KEYS, sheetSize, unreadSheets, YEARS } from "../template-choice";
import { TEMPLATE_STRINGS } from "../strings.templates";
import { OverwriteDialog } from "./overwrite-dialog";
import { AddLedgers } from "../ledger/add-ledgers";
import { PageHeading } from "./page-heading";
import { UnitTemplates } from "./unit-templates";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, maxWidth: FORM_WIDTH },
  year: { maxWidth: "120px" },
  input: { minWidth: 0, "& > input": { minWidth: 0 } },
  periods: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0, padding: 0, border: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  missing: { color: tokens.colorStatusDangerForeground1 },
  size: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
});

export interface TemplatesTabProps {
  readonly fileName: string;
  /** The workbook as it was read last. */
  readonly grid: WorkbookGrid;
  /** What the form begins with; may be empty. */
  readonly unit: string;
  /** Whether the person was led to 台账; told when they are there. */
  readonly toLedgers: boolean;
  readonly onAtLedgers: () => void;
  readonly onChange: AssessmentModel["change"];
  readonly onGoTo: (cell: CellRef) => void;
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export default function TemplatesTab(props: TemplatesTabProps) {
  const { fileName, grid, unit, toLedgers, onAtLedgers, onChange, onGoTo, onOpenOther } = props;
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = TEMPLATE_STRINGS[language];
  const model = useTemplate(fileName, grid, unit, onChange);
  const { framework, step } = model;
  const unread = framework === null ? null : unreadSheets(framework);
  const writing = step.kind === "writing";
  const missingId = useId();
  // The dialog gives the focus back to it.
  const afterDialog = useRestoreFocusTarget();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    model.make();
  };
  return (
    <>
      <PageHeading>{strings.tabs.templates}</PageHeading>
      <Text>{texts.explanation}</Text>
      <form className={styles.form} onSubmit={submit}>
        <Field label={texts.framework}>
          <Select value={framework?.id ?? ""} onChange={(_event, { value }) => model.chooseFramework(value)}>
            {model.choices.map(({ framework: { id, name }, own }) => (
              <option key={id} value={id}>
                {own ? texts.own(name[language]) : name[language]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={texts.year}
          {...(model.isYearRight ? {} : { validationMessage: texts.wrongYear(YEARS.min, YEARS.max) })}
        >
          <Input
            className={styles.year}
            inputMode="numeric"
            value={model.year}
            onChange={(_event, { value }) => model.setYear(value)}
          />
        </Field>
        {/* A Field would give its own label to each of the boxes. */}
        <fieldset className={styles.periods} aria-describedby={model.keys.size > 0 ? undefined : missingId}>
          <legend className={styles.legend}>{texts.periods}</legend>
          {PERIOD_KEYS.map((key) => {
            const size = framework === null ? null : sheetSize(framework, key);
            return (
              size !== null && (
                <Checkbox
                  key={key}
                  checked={model.keys.has(key)}
                  label={
                    <>
                      {texts.keys[key]}
                      <Text size={200} className={styles.size}>
                        {texts.rows(size.rows, formatPoints(size.points))}
                      </Text>
                    </>
                  }
                  onChange={() => model.toggle(key)}
                />
              )
            );
          })}
          {unread !== null && <Text size={200}>{texts.unread[unread]}</Text>}
          {model.keys.size === 0 && (
            <Text id={missingId} role="alert" size={200} className={styles.missing}>
              {texts.noPeriod}
            </Text>
          )}
        </fieldset>
        <Field label={texts.unit} hint={texts.unitHint}>
          <Input
            className={styles.input}
            value={model.unit}
            onChange={(_event, { value }) => model.setUnit(value)}
          />
        </Field>
        <Field label={texts.paper} hint={texts.paperHint}>
          <Select
            value={model.paper}
            onChange={(_event, { value }) =>
              model.setPaper(TEMPLATE_PAPERS.find((size) => size === value) ?? "A4")
            }
          >
            {TEMPLATE_PAPERS.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        </Field>
        {model.feeding.length > 0 && (
          <Field hint={texts.withLedgersHint(listNames(model.feeding, language))}>
            <Checkbox
              label={texts.withLedgers}
              checked={model.withLedgers}
              onChange={(_event, { checked }) => model.setWithLedgers(checked === true)}
            />
          </Field>
        )}
        <Button
          {...afterDialog}
          type="submit"
          appearance="primary"
          icon={
            writing ? (
              <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" />
            ) : (
              <DocumentAddRegular />
            )
          }
          disabledFocusable={writing}
        >
          {writing ? texts.making : texts.make}
        </Button>
      </form>
      <div role="status">
        {step.kind === "made" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.made(listNames(step.sheets, language))}</MessageBarTitle>
              {texts.next}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <AddLedgers
        grid={grid}
        framework={framework}
        wanted={toLedgers}
        onArrived={onAtLedgers}
        onChange={onChange}
        onGoTo={onGoTo}
        onOpenOther={onOpenOther}
      />
      <UnitTemplates
        grid={grid}
        framework={framework}
        periods={model.periods}
        paper={model.paper}
        onChange={onChange}
        onGoTo={onGoTo}
        onOpenOther={onOpenOther}
      />
      <OverwriteDialog sheets={step.kind === "asking" ? step.sheets : []} onAnswer={model.confirm} />
    </>
  );
}
