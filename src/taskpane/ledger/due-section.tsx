/** 待办: what the workbook's ledgers remind of, overdue first; each row leads to the ledger's. */
import { Button, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { CalendarAddRegular, SearchRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import { dueList } from "../../core/ledger/due/due-list";
import { isoDay, readDay } from "../../core/sheet/read-date";
import { WorkDone } from "../components/work-done";
import { useWork } from "../hooks/use-work";
import { CopyRows } from "../components/copy-rows";
import { ListRow } from "../components/list-row";
import { RowList } from "../components/row-list";
import { Section } from "../components/section";
import { placeOf } from "../finding-rows";
import { useRovingRows } from "../hooks/use-roving-rows";
import { useLanguage } from "../language-context";
import { matches } from "../matches";
import { useSurroundings } from "../surroundings";
import { dueRows } from "./due-rows";
import { daysText, dueTable, dueText } from "./due-text";
import { LEDGER_STRINGS } from "./strings.ledger";
import { UrgencyIcon } from "./urgency-icon";
import type { LedgerDay } from "./use-ledger-day";

/** Days ahead that can be chosen; null is as far as each reminder reaches. */
const REACHES = [null, 30, 90, 180] as const;
/** Fewer are taken in at a glance. */
const SEARCHED_FROM = 6;
const CALENDAR = "text/calendar";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
  },
  tool: { flexGrow: 1, flexBasis: "120px", minWidth: 0, maxWidth: "100%", "& > *": { minWidth: 0 } },
  button: { minWidth: 0, whiteSpace: "nowrap" },
  hint: { color: tokens.colorNeutralForeground2 },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface DueSectionProps {
  readonly day: LedgerDay;
  readonly fileName: string;
  readonly onGoTo: (cell: CellRef) => void;
}

export function DueSection({ day, fileName, onGoTo }: DueSectionProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads } = useSurroundings();
  const texts = LEDGER_STRINGS[language].due;
  const list = useRef<HTMLDivElement>(null);
  const [within, setWithin] = useState<number | null>(null);
  const [search, setSearch] = useState("");
  const work = useWork<"calendar">("makeFiles");
  const { asOf, isToday, choose, ledgers } = day;
  const date = isoDay(asOf);
  const all = useMemo(() => dueList(ledgers, asOf, within), [ledgers, asOf, within]);
  const items = useMemo(
    () => (search === "" ? all : all.filter((item) => matches(dueText(item, language), search))),
    [all, search, language],
  );
  const drawn = useMemo(() => dueRows(items, texts.groups), [items, texts]);
  const keys = useMemo(() => drawn.map(({ key }) => key), [drawn]);
  const rows = useRovingRows(keys, list);
  const overdue = items.filter(({ urgency }) => urgency === "overdue").length;
  const dated = items.filter((item) => item.date !== null);
  const makeCalendar = async () => {
    const { calendarOf } = await import("../../core/ledger/due/calendar");
    const reminders = dated.map((item) => ({ ...item, file: fileName }));
    return {
      name: texts.calendarName(fileName.replace(/\.[^.]+$/, "")),
      bytes: new TextEncoder().encode(calendarOf(reminders, language, new Date())),
      type: CALENDAR,
    };
  };
  return (
    <Section
      heading={texts.heading}
      actions={
        items.length > 0 && (
          <>
            {downloads && dated.length > 0 && (
              <Button
                className={styles.button}
                size="small"
                icon={<CalendarAddRegular />}
                title={texts.calendarHint}
                disabledFocusable={work.doing !== null}
                onClick={() => work.start("calendar", makeCalendar)}
              >
                {work.doing === null ? texts.calendar : texts.making}
              </Button>
            )}
            <CopyRows
              table={() => dueTable(items, texts.copyTitle(fileName, date, items.length), language)}
              copied={texts.copied(items.length)}
              hint={texts.copyHint}
            />
          </>
        )
      }
    >
      <div className={styles.tools}>
        <Input
          className={styles.tool}
          type="date"
          size="small"
          aria-label={texts.day}
          title={texts.day}
          min="1990-01-01"
          max="2099-12-31"
          value={date}
          onChange={(_event, { value }) => choose(readDay(value))}
        />
        <Select
          className={styles.tool}
          size="small"
          aria-label={texts.reach}
          value={String(within ?? "")}
          onChange={(_event, { value }) => setWithin(value === "" ? null : Number(value))}
        >
          {REACHES.map((days) => (
            <option key={days} value={String(days ?? "")}>
              {days === null ? texts.onTime : texts.within(days)}
            </option>
          ))}
        </Select>
        {(all.length >= SEARCHED_FROM || search !== "") && (
          <Input
            className={styles.tool}
            type="search"
            size="small"
            contentBefore={<SearchRegular aria-hidden="true" />}
            aria-label={texts.search}
            placeholder={texts.search}
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
        )}
        {!isToday && (
          <Button className={styles.button} size="small" onClick={() => choose(null)}>
            {texts.backToToday}
          </Button>
        )}
      </div>
      <Text as="p" role="status" size={200} className={styles.count}>
        {items.length > 0
          ? `${texts.asOf(date)}${texts.count(items.length, overdue)}`
          : within === null
            ? texts.nothing(date)
            : texts.nothingWithin(within, date)}
      </Text>
      {!downloads && dated.length > 0 && (
        <Text size={200} className={styles.hint}>
          {texts.noDownloads}
        </Text>
      )}
      <WorkDone {...work} />
      <RowList items={drawn} rows={rows} list={list}>
        {(index) => {
          const row = drawn[index];
          if (row === undefined) return null;
          const { item } = row;
          const place = placeOf(item);
          return (
            <ListRow
              index={index}
              rows={rows}
              sign={<UrgencyIcon urgency={item.urgency} />}
              text={item.message[language]}
              side={daysText(item, language)}
              spoken={`${daysText(item, language)} · ${place}`}
              onGoTo={() => onGoTo(item.at)}
            >
              <span className={styles.hint}>
                {[item.ledger[language], ...(item.date === null ? [] : [item.date]), place].join(" · ")}
              </span>
            </ListRow>
          );
        }}
      </RowList>
    </Section>
  );
}
