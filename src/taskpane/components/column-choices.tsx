/** One choice for each column of a sheet: what it means. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { columnLetters } from "../../core/grid/address";
import { useLanguage } from "../language-context";

/** A column that means nothing. */
const UNUSED = "";

const useStyles = makeStyles({ label: { overflowWrap: "anywhere" } });

export interface ColumnChoicesProps<Key extends string> {
  readonly columns: readonly {
    readonly column: number;
    readonly label: string;
    /** What is to be said of the choice, such as that it is only proposed. */
    readonly hint?: string | null;
  }[];
  readonly meanings: readonly { readonly key: Key; readonly label: string }[];
  readonly chosen: ReadonlyMap<number, Key | null>;
  readonly onChoose: (column: number, key: Key | null) => void;
}

export function ColumnChoices<Key extends string>(props: ColumnChoicesProps<Key>) {
  const { columns, meanings, chosen, onChoose } = props;
  const styles = useStyles();
  const { strings } = useLanguage();
  return columns.map(({ column, label, hint = null }) => (
    <Field
      key={column}
      size="small"
      label={{ children: strings.columns.column(columnLetters(column), label), className: styles.label }}
      hint={hint}
    >
      <Select
        size="small"
        value={chosen.get(column) ?? UNUSED}
        onChange={(_event, { value }) =>
          onChoose(column, meanings.find(({ key }) => key === value)?.key ?? null)
        }
      >
        <option value={UNUSED}>{strings.columns.unused}</option>
        {meanings.map(({ key, label: meaning }) => (
          <option key={key} value={key}>
            {meaning}
          </option>
        ))}
      </Select>
    </Field>
  ));
}
