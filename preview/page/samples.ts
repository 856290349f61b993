/** The list of examples in the bar: every workbook that the build copies beside the page. */
import type { Language } from "../../src/core/locale/language";

/** What each of examples/*.xlsx is called, in the order of the list. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "sqlh-2026Q4-clean.xlsx": { zh: "填好的评分表", en: "A complete sheet" },
  "sqlh-2026Q4-faulty.xlsx": { zh: "有错误的评分表", en: "A sheet with mistakes" },
  "sqlh-2026Q4-half.xlsx": { zh: "没填完的评分表", en: "A half-filled sheet" },
  "sqlh-2026-quarters.xlsx": { zh: "四个季度的评分表", en: "Sheets of four quarters" },
  "wjj-2026Q4.xlsx": { zh: "“五个聚焦”考核", en: "“Five Focuses”" },
  "zrz-2026Q4.xlsx": { zh: "党建工作责任制考核", en: "Party-building responsibility" },
  "zbcx-2026Q4.xlsx": { zh: "支部工作创新考核", en: "Branch innovation" },
  "jdzg-2026Q4.xlsx": { zh: "监督与整改考核", en: "Supervision and correction" },
  "ndzh-2026Y.xlsx": { zh: "年度综合考核", en: "Annual composite" },
  "own-sheet.xlsx": { zh: "本部门自己的表", en: "A department's own sheet" },
  "ledgers.xlsx": { zh: "台账", en: "Ledgers" },
  "ledgers-faulty.xlsx": { zh: "有错误的台账", en: "Ledgers with mistakes" },
  "roster.xlsx": { zh: "单位名录", en: "A list of units" },
};

const FOLDER = "examples/";

/**
 * Fills the list.
 * @param open address of the open workbook, as the page's address has it; null for one that has none
 * @param heading what stands there while none of them is open
 */
export function listSamples(
  list: HTMLSelectElement,
  {
    language,
    open,
    heading,
  }: { readonly language: Language; readonly open: string | null; readonly heading: string },
): void {
  const none = new Option(heading, "");
  none.disabled = true;
  none.hidden = true;
  const options = Object.entries(SAMPLES).map(([file, names]) => new Option(names[language], FOLDER + file));
  list.replaceChildren(none, ...options);
  // Without a choice of its own a list shows its first entry, as if that were open.
  const shown = options.find(({ value }) => open !== null && isSame(value, open)) ?? none;
  shown.selected = true;
}

function isSame(address: string, other: string): boolean {
  const base = window.location.href;
  return URL.canParse(other, base) && new URL(address, base).href === new URL(other, base).href;
}
