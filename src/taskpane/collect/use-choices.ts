/** By what returns are collected: the roster, the framework, what own columns mean; each with where it comes from. */
import { useMemo, useState } from "react";
import type { ColumnMapping, SheetMappings } from "../../core/derive/column-mapping";
import { readRememberedColumns } from "../../core/derive/remembered-columns";
import type { Framework } from "../../core/framework/framework";
import { frameworkHash } from "../../core/framework/framework-hash";
import type { WorkbookGrid } from "../../core/grid/grid";
import { readRoster } from "../../core/roster/read-roster";
import type { Roster } from "../../core/roster/roster";
import type { ReadingSettings } from "../../usecases/collect-desk";
import { isHeadingsKey } from "../../usecases/headings-key";
import { useSame } from "../hooks/use-same";
import { useSurroundings } from "../surroundings";
import { frameworkChoices } from "../template-choice";

/** Where the roster comes from. */
export type RosterSource = "workbook" | "file" | "none";

export const ROSTER_SOURCES: readonly RosterSource[] = ["workbook", "file", "none"];

export interface RosterChoice {
  readonly source: RosterSource;
  /** In force; null for none. */
  readonly roster: Roster | null;
  readonly ofWorkbook: Roster | null;
  readonly ofFile: { readonly file: string; readonly roster: Roster } | null;
  readonly choose: (source: RosterSource) => void;
  readonly take: (file: string, roster: Roster) => void;
}

export interface FrameworkOption {
  readonly key: string;
  readonly framework: Framework;
  /** The file that it was chosen from; null for one that is at hand. */
  readonly file: string | null;
}

export interface FrameworkChoice {
  /** Key of the one in force; "" for that of most returns. */
  readonly key: string;
  readonly framework: Framework | null;
  readonly options: readonly FrameworkOption[];
  readonly choose: (key: string) => void;
  readonly take: (file: string, framework: Framework) => void;
}

export interface CollectChoices {
  readonly roster: RosterChoice;
  readonly framework: FrameworkChoice;
  readonly reading: ReadingSettings;
  /** @param key of the headings */
  readonly setColumns: (key: string, mapping: ColumnMapping) => void;
}

/** @param grid the workbook as it was read last */
export function useChoices(grid: WorkbookGrid): CollectChoices {
  const roster = useRosterChoice(grid);
  const framework = useFrameworkChoice(grid);
  const [said, setSaid] = useState<SheetMappings>(new Map());
  const remembered = useMemo(
    () => [...readRememberedColumns(grid)].filter(([key]) => isHeadingsKey(key)),
    [grid],
  );
  const columns = useSame<SheetMappings>(
    new Map([...remembered, ...said]),
    JSON.stringify([...remembered, ...said].map(([key, mapping]) => [key, [...mapping]])),
  );
  const units = roster.roster?.units ?? NO_UNITS;
  const chosen = framework.framework;
  const reading = useMemo(() => ({ units, framework: chosen, columns }), [units, chosen, columns]);
  return {
    roster,
    framework,
    reading,
    setColumns: (key, mapping) => setSaid((known) => new Map([...known, [key, mapping]])),
  };
}

const NO_UNITS: ReadingSettings["units"] = [];

function useRosterChoice(grid: WorkbookGrid): RosterChoice {
  const found = useMemo(() => readRoster(grid), [grid]);
  const ofWorkbook = useSame(found, JSON.stringify(found));
  const [ofFile, setOfFile] = useState<RosterChoice["ofFile"]>(null);
  const [wanted, setWanted] = useState<RosterSource>("workbook");
  const rosters = { workbook: ofWorkbook, file: ofFile?.roster ?? null, none: null };
  const source = rosters[wanted] === null ? "none" : wanted;
  return {
    source,
    roster: rosters[source],
    ofWorkbook,
    ofFile,
    choose: setWanted,
    take: (file, roster) => {
      setOfFile({ file, roster });
      setWanted("file");
    },
  };
}

function useFrameworkChoice(grid: WorkbookGrid): FrameworkChoice {
  const { defaults } = useSurroundings();
  const [ofFiles, setOfFiles] = useState<readonly FrameworkOption[]>([]);
  const [key, setKey] = useState("");
  const atHand = useMemo(
    () =>
      frameworkChoices(grid, defaults.frameworks).map(({ framework }): FrameworkOption => ({
        key: frameworkHash(framework),
        framework,
        file: null,
      })),
    [grid, defaults.frameworks],
  );
  const options = [...atHand, ...ofFiles.filter((one) => atHand.every((other) => other.key !== one.key))];
  const chosen = options.find((option) => option.key === key);
  return {
    key: chosen?.key ?? "",
    framework: useSame(chosen?.framework ?? null, chosen?.key ?? ""),
    options,
    choose: setKey,
    take: (file, framework) => {
      const taken = { key: frameworkHash(framework), framework, file };
      setOfFiles((known) => [...known.filter((one) => one.key !== taken.key), taken]);
      setKey(taken.key);
    },
  };
}
