/** A visitor makes an appointment: what for, where, when, who. */
import type { When } from "web/appointment_shapes.ts";
import { html, LitElement, type PropertyValues } from "lit";
import { ClockController } from "web/controllers.ts";
import { hallName } from "web/device.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import { agreedStyles } from "./agreed_styles.ts";
import { Api } from "./api.ts";
import type { Errors, Scene } from "./booking_scene.ts";
import { channels, linked, withAmount } from "./draft.ts";
import { errors, refusedField } from "./fields.ts";
import { Booking, type Step } from "./flow.ts";
import { formStyles } from "./form_styles.ts";
import { listStyles } from "./list_styles.ts";
import { serviceStyles } from "./service_styles.ts";
import { head } from "./head.ts";
import { Line } from "./line.ts";
import { pageStyles } from "./page_styles.ts";
import { step } from "./step.ts";
import { back, entry, keep, push } from "./steps_back.ts";
import type { TimeChoice } from "./time-choice.ts";
import { type Town, townOf } from "./town.ts";

const MINUTE_MS = 60_000;

class BookingPage extends LitElement {
  static override properties = {
    town: { state: true },
    typed: { state: true },
    language: { state: true },
    errors: { state: true },
    asked: { state: true },
    wide: { type: Boolean, reflect: true },
  };
  declare town: Town | undefined;
  declare typed: string;
  declare language: string;
  declare errors: Errors;
  /** The time that was touched last, while the hall is asked for it. */
  declare asked: When | null;
  declare wide: boolean;

  static override styles = [
    ...shared,
    pageStyles,
    listStyles,
    serviceStyles,
    formStyles,
    agreedStyles,
  ];
  readonly #query = new URLSearchParams(location.search);
  readonly #line = new Line(() => this.requestUpdate());
  readonly #api = new Api(this.#line);
  readonly #clock = new ClockController(this, this.#line, MINUTE_MS);
  #booking: Booking | undefined;
  /** The time that was let go because the page was left; who comes back wants it again. */
  #left: When | null = null;

  constructor() {
    super();
    this.typed = "";
    this.language = this.#query.get("lang") ?? "nl";
    this.errors = {};
    this.asked = null;
    this.wide = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.#popped);
    addEventListener("pagehide", this.#leaving);
    addEventListener("pageshow", this.#returned);
    void this.#begin();
  }

  override willUpdate(): void {
    this.wide = this.#booking?.step === "when";
  }

  override updated(_changed: PropertyValues): void {
    const say = this.#words;
    document.documentElement.lang = say.language;
    const heading = this.renderRoot.querySelector("h1")?.textContent?.trim();
    const title = say.say("book.title");
    document.title = heading && heading !== title ? `${heading} · ${title}` : title;
  }

  override render() {
    const say = this.#words;
    const booking = this.#booking;
    return html`
      ${head({ say, booking, away: this.#line.away, back: this.#back })}
      <main class=${booking?.step ?? ""}>
        ${booking && this.town ? step(this.#scene(say, booking, this.town)) : html`
          <h1>${say.say("book.title")}</h1>
          <p role="status">${say.say("book.asking")}</p>
        `}
      </main>
    `;
  }

  get #words(): Words {
    const spoken = this.town?.offer.languages ?? ["nl"];
    const language = spoken.includes(this.language) ? this.language : spoken[0];
    const hall = this.#booking?.draft.hall;
    const front = this.town?.fronts.find((each) => each.hall === hall) ?? this.town?.fronts[0];
    return words(language, front?.zone);
  }

  #scene(say: Words, booking: Booking, { offer, fronts }: Town): Scene {
    const { holding } = booking;
    return {
      say,
      api: this.#api,
      offer,
      booking,
      fronts,
      now: this.#clock.now,
      typed: this.typed,
      picked: holding.busy && this.asked ? this.asked : holding.at,
      errors: this.errors,
      type: (text) => (this.typed = text),
      want: (draft) => void booking.want(draft).then(() => keep(booking.step, booking.draft)),
      choose: (service) => this.#choose(booking, service),
      speak: (language) => (this.language = language),
      pick: (at) => void this.#pick(booking, at),
      fill: (contact) => {
        booking.contact = contact;
        this.requestUpdate();
      },
      send: () => void this.#send(booking),
    };
  }

  async #begin(): Promise<void> {
    const town = await townOf(this.#api, this.#line, hallName());
    const now = () => this.#line.now();
    const changed = () => this.requestUpdate();
    const booking = new Booking(this.#api, town.offer, now, changed, (step) => this.#went(step));
    this.#booking = booking;
    this.town = town;
    await this.#resume(booking, town);
  }

  /** Where a page that was loaded again was, or where a letter's link leads. */
  async #resume(booking: Booking, { offer }: Town): Promise<void> {
    const before = entry();
    const draft = before?.draft ?? linked(this.#query, offer);
    await booking.want(draft);
    booking.show(before?.step ?? this.#linkedStep(booking));
    if (booking.step === "when" && !draft.hall) booking.next();
    keep(booking.step, booking.draft);
  }

  /** As far as nothing is left to choose. */
  #linkedStep(booking: Booking): Step {
    const { draft, offer, refused, locations } = booking;
    if (draft.services.length === 0) return "what";
    if (refused || !locations?.length) return "chosen";
    if (!draft.channel && channels(draft, offer).length > 1) return "chosen";
    if (!booking.location && !booking.places) booking.draft = { ...draft, hall: locations[0].hall };
    return booking.location ? "when" : "where";
  }

  #choose(booking: Booking, service: string): void {
    const { draft, offer } = booking;
    const there = draft.services.find((each) => each.service === service);
    this.typed = "";
    void booking.want(withAmount(draft, offer, service, there?.amount ?? 1));
    booking.to("chosen");
  }

  async #pick(booking: Booking, at: When): Promise<void> {
    this.asked = at;
    if (await booking.hold(at, this.#words.language)) return;
    this.renderRoot.querySelector<TimeChoice>("time-choice")?.again();
    // Somebody else took it while the form was open: another time is chosen first.
    if (booking.step === "who" && booking.holding.refused) booking.again();
  }

  async #send(booking: Booking): Promise<void> {
    const { fields, holding } = booking;
    if (!fields || holding.lapsed || await this.#wrong(errors(fields, booking.contact))) return;
    await booking.confirm();
    if (holding.refused) await this.#wrong(refusedField(holding.refused, fields));
  }

  /** Whether something must be filled in differently; it has the focus. */
  async #wrong(found: Errors): Promise<boolean> {
    this.errors = found;
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]");
    first?.focus();
    return first !== null;
  }

  #went(step: Step): void {
    const booking = this.#booking;
    if (!booking) return;
    if (step === "done") history.replaceState(null, "", booking.made?.link);
    else push(step, booking.draft);
    booking.show(step);
    void this.#look();
  }

  readonly #back = () => {
    const booking = this.#booking;
    const step = booking && back(booking.step, booking.draft);
    if (!booking || !step) return;
    booking.show(step);
    void this.#look();
  };

  readonly #popped = () => {
    // The address of the appointment belongs to another page.
    if (this.#booking?.made || !location.pathname.endsWith("/appointment")) {
      return location.reload();
    }
    this.#booking?.show(entry()?.step ?? "what");
    void this.#look();
  };

  readonly #leaving = () => {
    const booking = this.#booking;
    if (!booking || booking.made) return;
    this.#left = booking.holding.at;
    booking.holding.release();
  };

  readonly #returned = ({ persisted }: PageTransitionEvent) => {
    const booking = this.#booking;
    if (!persisted || !booking) return;
    if (this.#left) void this.#pick(booking, this.#left).then(() => booking.show(booking.step));
    else booking.show(booking.step);
  };

  /** Another step: it is read from its top. */
  async #look(): Promise<void> {
    this.errors = {};
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector("h1")?.focus({ preventScroll: true });
  }
}

customElements.define("booking-page", BookingPage);
