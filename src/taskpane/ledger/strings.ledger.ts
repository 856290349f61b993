/** Texts of 台账, which load with it. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import type { Urgency } from "../../core/ledger/due/due-list";

/** What is late or has no day, and what comes when. */
export type DueGroup = "late" | "month" | "quarter" | "later";

export interface LedgerStrings {
  readonly none: string;
  readonly whatFor: string;
  readonly toTemplates: string;
  readonly due: {
    readonly heading: string;
    readonly count: (count: number, overdue: number) => string;
    readonly day: string;
    /** @param day as 2026-05-20 */
    readonly asOf: (day: string) => string;
    readonly backToToday: string;
    readonly reach: string;
    /** As far ahead as each reminder reaches. */
    readonly onTime: string;
    readonly within: (days: number) => string;
    readonly nothing: (day: string) => string;
    readonly nothingWithin: (days: number, day: string) => string;
    readonly urgency: Readonly<Record<Urgency, string>>;
    readonly groups: Readonly<Record<DueGroup, string>>;
    readonly overdue: (days: number) => string;
    readonly today: string;
    readonly left: (days: number) => string;
    /** What has no day. */
    readonly arrears: string;
    readonly search: string;
    readonly calendar: string;
    readonly making: string;
    readonly calendarHint: string;
    /** A calendar without an entry is none: what has no day goes into no calendar. */
    readonly noDays: string;
    readonly noDownloads: string;
    readonly calendarName: (file: string) => string;
    readonly copyHint: string;
    readonly copied: (count: number) => string;
    readonly copyTitle: (file: string, day: string, count: number) => string;
    readonly columns: {
      readonly left: string;
      readonly day: string;
      readonly what: string;
      readonly ledger: string;
      readonly cell: string;
    };
  };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly copyTitle: (file: string, count: number) => string;
  };
  readonly list: {
    readonly heading: string;
    readonly rows: (count: number) => string;
    readonly blank: string;
    readonly clean: string;
    readonly faulty: (count: number) => string;
    readonly sheet: (name: string) => string;
    readonly jump: string;
  };
  /** In 填报, where a workbook has ledgers. */
  readonly line: {
    readonly title: (first: string, count: number) => string;
    readonly due: (count: number, overdue: number) => string;
    readonly findings: (count: number) => string;
    readonly clean: string;
    readonly open: string;
  };
  readonly greeting: {
    readonly title: string;
    readonly known: (count: number) => string;
    readonly noScores: string;
  };
}

export const LEDGER_STRINGS: Readonly<Record<Language, LedgerStrings>> = {
  zh: {
    none: "这个工作簿里没有台账。",
    whatFor:
      "台账登记一次，处处使用：逐行校验，到期提醒，还能直接填进评分表。换届、党费、整改等十六种台账可以直接添加；已有的台账按表头识别。",
    toTemplates: "到“模板”页添加台账",
    due: {
      heading: "待办",
      count: (count, overdue) =>
        overdue === 0 ? `共 ${count} 项。` : `共 ${count} 项，其中逾期 ${overdue} 项。`,
      day: "以哪一天为准",
      asOf: (day) => `按 ${day} 计，`,
      backToToday: "回到今天",
      reach: "看多远",
      onTime: "已到提醒期",
      within: (days) => `${days} 天内的`,
      nothing: (day) => `以 ${day} 为准，没有待办事项。`,
      nothingWithin: (days, day) => `以 ${day} 为准，${days} 天内没有待办事项。`,
      urgency: { overdue: "逾期", urgent: "紧急", soon: "临近", ahead: "提前提醒" },
      groups: { late: "逾期和欠缴", month: "30 天内", quarter: "31 至 90 天", later: "90 天以后" },
      overdue: (days) => `逾期 ${days} 天`,
      today: "今天到期",
      left: (days) => `还有 ${days} 天`,
      arrears: "欠缴",
      search: "搜索待办",
      calendar: "导出日历",
      making: "正在生成…",
      calendarHint: "日历文件（.ics），可导入 Outlook 或手机日历，到期前 7 天提醒",
      noDays: "这些事项都没有具体日期，无法导出日历。",
      noDownloads: "这里不能保存文件。请用“复制”，或在浏览器中打开 kaoping.html 导出日历。",
      calendarName: (file) => `${file}-待办.ics`,
      copyHint: "复制为表格，可粘贴到邮件或工作表",
      copied: (count) => `已复制 ${count} 项待办`,
      copyTitle: (file, day, count) => `${file} 待办 ${count} 项（以 ${day} 为准）`,
      columns: { left: "剩余天数", day: "日期", what: "事项", ledger: "台账", cell: "单元格" },
    },
    findings: {
      heading: "台账校验",
      none: "没有校验发现。",
      copyTitle: (file, count) => `${file} 台账校验发现 ${count} 条`,
    },
    list: {
      heading: "本工作簿的台账",
      rows: (count) => `${count} 行`,
      blank: "还没有登记",
      clean: "未发现问题",
      faulty: (count) => `${count} 条发现`,
      sheet: (name) => `工作表“${name}”`,
      jump: "转到这张台账",
    },
    line: {
      title: (first, count) => (count === 1 ? first : `${first}等 ${count} 本台账`),
      due: (count, overdue) => (overdue === 0 ? `待办 ${count} 项` : `待办 ${count} 项，逾期 ${overdue} 项`),
      findings: (count) => `校验发现 ${count} 条`,
      clean: "未发现问题",
      open: "打开“台账”页",
    },
    greeting: {
      title: "这是一份台账",
      known: (count) => `认出并校验了 ${count} 本台账，单击下面一行看待办和校验发现：`,
      noScores: "这个工作簿里没有考核评分表。要计分，请在“模板”页制作评分表，台账里的数可以直接取用。",
    },
  },
  en: {
    none: "This workbook holds no ledger.",
    whatFor:
      "A ledger is typed once and used everywhere: each row is checked, dates are reminded of, and its numbers can fill the scoring sheet. Sixteen ledgers, of elections, dues, rectification and others, can be added; those you already keep are known by their headings.",
    toTemplates: "Add ledgers under “Templates”",
    due: {
      heading: "To do",
      count: (count, overdue) =>
        overdue === 0 ? `${plural(count, "matter")}.` : `${plural(count, "matter")}, ${overdue} overdue.`,
      day: "Day that counts",
      asOf: (day) => `As of ${day}: `,
      backToToday: "Back to today",
      reach: "How far ahead",
      onTime: "Due reminders",
      within: (days) => `Within ${days} days`,
      nothing: (day) => `Nothing is to be done as of ${day}.`,
      nothingWithin: (days, day) => `Nothing is to be done within ${days} days of ${day}.`,
      urgency: { overdue: "Overdue", urgent: "Urgent", soon: "Soon", ahead: "Ahead" },
      groups: {
        late: "Overdue and in arrears",
        month: "Within 30 days",
        quarter: "31 to 90 days",
        later: "After 90 days",
      },
      overdue: (days) => `${plural(days, "day")} late`,
      today: "Due today",
      left: (days) => `${plural(days, "day")} left`,
      arrears: "In arrears",
      search: "Search what is to do",
      calendar: "Calendar file",
      making: "Making it…",
      calendarHint: "A calendar file (.ics) for Outlook or a phone, with an alarm 7 days ahead",
      noDays: "None of these has a day, so there is nothing for a calendar.",
      noDownloads:
        "Files can't be saved from here. Copy the list, or open kaoping.html in a browser for the calendar.",
      calendarName: (file) => `${file}-to-do.ics`,
      copyHint: "Copy as a table for a mail or a sheet",
      copied: (count) => `${plural(count, "matter")} copied`,
      copyTitle: (file, day, count) => `${file}: ${plural(count, "matter")} to do as of ${day}`,
      columns: { left: "Days left", day: "Date", what: "What", ledger: "Ledger", cell: "Cell" },
    },
    findings: {
      heading: "Findings in ledgers",
      none: "No findings.",
      copyTitle: (file, count) => `${file}: ${plural(count, "finding")} in ledgers`,
    },
    list: {
      heading: "Ledgers of this workbook",
      rows: (count) => plural(count, "row"),
      blank: "nothing entered yet",
      clean: "no findings",
      faulty: (count) => plural(count, "finding"),
      sheet: (name) => `sheet “${name}”`,
      jump: "Go to this ledger",
    },
    line: {
      title: (first, count) => (count === 1 ? first : `${first} and ${plural(count - 1, "more ledger")}`),
      due: (count, overdue) => (overdue === 0 ? `${count} to do` : `${count} to do, ${overdue} overdue`),
      findings: (count) => plural(count, "finding"),
      clean: "no findings",
      open: "Open “Ledgers”",
    },
    greeting: {
      title: "This workbook holds ledgers",
      known: (count) =>
        count === 1
          ? "One ledger was found and checked; the line below leads to what is to do and the findings:"
          : `${count} ledgers were found and checked; the line below leads to what is to do and the findings:`,
      noScores:
        "There is no scoring sheet in it. To score, make one under “Templates”; it can take its numbers from the ledgers.",
    },
  },
};
