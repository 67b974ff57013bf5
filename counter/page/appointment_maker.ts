/** Staff make an appointment within seconds: what for, the first free time, a name; then the code, big. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Appointment, Person } from "web/appointment_shapes.ts";
import { Agenda, newBooking, type Offered, whyRefused } from "web/appointments.ts";
import type { Channel, Code, Wanted } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { made } from "./appointment_made.ts";
import { appointmentStyles } from "./appointment_styles.ts";
import { channels, foot, head } from "./appointment_foot.ts";
import "./appointment_what.ts";
import { who } from "./appointment_who.ts";
import { type Booker, fieldsOf, shared as sharedChannels } from "./booker.ts";
import { offered, type Prefilled, whoCame } from "./prefilled.ts";
import { DeskController } from "./desk_controller.ts";
import { type Amounts, amountsOf, wanted } from "./order.ts";
import { panelStyles } from "./panel.ts";
import { partStyles } from "./parts.ts";
import "./slot_picker.ts";
import type { Slot, SlotPicker } from "./slot_picker.ts";

/** The time was free when it was offered. */
const GONE: ReadonlySet<Code> = new Set(["slot_taken", "too_soon", "day_full", "closed_then"]);
const NOBODY: Person = { name: "", mail: "", phone: "" };

/** Tells `close` when it is put away. */
class AppointmentMaker extends LitElement {
  static override properties = {
    desk: { attribute: false },
    prefilled: { attribute: false },
    heading: {},
    offer: { state: true },
    amounts: { state: true },
    channel: { state: true },
    time: { state: true },
    person: { state: true },
    note: { state: true },
    busy: { state: true },
    refused: { state: true },
    made: { state: true },
  };
  declare desk: Booker;
  declare prefilled: Prefilled | undefined;
  declare heading: string;
  declare offer: readonly Offered[] | undefined;
  declare amounts: Amounts;
  declare channel: Channel;
  declare time: Slot | null;
  declare person: Person;
  declare note: string;
  declare busy: boolean;
  declare refused: string;
  declare made: Appointment | null;
  #agenda: Agenda | undefined;
  #wish: { services: readonly Wanted[]; channel: Channel } = { services: [], channel: "hall" };
  /** Of the appointment that is being made: it stays the same however often it is asked. */
  #booking = newBooking();
  #loaded: Promise<void> = Promise.resolve();
  readonly #gone = new AbortController();

  static override styles = [...shared, partStyles, panelStyles, appointmentStyles];

  constructor() {
    super();
    new DeskController(this);
    this.heading = "";
    this.#empty();
  }

  #empty(): void {
    this.amounts = {};
    this.channel = "hall";
    this.time = null;
    this.person = NOBODY;
    this.note = "";
    this.busy = false;
    this.refused = "";
    this.made = null;
    this.#booking = newBooking();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#loaded = this.#begin();
    if (changed.has("amounts") || changed.has("channel")) {
      this.#wish = { services: wanted(this.amounts), channel: this.channel };
    }
  }

  protected override firstUpdated(): void {
    this.#field("service-asker")?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("made") && this.made) this.#field(".ways .main")?.focus();
    if (changed.has("offer") && Object.keys(this.amounts).length) this.#next();
  }

  async #begin(): Promise<void> {
    const { prefilled, desk } = this;
    const agenda = this.#agenda = new Agenda(desk.seen.town.hall);
    this.note = prefilled?.note ?? "";
    const { signal } = this.#gone;
    try {
      const { offer, along } = await offered(agenda, prefilled, signal);
      if (along.length) this.amounts = amountsOf(along);
      this.offer = offer;
      const person = await whoCame(agenda, prefilled, signal);
      if (person && !this.person.name) this.person = person;
    } catch (error) {
      if (!signal.aborted) this.refused = whyRefused(error, desk.words);
    }
  }

  /** Where one goes on: the search while nothing is chosen, else the name. */
  #next(): void {
    const empty = !Object.keys(this.amounts).length;
    void this.updateComplete.then(() =>
      this.#field(empty ? "service-asker" : "[name=name]")?.focus()
    );
  }

  #field(which: string): HTMLElement | null {
    return this.shadowRoot!.querySelector<HTMLElement>(which);
  }

  override render() {
    return html`
      ${head(this.desk.words, this.heading, this.#close)}
      ${this.made ? made(this.desk, this.made, this.#again, this.#close) : this.#form()}
    `;
  }

  #form(): TemplateResult {
    const { words } = this.desk;
    const chosen = wanted(this.amounts);
    return html`
      <form @submit=${this.#book} novalidate>
        <div class="body" tabindex="-1">
          <service-asker
            .town=${this.desk.seen.town}
            .words=${words}
            .offer=${this.offer}
            .loaded=${this.#loaded}
            .amounts=${this.amounts}
            @pick=${({ detail }: CustomEvent<Amounts>) => this.#pick(detail)}
            @next=${() => this.#field("[name=name]")?.focus()}
          ></service-asker>
          ${channels(words, this.#channelsOffered, this.channel, (each) => this.channel = each)}
          <slot-picker
            .agenda=${this.#agenda}
            .wish=${this.#wish}
            .words=${words}
            .now=${this.desk.now}
            @slot=${({ detail }: CustomEvent<Slot | null>) => this.time = detail}
          ></slot-picker>
          ${chosen.length ? this.#who(chosen) : nothing}
        </div>
        ${foot(this.desk, this.time, this.busy, this.refused)}
      </form>
    `;
  }

  #pick(amounts: Amounts): void {
    this.amounts = amounts;
    if (!this.#channelsOffered.includes(this.channel)) this.channel = "hall";
  }

  #who(chosen: readonly Wanted[]): TemplateResult {
    const asked = fieldsOf(this.offer ?? [], chosen.map(({ service }) => service));
    return who({
      words: this.desk.words,
      asked,
      person: this.person,
      note: this.note,
      change: (person) => this.person = person,
      write: (note) => this.note = note,
    });
  }

  get #channelsOffered(): readonly Channel[] {
    return sharedChannels(this.offer ?? [], Object.keys(this.amounts));
  }

  /** Whoever is faster than the hall is not asked to press again. */
  readonly #book = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refused = "";
    await this.#picker?.ready;
    const missing = this.#missing();
    if (missing) this.refused = missing;
    else await this.#ask(this.time!).catch((error) => this.#notBooked(error));
    this.busy = false;
  };

  get #picker(): SlotPicker | null {
    return this.shadowRoot!.querySelector<SlotPicker>("slot-picker");
  }

  #missing(): string {
    const { words } = this.desk;
    if (!this.time) return words.say("booking.choose");
    if (this.person.name.trim()) return "";
    this.#field("[name=name]")?.focus();
    return words.say("booking.needs_name");
  }

  async #ask({ at, overbook }: Slot): Promise<void> {
    const { words } = this.desk;
    const { name, mail, phone } = this.person;
    const making = {
      ...this.#wish,
      id: this.#booking,
      at: new Date(at).toISOString(),
      contact: { name: name.trim(), mail: mail.trim(), phone: phone.trim() },
      language: words.language,
      overbook,
    };
    const booked = await this.#agenda!.make(making);
    if (this.note.trim()) await this.desk.line.note(booked.id, this.note.trim());
    this.made = booked;
  }

  /** What was free is offered again without what is gone by now. */
  #notBooked(error: unknown): void {
    this.refused = whyRefused(error, this.desk.words);
    if (error instanceof RefusedError && GONE.has(error.code)) void this.#picker?.load();
  }

  readonly #again = (): void => {
    this.#empty();
    this.#next();
  };

  readonly #close = (): void => void this.dispatchEvent(new CustomEvent("close"));
}

customElements.define("appointment-maker", AppointmentMaker);
