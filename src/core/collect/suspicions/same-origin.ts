/** Two files that began as one: the same author and the same time of creation, which every copy of a file keeps. */
import type { Suspicion, SuspectPlace, Watch } from "./suspicion";

/**
 * Copies of the form that the department sent out have its author and time: where at least half of four or more files
 * share them, they say nothing of the units.
 */
const ISSUED = { files: 4, share: 0.5 };

export function watchSameOrigin(): Watch {
  const byOrigin = new Map<string, SuspectPlace[]>();
  const files = new Set<string>();
  return {
    see: ({ source: { file, unit, properties } }) => {
      if (files.has(file)) return;
      files.add(file);
      const { creator = null, created = null } = properties ?? {};
      if (creator === null || created === null || creator.trim() === "" || created.trim() === "") return;
      const key = JSON.stringify([creator, created]);
      const place = { file, unit, at: null, shown: `${creator} · ${created}` };
      const known = byOrigin.get(key);
      if (known === undefined) byOrigin.set(key, [place]);
      else known.push(place);
    },
    found: () =>
      [...byOrigin.values()].flatMap((places) => {
        const isIssued = places.length >= Math.max(ISSUED.files, files.size * ISSUED.share);
        return new Set(places.map(({ unit }) => unit)).size < 2 || isIssued ? [] : [tell(places)];
      }),
  };
}

function tell(places: readonly SuspectPlace[]): Suspicion {
  const units = [...new Set(places.map(({ unit }) => unit))];
  const shown = places[0]?.shown ?? "";
  return {
    kind: "sameOrigin",
    units,
    places,
    message: {
      zh: `${places.length} 个文件的作者和创建时间相同（${shown}），可能由同一个文件另存而来。请核对内容是否为本单位填报。`,
      en: `${places.length} files have the same author and time of creation (${shown}), as copies of one file have. Please check that each holds its unit's own figures.`,
    },
  };
}
