/**
 * Runs one batch as the application would: action after action, on the objects that the paths
 * name, until the first failure. A batch is no transaction; what was done before it stays done.
 */
import { FailurePlan } from "./failure-plan";
import { HostError } from "./host-error";
import { type HostObject, NULL_OBJECT } from "./host-object";
import { type ApiGate, camelCase, Members } from "./members";
import { ObjectPaths, type ObjectRoots } from "./object-paths";
import { QueryReader } from "./query";
import { ReferenceTable } from "./references";
import { type ActionInfo, type ActionResult, ActionType, type BatchReply, type BatchRequest } from "./wire";

export class BatchExecutor {
  /** Failures that a test asked for. */
  readonly failures = new FailurePlan();

  private readonly references = new ReferenceTable();
  private readonly members: Members;
  private readonly reader: QueryReader;

  constructor(
    private readonly roots: ObjectRoots,
    gate: ApiGate,
    private readonly afterAction: () => void = () => undefined,
  ) {
    this.members = new Members(gate);
    this.reader = new QueryReader(this.members, this.references);
  }

  execute(batch: BatchRequest): BatchReply {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    const paths = new ObjectPaths(batch.ObjectPaths, this.roots, this.members, this.references);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        this.failures.beforeAction(index);
        results.push({ ActionId: action.Id, Value: this.run(action, paths, batch) });
        this.afterAction();
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      } catch (cause) {
        const error = asHostError(cause);
        const Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? locate(action, batch),
          ActionIndex: index,
          HttpStatusCode: error.httpStatus,
        };
        return { Results: results, TraceIds: traces, Error };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private run(action: ActionInfo, paths: ObjectPaths, batch: BatchRequest): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const node = paths.resolve(action.ObjectPathId);
    if (node === NULL_OBJECT) return onNullObject(action);
    return this.perform(action, node, paths, batch);
  }

  private perform(action: ActionInfo, object: HostObject, paths: ObjectPaths, batch: BatchRequest): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        if (batch.AutoKeepReference === true && object.keepsReference) this.references.keep(object);
        return this.reader.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.reader.read(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.callMethod(action, object, paths);
      case ActionType.SetProperty:
        this.members.set(object, action.Name, paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.members.set(object, name, value);
        return null;
      default:
        throw new HostError(
          "NotImplemented",
          `The preview host does not emulate actions of type ${action.ActionType}.`,
        );
    }
  }

  private callMethod(action: ActionInfo, object: HostObject, paths: ObjectPaths): unknown {
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.references.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return null;
    }
    return this.members.call(object, action.Name, args) ?? null;
  }
}

/** Loading or keeping what is not there answers null; anything else is an error, as in Excel. */
function onNullObject(action: ActionInfo): null {
  const harmless: readonly number[] = [ActionType.Instantiate, ActionType.Query, ActionType.QueryAsJson];
  if (harmless.includes(action.ActionType)) return null;
  if (action.ActionType === ActionType.Method && action.Name.startsWith("_")) return null;
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

/** A fault of the host itself reaches the add-in as GeneralException, with its own message. */
function asHostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  return new HostError(
    "GeneralException",
    cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  );
}

function locate(action: ActionInfo, batch: BatchRequest): string {
  const path = batch.ObjectPaths[String(action.ObjectPathId)];
  return camelCase(action.Name || path?.Name || "");
}
