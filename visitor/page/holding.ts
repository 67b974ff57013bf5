/** The time that is kept for a visitor while the form is filled in: held, let go, run out, or confirmed. */
import type { When } from "web/appointment_shapes.ts";
import { newId } from "web/ids.ts";
import type { Api, Contact, Own, OwnAppointment, Slot } from "./api.ts";
import { Refusal } from "./line.ts";

/** Browsers take no longer timers. */
const LONGEST_MS = 2 ** 31 - 1;

export class Holding {
  /** What is kept, or was: see `lapsed`. */
  held: OwnAppointment | undefined;
  /** It ran out; the visitor may ask for the same time again. */
  lapsed = false;
  busy = false;
  refused: Refusal | undefined;
  readonly #id = newId();
  #asked = 0;
  #ends: ReturnType<typeof setTimeout> | undefined;

  /** `now` is the hall's clock; `changed` is called when something of this is different. */
  constructor(
    private readonly api: Api,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {}

  get at(): When | null {
    return this.held && !this.lapsed ? this.held.at : null;
  }

  /** Keep this time instead of any other. What is refused leaves the time that was kept before. */
  async hold(slot: Omit<Slot, "id">): Promise<boolean> {
    const asked = ++this.#asked;
    this.#become({ busy: true });
    try {
      const held = await this.api.hold({ ...slot, id: this.#id });
      if (asked !== this.#asked) return false;
      this.held = held;
      this.#watch(held);
      this.#become({ busy: false });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (asked === this.#asked) this.#become({ busy: false, refused: error });
      return false;
    }
  }

  /** Somebody else can have it at once. */
  release(): void {
    this.#asked++;
    clearTimeout(this.#ends);
    const own = this.#own;
    if (own && !this.lapsed) this.api.release(own);
    this.held = undefined;
    this.lapsed = false;
    this.#become({ busy: false });
  }

  /** The appointment, or undefined with the reason in `refused`. */
  async confirm(contact: Contact): Promise<OwnAppointment | undefined> {
    const own = this.#own;
    if (!own || this.busy) return undefined;
    this.#become({ busy: true });
    try {
      return this.#made(await this.api.confirm(own, contact));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const made = await this.#madeBefore(own);
      if (made) return this.#made(made);
      this.lapsed = error.code === "hold_ended" || error.status === 404;
      this.#become({ busy: false, refused: this.lapsed ? undefined : error });
      return undefined;
    }
  }

  /** Words for what was refused are read once. */
  forget(): void {
    this.refused = undefined;
  }

  get #own(): Own | undefined {
    const { held } = this;
    return held?.key ? { hall: held.hall, id: held.id, key: held.key } : undefined;
  }

  /** An answer that was lost on the way made the appointment all the same. */
  async #madeBefore(own: Own): Promise<OwnAppointment | undefined> {
    const found = await this.api.look(own).catch(() => undefined);
    return found && ["booked", "awaited"].includes(found.state) ? found : undefined;
  }

  #made(made: OwnAppointment): OwnAppointment {
    clearTimeout(this.#ends);
    this.held = undefined;
    this.#become({ busy: false });
    return made;
  }

  #watch({ expires }: OwnAppointment): void {
    clearTimeout(this.#ends);
    this.lapsed = false;
    if (!expires) return;
    const left = Math.min(LONGEST_MS, Math.max(0, Date.parse(expires) - this.now()));
    this.#ends = setTimeout(() => {
      this.lapsed = true;
      this.#become({ busy: this.busy });
    }, left);
  }

  #become({ busy, refused }: { busy: boolean; refused?: Refusal }): void {
    this.busy = busy;
    this.refused = refused;
    this.changed();
  }
}
