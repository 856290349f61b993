/** Says that the framework was derived from the sheet itself, with everything that was assumed. */
import { Text } from "@fluentui/react-components";
import { describeDerivation } from "../../core/derive/describe-derivation";
import type { DerivedFramework } from "../../core/derive/derived-framework";
import { useLanguage } from "../language-context";
import { Section } from "./section";

/** @param derived null where a framework knows the sheet: nothing is shown */
export function DerivedNotes({ derived }: { readonly derived: DerivedFramework | null }) {
  const { language, strings } = useLanguage();
  if (derived === null) return null;
  return (
    <Section heading={strings.derived}>
      {describeDerivation(derived, language).map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
    </Section>
  );
}
