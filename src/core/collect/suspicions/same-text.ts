/** The same words in two units' evidence or reasons. */
import type { Framework } from "../../framework/framework";
import { rememberFor } from "../../remember";
import { normalizeText } from "../../sheet/normalize-text";
import type { Suspicion, SuspectPlace, Watch } from "./suspicion";

/** More of a text is not repeated in a hint. */
const SHOWN_CHARACTERS = 30;

interface Shared {
  readonly first: SuspectPlace;
  /** Filled once a second unit has the text. */
  readonly others: SuspectPlace[];
}

/** One hint for each text, whatever number of units has it; what the framework itself says doesn't count. */
export function watchSameText(): Watch {
  const byText = new Map<string, Shared>();
  return {
    see: ({ source: { file, unit }, sheet, framework }) => {
      const issued = issuedTexts(framework);
      // A unit that says the same of several of its rows says it once.
      const own = new Set<string>();
      for (const { at, text: shown } of sheet.texts) {
        const text = normalizeText(shown);
        if (issued.has(text) || own.has(text)) continue;
        own.add(text);
        const shared = byText.get(text);
        if (shared === undefined) byText.set(text, { first: { file, unit, at, shown }, others: [] });
        else if (shared.first.unit !== unit) {
          // Thousands may have it: what is written alike is kept once.
          const same = shared.first.shown === shown ? shared.first.shown : shown;
          shared.others.push({ file, unit, at, shown: same });
        }
      }
    },
    found: () =>
      [...byText.values()].flatMap(({ first, others }) =>
        others.length === 0 ? [] : [tell([first, ...others])],
      ),
  };
}

function tell(places: readonly SuspectPlace[]): Suspicion {
  const units = [...new Set(places.map(({ unit }) => unit))];
  const shown = shorten(places[0]?.shown ?? "");
  return {
    kind: "sameText",
    units,
    places,
    message: {
      zh: `${units.length} 个单位的理由或佐证材料中有同一段文字：“${shown}”。如出自共同的文件可不处理，否则请对照原始材料核对。`,
      en: `${units.length} units have the same text among their reasons or evidence: “${shown}”. It may come from a common document; if not, please compare the papers.`,
    },
  };
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join("")
    : `${characters.slice(0, SHOWN_CHARACTERS - 1).join("")}…`;
}

/** Wordings of the framework, which units copy into their cells: what is to be shown, criteria, remedies. */
const issuedTexts = rememberFor((framework: Framework): ReadonlySet<string> => {
  const texts = framework.indicators.flatMap((one) =>
    one.level === 1 ? [one.name] : [one.name, one.criteria, one.evidence.desc, one.remedy.action],
  );
  const adjusted = framework.adjustments.flatMap(({ name, evidence }) => [name, evidence.desc]);
  return new Set([...texts, ...adjusted].flatMap(({ zh, en }) => [normalizeText(zh), normalizeText(en)]));
});
