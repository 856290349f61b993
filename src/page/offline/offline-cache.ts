/**
 * What the page's service worker does: keeps the page's own files, so that it opens without a network. The
 * network goes first for all that may change under its name, so an update is seen at the next opening; scripts
 * carry their content in their names and are taken from what was kept. It owns the caches of its name and no others.
 */

/** What a build says of itself; the build puts it before the worker's script. */
export interface OfflineFiles {
  /** Another for each build. */
  readonly version: string;
  /** Below the page's folder; the page itself comes first. */
  readonly files: readonly string[];
}

/** What is used of the worker's own world. */
export interface OfflineWorld {
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete">;
  readonly fetch: (request: Request | string) => Promise<Response>;
  /** The folder's address, with a slash at its end. */
  readonly folder: string;
  /** Ends the worker for good: the page is no longer on the server. */
  readonly retire: () => Promise<unknown>;
}

const OWN = "kaoping-page ";
/** Files whose names change with their content. */
const HASHED = "js/";
/** Milliseconds that an opening waits for a network that doesn't answer. */
const PATIENCE = 5_000;
/** What a server answers for a page that was taken away. */
const TAKEN_AWAY: readonly number[] = [404, 410];

export class OfflineCache {
  constructor(
    private readonly build: OfflineFiles,
    private readonly world: OfflineWorld,
  ) {}

  /** Keeps all files of this build, or none. */
  async install(): Promise<void> {
    const cache = await this.open();
    await cache.addAll(
      this.build.files.map((file) => {
        const mode = file.startsWith(HASHED) ? "default" : "no-cache";
        return new Request(this.world.folder + file, { cache: mode });
      }),
    );
  }

  /** Forgets what earlier builds kept. */
  async activate(): Promise<void> {
    const { caches } = this.world;
    const earlier = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== this.name);
    await Promise.all(earlier.map((name) => caches.delete(name)));
  }

  /** The answer to a request; null for what is none of the page's files, and goes its usual way. */
  answer(request: Request): Promise<Response> | null {
    const path = this.pathOf(request);
    if (path === null) return null;
    if (path.startsWith(HASHED)) return this.keptFirst(request, path);
    return path === this.build.files[0] ? this.page(request, path) : this.networkFirst(request, path);
  }

  private async page(request: Request, path: string): Promise<Response> {
    const response = await this.networkFirst(request, path);
    if (TAKEN_AWAY.includes(response.status)) {
      const { caches } = this.world;
      const own = (await caches.keys()).filter((name) => name.startsWith(OWN));
      await Promise.all(own.map((name) => caches.delete(name)));
      await this.world.retire();
    }
    return response;
  }

  private async keptFirst(request: Request, path: string): Promise<Response> {
    return (await this.kept(path)) ?? this.world.fetch(request);
  }

  private async networkFirst(request: Request, path: string): Promise<Response> {
    const answered = this.world.fetch(request);
    try {
      const response = await withinTime(answered);
      // A server that is ill, or a proxy that answers in its place.
      if (response.status >= 500) return (await this.kept(path)) ?? response;
      return response;
    } catch {
      return (await this.kept(path)) ?? answered;
    }
  }

  private async kept(path: string): Promise<Response | undefined> {
    return (await this.open()).match(this.world.folder + path);
  }

  /** Below the folder, and one of the build's files or another build's script; null for all else. */
  private pathOf({ method, url }: Request): string | null {
    const [address = ""] = url.split(/[?#]/);
    if (method !== "GET" || !address.startsWith(this.world.folder)) return null;
    const path = address.slice(this.world.folder.length);
    return path.startsWith(HASHED) || this.build.files.includes(path) ? path : null;
  }

  private get name(): string {
    return OWN + this.build.version;
  }

  private open(): Promise<Cache> {
    return this.world.caches.open(this.name);
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("No answer in time")), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
