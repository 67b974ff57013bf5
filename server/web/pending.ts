/** Commands that have no answer yet: they keep their id, so that saying one again does it once. */
import type { Answer, Asked, Code, Do } from "web/protocol.ts";

/** The hall said no; nothing has changed. The words for it are `refused.<code>`. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  constructor(readonly code: Code, detail = "") {
    super(detail ? `${code}: ${detail}` : code);
  }
}

interface Waiting {
  readonly message: Do;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (why: unknown) => void;
}

export class Pending {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly newId: () => string = () => crypto.randomUUID()) {}

  /** The message to send, and what comes of it. A `signal` takes the question back: it is not said again. */
  ask(command: Asked, signal?: AbortSignal): { message: Do; answer: Promise<Answer> } {
    const message: Do = { id: this.newId(), command, type: "do" };
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(message.id, { message, resolve, reject });
    });
    signal?.addEventListener("abort", () => this.#take(message.id)?.reject(signal.reason));
    return { message, answer };
  }

  /** Everything to be said again, in the order it was asked. */
  unanswered(): Do[] {
    return [...this.#waiting.values()].map((each) => each.message);
  }

  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  done(id: string, answer: Answer): void {
    this.#take(id)?.resolve(answer);
  }

  refused(id: string, code: Code, detail: string): void {
    this.#take(id)?.reject(new RefusedError(code, detail));
  }

  #take(id: string): Waiting | undefined {
    const found = this.#waiting.get(id);
    this.#waiting.delete(id);
    return found;
  }
}
