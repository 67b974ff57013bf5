/** Carries one visit after the other: takes touches, asks the hall for the ticket, and ends what was left behind. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { TakeTicket } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import { after, ended, wanted } from "./flow.ts";
import { deadline, type Waiting, warns } from "./patience.ts";
import { warn } from "./sound.ts";
import { fresh, type Happening, shown, stillThere, untouched, type Visit } from "./visit.ts";

export class VisitController implements ReactiveController {
  visit: Visit = fresh();
  #begun = false;
  #touched = 0;
  #warned = false;
  #asking = new AbortController();
  #sound: AudioContext | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly hall: Hall) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** The page is drawn again each second: what is due is done then. */
  hostUpdate(): void {
    const town = this.hall.view("town");
    if (!town) return;
    if (!this.#begun || !stillThere(this.visit, town)) this.#begin();
    const left = this.leftMs;
    if (left === null) return;
    if (left <= 0) this.#begin();
    else if (warns(this.#waiting, left)) this.#warn();
  }

  readonly happen = (happening: Happening): void => {
    const town = this.hall.view("town");
    if (!town) return;
    this.visit = after(this.visit, happening, town);
    this.stay();
  };

  /** The visitor is still there. */
  readonly stay = (): void => {
    this.#touched = Date.now();
    this.#warned = false;
    this.#sound ??= new AudioContext();
    this.host.requestUpdate();
  };

  readonly end = (): void => {
    this.#begin();
    this.host.requestUpdate();
  };

  /** Asks once; the line keeps the question while the hall is away, until the visit ends. */
  readonly take = async (): Promise<void> => {
    const town = this.hall.view("town");
    if (!town || this.visit.asking) return;
    const { seat, language } = this.visit;
    const services = wanted(this.visit, town);
    const command: TakeTicket = { do: "take_ticket", services, seat, language, slip: true };
    this.happen({ on: "asked" });
    const { signal } = this.#asking;
    try {
      const ticket = await this.hall.do(command, signal);
      this.happen({ on: "given", ticket });
    } catch (error) {
      if (error instanceof RefusedError) this.happen({ on: "refused", code: error.code });
      else if (!signal.aborted) throw error;
    }
  };

  /** Until this visit ends by itself; nothing while nobody has begun. */
  get leftMs(): number | null {
    const town = this.hall.view("town");
    if (!town || untouched(this.visit, town.languages[0])) return null;
    return deadline(this.#waiting, this.#touched) - Date.now();
  }

  /** Whether to ask if somebody is still there. */
  get asks(): boolean {
    const left = this.leftMs;
    return left !== null && this.#waiting === "visit" && warns("visit", left);
  }

  get #waiting(): Waiting {
    return shown(this.visit).at === "done" ? "number" : "visit";
  }

  #begin(): void {
    const town = this.hall.view("town");
    if (town) this.visit = ended(town);
    this.#begun = town !== undefined;
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  #warn(): void {
    if (this.#warned || !this.#sound) return;
    this.#warned = true;
    void warn(this.#sound);
  }
}
