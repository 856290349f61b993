/** Two sheets of a period: a person says which counts; nobody else does. */
import { Field, Select } from "@fluentui/react-components";
import type { SheetChoice } from "../../core/year/annual/annual-input";
import type { YearCellView } from "../../usecases/year-desk";
import { useLanguage } from "../language-context";
import { YEAR_STRINGS } from "./strings.year";
import type { ChoiceTakenBack } from "./use-year";

export interface RivalChoiceProps {
  readonly unit: string;
  readonly cell: YearCellView;
  readonly onChoose: (choice: SheetChoice | ChoiceTakenBack) => void;
}

export function RivalChoice({ unit, cell: { name, rivals }, onChoose }: RivalChoiceProps) {
  const { language } = useLanguage();
  const texts = YEAR_STRINGS[language];
  const [first] = rivals;
  if (first === undefined) return null;
  const choose = (value: string): void => {
    const rival = rivals[Number(value)];
    const { key } = first;
    if (value === "" || rival === undefined) onChoose({ unit, key, file: null });
    else onChoose({ unit, key, file: rival.file, sheet: rival.sheet, note: "" });
  };
  const chosen = rivals.findIndex((one) => one.chosen);
  return (
    <Field label={texts.whichCounts(name[language])}>
      <Select value={chosen < 0 ? "" : String(chosen)} onChange={(_event, { value }) => choose(value)}>
        <option value="">{texts.nobodyChose}</option>
        {rivals.map(({ file, sheet, score }, index) => (
          <option key={`${file} ${sheet}`} value={index}>
            {texts.rival(file, sheet, score)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
