/** The making of workbooks for a roster: how far it is, stopping it, and the file it ends in. */
import { useRef, useState } from "react";
import type { UnitTemplate } from "../../core/template/unit-templates";
import { makeUnitTemplates } from "../../usecases/make-unit-templates";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";

const ZIP_TYPE = "application/zip";

/** A file that the browser keeps for us until it is let go. */
export interface OfferedFile {
  readonly name: string;
  /** A blob: address, which leads to no server. */
  readonly address: string;
  /** In bytes. */
  readonly size: number;
}

export type UnitTemplatesStep =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly finished: number; readonly count: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "made"; readonly count: number; readonly file: OfferedFile }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface UnitTemplatesModel {
  readonly step: UnitTemplatesStep;
  readonly make: (templates: readonly UnitTemplate[], zipName: string) => void;
  readonly stop: () => void;
}

export function useUnitTemplates(): UnitTemplatesModel {
  const { loadMaker } = useSurroundings();
  const [step, setStep] = useState<UnitTemplatesStep>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  const run = async (
    templates: readonly UnitTemplate[],
    zipName: string,
    signal: AbortSignal,
  ): Promise<UnitTemplatesStep> => {
    const count = templates.length;
    setStep({ kind: "making", finished: 0, count });
    const showProgress = (finished: number) => setStep({ kind: "making", finished, count });
    try {
      const bytes = await makeUnitTemplates(await loadMaker(), templates, showProgress, signal);
      if (bytes === null) return { kind: "stopped" };
      return { kind: "made", count, file: offer(zipName, bytes) };
    } catch (cause) {
      return { kind: "failed", problem: toProblem("makeFiles", cause) };
    }
  };

  const make = async (templates: readonly UnitTemplate[], zipName: string): Promise<void> => {
    if (running.current !== null) return;
    if (step.kind === "made") URL.revokeObjectURL(step.file.address);
    running.current = new AbortController();
    const end = await run(templates, zipName, running.current.signal);
    running.current = null;
    setStep(end);
  };

  return {
    step,
    make: (templates, zipName) => void make(templates, zipName),
    stop: () => running.current?.abort(),
  };
}

function offer(name: string, bytes: Uint8Array): OfferedFile {
  const blob = new Blob([new Uint8Array(bytes)], { type: ZIP_TYPE });
  return { name, address: URL.createObjectURL(blob), size: blob.size };
}
