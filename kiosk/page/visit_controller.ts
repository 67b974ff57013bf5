/** Carries one visit after the other: takes touches, asks the hall for the ticket, and ends what was left behind. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { newId } from "web/ids.ts";
import type {
  AppointmentAt,
  Book,
  CheckIn,
  Instant,
  TakeTicket,
  TicketGiven,
} from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import { words } from "web/words.ts";
import { type Presented, presented } from "./code.ts";
import { after, ended, wanted } from "./flow.ts";
import { deadline, type Waiting, warns } from "./patience.ts";
import { warn } from "./sound.ts";
import { fresh, type Happening, shown, stillThere, untouched, type Visit } from "./visit.ts";

const MINUTE_MS = 60_000;
/** What the next visitor need not see: it stays for a while, and goes by itself. */
const OUTCOMES: readonly string[] = ["done", "booked", "here"];

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

  readonly take = (): void => {
    const town = this.hall.view("town");
    if (!town) return;
    const { seat, language } = this.visit;
    const services = wanted(this.visit, town);
    const command: TakeTicket = { do: "take_ticket", services, seat, language, slip: true };
    void this.#ask(async (signal) => ({
      on: "given",
      ticket: await this.hall.do(command, signal),
      arrived: false,
    }));
  };

  readonly checkIn = (shown: Presented, wait: boolean): void => {
    void this.#ask(
      async (signal) => ({
        on: "given",
        ticket: await this.#arrive(shown, wait, signal),
        arrived: true,
      }),
      ({ code, detail, when }) => ({ on: "not-in", shown, code, detail, when }),
    );
  };

  /** What was held before a scanner or a camera, whoever's turn it was; a number that stands there is somebody else's. */
  readonly scanned = (read: string): void => {
    const how = this.hall.view("town")?.check_in;
    if (!how || this.visit.asking) return;
    if (this.#waiting === "number") this.#begin();
    const shown = presented(read, how);
    if (!shown) return this.happen({ on: "unreadable" });
    this.happen({ on: "check-in", typed: "code" in shown ? shown.code : "" });
    this.checkIn(shown, false);
  };

  /** An appointment on the spot; who need not go away for it is checked in at once. */
  readonly book = (service: string, at: Instant): void => {
    const { seat, language } = this.visit;
    const booking = newId();
    const services = [{ service, amount: 1 }];
    const command: Book = {
      do: "book",
      booking,
      services,
      at,
      seat,
      language,
      channel: "hall",
      overbook: "",
    };
    void this.#ask(
      async (signal) => await this.#booked(await this.hall.do(command, signal), signal),
      ({ code, when }) =>
        code === "slot_taken" || code === "too_soon"
          ? { on: "gone", next: this.#today(when) }
          : { on: "refused", code },
    );
  };

  async #booked(made: AppointmentAt, signal: AbortSignal): Promise<Happening> {
    const { booking, agreed } = made;
    const later: Happening = { on: "booked", booking, code: made.code ?? "", agreed };
    const early = this.hall.view("town")?.check_in?.early_min ?? 0;
    if (agreed - this.hall.now() > early * MINUTE_MS) return later;
    try {
      return { on: "given", ticket: await this.#arrive({ booking }, true, signal), arrived: true };
    } catch (error) {
      if (error instanceof RefusedError) return later;
      throw error;
    }
  }

  async #arrive(shown: Presented, wait: boolean, signal: AbortSignal): Promise<TicketGiven> {
    const command: CheckIn = { do: "check_in", code: "", booking: "", ...shown, wait, slip: true };
    return await this.hall.do(command, signal);
  }

  #today(at: Instant | null): Instant | null {
    const town = this.hall.view("town");
    const say = words("nl", town?.zone);
    return at !== null && say.isoDate(at) === say.isoDate(this.hall.now()) ? at : null;
  }

  /** Asks once; the line keeps the question while the hall is away, until the visit ends. */
  async #ask(
    question: (signal: AbortSignal) => Promise<Happening>,
    refused: (error: RefusedError) => Happening = ({ code }) => ({ on: "refused", code }),
  ): Promise<void> {
    if (this.visit.asking) return;
    this.happen({ on: "asked" });
    const { signal } = this.#asking;
    try {
      this.happen(await question(signal));
    } catch (error) {
      if (error instanceof RefusedError) this.happen(refused(error));
      else if (!signal.aborted) throw error;
    }
  }

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
    return OUTCOMES.includes(shown(this.visit).at) ? "number" : "visit";
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
