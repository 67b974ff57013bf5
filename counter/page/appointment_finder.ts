/** Today's appointments, and any other by code, name or phone: checked in, moved or called off from here. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { Agenda, whyRefused } from "web/appointments.ts";
import type { FloorView } from "web/protocol.ts";
import "./appointment_card.ts";
import { head } from "./appointment_foot.ts";
import { spoken } from "./appointment_made.ts";
import { numberOf, stateTag } from "./appointment_state.ts";
import type { Booker } from "./booker.ts";
import { DeskController } from "./desk_controller.ts";
import { findingStyles } from "./finder_styles.ts";
import * as products from "./products.ts";

/** The page that it stands on, with the floor, which tells when to look again. */
type Finding = Booker & { readonly seen: { readonly floor: FloorView } };

/** Tells `close` when it is put away. `open` is the appointment to begin with. */
class AppointmentFinder extends LitElement {
  static override properties = {
    desk: { attribute: false },
    open: {},
    typed: { state: true },
    found: { state: true },
    one: { state: true },
    failed: { state: true },
  };
  declare desk: Finding;
  declare open: string;
  declare typed: string;
  declare found: readonly Appointment[] | undefined;
  declare one: Appointment | null;
  declare failed: string;
  #question = new AbortController();
  #seen = "";

  static override styles = findingStyles;

  constructor() {
    super();
    new DeskController(this);
    this.open = "";
    this.typed = "";
    this.one = null;
    this.failed = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#question.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A whole view comes with every change of the floor: only another list is asked for.
    const expected = JSON.stringify(this.desk.seen.floor.appointments);
    const moved = this.#seen !== expected;
    this.#seen = expected;
    if (moved || changed.has("typed")) void this.#look();
    if (changed.has("open") && this.open) void this.#show(this.open);
  }

  protected override firstUpdated(): void {
    if (!this.open) this.shadowRoot!.querySelector("input")!.focus();
  }

  async #look(): Promise<void> {
    this.#question.abort();
    const { signal } = this.#question = new AbortController();
    const { words, now, seen } = this.desk;
    try {
      const agenda = new Agenda(seen.town.hall);
      this.found = await agenda.on(words.isoDate(now), this.typed.trim(), signal);
      this.failed = "";
    } catch (error) {
      if (!signal.aborted) this.failed = whyRefused(error, words);
    }
  }

  async #show(id: string): Promise<void> {
    try {
      this.one = await new Agenda(this.desk.seen.town.hall).one(id);
    } catch (error) {
      this.failed = whyRefused(error, this.desk.words);
    }
  }

  override render() {
    return html`
      ${head(this.desk.words, this.desk.words.say("counter.action.agenda"), this.#close)}
      ${this.one
        ? html`
          <appointment-card
            .desk=${this.desk}
            .appointment=${this.one}
            @back=${this.#back}
            @changed=${() => void this.#look()}
          ></appointment-card>
        `
        : this.#list()}
    `;
  }

  #list(): TemplateResult {
    const { words } = this.desk;
    return html`
      <form @submit=${this.#first} class="find" role="search">
        <label class="field">
          <span>${words.say("booking.find")}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${words.say("booking.find_example")}
            .value=${this.typed}
            @input=${({ target }: Event) => this.typed = (target as HTMLInputElement).value}
          >
        </label>
      </form>
      <div class="body" tabindex="-1">
        <h3>${words.say(this.typed.trim() ? "booking.found" : "booking.today")}${this.#count()}</h3>
        <p role="status" ?hidden=${!this.#none}>${this.#none}</p>
        <ul class="rows">${this.found?.map((each) => this.#row(each))}</ul>
      </div>
    `;
  }

  #count(): string {
    return this.found?.length ? `, ${this.found.length}` : "";
  }

  get #none(): string {
    if (this.failed) return this.failed;
    if (!this.found || this.found.length) return "";
    return this.desk.words.say(this.typed.trim() ? "booking.found_none" : "booking.today_none");
  }

  #row(each: Appointment): TemplateResult {
    const { words, seen: { town, floor }, now } = this.desk;
    const at = Date.parse(each.at);
    const today = words.isoDate(at) === words.isoDate(now);
    return html`
      <li>
        <button type="button" class="one" @click=${() => this.one = each}>
          <b>${words.time(at)}${today ? nothing : html`<small>${words.shortDate(at)}</small>`}</b>
          <span class="told">
            <span>${products.title(each.services, town, words)}</span>
            <small>${[each.contact?.name, spoken(each.code)].filter(Boolean).join(", ")}</small>
          </span>
          ${stateTag(each, now, words, numberOf(floor, each.id))}
        </button>
      </li>
    `;
  }

  readonly #back = (): void => {
    this.one = null;
    void this.updateComplete.then(() => this.shadowRoot!.querySelector("input")?.focus());
  };

  /** Enter opens the first, once the hall has answered to what is typed now. */
  readonly #first = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await this.#look();
    this.one = this.found?.[0] ?? null;
  };

  readonly #close = (): void => void this.dispatchEvent(new CustomEvent("close"));
}

customElements.define("appointment-finder", AppointmentFinder);
