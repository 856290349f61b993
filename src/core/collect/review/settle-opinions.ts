/**
 * What counts of one cell's reviews: what all say alike holds; where they differ, or the unit's sheet changed since,
 * a person decides. A decision is kept under what it was about, so that it never holds for anything else.
 */
import { qualifiedAddress } from "../../grid/address";
import { sha256 } from "../../hash/sha-256";
import type { Text } from "../../locale/language";
import { plainNumber } from "../../locale/plain-number";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import { byText } from "../frameworks/chosen-framework";
import { reviewBasis, reviewValueOf, type ReviewValue } from "./review-cases";
import type { ReviewNote, TakenReview } from "./taken-review";

/** What one reviewer says of a cell, without a fault. */
export interface Opinion {
  readonly taken: TakenReview;
  /** Whose it is, in both languages. */
  readonly department: Text;
  /** Why it can't be taken over without a decision: entries or 复核得分 changed since; null where they didn't. */
  readonly outdated: Text | null;
}

/** Stands for leaving the unit's cell as it is. */
export const KEEP_AS_IS = "keep";

export interface ReviewOption {
  /** KEEP_AS_IS, or a key of the opinion. */
  readonly id: string;
  readonly said: Text;
}

/** A cell of which a person has to say what counts. */
export interface ReviewConflict {
  /** What a decision is kept under. */
  readonly key: string;
  readonly unit: string;
  readonly code: string;
  /** What is the matter, a text for each reason. */
  readonly texts: readonly Text[];
  readonly options: readonly ReviewOption[];
  /** The chosen option; null while nothing was decided. */
  readonly decided: string | null;
}

/** Chosen options by the conflicts' keys. */
export type ReviewDecisions = ReadonlyMap<string, string>;

export interface SettledOpinions {
  readonly taken: TakenReview | null;
  readonly notes: readonly ReviewNote[];
  readonly conflict: ReviewConflict | null;
}

/**
 * @param opinions of one cell, at least one
 * @param row of the unit's sheet
 */
export function settleOpinions(
  opinions: readonly Opinion[],
  row: IndicatorRow | null,
  decisions: ReviewDecisions,
): SettledOpinions {
  const sorted = [...opinions].sort((a, b) => byPlace(a.taken, b.taken));
  const sound = sorted.filter(({ outdated }) => outdated === null);
  const outdated = sorted.filter((one) => one.outdated !== null);
  const [first] = sound;
  if (first !== undefined && sound.every(({ taken }) => opinionId(taken) === opinionId(first.taken)))
    return { taken: first.taken, notes: outdated.map(noteOf), conflict: null };
  // Where sound opinions differ, those that are outdated have no say.
  const disputed = sound.length > 0 ? sound : outdated;
  const notes = disputed.map((one) => (one.outdated === null ? differingNote(one, disputed) : noteOf(one)));
  const conflict = conflictOf(disputed, notes, row, decisions);
  const chosen = disputed.find(({ taken }) => opinionId(taken) === conflict.decided);
  const others = sound.length > 0 ? outdated.map(noteOf) : [];
  return {
    taken: chosen?.taken ?? null,
    notes: [...(conflict.decided === null ? notes : []), ...others],
    conflict,
  };
}

function conflictOf(
  disputed: readonly Opinion[],
  notes: readonly ReviewNote[],
  row: IndicatorRow | null,
  decisions: ReviewDecisions,
): ReviewConflict {
  const byId = new Map(disputed.map((one) => [opinionId(one.taken), one]));
  const { unit = "", code = "" } = disputed[0]?.taken ?? {};
  const now = row === null ? null : reviewValueOf(row.review);
  const basis = row === null ? null : reviewBasis(row);
  const key = sha256(JSON.stringify([unit, code, now, basis, [...byId.keys()].sort()]));
  const options = [
    ...[...byId].map(([id, one]) => ({ id, said: optionText(one) })),
    { id: KEEP_AS_IS, said: keepText(now) },
  ];
  const chosen = decisions.get(key) ?? null;
  const texts = new Map(notes.map(({ text }) => [text.zh, text]));
  return {
    key,
    unit,
    code,
    texts: [...texts.values()],
    options,
    decided: options.some(({ id }) => id === chosen) ? chosen : null,
  };
}

/** The same for opinions that say the same; short, since a workbook keeps it. */
function opinionId({ value, comment }: TakenReview): string {
  return sha256(JSON.stringify([value, comment])).slice(0, 16);
}

function noteOf({ taken: { from }, outdated }: Opinion): ReviewNote {
  return { file: from.file, at: from.given.at, text: outdated ?? { zh: "", en: "" } };
}

function byPlace(a: TakenReview, b: TakenReview): number {
  return byText(a.from.file, b.from.file) || a.from.given.at.row - b.from.given.at.row;
}

/** 复核得分 as it is told. */
export function shownReview(value: ReviewValue): Text {
  if (value === null) return { zh: "空白", en: "blank" };
  const text = typeof value === "number" ? plainNumber(value) : value;
  return { zh: text, en: text };
}

function optionText({ taken: { value, comment }, department }: Opinion): Text {
  const { zh, en } = shownReview(value);
  return {
    zh: `采用${department.zh}：${zh}${comment === "" ? "" : `（${comment}）`}`,
    en: `Take ${department.en}: ${en}${comment === "" ? "" : ` (${comment})`}`,
  };
}

function keepText(now: ReviewValue): Text {
  const { zh, en } = shownReview(now);
  return { zh: `都不采用，保持${zh}`, en: `Take none, leave it ${en}` };
}

function differingNote({ taken }: Opinion, all: readonly Opinion[]): ReviewNote {
  const { unit, code, from } = taken;
  const places = all.map(({ taken: { from: place, value } }) => ({
    place: `${place.file} ${qualifiedAddress(place.given.at)}`,
    value: shownReview(value),
  }));
  return {
    file: from.file,
    at: from.given.at,
    text: {
      zh: `“${unit}”的 ${code} 有不同的复核意见（${places.map(({ place, value }) => `${place}：${value.zh}`).join("；")}），都没有采用；请商定以哪一个为准。`,
      en: `“${unit}”, ${code}, was reviewed differently (${places.map(({ place, value }) => `${place}: ${value.en}`).join("; ")}); neither was taken over. Please settle which one counts.`,
    },
  };
}
