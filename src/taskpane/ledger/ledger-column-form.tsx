/** Asks which column of a ledger's sheet is which; what is only likely is chosen, and said to be a proposal. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../core/ledger/definition/ledger";
import { lackedColumns } from "../../core/ledger/table/find-table";
import { columnsAs, type TableColumn, type TableColumns } from "../../core/ledger/table/table-columns";
import { ColumnChoices } from "../components/column-choices";
import { useLanguage } from "../language-context";
import { COLUMN_STRINGS } from "./strings.columns";
import type { ColumnAnswer, LedgerColumnsModel } from "./use-ledger-columns";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

export interface LedgerColumnFormProps {
  readonly table: TableColumns;
  /** Those that a sheet which was not read may be. */
  readonly ledgers: readonly Ledger[];
  readonly onSave: LedgerColumnsModel["save"];
}

export function LedgerColumnForm({ table, ledgers, onSave }: LedgerColumnFormProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = COLUMN_STRINGS[language];
  const [shown, setShown] = useState(table.ledger);
  const [chosen, setChosen] = useState(() => proposed(table.columns));
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const [saving, setSaving] = useState(false);
  const asked = table.isRead || shown === table.ledger ? table : columnsAs(table.grid, table.header, shown);
  const { ledger, columns } = asked;
  const isProposal = ({ column, likely }: TableColumn): boolean =>
    likely !== null && !touched.has(column) && chosen.get(column) === likely;
  const proposals = columns.filter(isProposal).length;
  const problem = problemOf(ledger, chosen);
  const lacked = lackedColumns({
    ledger,
    columns: new Map([...chosen].flatMap(([column, key]) => (key === null ? [] : [[key, column]]))),
  });
  const turnTo = (id: string): void => {
    const next = ledgers.find((one) => one.id === id);
    if (next === undefined) return;
    setShown(next);
    setTouched(new Set());
    setChosen(proposed(columnsAs(table.grid, table.header, next).columns));
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    await onSave(asked, chosen);
    setSaving(false);
  };
  const hintOf = (column: TableColumn): string | null => {
    if (isProposal(column)) return texts.proposal;
    return column.unknown && !touched.has(column.column) ? texts.notKnown : null;
  };
  return (
    <div className={styles.form}>
      <Text size={200}>{texts.header(table.header + 1)}</Text>
      {!table.isRead && (
        <Field size="small" label={texts.which} hint={shown === table.ledger ? texts.proposal : null}>
          <Select size="small" value={ledger.id} onChange={(_event, { value }) => turnTo(value)}>
            {ledgers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ColumnChoices
        columns={columns.map((one) => ({ column: one.column, label: one.heading, hint: hintOf(one) }))}
        meanings={ledger.columns.map(({ key, label }) => ({ key, label: label[language] }))}
        chosen={chosen}
        onChoose={(column, key) => {
          setChosen(new Map(chosen).set(column, key));
          setTouched(new Set(touched).add(column));
        }}
      />
      <div role="status" className={styles.form}>
        {problem === null && proposals > 0 && <Text size={200}>{texts.proposals(proposals)}</Text>}
        {problem === null && lacked.length > 0 && (
          <Text size={200}>{texts.lacking(lacked.map(({ label }) => label[language]))}</Text>
        )}
        {problem !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {problem.twice === null ? texts.nothing : strings.columns.twice(problem.twice.label[language])}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button appearance="primary" disabledFocusable={saving || problem !== null} onClick={() => void save()}>
        {saving ? strings.columns.saving : texts.save}
      </Button>
    </div>
  );
}

function proposed(columns: readonly TableColumn[]): ColumnAnswer {
  return new Map(columns.map(({ column, key, likely }) => [column, key ?? likely]));
}

interface AnswerProblem {
  /** The column that was chosen more than once; null where none was chosen. */
  readonly twice: Ledger["columns"][number] | null;
}

function problemOf(ledger: Ledger, chosen: ColumnAnswer): AnswerProblem | null {
  const keys = [...chosen.values()].filter((key) => key !== null);
  const twice = ledger.columns.find(({ key }) => keys.filter((other) => other === key).length > 1);
  if (twice !== undefined) return { twice };
  return keys.length === 0 ? { twice: null } : null;
}
