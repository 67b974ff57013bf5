/** Who comes by appointment within the hour and who is late, on the host's page: checked in with one touch. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { Agenda } from "web/appointments.ts";
import { icon } from "web/icon.ts";
import { RefusedError } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { spoken } from "./appointment_made.ts";
import { isToCome, numberOf, stateTag } from "./appointment_state.ts";
import { DeskController } from "./desk_controller.ts";
import type { HostDesk } from "./host_desk.ts";
import { rowStyles } from "./host_look_rows.ts";
import * as products from "./products.ts";

const HOUR_MS = 3_600_000;
/** Who came a while ago is looked after: the list is about who comes. */
const HERE_MS = 15 * 60_000;

class TodaysAppointments extends LitElement {
  static override properties = { desk: { attribute: false }, all: { state: true } };
  declare desk: HostDesk;
  declare all: readonly Appointment[];
  #seen = "";
  #question = new AbortController();

  static override styles = [
    ...shared,
    ...tagStyles,
    rowStyles,
    css`
      .over {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 12px;
        margin-bottom: 10px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
      }
      .over .button {
        min-height: 44px;
        padding: 3px 14px;
        border-radius: 10px;
        font-size: 15px;
      }
      .number {
        font-size: 22px;
      }
      .ends {
        flex-wrap: wrap;
        justify-content: flex-end;
      }
      @media (width < 600px) {
        .rows > li {
          flex-wrap: wrap;
        }
        .number {
          min-width: 64px;
        }
      }
    `,
  ];

  constructor() {
    super();
    new DeskController(this);
    this.all = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#question.abort();
    this.#seen = "";
  }

  protected override willUpdate(): void {
    // A whole view comes with every change of the floor: only another list is asked for.
    const expected = JSON.stringify(this.desk.seen.floor.appointments);
    if (this.#seen === expected) return;
    this.#seen = expected;
    void this.#look();
  }

  async #look(): Promise<void> {
    this.#question.abort();
    const { signal } = this.#question = new AbortController();
    const { words, now, seen } = this.desk;
    const agenda = new Agenda(seen.town.hall);
    const found = await agenda.on(words.isoDate(now), "", signal).catch((error) => {
      // What the hall refuses here leaves the list as it was: the floor beside it goes on.
      if (!signal.aborted && !(error instanceof RefusedError)) throw error;
      return null;
    });
    if (found) this.all = found;
  }

  override render() {
    const { words, now } = this.desk;
    const shown = this.all.filter((each) => soon(each, now));
    const count = this.all.filter(({ state }) => state !== "cancelled" && state !== "ended").length;
    return html`
      <section>
        <div class="over">
          <h2>${words.say("counter.action.agenda")}</h2>
          <button class="button" @click=${() => this.desk.open({ show: "agenda", booking: "" })}>
            ${icon("search")}${words.say("host.coming.all", { count })}
          </button>
          <button class="button" @click=${() => this.desk.open({ show: "book" })}>
            ${icon("calendar-plus")}${words.say("counter.action.book")}
          </button>
        </div>
        ${shown.length
          ? html`<ul class="rows">${shown.map((each) => this.#row(each))}</ul>`
          : html`<p class="quiet">${words.say("host.coming.none")}</p>`}
      </section>
    `;
  }

  #row(each: Appointment): TemplateResult {
    const { words, seen: { town, floor }, now, ready } = this.desk;
    const time = words.atTime(Date.parse(each.at));
    const who = [each.contact?.name, words.say("host.coming.code", { code: spoken(each.code) })];
    return html`
      <li>
        <b class="number">${words.time(Date.parse(each.at))}</b>
        <span class="what">${products.title(each.services, town, words)}
          <small>${who.filter(Boolean).join(", ")}</small></span>
        <span class="ends">
          ${stateTag(each, now, words, numberOf(floor, each.id))}
          ${isToCome(each) || each.state === "missed"
            ? html`
              <button
                class="button"
                aria-label=${words.say("booking.check_in_at", { time })}
                aria-disabled=${ready ? nothing : "true"}
                @click=${() => this.#arrive(each)}
              >${words.say("host.check_in")}</button>
            `
            : html`
              <button
                class="button"
                aria-label=${words.say("booking.open", { time })}
                @click=${() => this.desk.open({ show: "agenda", booking: each.id })}
              >${words.say("host.open_visit")}</button>
            `}
        </span>
      </li>
    `;
  }

  /** Within the hour nobody is early: `wait` goes without asking. */
  async #arrive({ id: booking }: Appointment): Promise<void> {
    const command = { do: "check_in", code: "", booking, wait: true, slip: true } as const;
    const answer = await this.desk.ask(command);
    if (answer?.answer !== "ticket_given") return;
    this.desk.say("done", "host.checked_in", { number: answer.number });
    void this.#look();
  }
}

/** Who comes within the hour, who is late or missed it just now, and who came for a time of around now. */
function soon(each: Appointment, now: number): boolean {
  const at = Date.parse(each.at);
  if (isToCome(each)) return at - now <= HOUR_MS;
  if (each.state === "missed") return now - at <= HOUR_MS;
  return each.state === "arrived" && Math.abs(at - now) <= HERE_MS;
}

customElements.define("todays-appointments", TodaysAppointments);
