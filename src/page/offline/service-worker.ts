/** The page's service worker: hands the browser's events to the cache. Registered for kaoping.html alone. */
import { OfflineCache, type OfflineFiles } from "./offline-cache";

/** What TypeScript's library of the DOM doesn't know of such a worker. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  /** Put here by the build. */
  readonly KAOPING_OFFLINE: OfflineFiles;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}

const scope = self as unknown as WorkerScope;
const offline = new OfflineCache(scope.KAOPING_OFFLINE, {
  caches,
  fetch: (request) => fetch(request),
  folder: new URL("./", scope.location.href).href,
  retire: () => scope.registration.unregister(),
});

scope.addEventListener("install", (event) => event.waitUntil(offline.install()));
scope.addEventListener("activate", (event) => event.waitUntil(offline.activate()));
scope.addEventListener("fetch", (event) => {
  const answer = offline.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
