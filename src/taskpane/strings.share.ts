/** Texts of 分享检查, which load with it. */
import type { Language } from "../core/locale/language";

export interface ShareStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly check: string;
  readonly ready: string;
  readonly notReady: (items: number) => string;
  readonly stamp: string;
  readonly stamping: string;
  /** @param stamp time and code */
  readonly intact: (stamp: string) => string;
  readonly changed: (count: number) => string;
  readonly stampedAt: (stamp: string) => string;
  /** @param what the entry @param change its cell with old and new content */
  readonly change: (what: string, change: string) => string;
  readonly broken: string;
  readonly right: string;
  readonly wrong: string;
  readonly more: (count: number) => string;
}

export const SHARE_STRINGS: Readonly<Record<Language, ShareStrings>> = {
  zh: {
    heading: "分享检查",
    explanation:
      "发送之前检查一遍；全部通过后可写入校验标记，收件人就能看出之后改动了哪些单元格。标记用来发现误改，不能防止有意伪造。",
    check: "检查能否分享",
    ready: "检查通过，可以分享。",
    notReady: (items) => `有 ${items} 项未通过，处理后会自动更新。`,
    stamp: "写入校验标记",
    stamping: "正在写入…",
    intact: (stamp) => `分享后未改动。标记于 ${stamp}。`,
    changed: (count) => `分享后已改动 ${count} 处`,
    stampedAt: (stamp) => `标记于 ${stamp}。`,
    change: (what, change) => `${what}：${change}`,
    broken: "分享标记已被改动或删除，无法核对分享后是否有改动。",
    right: "通过",
    wrong: "未通过",
    more: (count) => `另有 ${count} 处`,
  },
  en: {
    heading: "Share check",
    explanation:
      "A last look before mailing. When all is right, a stamp can be written, by which the receiver sees every cell that changed afterwards. It finds slips; it is no protection against forgery.",
    check: "Check for sharing",
    ready: "All right: it can be shared.",
    notReady: (items) =>
      `${items === 1 ? "1 item is" : `${items} items are`} not right yet; the list follows what you change.`,
    stamp: "Write stamp",
    stamping: "Writing…",
    intact: (stamp) => `Unchanged since it was shared. Stamped ${stamp}.`,
    changed: (count) => `${count === 1 ? "1 change" : `${count} changes`} since it was shared`,
    stampedAt: (stamp) => `Stamped ${stamp}.`,
    change: (what, change) => `${what}: ${change}`,
    broken: "The mark of sharing was altered or removed; changes can't be told.",
    right: "right",
    wrong: "not right",
    more: (count) => `${count} more`,
  },
};
