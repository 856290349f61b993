/**
 * Carries the client's messages to the executor and back, by the contract office.js has with
 * native hosts: a global `_richApiNativeBridge` that must exist before excel-*.js is evaluated.
 */
import { later } from "./later";
import type { BatchReply, BatchRequest } from "./wire";

/** What office.js finds in the global `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

/** An event for add-ins: `type` and `target` are what a handler was registered for. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Executes batches and tells of events; `subscribe` returns the way to unsubscribe. */
export interface BatchHost {
  execute(batch: BatchRequest): BatchReply;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

const MESSAGE_TYPE = { request: 1, response: 2, event: 3 } as const;
const EVENT_CATEGORY = 65536;

interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

/**
 * Installs the bridge in a window.
 * @returns takes it out again: no more events
 */
export function attachBridge(window: object, host: BatchHost): () => void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as RequestMessage;
      if (request.type !== MESSAGE_TYPE.request) return;
      // A host never answers within the call, so add-ins must not come to rely on it here either.
      later(() => send({ id: request.id, type: MESSAGE_TYPE.response, message: answer(request) }));
    },
  };
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const answer = (request: RequestMessage): object => ({
    statusCode: 200,
    headers: {},
    body: host.execute(parseBody(request.message.body)),
  });
  Reflect.set(window, "_richApiNativeBridge", bridge);
  return host.subscribe((event) => {
    // Events follow the reply of the request that caused them.
    later(() => send({ type: MESSAGE_TYPE.event, controlId: "", message: { entries: [entryOf(event)] } }));
  });
}

function parseBody(body: unknown): BatchRequest {
  return (typeof body === "string" ? JSON.parse(body) : body) as BatchRequest;
}

function entryOf(event: HostEvent): object {
  return {
    messageCategory: EVENT_CATEGORY,
    messageType: event.type,
    targetId: event.target,
    message: JSON.stringify(event.args),
    id: "",
  };
}
