/** Which workbook the page shows, and how others come to be shown in its place. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { toProblem, type Problem } from "../../taskpane/problem";
import { useSurroundings } from "../../taskpane/surroundings";
import { WorkbookError } from "../../workbook/workbook-error";
import type { ChosenFile } from "../../taskpane/collect/chosen-files";
import type { TabKey } from "../../taskpane/tabs";
import { diskFile, type DiskFile, type FileContent } from "../document/disk-file";
import { fileSettings } from "../document/file-settings";
import { followFile } from "../document/follow-file";
import { OpenFile } from "../document/open-file";
import type { FileParts, PageParts } from "../page-parts";
import { pickFile, type Chosen } from "./choose";
import { handToOtherTab } from "./other-tab";
import { saveFile } from "./save-file";
import type { PageStrings } from "./strings.page";

/** A workbook that is shown. */
export interface ShownFile {
  readonly file: OpenFile;
  readonly parts: FileParts;
  /** Another with each file that is opened. */
  readonly number: number;
  /** Nothing to look at: it was made to be collected or written into. */
  readonly isBlank: boolean;
}

export interface PageModel {
  readonly shown: ShownFile | null;
  readonly opening: boolean;
  readonly problem: Problem | null;
  /** The name of a file that was saved because no tab could be opened for it. */
  readonly savedInstead: string | null;
  /** Asked before unsaved changes are given up; null while there is no question. */
  readonly leaving: (() => void) | null;
  readonly stay: () => void;
  readonly open: (chosen: Chosen) => void;
  /** By the browser's dialog that gives handles. */
  readonly pick: () => void;
  readonly openBlank: (tab: TabKey) => void;
  readonly collect: (files: readonly ChosenFile[]) => void;
  readonly dismiss: () => void;
  readonly fail: (cause: unknown) => void;
}

/** What is to be opened, not read yet. */
interface Wanted {
  readonly name: string;
  readonly disk: DiskFile | null;
  readonly read: (parts: FileParts) => Promise<FileContent>;
  readonly born: { readonly isNew: boolean; readonly unsaved: boolean };
  readonly isBlank: boolean;
}

const TAB = "tab";

export function usePage({ loadFileParts, handed }: PageParts, texts: PageStrings): PageModel {
  const { person, session, inbox } = useSurroundings();
  const [shown, setShown] = useState<ShownFile | null>(null);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedInstead, setSavedInstead] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const latest = useRef(0);
  const { otherName } = texts;

  const show = useCallback(
    async (wanted: Wanted): Promise<void> => {
      const number = ++latest.current;
      setLeaving(null);
      setProblem(null);
      setSavedInstead(null);
      setOpening(true);
      try {
        const parts = await loadFileParts();
        const content = await wanted.read(parts);
        const opened = await parts.open(content.bytes, wanted.name);
        const openOther = async (bytes: Uint8Array): Promise<void> => {
          if (handToOtherTab(bytes)) return;
          saveFile(otherName, bytes);
          setSavedInstead(otherName);
        };
        const options = { settings: fileSettings(person, wanted.name), openOther };
        const file = new OpenFile(wanted.disk, content, opened, parts.open, options, wanted.born);
        if (number === latest.current) setShown({ file, parts, number, isBlank: wanted.isBlank });
      } catch (cause) {
        if (number === latest.current) setProblem(toProblem("open", named(cause, wanted.name)));
      }
      if (number === latest.current) setOpening(false);
    },
    [loadFileParts, person, otherName],
  );

  // What was handed over once is not handed over again in another language.
  const takeIn = useEffectEvent((bytes: Uint8Array) => show(made(otherName, () => bytes, true)));
  useEffect(() => {
    void handed.then((bytes) => {
      if (bytes !== null) void takeIn(bytes);
    });
  }, [handed]);

  const file = shown?.file ?? null;
  useEffect(() => (file === null ? undefined : followFile(file)), [file]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (file?.look().unsaved === true) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [file]);

  /** Asks first when something would be lost. */
  const leaveFor = (act: () => void): void => {
    if (file?.look().unsaved === true) setLeaving(() => act);
    else act();
  };
  const open = (chosen: Chosen): void =>
    leaveFor(() => {
      // Whoever opens a file wants to see what is found in it, wherever they were before.
      session.set(TAB, "fill");
      void show(wantedOf(chosen));
    });
  const openBlank = (tab: TabKey): void =>
    leaveFor(() => {
      session.set(TAB, tab);
      void show({ ...made(texts.blankName, (parts) => parts.blank(), false), isBlank: true });
    });
  return {
    shown,
    opening,
    problem,
    savedInstead,
    leaving,
    stay: () => setLeaving(null),
    open,
    pick: () =>
      void pickFile().then(
        (handle) => {
          if (handle !== null) open(handle);
        },
        (cause: unknown) => setProblem(toProblem("open", cause)),
      ),
    openBlank,
    collect: (files) => {
      if (files.length === 0) return;
      inbox?.put(files);
      if (shown === null) openBlank("collect");
    },
    dismiss: () => {
      setProblem(null);
      setSavedInstead(null);
    },
    fail: (cause) => setProblem(toProblem("open", named(cause, file?.workbook.fileName ?? ""))),
  };
}

function wantedOf(chosen: Chosen): Wanted {
  const common = { name: chosen.name, born: { isNew: false, unsaved: false }, isBlank: false };
  if (chosen instanceof File) {
    const read = async (): Promise<FileContent> => ({
      bytes: new Uint8Array(await chosen.arrayBuffer()),
      stamp: "",
    });
    return { ...common, disk: null, read };
  }
  const disk = diskFile(chosen);
  return { ...common, disk, read: () => disk.read() };
}

function made(name: string, bytesOf: (parts: FileParts) => Uint8Array, unsaved: boolean): Wanted {
  const read = async (parts: FileParts): Promise<FileContent> => ({ bytes: bytesOf(parts), stamp: "" });
  return { name, disk: null, read, born: { isNew: true, unsaved }, isBlank: false };
}

/** The browser's own errors say that the file is gone or held: that has words of its own. */
function named(cause: unknown, file: string): unknown {
  return cause instanceof DOMException ? new WorkbookError("notFound", { file }, { cause }) : cause;
}
