/** 设置: what a person may choose for themselves and for this workbook. */
import { Radio, RadioGroup } from "@fluentui/react-components";
import type { Language } from "../../core/locale/language";
import { localeOf, useLanguage } from "../language-context";
import { PageHeading } from "./page-heading";
import { Section } from "./section";

/** Each language in its own words, so that whoever reads only that one finds it. */
const LANGUAGES: readonly { readonly value: Language; readonly name: string }[] = [
  { value: "zh", name: "中文" },
  { value: "en", name: "English" },
];

export interface SettingsTabProps {
  readonly onChooseLanguage: (language: Language) => void;
}

export default function SettingsTab({ onChooseLanguage }: SettingsTabProps) {
  const { language, strings } = useLanguage();
  return (
    <>
      <PageHeading>{strings.tabs.settings}</PageHeading>
      <Section heading={strings.settings.language}>
        <RadioGroup
          layout="horizontal"
          aria-label={strings.settings.language}
          value={language}
          onChange={(_event, { value }) => onChooseLanguage(value === "en" ? "en" : "zh")}
        >
          {LANGUAGES.map(({ value, name }) => (
            <Radio key={value} value={value} label={{ children: name, lang: localeOf(value) }} />
          ))}
        </RadioGroup>
      </Section>
    </>
  );
}
