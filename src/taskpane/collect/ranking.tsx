/** The ranking as far as the returns go; the sheets that are written say all of it. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RankView } from "../../usecases/collect-view";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { LongList } from "./long-list";
import { COLLECT_STRINGS } from "./strings.collect";
import { WIDE } from "../wide";

const ROW = 44;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "3.5em minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    [WIDE]: {
      gridTemplateColumns: "4em minmax(0, 2fr) 6em 6em minmax(0, 3fr)",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  unit: { overflowWrap: "anywhere" },
  number: { fontVariantNumeric: "tabular-nums" },
  // Below the unit: side by side with a long grade nothing would be left of its name.
  note: { gridColumn: "2 / -1", color: tokens.colorNeutralForeground2, [WIDE]: { gridColumn: "5" } },
});

export function Ranking({ ranking }: { readonly ranking: readonly RankView[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  if (ranking.length === 0) return null;
  return (
    <Section heading={texts.ranking}>
      <LongList
        count={ranking.length}
        estimate={ROW}
        keyOf={(index) => ranking[index]?.unit ?? String(index)}
      >
        {(index) => {
          const one = ranking[index];
          return (
            one !== undefined && (
              <div className={styles.row}>
                <Text className={styles.number}>{one.rank ?? texts.unranked}</Text>
                <Text className={styles.unit}>{one.unit}</Text>
                <Text className={styles.number}>{one.final ?? "—"}</Text>
                {one.grade !== null && (
                  <Text size={200} className={styles.note}>
                    {one.grade[language]}
                  </Text>
                )}
                {one.note !== null && (
                  <Text size={200} className={styles.note}>
                    {one.note[language]}
                  </Text>
                )}
              </div>
            )
          );
        }}
      </LongList>
    </Section>
  );
}
