/** Staff make an appointment within seconds: what for, the first free time, a name; then the code, big. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  Agenda,
  type Appointment,
  type FieldName,
  newBooking,
  type Offered,
  type Person,
  whyRefused,
} from "web/appointments.ts";
import { find } from "web/find.ts";
import { icon } from "web/icon.ts";
import type { Channel, ServiceShown, Wanted } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { made } from "./appointment_made.ts";
import { appointmentStyles } from "./appointment_styles.ts";
import { type Booker, fieldsOf, shared as sharedChannels } from "./booker.ts";
import { DeskController } from "./desk_controller.ts";
import { LONGEST_NOTE } from "./note.ts";
import { type Amounts, amountsOf, wanted, withAmount } from "./order.ts";
import { panelStyles, sendsByEnter } from "./panel.ts";
import { keycap, partStyles, stepper } from "./parts.ts";
import * as products from "./products.ts";
import "./slot_picker.ts";
import type { Slot, SlotPicker } from "./slot_picker.ts";

const FOUND_AT_MOST = 5;
const NOBODY: Person = { name: "", mail: "", phone: "" };

/** What the visit at the counter brings along. */
export interface Prefilled {
  readonly services: readonly Wanted[];
  readonly note: string;
  /** The appointment that this visit came for: the same person comes again. */
  readonly appointment: string | null;
}

/** Tells `close` when it is put away. */
class AppointmentMaker extends LitElement {
  static override properties = {
    desk: { attribute: false },
    prefilled: { attribute: false },
    heading: {},
    offer: { state: true },
    amounts: { state: true },
    typed: { state: true },
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
  declare typed: string;
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
    this.typed = "";
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
    if (!this.hasUpdated) void this.#begin();
    if (changed.has("amounts") || changed.has("channel")) {
      this.#wish = { services: wanted(this.amounts), channel: this.channel };
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("made") && this.made) this.#field(".ways .main")?.focus();
    if (changed.has("offer") && this.offer) this.#next();
  }

  async #begin(): Promise<void> {
    const { prefilled, desk } = this;
    this.#agenda = new Agenda(desk.seen.town.hall);
    this.note = prefilled?.note ?? "";
    const { signal } = this.#gone;
    try {
      const offer = await this.#agenda.services(signal);
      const known = new Set(offer.filter((each) => each.bookable).map(({ id }) => id));
      const along = prefilled?.services.filter(({ service }) => known.has(service)) ?? [];
      this.amounts = amountsOf(along);
      this.offer = offer;
      await this.#samePerson(signal);
    } catch (error) {
      if (!signal.aborted) this.refused = whyRefused(error, desk.words);
    }
  }

  async #samePerson(signal: AbortSignal): Promise<void> {
    const { appointment } = this.prefilled ?? {};
    if (!appointment) return;
    const { contact } = await this.#agenda!.one(appointment, signal);
    if (contact && !this.person.name) this.person = contact;
  }

  /** Where one goes on: the search while nothing is chosen, else the name. */
  #next(): void {
    const empty = !Object.keys(this.amounts).length;
    void this.updateComplete.then(() =>
      this.#field(empty ? ".what input" : "[name=name]")?.focus()
    );
  }

  #field(which: string): HTMLElement | null {
    return this.shadowRoot!.querySelector<HTMLElement>(which);
  }

  override render() {
    const { words } = this.desk;
    return html`
      <div class="panel-head panel-top">
        <h2 tabindex="-1">${this.heading}</h2>
        <button type="button" class="button away" @click=${this.#close}>
          ${icon("x")}${words.say("common.close")}${keycap("Esc")}
        </button>
      </div>
      ${this.made ? this.#made(this.made) : this.#form()}
    `;
  }

  #form(): TemplateResult {
    const { words } = this.desk;
    const chosen = wanted(this.amounts);
    return html`
      <form @submit=${this.#book} novalidate>
        <div class="body" tabindex="-1">
          ${this.#what(chosen)} ${this.#channels()}
          <slot-picker
            .agenda=${this.#agenda}
            .wish=${this.#wish}
            .words=${words}
            .now=${this.desk.now}
            @slot=${({ detail }: CustomEvent<Slot | null>) => this.time = detail}
          ></slot-picker>
          ${chosen.length ? this.#who(chosen) : nothing}
        </div>
        ${this.#foot()}
      </form>
    `;
  }

  #what(chosen: readonly Wanted[]): TemplateResult {
    const { words } = this.desk;
    const label = words.say(chosen.length ? "booking.more" : "booking.what");
    const found = this.#found;
    return html`
      <div class="what">
        ${chosen.map((each) => this.#chosen(each))}
        <label class="field ${chosen.length ? "small" : ""}">
          <span class=${chosen.length ? "for-ears" : ""}>${label}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${chosen.length ? label : words.say("counter.make.search")}
            .value=${this.typed}
            @keydown=${this.#takeFirst}
            @input=${({ target }: Event) => this.typed = (target as HTMLInputElement).value}
          >
        </label>
        ${this.typed.trim()
          ? html`
            <ul class="found">${found.map((each, at) => this.#offered(each, !at))}</ul>
            <p class="none" role="status" ?hidden=${found.length > 0}>${words.say(
              "booking.nothing",
            )}</p>
          `
          : nothing}
      </div>
    `;
  }

  get #found(): readonly ServiceShown[] {
    const { words, seen } = this.desk;
    const known = new Set(this.offer?.filter((each) => each.bookable).map(({ id }) => id));
    return find(seen.town.services, this.typed, words.language)
      .filter(({ id }) => known.has(id) && !this.amounts[id]).slice(0, FOUND_AT_MOST);
  }

  #offered({ id, name, usual_s }: ServiceShown, first: boolean): TemplateResult {
    const { words } = this.desk;
    return html`
      <li>
        <button type="button" class="product" @click=${() => this.#take(id)}>
          <span>${words.text(name)}</span><small>${words.span(usual_s * 1000)}</small>
          ${first ? keycap("Enter") : nothing}
        </button>
      </li>
    `;
  }

  #chosen({ service, amount }: Wanted): TemplateResult {
    const { words, seen: { town } } = this.desk;
    const shown = products.service(town, service);
    const product = products.name(town, service, words);
    const change = (to: number) => this.#change(service, to);
    return html`
      <div class="chosen-service">
        <b>${product}</b>
        <small class="quiet">${products.usual(shown, amount, words)}</small>
        ${stepper({ product, amount, least: 0, most: shown?.at_most ?? amount, change, words })}
      </div>
    `;
  }

  #take(service: string): void {
    this.typed = "";
    this.#change(service, 1);
    this.#field(".what input")?.focus();
  }

  #change(service: string, to: number): void {
    this.amounts = withAmount({ amounts: this.amounts }, service, to).amounts;
    if (!this.#channelsOffered.includes(this.channel)) this.channel = "hall";
  }

  get #channelsOffered(): readonly Channel[] {
    return sharedChannels(this.offer ?? [], Object.keys(this.amounts));
  }

  #channels(): TemplateResult | typeof nothing {
    const { words } = this.desk;
    const offered = this.#channelsOffered;
    if (offered.length < 2) return nothing;
    return html`
      <div class="channels" role="group" aria-label=${words.say("booking.channel")}>
        ${offered.map((each) =>
          html`
            <button
              type="button"
              class="button"
              aria-pressed=${this.channel === each}
              @click=${() => this.channel = each}
            >${words.say(`booking.channel.${each}`)}</button>
          `
        )}
      </div>
    `;
  }

  /** Only what these services ask; whoever has no phone and no mail needs a name alone. */
  #who(chosen: readonly Wanted[]): TemplateResult {
    const { words } = this.desk;
    const asked = fieldsOf(this.offer ?? [], chosen.map(({ service }) => service));
    return html`
      <fieldset class="who">
        <legend>${words.say("booking.with")}</legend>
        ${asked.map((each) => this.#contact(each))}
      </fieldset>
      <label class="field note">
        <span>${words.say("booking.note")}</span>
        <textarea
          rows="2"
          maxlength=${LONGEST_NOTE}
          .value=${this.note}
          @keydown=${sendsByEnter}
          @input=${({ target }: Event) => this.note = (target as HTMLTextAreaElement).value}
        ></textarea>
        <small>${words.say("booking.note_more")}</small>
      </label>
    `;
  }

  #contact(field: FieldName): TemplateResult {
    const { words } = this.desk;
    const type = { name: "text", mail: "email", phone: "tel" }[field];
    return html`
      <label class="field ${field}">
        <span class="label">${words.say(`booking.field.${field}`)}</span>
        <input
          name=${field}
          type=${type}
          autocomplete="off"
          maxlength=${field === "phone" ? 30 : 100}
          aria-required=${field === "name"}
          .value=${this.person[field]}
          @input=${({ target }: Event) =>
            this.person = { ...this.person, [field]: (target as HTMLInputElement).value }}
        >
      </label>
    `;
  }

  #foot(): TemplateResult {
    const { words, online } = this.desk;
    const able = !this.busy && this.time !== null;
    const waits = this.busy && !online ? words.say("booking.waits") : "";
    return html`
      <div class="foot">
        <p class="quiet" role="status">${waits}</p>
        <div role="alert">
          ${this.refused ? html`<p class="refused">${this.refused}</p>` : nothing}
        </div>
        <button class="button main" aria-disabled=${able ? nothing : "true"}>
          <span>${this.#go()}</span>${keycap("Enter")}
        </button>
      </div>
    `;
  }

  #go(): string {
    const { words, now } = this.desk;
    if (!this.time) return words.say("booking.book");
    const { at, overbook } = this.time;
    const when = `${words.day(at, now)} ${words.atTime(at)}`;
    return `${words.say(overbook ? "booking.book_over" : "booking.book")}: ${when}`;
  }

  #made(appointment: Appointment): TemplateResult {
    return made(this.desk, appointment, {
      again: () => {
        this.#empty();
        this.#next();
      },
      close: this.#close,
    });
  }

  /** Enter takes the first that is found; with nothing typed it goes on to the name. */
  readonly #takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!this.typed.trim()) return void this.#field("[name=name]")?.focus();
    const [first] = this.#found;
    if (first) this.#take(first.id);
  };

  readonly #book = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { words } = this.desk;
    if (this.busy || !this.time) return this.#say(words.say("booking.choose"));
    if (!this.person.name.trim()) {
      this.#field("[name=name]")?.focus();
      return this.#say(words.say("booking.needs_name"));
    }
    this.busy = true;
    this.refused = "";
    await this.#ask(this.time).catch((error) => this.#notBooked(error));
    this.busy = false;
  };

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
    this.#say(whyRefused(error, this.desk.words));
    const gone = error instanceof RefusedError && error.code === "slot_taken";
    if (gone) void this.shadowRoot!.querySelector<SlotPicker>("slot-picker")?.load();
  }

  #say(refused: string): void {
    this.refused = refused;
  }

  readonly #close = (): void => void this.dispatchEvent(new CustomEvent("close"));
}

customElements.define("appointment-maker", AppointmentMaker);
