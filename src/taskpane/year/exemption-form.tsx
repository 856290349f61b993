/** Exemptions: which unit is let off which period, why, and who approved it. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PeriodKey } from "../../core/framework/period";
import type { Exemption } from "../../core/year/annual/annual-input";
import type { YearUnitView } from "../../usecases/year-desk";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { YEAR_STRINGS } from "./strings.year";

const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface ExemptionFormProps {
  readonly units: readonly YearUnitView[];
  readonly exemptions: readonly Exemption[];
  readonly onChange: (exemptions: readonly Exemption[]) => void;
}

export function ExemptionForm({ units, exemptions, onChange }: ExemptionFormProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const [unit, setUnit] = useState("");
  const [key, setKey] = useState<PeriodKey>("Q1");
  const [reason, setReason] = useState("");
  const [approver, setApprover] = useState("");
  const chosen = unit === "" ? (units[0]?.unit ?? "") : unit;
  const isWhole = chosen !== "" && reason.trim() !== "" && approver.trim() !== "";
  const others = exemptions.filter((one) => one.unit !== chosen || one.key !== key);
  const add = (): void => {
    if (!isWhole) return;
    onChange([...others, { unit: chosen, key, reason: reason.trim(), approver: approver.trim() }]);
    setReason("");
  };
  return (
    <Section heading={texts.exemptions}>
      <Text size={200} className={styles.quiet}>
        {texts.exemptionsNote}
      </Text>
      {exemptions.length > 0 && (
        <ul className={styles.list}>
          {exemptions.map((one) => (
            <li key={`${one.unit} ${one.key}`}>
              <Text>
                {one.unit} · {texts.periods[one.key]} · {one.reason} · {one.approver}
              </Text>{" "}
              <Button
                size="small"
                appearance="subtle"
                aria-label={texts.remove(one.unit, texts.periods[one.key])}
                onClick={() => onChange(exemptions.filter((other) => other !== one))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={texts.unit}>
        <Select value={chosen} onChange={(_event, { value }) => setUnit(value)}>
          {units.map((one) => (
            <option key={one.unit} value={one.unit}>
              {one.unit}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.period}>
        <Select
          value={key}
          onChange={(_event, { value }) => setKey(PERIODS.find((one) => one === value) ?? "Q1")}
        >
          {PERIODS.map((one) => (
            <option key={one} value={one}>
              {texts.periods[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.reason}>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Field label={texts.approver}>
        <Input value={approver} onChange={(_event, { value }) => setApprover(value)} />
      </Field>
      <Button disabledFocusable={!isWhole} onClick={add}>
        {texts.add}
      </Button>
    </Section>
  );
}
