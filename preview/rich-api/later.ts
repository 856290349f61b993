/**
 * Soon, but not within the call: a task of its own without a timer's pause. A browser holds timers that follow each other
 * for four milliseconds each, Node for one, and a pane asks its host a hundred times for one sheet.
 */

/** Calls back in the order of the calls, once what runs now is done. */
export const later: (callback: () => void) => void =
  typeof setImmediate === "function" ? (callback) => void setImmediate(callback) : throughChannel();

/** Pages have no `setImmediate`; a message to oneself arrives as soon. */
function throughChannel(): (callback: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    port1.postMessage(null);
  };
}
