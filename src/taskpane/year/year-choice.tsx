/** Of which year and by which framework: what most sheets say, or what a person chooses. */
import { Field, Select } from "@fluentui/react-components";
import type { YearOptions } from "../../usecases/year-desk";
import { useLanguage } from "../language-context";
import { YEAR_STRINGS } from "./strings.year";
import type { YearModel } from "./use-year";

export interface YearChoiceProps {
  readonly model: YearModel;
  readonly options: YearOptions;
}

/** Nothing to choose, nothing shown. */
export function YearChoice({ model, options: { years, frameworks } }: YearChoiceProps) {
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const { settings, setYear, setFramework } = model;
  return (
    <>
      {years.length > 1 && (
        <Field label={texts.whichYear}>
          <Select
            value={settings.year === null ? "" : String(settings.year)}
            onChange={(_event, { value }) => setYear(value === "" ? null : Number(value))}
          >
            <option value="">{texts.byMost}</option>
            {years.map(({ year, sheets }) => (
              <option key={year} value={year}>
                {texts.sheetsOf(String(year), sheets)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {frameworks.length > 1 && (
        <Field label={texts.whichFramework}>
          <Select
            value={settings.framework ?? ""}
            onChange={(_event, { value }) => setFramework(value === "" ? null : value)}
          >
            <option value="">{texts.byMost}</option>
            {frameworks.map(({ id, name, sheets }) => (
              <option key={id} value={id}>
                {texts.sheetsOf(name[language], sheets)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
