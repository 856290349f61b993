/** Notes below a line that says what they are about; many of them scroll by themselves, by keyboard too. */
import { makeStyles, Text } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere", maxHeight: "20vh", overflowY: "auto" },
});

export interface NotesListProps {
  readonly title: string;
  readonly lines: readonly string[];
}

export function NotesList({ title, lines }: NotesListProps) {
  const styles = useStyles();
  return (
    <>
      <Text size={200}>{title}</Text>
      {lines.length > 0 && (
        // What scrolls has to be reached by the keyboard.
        <ul className={styles.list} tabIndex={0} aria-label={title}>
          {lines.map((line, index) => (
            <li key={index}>
              <Text size={200}>{line}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
