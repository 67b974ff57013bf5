/** Tries the hall with visits that are cancelled again: a slip on a printer, a call on a display. */
import type { CounterShown, TicketGiven } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";

/** A call that stands on a display until somebody says to have seen it. */
export interface Called {
  readonly zone: string;
  readonly ticket: string;
  readonly number: string;
  readonly counter: CounterShown;
}

export class Trial {
  /** The print job of each kiosk that was tried. */
  readonly jobs = new Map<string, string>();
  readonly seen = new Set<string>();
  called: Called | undefined;

  constructor(private readonly hall: Pick<Hall, "do">, private readonly language: string) {}

  /** Print a slip at this kiosk. Its visit is cancelled at once, so that nobody calls it. */
  async slip(kiosk: string, service: string): Promise<void> {
    const { ticket } = await this.#visit(service);
    await this.hall.do({ do: "print_again", ticket, at: kiosk });
    this.jobs.set(kiosk, `${ticket}/1`);
    await this.hall.do({ do: "cancel", ticket });
  }

  /** Call a visit to the first of these counters at which nobody sits. */
  async call(zone: string, counters: readonly CounterShown[], service: string): Promise<void> {
    const counter = await this.#sit(counters);
    const { ticket, number } = await this.#visit(service);
    await this.hall.do({ do: "call_ticket", counter: counter.id, ticket });
    this.called = { zone, ticket, number, counter };
  }

  /** It was seen: the number leaves the displays and the counter closes. */
  async end(seen: boolean): Promise<void> {
    if (!this.called) return;
    const { zone, ticket, counter: { id: counter } } = this.called;
    await this.hall.do({ do: "not_there", counter });
    await this.hall.do({ do: "cancel", ticket });
    await this.hall.do({ do: "release_counter", counter });
    if (seen) this.seen.add(zone);
    this.called = undefined;
  }

  async #visit(service: string): Promise<TicketGiven> {
    const services = [{ service, amount: 1 }];
    const { language } = this;
    return await this.hall.do({ do: "take_ticket", services, seat: false, language, slip: false });
  }

  async #sit(counters: readonly CounterShown[]): Promise<CounterShown> {
    for (const counter of counters) {
      const free = await this.hall.do({ do: "take_counter", counter: counter.id, over: false })
        .then(() => true, taken);
      if (free) return counter;
    }
    throw new RefusedError("counter_taken", "");
  }
}

function taken(error: unknown): boolean {
  if (error instanceof RefusedError && error.code === "counter_taken") return false;
  throw error;
}

/** A service that every one of these counters does, a short one if there is any. */
export function commonService(
  counters: readonly CounterShown[],
  services: readonly { readonly id: string; readonly kind: string }[],
): string | undefined {
  const common = services.filter(({ id }) => counters.every((each) => each.services.includes(id)));
  return (common.find(({ kind }) => kind === "short") ?? common[0])?.id;
}
