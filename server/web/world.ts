/** What a connection needs of the browser, in one place, so that tests can bring their own. */

export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export interface World {
  open(): Socket;
  now(): number;
  chance(): number;
  /** Do it later; the result takes it back. */
  later(ms: number, work: () => void): () => void;
  /** Whether the hall answers at all: a line that died without a word looks like silence. */
  reachable(): Promise<boolean>;
  reload(): void;
  signIn(): void;
  remembered(key: string): string | null;
  remember(key: string, value: string | null): void;
}

const ANSWERS_WITHIN_MS = 4000;

export const browser: World = {
  open() {
    const url = new URL("/ws", location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return new WebSocket(url) as Socket;
  },
  now: () => Date.now(),
  chance: () => Math.random(),
  later(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  async reachable() {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    return await fetch("/health", { cache: "no-store", signal }).then(() => true, () => false);
  },
  reload: () => location.reload(),
  signIn() {
    const then = encodeURIComponent(location.pathname + location.search);
    location.assign(`/sign-in?then=${then}`);
  },
  remembered: (key) => stored((storage) => storage.getItem(key)),
  remember(key, value) {
    stored((storage) =>
      value === null ? storage.removeItem(key) : (storage.setItem(key, value), null)
    );
  },
};

/** A browser that keeps nothing (a locked-down profile) must still show the page. */
function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
