/** Puts the pieces together: a workbook, the executor that serves it, and a way to the client. */
import type { Model } from "@odoo/o-spreadsheet";
import type { BatchHost } from "../rich-api/bridge";
import { BatchExecutor } from "../rich-api/executor";
import { HostError } from "../rich-api/host-error";
import type { ApiGate } from "../rich-api/members";
import type { PlannedFailure } from "../rich-api/failure-plan";
import { ActionType, type BatchReply, type BatchRequest, PathType } from "../rich-api/wire";
import { AddinInternalServiceHost } from "./addin-internal-service";
import { createApiGate } from "./api-gate";
import type { Quirks } from "./state/quirks";
import { WorkbookState } from "./state/workbook-state";
import { WorkbookHost } from "./workbook/workbook";
import { WorksheetHost } from "./worksheet/worksheet";

export interface HostOptions {
  /** The highest ExcelApi set offered; "1.9" when missing. */
  readonly apiSet?: string;
  /** Name of the workbook's file. */
  readonly fileName?: string;
}

/** An emulated Excel with one workbook open. */
export class PreviewExcel implements BatchHost {
  readonly state: WorkbookState;
  private readonly executor: BatchExecutor;
  private gate: ApiGate;

  constructor(
    readonly model: Model,
    { apiSet = "1.9", fileName = "Preview.xlsx" }: HostOptions = {},
  ) {
    const state = new WorkbookState(model, fileName);
    state.sheetHost = (sheetId) => new WorksheetHost(state, sheetId);
    this.state = state;
    this.gate = createApiGate(apiSet);
    const services = { "Microsoft.InternalService.AddinInternalService": new AddinInternalServiceHost() };
    this.executor = new BatchExecutor(
      { root: new WorkbookHost(this.state), services },
      withRefusals((className, member) => this.gate(className, member), this.state.quirks),
      () => state.tellChanges(),
    );
  }

  /** From now on it is an Excel that offers API sets up to another one; its workbook stays open. */
  offer(apiSet: string): void {
    this.gate = createApiGate(apiSet);
  }

  /** Number of requests (syncs) that add-ins have sent. */
  get requestCount(): number {
    return this.executor.failures.requestCount;
  }

  /** Counts from 0 again and forgets failures that were ordered. */
  resetCount(): void {
    this.executor.failures.resetCount();
  }

  /** Makes a request, or an action within it, fail. */
  failAt(failure: PlannedFailure): void {
    this.executor.failures.add(failure);
  }

  execute(batch: BatchRequest): BatchReply {
    this.state.names.beginRequest();
    if (!isOfClientItself(batch)) {
      this.state.quirks.beginRequest();
      const { otherWindow } = this.state.quirks;
      if (otherWindow !== null && otherWindow.requests-- > 0)
        this.executor.failures.add({ request: 1, code: otherWindow.code });
      this.executor.failures.beginRequest();
    }
    const run = (): BatchReply => this.executor.execute(batch);
    // One step for all writes of a request: the engine calculates, colours and draws once, not after each of them.
    return this.state.asAddIn(() => (changesSomething(batch) ? this.state.asOneStep(run) : run()));
  }

  subscribe(listener: Parameters<BatchHost["subscribe"]>[0]): () => void {
    return this.state.events.subscribe(listener);
  }

  /** Ends all listening to the model. */
  dispose(): void {
    this.state.dispose();
  }
}

/** The gate of the declared set, and behind it what this Excel refuses all the same. */
function withRefusals(gate: ApiGate, quirks: Quirks): ApiGate {
  return (className, member) => {
    const location = `${className}.${member}`;
    const isOfTabs = location === "WorksheetCollection.add" || location === "Worksheet.delete";
    const code = quirks.renamingTab && isOfTabs ? "GeneralException" : quirks.refused.get(location);
    return code === undefined
      ? gate(className, member)
      : new HostError(code, "This Excel refuses it.", location);
  };
}

function changesSomething({ Actions }: BatchRequest): boolean {
  return Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.SetProperty ||
      type === ActionType.Update ||
      (type === ActionType.Method && !Name.startsWith("_")),
  );
}

/** Office.js reports on itself to services of its own now and then; that is no work of an add-in. */
function isOfClientItself(batch: BatchRequest): boolean {
  return Object.values(batch.ObjectPaths).every(
    ({ ObjectPathType }) => ObjectPathType === PathType.NewObject,
  );
}

/** @param model made by createModel or openXlsx */
export function createHost(model: Model, options: HostOptions = {}): PreviewExcel {
  return new PreviewExcel(model, options);
}
