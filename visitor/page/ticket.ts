/** A visitor follows the own ticket on the own phone: who is before, and where to go when called. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ClockController, HallController } from "web/controllers.ts";
import { hallName } from "web/device.ts";
import { icon, shield } from "web/icon.ts";
import type { TownView, VisitShown } from "web/protocol.ts";
import { Hall, type LineState } from "web/socket.ts";
import { shared } from "web/styles.ts";
import type { Topic } from "web/topics.ts";
import { type Key, type Words, words } from "web/words.ts";
import { big, plate, served, steps, title, wait } from "./parts.ts";
import { ticketStyles } from "./ticket_styles.ts";

const MINUTE_MS = 60_000;
const CALLED_MS = [250, 120, 250];

class TicketPage extends LitElement {
  static override properties = { standing: { state: true } };
  /** When the state that is shown was last known to be true, while the hall is away. */
  declare standing: number | undefined;

  static override styles = [...shared, ticketStyles];

  readonly #topic = `ticket/${location.pathname.split("/")[2] ?? ""}` as const;
  readonly #topics: readonly Topic[] = ["town", this.#topic];
  readonly #hall = new Hall({
    role: "visitor",
    name: "phone",
    topics: this.#topics,
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall, MINUTE_MS);
  /** A phone that slept has lost its line without a word: it asks anew as soon as somebody looks. */
  readonly #woken = () => document.hidden || this.#hall.follow(this.#topics);
  #language: string | undefined;
  #calls = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    new HallController(this, this.#hall);
    this.#hall.listen({ state: (state) => this.#lineChanged(state) });
    this.#hall.connect();
    document.addEventListener("visibilitychange", this.#woken);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#woken);
    this.#hall.disconnect();
  }

  override updated(): void {
    const visit = this.#visit;
    const say = this.#words;
    document.documentElement.lang = say.language;
    document.title = visit ? title(say, visit) : say.say("visitor.title");
    if (visit?.progress !== "called" || visit.calls === this.#calls) return;
    this.#calls = visit.calls;
    // A browser lets a page buzz only once somebody touched it, and complains otherwise.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(CALLED_MS);
  }

  override render() {
    const visit = this.#visit;
    this.#language = visit?.language ?? this.#language;
    const called = visit?.progress === "called" ? title(this.#words, visit) : "";
    return html`
      <p class="for-ears" aria-live="assertive">${called}</p>
      <div class=${called ? "all" : ""}>${this.#page(visit)}</div>
    `;
  }

  /** Null once it has ended, and unknown while there is no word of it; the hall may have forgotten it overnight. */
  get #visit(): VisitShown | null | undefined {
    const visit = this.#hall.view(this.#topic)?.visit;
    return visit && this.#unknown ? undefined : visit;
  }

  get #unknown(): boolean {
    return this.#hall.goodbye?.code === "unknown_link";
  }

  get #town(): TownView | undefined {
    return this.#hall.view("town");
  }

  get #words(): Words {
    return words(this.#language ?? this.#town?.languages[0] ?? "nl", this.#town?.zone);
  }

  #page(visit: VisitShown | null | undefined): TemplateResult {
    const say = this.#words;
    if (visit === null) return this.#only("visitor.ended", "visitor.ended_text");
    if (this.#unknown) return this.#only("visitor.unknown", "bye.unknown_link");
    if (visit === undefined || !this.#town) {
      return this.#only(this.#hall.state === "away" ? "common.away" : "common.connecting");
    }
    if (visit.progress === "called") return this.#called(say, visit);
    return html`
      <main>
        ${this.#head(html`${this.#updated(say)} ${this.#away(say)}`)}
        <div class="yours">${say.say("visitor.number")} ${plate(visit.number)}</div>
        <div aria-live="polite">
          ${visit.progress === "serving" ? served(say, visit) : wait(say, visit)}
        </div>
        ${visit.progress === "waiting" ? steps(say, visit, this.#town) : nothing}
      </main>
    `;
  }

  #called(say: Words, visit: VisitShown): TemplateResult {
    const since = html`<span class="line">${say.time(visit.called ?? this.#clock.now)}</span>`;
    return html`
      <main>
        <header>
          <strong>${icon("bell-ring")}${say.say("visitor.your_turn")}</strong>
          ${since} ${this.#away(say)}
        </header>
        <div class="sign">
          <span>${say.say("visitor.number")}</span>${big(visit.number)}${icon("arrow-right")}
          <span>${say.say("visitor.go_to")}</span>${big(visit.counter ?? "")}
        </div>
        <div>
          <h1>${say.say("visitor.come")}</h1>
          <p>${say.say("visitor.come_text", { place: visit.counter ?? "" })}</p>
        </div>
      </main>
    `;
  }

  #only(headline: Key, text?: Key): TemplateResult {
    const say = this.#words;
    return html`
      <main>
        ${this.#head(nothing)}
        <div role="status">
          <h1>${say.say(headline)}</h1>
          ${text ? html`<p>${say.say(text)}</p>` : nothing}
        </div>
      </main>
    `;
  }

  #head(news: TemplateResult | typeof nothing): TemplateResult {
    const name = this.#town ? this.#words.text(this.#town.name) : this.#words.say("common.name");
    return html`
      <header>
        <span class="hall">${shield()}${name}</span>
        ${news}
      </header>
    `;
  }

  #updated(say: Words): TemplateResult | typeof nothing {
    if (this.standing) return nothing;
    const time = say.time(this.#clock.now);
    return html`
      <span class="line">${icon("circle-check")}${say.say("visitor.updated", { time })}</span>
    `;
  }

  #away(say: Words): TemplateResult {
    const text = this.standing
      ? say.say("visitor.away", { time: say.atTime(this.standing) })
      : undefined;
    return html`
      <div role="status" class="news">${text
        ? html`<p class="away">${icon("wifi-off")} ${text}</p>`
        : nothing}</div>
    `;
  }

  #lineChanged(state: LineState): void {
    if (state === "online") this.standing = undefined;
    else this.standing ??= this.#hall.now();
  }
}

customElements.define("ticket-page", TicketPage);
