/** What became of reviews that came back, as JSON for other programs; a part of the contract in docs/collecting.md. */
import { qualifiedAddress } from "../../grid/address";
import type { Language } from "../../locale/language";
import type { MergedReviews } from "./merge-reviews";

export function reviewsJson({ taken, notes, conflicts }: MergedReviews, language: Language): object {
  return {
    taken: taken.map(({ unit, code, value, comment, department, from }) => ({
      unit,
      code,
      value,
      comment,
      department,
      file: from.file,
      cell: qualifiedAddress(from.given.at),
    })),
    notTaken: notes.map(({ file, at, text }) => ({
      file,
      cell: qualifiedAddress(at),
      message: text[language],
    })),
    conflicts: conflicts.map(({ unit, code, texts, options, decided }) => ({
      unit,
      code,
      messages: texts.map((text) => text[language]),
      options: options.map(({ said }) => said[language]),
      decided: options.find(({ id }) => id === decided)?.said[language] ?? null,
    })),
  };
}
