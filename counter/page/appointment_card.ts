/** One appointment: who, when and what for, and what staff do with it: check in, move, call off. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { Agenda, whyRefused } from "web/appointments.ts";
import { icon } from "web/icon.ts";
import type { TicketGiven } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { about, arrived } from "./appointment_about.ts";
import type { Booker } from "./booker.ts";
import { DeskController } from "./desk_controller.ts";
import { findingStyles } from "./finder_styles.ts";
import { keycap } from "./parts.ts";
import "./slot_picker.ts";
import type { Slot } from "./slot_picker.ts";

/** Tells `back` to go to the list, and `changed` when the appointment is not what it was. */
class AppointmentCard extends LitElement {
  static override properties = {
    desk: { attribute: false },
    appointment: { attribute: false },
    moving: { state: true },
    time: { state: true },
    sure: { state: true },
    early: { state: true },
    busy: { state: true },
    said: { state: true },
    refused: { state: true },
    given: { state: true },
  };
  declare desk: Booker;
  declare appointment: Appointment;
  declare moving: boolean;
  declare time: Slot | null;
  /** Calling off was pressed once. */
  declare sure: boolean;
  /** Is here long before the time: waiting is asked for. */
  declare early: boolean;
  declare busy: boolean;
  declare said: string;
  declare refused: string;
  declare given: TicketGiven | null;

  static override styles = findingStyles;

  constructor() {
    super();
    new DeskController(this);
    this.#still();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("appointment");
    if (before && before.id !== this.appointment.id) this.#still();
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector<HTMLElement>(".deeds .button, .back")?.focus();
  }

  #still(): void {
    this.moving =
      this.sure =
      this.early =
      this.busy =
        false;
    this.time = this.given = null;
    this.said = this.refused = "";
  }

  get #agenda(): Agenda {
    return new Agenda(this.appointment.hall);
  }

  override render() {
    const { words } = this.desk;
    return html`
      <div class="body" tabindex="-1">
        <button
          type="button"
          class="button back"
          @click=${() => this.dispatchEvent(new CustomEvent("back"))}
        >${icon("arrow-left")}${words.say("booking.all")}</button>
        ${about(this.desk, this.appointment)}
        <p class="quiet" role="status">${this.said}</p>
        <div role="alert">${this.refused
          ? html`<p class="refused">${this.refused}</p>`
          : nothing}</div>
        ${this.given ? arrived(this.desk, this.given) : this.moving ? this.#move() : this.#deeds()}
      </div>
    `;
  }

  #deeds(): TemplateResult {
    const { words, now } = this.desk;
    const { state, can, channel, at } = this.appointment;
    const today = words.isoDate(Date.parse(at)) === words.isoDate(now);
    const comes = today && channel === "hall" && ["booked", "awaited", "missed"].includes(state);
    return html`
      <div class="deeds">
        ${comes ? this.#checkIn() : nothing}
        ${can.includes("move")
          ? html`<button type="button" class="button" @click=${() => this.moving = true}>
              ${icon("calendar-plus")}${words.say("booking.move")}
            </button>`
          : nothing} ${can.includes("cancel")
          ? html`
            <button
              type="button"
              class="button ${this.sure ? "sure" : ""}"
              aria-disabled=${this.busy ? "true" : nothing}
              @click=${this.#cancel}
            >${icon("x")}${words.say(this.sure ? "booking.cancel_sure" : "booking.cancel")}</button>
          `
          : nothing}
      </div>
    `;
  }

  #checkIn(): TemplateResult {
    const { words } = this.desk;
    return html`
      <button
        type="button"
        class="button main first"
        aria-disabled=${this.busy ? "true" : nothing}
        @click=${this.#arrive}
      >${icon("log-in")}${words.say(
        this.early ? "booking.check_in_early" : "booking.check_in",
      )}</button>
    `;
  }

  #move(): TemplateResult {
    const { words, now } = this.desk;
    const able = !this.busy && this.time !== null;
    return html`
      <form @submit=${this.#moved}>
        <slot-picker
          .agenda=${this.#agenda}
          .wish=${this.appointment}
          .words=${words}
          .now=${now}
          @slot=${({ detail }: CustomEvent<Slot | null>) => this.time = detail}
        ></slot-picker>
        <div class="ways">
          <button type="button" class="button" @click=${() => this.moving = false}>
            ${words.say("common.cancel")}
          </button>
          <button class="button main" aria-disabled=${able ? nothing : "true"}>
            <span>${this.#goes()}</span>${keycap("Enter")}
          </button>
        </div>
      </form>
    `;
  }

  #goes(): string {
    const { words, now } = this.desk;
    if (!this.time) return words.say("booking.move");
    const { at } = this.time;
    return `${words.say("booking.move_to")} ${words.day(at, now)} ${words.atTime(at)}`;
  }

  readonly #arrive = (): Promise<void> =>
    this.#try(async () => {
      const booking = this.appointment.id;
      const wait = this.early;
      const command = { do: "check_in", code: "", booking, wait, slip: true } as const;
      const answer = await this.desk.line.do(command);
      if (answer.answer === "ticket_given") this.given = answer;
      this.early = false;
    });

  readonly #moved = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const to = this.time;
    if (!to) return Promise.resolve();
    return this.#try(async () => {
      const moving = { at: new Date(to.at).toISOString(), overbook: to.overbook };
      this.appointment = await this.#agenda.move(this.appointment.id, moving);
      this.moving = false;
      this.said = this.desk.words.say("booking.moved");
    });
  };

  /** What cannot be taken back is pressed twice. */
  readonly #cancel = (): void => {
    if (!this.sure) return void (this.sure = true);
    void this.#try(async () => {
      this.appointment = await this.#agenda.cancel(this.appointment.id);
      this.sure = false;
      this.said = this.desk.words.say("booking.cancelled");
    });
  };

  async #try(deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused = this.said = "";
    try {
      await deed();
      this.dispatchEvent(new CustomEvent("changed"));
    } catch (error) {
      this.refused = this.#why(error);
    } finally {
      this.busy = false;
    }
  }

  /** Who is early is not sent away: the host may let them wait. */
  #why(error: unknown): string {
    const { words } = this.desk;
    if (!(error instanceof RefusedError) || error.code !== "too_early") {
      return whyRefused(error, words);
    }
    this.early = true;
    const at = error.when ?? Date.parse(this.appointment.at);
    return words.say("booking.early", { time: words.atTime(at) });
  }
}

customElements.define("appointment-card", AppointmentCard);
