/** How far the collecting is: expected, returned, missing; who is missing, ready to be copied. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CollectView } from "../../usecases/collect-view";
import { Section } from "../components/section";
import { copyTable } from "../copy/copy-table";
import { escapeHtml } from "../copy/copied-table";
import { useLanguage } from "../language-context";
import { COLLECT_STRINGS } from "./strings.collect";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, margin: 0 },
  figure: { display: "flex", flexDirection: "column" },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  names: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere", maxHeight: "30vh", overflowY: "auto" },
});

export function Overview({ view }: { readonly view: CollectView }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const units = new Set(
    view.returns.filter(({ state }) => state !== "unreadable" && state !== "ledgers").map(({ unit }) => unit),
  );
  const figures: readonly (readonly [string, number])[] = [
    ...(view.expected === null ? [] : [[texts.expected, view.expected] as const]),
    [texts.returned, view.expected === null ? units.size : view.expected - view.missing.length],
    ...(view.expected === null ? [] : [[texts.missing, view.missing.length] as const]),
  ];
  return (
    <Section heading={texts.overview}>
      <dl className={styles.figures}>
        {figures.map(([label, count]) => (
          <div key={label} className={styles.figure}>
            <dt>
              <Text size={200}>{label}</Text>
            </dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
      {view.framework !== null && (
        <Text size={200}>{texts.framework(view.framework.name[language], view.framework.version)}</Text>
      )}
      {view.missing.length > 0 && <Missing names={view.missing} />}
    </Section>
  );
}

function Missing({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    const text = names.join("\n");
    setCopied(
      await copyTable({ text, html: names.map((name) => `<div>${escapeHtml(name)}</div>`).join("") }),
    );
  };
  return (
    <>
      <Text weight="semibold">{texts.missingHeading(names.length)}</Text>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {texts.copyMissing}
      </Button>
      <div role="status">
        {copied !== null && <Text size={200}>{copied ? texts.copied : texts.notCopied}</Text>}
      </div>
    </>
  );
}
