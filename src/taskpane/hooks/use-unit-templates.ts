/** The making of workbooks for a roster: how far it is, stopping it, and the file it ends in. */
import { useRef, useState } from "react";
import type { UnitTemplate } from "../../core/template/unit-templates";
import { makeUnitTemplates } from "../../usecases/make-unit-templates";
import { offerFile, type OfferedFile } from "../offered-file";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";

const ZIP_TYPE = "application/zip";

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
      return { kind: "made", count, file: offerFile(zipName, bytes, ZIP_TYPE) };
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
