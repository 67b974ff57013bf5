/** A visitor follows the own ticket on the own phone: how long still, where to go when called, and coming later. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ClockController, HallController } from "web/controllers.ts";
import { hallName } from "web/device.ts";
import { icon, shield } from "web/icon.ts";
import type { Notices, TownView, VisitShown } from "web/protocol.ts";
import { Hall, type LineState } from "web/socket.ts";
import { shared } from "web/styles.ts";
import type { Topic } from "web/topics.ts";
import { type Key, type Words, words } from "web/words.ts";
import { Attention } from "./attention.ts";
import { called } from "./called.ts";
import { choiceStyles } from "./choice_styles.ts";
import { messages, plate, title } from "./parts.ts";
import { Push } from "./push.ts";
import { browser } from "./push_browser.ts";
import { pushStyles } from "./push_card.ts";
import type { Question, Scene } from "./scene.ts";
import { evacuation, state } from "./states.ts";
import { Steady } from "./steady.ts";
import { ticketStyles } from "./ticket_styles.ts";
import { Wishes } from "./wishes.ts";

const MINUTE_MS = 60_000;

class TicketPage extends LitElement {
  static override properties = { standing: { state: true }, question: { state: true } };
  /** When the state that is shown was last known to be true, while the hall is away. */
  declare standing: number | undefined;
  declare question: Question | undefined;

  static override styles = [...shared, ticketStyles, choiceStyles, pushStyles];

  readonly #topic = `ticket/${location.pathname.split("/")[2] ?? ""}` as const;
  readonly #topics: readonly Topic[] = ["town", this.#topic];
  readonly #hall = new Hall({
    role: "visitor",
    name: "phone",
    topics: this.#topics,
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall, MINUTE_MS);
  readonly #attention = new Attention(() => this.requestUpdate());
  readonly #wishes = new Wishes(
    this.#hall,
    () => standing(this.#visit),
    () => this.requestUpdate(),
  );
  readonly #push = new Push(
    { hall: hallName(), ticket: this.#topic.split("/")[1] },
    browser,
    () => this.requestUpdate(),
  );
  readonly #steady = new Steady();
  /** A phone that slept has lost its line without a word: it asks anew as soon as somebody looks. */
  readonly #woken = () => {
    if (document.hidden) return;
    this.#hall.follow(this.#topics);
    this.#attention.seen();
  };
  #language: string | undefined;
  /** What was made heard last: a call, a recall, an evacuation. */
  #told = "";

  override connectedCallback(): void {
    super.connectedCallback();
    new HallController(this, this.#hall);
    this.#hall.listen({
      state: (state) => this.#lineChanged(state),
      view: (topic) => topic === this.#topic && this.#wishes.seen(),
    });
    this.#hall.connect();
    void this.#push.begin();
    document.addEventListener("visibilitychange", this.#woken);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#woken);
    this.#attention.end();
    this.#hall.disconnect();
  }

  override willUpdate(): void {
    const visit = this.#visit;
    this.#language = visit?.language ?? this.#language;
    if (visit?.progress !== "waiting" && visit?.progress !== "away") this.question = undefined;
    if (this.#wishes.granted) this.question = undefined;
  }

  override updated(changed: PropertyValues): void {
    const visit = this.#visit;
    const say = this.#words;
    document.documentElement.lang = say.language;
    document.title = this.#title(say, visit);
    if (changed.has("question") && this.question) this.#focusOnQuestion();
    this.#makeHeard(visit);
    if (visit === null && this.#push.on) void this.#push.stop();
  }

  override render() {
    const visit = this.#visit;
    const alarm = visit && this.#notices.evacuation !== null;
    const place = visit?.progress === "called" && !alarm ? title(this.#words, visit) : "";
    return html`
      <p class="for-ears" aria-live="assertive">${place}</p>
      <div class=${alarm ? "all alarm" : place ? "all" : ""}>
        <main>${this.#page(visit)}</main>
      </div>
    `;
  }

  /** Null once it has ended, and unknown while there is no word of it; the hall may have forgotten it overnight. */
  get #visit(): VisitShown | null | undefined {
    const visit = this.#hall.view(this.#topic)?.visit;
    return visit && this.#unknown ? undefined : visit;
  }

  get #notices(): Notices {
    return this.#hall.view(this.#topic)?.notices ?? { messages: [], evacuation: null };
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

  #title(say: Words, visit: VisitShown | null | undefined): string {
    if (!visit) return say.say("visitor.title");
    return this.#notices.evacuation === null ? title(say, visit) : say.say("common.evacuation");
  }

  #page(visit: VisitShown | null | undefined): TemplateResult {
    const town = this.#town;
    if (visit === null) return this.#only("visitor.ended", "visitor.ended_text");
    if (this.#unknown) return this.#only("visitor.unknown", "bye.unknown_link");
    if (visit === undefined || !town) {
      return this.#only(this.#hall.state === "away" ? "common.away" : "common.connecting");
    }
    const scene = this.#scene(visit, town);
    if (this.#notices.evacuation !== null) {
      return html`${this.#head(scene.say)} ${evacuation(scene)}`;
    }
    if (visit.progress === "called") return called(scene, this.#away(scene.say));
    return html`
      ${this.#head(scene.say)} ${messages(scene)}
      <div class="yours">${scene.say.say("visitor.number")} ${plate(visit.number)}</div>
      ${state(scene)}
    `;
  }

  #scene(visit: VisitShown, town: TownView): Scene {
    return {
      say: this.#words,
      visit: { ...visit, before: this.#steady.shown(visit.before) },
      town,
      messages: this.#notices.messages,
      now: this.#clock.now,
      question: this.question,
      busy: this.#wishes.busy,
      refused: this.#wishes.refused,
      heard: this.#attention.heard,
      awake: this.#attention.awake,
      ringing: this.#attention.ringing,
      push: this.#push,
      ask: (wish) => void this.#wishes.ask(wish),
      open: (question) => {
        this.#wishes.forget();
        this.question = question;
      },
      listen: () => this.#attention.listen(),
      quiet: () => this.#attention.quiet(),
    };
  }

  /** Each call, recall and evacuation is made heard once; whatever comes after it ends the sound. */
  #makeHeard(visit: VisitShown | null | undefined): void {
    if (visit === undefined) return;
    const alarm = visit && this.#notices.evacuation !== null;
    const call = visit?.progress === "called" ? `call ${visit.calls}` : "";
    const tell = alarm ? "evacuation" : call;
    if (tell === this.#told) return;
    this.#told = tell;
    if (tell) this.#attention.ring();
    else this.#attention.quiet();
    if (visit === null || visit.progress === "serving") this.#attention.end();
  }

  #only(headline: Key, text?: Key): TemplateResult {
    const say = this.#words;
    return html`
      ${this.#hallName()}
      <div role="status">
        <h1>${say.say(headline)}</h1>
        ${text ? html`<p>${say.say(text)}</p>` : nothing}
      </div>
    `;
  }

  #hallName(news: TemplateResult | typeof nothing = nothing): TemplateResult {
    const name = this.#town ? this.#words.text(this.#town.name) : this.#words.say("common.name");
    return html`<header><span class="hall">${shield()}${name}</span>${news}</header>`;
  }

  #head(say: Words): TemplateResult {
    const time = say.time(this.#clock.now);
    const updated = html`
      <span class="line">${icon("circle-check")}${say.say("visitor.updated", { time })}</span>
    `;
    return this.#hallName(html`${this.standing ? nothing : updated} ${this.#away(say)}`);
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

  #focusOnQuestion(): void {
    this.renderRoot.querySelector<HTMLElement>("#question")?.focus();
  }

  #lineChanged(state: LineState): void {
    if (state === "online") this.standing = undefined;
    else this.standing ??= this.#hall.now();
  }
}

/** As far as a wish of the visitor can change it. */
function standing(visit: VisitShown | null | undefined): string {
  return visit ? `${visit.progress} ${visit.back} ${visit.aways_left}` : "";
}

customElements.define("ticket-page", TicketPage);
