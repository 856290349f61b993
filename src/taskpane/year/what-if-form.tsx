/** 试算: other weights, another quota, without a unit; ranks move here and nowhere else. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { AS_IT_IS, type YearUnitView, type YearView } from "../../usecases/year-desk";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { YEAR_STRINGS } from "./strings.year";
import type { YearModel } from "./use-year";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export interface WhatIfFormProps {
  readonly model: YearModel;
  /** As it is. */
  readonly view: YearView;
}

export function WhatIfForm({ model, view }: WhatIfFormProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const { whatIf, tryOut, tried } = model;
  const { composition, quotaShare, units } = view;
  const weights =
    whatIf.weights ?? Object.fromEntries((composition ?? []).map(({ code, weight }) => [code, weight]));
  const percentOf = (share: number): string => String(Number((share * 100).toFixed(4)));
  const moves = tried?.kind === "year" ? movesBetween(view, tried) : [];
  return (
    <Section heading={texts.whatIf}>
      <Text size={200} className={styles.quiet}>
        {texts.whatIfNote}
      </Text>
      {(composition ?? []).map(({ code, name }) => (
        <Field key={code} label={texts.weight(name[language])}>
          <Input
            type="number"
            min={0}
            max={100}
            value={percentOf(weights[code] ?? 0)}
            onChange={(_event, { value }) =>
              tryOut({ ...whatIf, weights: { ...weights, [code]: shareOf(value) } })
            }
          />
        </Field>
      ))}
      {quotaShare !== null && (
        <Field label={texts.quota}>
          <Input
            type="number"
            min={0}
            max={100}
            value={percentOf(whatIf.quotaShare ?? quotaShare)}
            onChange={(_event, { value }) => tryOut({ ...whatIf, quotaShare: shareOf(value) })}
          />
        </Field>
      )}
      <Field label={texts.without}>
        <Select
          value={whatIf.without ?? ""}
          onChange={(_event, { value }) => tryOut({ ...whatIf, without: value === "" ? null : value })}
        >
          <option value="">{texts.noneLeftOut}</option>
          {units.map(({ unit }) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">
        {tried?.kind === "year" && (
          <>
            {tried.weightProblems.map((text) => (
              <Text key={text.zh} className={styles.wrong}>
                {text[language]}
              </Text>
            ))}
            {tried.quotas.map((text) => (
              <Text key={text.zh}>{text[language]}</Text>
            ))}
            {moves.length === 0 ? (
              <div>
                <Text>{texts.same}</Text>
              </div>
            ) : (
              <ul className={styles.list} aria-label={texts.moves}>
                {moves.map(({ unit, before, after }) => (
                  <li key={unit}>
                    <Text>
                      {unit} {texts.moved(placeText(before), placeText(after))}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {whatIf !== AS_IT_IS && <Button onClick={() => tryOut(AS_IT_IS)}>{texts.asItIs}</Button>}
    </Section>
  );

  function placeText(unit: YearUnitView): string {
    const rank = unit.rank === null ? texts.unranked : texts.rank(unit.rank);
    return unit.grade === null ? rank : `${rank} ${unit.grade[language]}`;
  }
}

interface Move {
  readonly unit: string;
  readonly before: YearUnitView;
  readonly after: YearUnitView;
}

/** Units whose rank or grade would be another. */
function movesBetween(view: YearView, tried: YearView): readonly Move[] {
  return view.units.flatMap((before): readonly Move[] => {
    const after = tried.units.find(({ unit }) => unit === before.unit);
    if (after === undefined || (after.rank === before.rank && after.grade?.zh === before.grade?.zh))
      return [];
    return [{ unit: before.unit, before, after }];
  });
}

/** A percentage as it is typed; what is no number counts as none. */
function shareOf(text: string): number {
  const number = Number(text);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, Number((number / 100).toFixed(6)))) : 0;
}
