/** The regulations that indicators rest on (法规依据): what they ask for, and where it is written. */
import { sift } from "../sift";
import type { Indicator } from "../framework/framework";
import type { Language, Text } from "../locale/language";
import { rememberFor } from "../remember";
import file from "./regulations.json";

/** How often a regulation wants something done, for each body of its kind. */
export interface Frequency {
  readonly per: "quarter" | "year";
  readonly body: "unit" | "branch" | "branchCommittee" | "partyGroup";
  readonly times: number;
}

export interface Regulation {
  /** As frameworks cite it: “S04”. */
  readonly id: string;
  /** What it asks for, in both languages. */
  readonly zh: string;
  readonly en: string;
  readonly document: Text;
  readonly year: number | null;
  /** “第十一条”; null where the article was not looked up. */
  readonly article: string | null;
  /** Whether its wording was seen, is cited from memory, or is practice that no document asks for. */
  readonly standing: "seen" | "recall" | "practice";
  /** Null for what isn't counted. */
  readonly frequency: Frequency | null;
}

export const REGULATIONS = file.items as readonly Regulation[];

const BY_ID: ReadonlyMap<string, Regulation> = new Map(REGULATIONS.map((item) => [item.id, item]));

/** The regulations that an indicator cites, as far as we know them. */
export const regulationsOf = rememberFor(({ statutory = [] }: Indicator): readonly Regulation[] =>
  sift(statutory, (id) => BY_ID.get(id) ?? null),
);

/** What of an indicator rests on a source: a sentence each. A source that we don't know stands as it is written. */
export const basesOf = rememberFor(({ statutory = [] }: Indicator): readonly Text[] =>
  statutory.map((id) => {
    const known = BY_ID.get(id);
    if (known === undefined) return { zh: id, en: id };
    return {
      zh: `${known.zh}——${sourcesText([known], "zh")}${DOUBT[known.standing].zh}`,
      en: `${known.en} – ${sourcesText([known], "en")}${DOUBT[known.standing].en}`,
    };
  }),
);

const DOUBT: Readonly<Record<Regulation["standing"], Text>> = {
  seen: { zh: "", en: "" },
  recall: { zh: "（引用前请核对原文）", en: " (check the original before citing it)" },
  practice: { zh: "（通行做法）", en: " (practice)" },
};

const DIGITS = "零一二三四五六七八九";

/** The numbers of articles as English cites them: “第十一条、第十二条” → "11, 12". None is beyond 99. */
function articleNumbers(list: string): string {
  const numbers = [...list.matchAll(/第([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)条/g)].map(
    ([, tens = "", ten = "", ones = ""]) =>
      ten === ""
        ? DIGITS.indexOf(tens + ones)
        : (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, ones === "" ? 0 : DIGITS.indexOf(ones)),
  );
  return numbers.join(", ");
}

/** Documents, years and articles: “《…条例》（2018年）第十一条、第十二条”. Each document stands once. */
export function sourcesText(regulations: readonly Regulation[], language: Language): string {
  const documents = new Map<string, { readonly first: Regulation; readonly articles: Set<string> }>();
  for (const regulation of regulations) {
    const known = documents.get(regulation.document.zh) ?? { first: regulation, articles: new Set<string>() };
    if (regulation.article !== null) known.articles.add(regulation.article);
    documents.set(regulation.document.zh, known);
  }
  const texts = [...documents.values()].map(({ first: { document, year }, articles }) => {
    const list = [...articles].join("、");
    if (language === "zh") return `${document.zh}${year === null ? "" : `（${year}年）`}${list}`;
    return `${document.en}${year === null ? "" : ` (${year})`}${list === "" ? "" : `, Art. ${articleNumbers(list)}`}`;
  });
  return texts.join(language === "zh" ? "、" : "; ");
}
