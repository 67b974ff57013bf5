/** The part "Afspraken": a day of appointments, whom nobody is there for, more room, and the first free times. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Appointment, When } from "web/appointment_shapes.ts";
import { Agenda, whyRefused } from "web/appointments.ts";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { type Capacity, counts, type Moved, outcome } from "./agenda_day.ts";
import { dayChart } from "./agenda_chart.ts";
import { endangered, moved } from "./agenda_danger.ts";
import { firstFree } from "./agenda_first.ts";
import { extras, share } from "./agenda_room.ts";
import { agendaStyles } from "./agenda_styles.ts";
import { cardStyles } from "./card_styles.ts";
import type { Floor } from "./floor.ts";
import { formStyles } from "./form_styles.ts";

/** What others change is seen after so long; what is done here at once. */
const EVERY_MS = 20_000;

/** What the cards are drawn from, and what they ask. */
export interface Day {
  readonly floor: Floor;
  readonly date: string;
  readonly capacity: Capacity;
  readonly all: readonly Appointment[];
  /** Look again, after something was asked. */
  readonly look: () => Promise<void>;
  readonly absent: (roster: string, name: string, absent: boolean) => void;
}

class AgendaPart extends LitElement {
  static override properties = {
    floor: { attribute: false },
    date: { state: true },
    capacity: { state: true },
    all: { state: true },
    first: { state: true },
    moves: { state: true },
    failed: { state: true },
  };
  declare floor: Floor;
  /** ISO; "" until the hall's clock is known. */
  declare date: string;
  declare capacity: Capacity | undefined;
  declare all: readonly Appointment[];
  declare first: Readonly<Record<string, When | null>> | undefined;
  declare moves: readonly Moved[];
  declare failed: string;
  #question = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  static override styles = [...shared, ...tagStyles, cardStyles, formStyles, agendaStyles];

  constructor() {
    super();
    this.date = "";
    this.all = [];
    this.moves = [];
    this.failed = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => document.hidden || void this.#look(), EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#question.abort();
  }

  protected override willUpdate(): void {
    if (!this.date) this.#see(this.floor.say.isoDate(this.floor.now));
  }

  #see(date: string): void {
    this.date = date;
    this.moves = [];
    void this.#look();
  }

  get #agenda(): Agenda {
    return new Agenda(this.floor.town.hall);
  }

  async #look(): Promise<void> {
    this.#question.abort();
    const { signal } = this.#question = new AbortController();
    const { date } = this;
    const hall = this.floor.town.hall;
    const agenda = this.#agenda;
    try {
      const [capacity, all, free] = await Promise.all([
        agenda.get<Capacity>(`/capacity?${new URLSearchParams({ hall, date })}`, signal),
        agenda.on(date, "", signal),
        agenda.get<{ first_free: Readonly<Record<string, When | null>> }>(
          `/first-free?${new URLSearchParams({ hall })}`,
          signal,
        ),
      ]);
      [this.capacity, this.all, this.first, this.failed] = [capacity, all, free.first_free, ""];
    } catch (error) {
      if (!signal.aborted) this.failed = whyRefused(error, this.floor.say);
    }
  }

  override render() {
    const { say } = this.floor;
    if (this.failed) return html`<p role="alert">${this.failed}</p>`;
    if (!this.capacity) {
      return html`<p class="quiet" role="status">${say.say("booking.looking")}</p>`;
    }
    const day: Day = {
      floor: this.floor,
      date: this.date,
      capacity: this.capacity,
      all: this.all,
      look: () => this.#look(),
      absent: (roster, name, absent) => void this.#report(roster, name, absent),
    };
    return html`
      <div class="columns">
        <div class="wide-part">
          ${this.#top()} ${this.#danger(day)} ${dayChart(day)}
        </div>
        <div class="side-part">
          ${firstFree(this.floor, this.first ?? {})} ${extras(day)} ${share(day)}
        </div>
      </div>
    `;
  }

  #top(): TemplateResult {
    const { say, now } = this.floor;
    const noon = Date.parse(`${this.date}T12:00:00Z`);
    const step = (days: number) =>
      this.#see(new Date(noon + days * 86_400_000).toISOString().slice(0, 10));
    return html`
      <section class="card day-top">
        <div class="choose">
          <button class="button small" aria-label=${say.say("manager.agenda_before")}
            @click=${() => step(-1)}>${icon("arrow-left")}</button>
          <h2>${this.date === say.isoDate(now) ? `${say.say("common.today")}, ` : ""}${say.date(
            noon,
          )}</h2>
          <button class="button small" aria-label=${say.say("manager.agenda_after")}
            @click=${() => step(1)}>${icon("arrow-right")}</button>
          <label><span class="for-ears">${say.say("booking.date")}</span>
            <input type="date" .value=${this.date} @change=${this.#jump}></label>
        </div>
        ${this.#figures()}
      </section>
    `;
  }

  #figures(): TemplateResult {
    const { say, now } = this.floor;
    const counted = counts(this.all, now);
    const figure = (what: keyof typeof counted) =>
      html`
        <div>
          <dt>${say.say(`manager.agenda_${what}`)}</dt>
          <dd class="display">${say.number(counted[what])}</dd>
        </div>
      `;
    return html`<dl>${(["booked", "here", "late", "missed"] as const).map(figure)}</dl>`;
  }

  #danger(day: Day): TemplateResult | typeof nothing {
    if (this.moves.length) return moved(day, this.moves, () => this.moves = []);
    return endangered(day, () => void this.#move());
  }

  readonly #jump = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (value) this.#see(value);
  };

  async #report(roster: string, name: string, absent: boolean): Promise<void> {
    const { say, deeds } = this.floor;
    this.moves = [];
    const command = {
      do: absent ? "report_absent" : "report_back",
      roster,
      date: this.date,
    } as const;
    const said = say.say(absent ? "manager.agenda_absent_done" : "manager.agenda_back_done", {
      name,
    });
    if (await deeds.ask(command, say, said)) await this.#look();
  }

  /** Moved and notified in one action; then what became of each. */
  async #move(): Promise<void> {
    const { say, deeds } = this.floor;
    const before = this.capacity?.endangered ?? [];
    const said = say.say("manager.agenda_moved_done");
    if (!await deeds.ask({ do: "move_endangered", date: this.date }, say, said)) return;
    await this.#look();
    try {
      const agenda = this.#agenda;
      const now = await Promise.all(before.map(({ id }) => agenda.one(id)));
      this.moves = outcome(before, now, this.capacity?.endangered ?? []);
    } catch (error) {
      this.failed = whyRefused(error, say);
    }
  }
}

customElements.define("agenda-part", AgendaPart);
