/** Commands and notes that have no answer yet: they keep their id, so that saying one again does it once. */
import { newId } from "web/ids.ts";
import type { Answer, Asked, Code, Do, Instant, Note } from "web/protocol.ts";

/** What the hall answers with done or refused. */
export type Answered = Do | Note;

/** The hall said no; nothing has changed. The words for it are `refused.<code>`. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** `when` is what the code is about: the next free time, or when the visitor is expected. */
  constructor(readonly code: Code, readonly detail = "", readonly when: Instant | null = null) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

interface Waiting {
  readonly message: Answered;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (why: unknown) => void;
}

export class Pending {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly id: () => string = newId) {}

  /** The message to send, and what comes of it. A `signal` takes the question back: it is not said again. */
  ask(command: Asked, signal?: AbortSignal): { message: Do; answer: Promise<Answer> } {
    return this.#wait({ id: this.id(), command, type: "do" }, signal);
  }

  /** The same for what staff write about a visit. */
  note(ticket: string, text: string): { message: Note; answer: Promise<Answer> } {
    return this.#wait({ id: this.id(), ticket, text, type: "note" });
  }

  #wait<M extends Answered>(
    message: M,
    signal?: AbortSignal,
  ): { message: M; answer: Promise<Answer> } {
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(message.id, { message, resolve, reject });
    });
    signal?.addEventListener("abort", () => this.#take(message.id)?.reject(signal.reason));
    return { message, answer };
  }

  /** Everything to be said again, in the order it was asked. */
  unanswered(): Answered[] {
    return [...this.#waiting.values()].map((each) => each.message);
  }

  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  done(id: string, answer: Answer): void {
    this.#take(id)?.resolve(answer);
  }

  refused(id: string, code: Code, detail: string, when: Instant | null = null): void {
    this.#take(id)?.reject(new RefusedError(code, detail, when));
  }

  #take(id: string): Waiting | undefined {
    const found = this.#waiting.get(id);
    this.#waiting.delete(id);
    return found;
  }
}
