/** What is told of a unit, a period or a file, with what to do. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { YearNoteView } from "../../usecases/year-desk";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function NoteList({ notes }: { readonly notes: readonly YearNoteView[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {notes.map(({ code, message, remedy, place }, index) => (
        <li key={`${code} ${place} ${index}`}>
          <Text>{message[language]}</Text> {remedy !== null && <Text>{remedy[language]}</Text>}{" "}
          {place !== "" && (
            <Text size={200} className={styles.quiet}>
              {place}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
