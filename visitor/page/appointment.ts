/** A visitor's own appointment, by a link without an account: look, move, cancel, confirm, check in. */
import type { When } from "web/appointment_shapes.ts";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ClockController } from "web/controllers.ts";
import { hallName } from "web/device.ts";
import { icon, shield } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import { phoneLine } from "./advice.ts";
import { agreedStyles } from "./agreed_styles.ts";
import { Api, type Own } from "./api.ts";
import { Documents } from "./documents.ts";
import { documentsStyles } from "./documents_styles.ts";
import { formStyles } from "./form_styles.ts";
import { listStyles } from "./list_styles.ts";
import { serviceStyles } from "./service_styles.ts";
import { Line } from "./line.ts";
import { Mine } from "./mine.ts";
import { question } from "./own_questions.ts";
import { type OwnScene, type Question, QUESTIONS } from "./own_scene.ts";
import { state } from "./own_states.ts";
import { pageStyles } from "./page_styles.ts";
import { Push } from "./push.ts";
import { browser } from "./push_browser.ts";
import { pushStyles } from "./push_card.ts";
import type { TimeChoice } from "./time-choice.ts";
import { type Town, townOf } from "./town.ts";

const MINUTE_MS = 60_000;

class AppointmentPage extends LitElement {
  static override properties = {
    town: { state: true },
    picked: { state: true },
    hall: { state: true },
    wide: { type: Boolean, reflect: true },
  };
  declare town: Town | undefined;
  declare picked: When | null;
  declare hall: string;
  declare wide: boolean;

  static override styles = [
    ...shared,
    pageStyles,
    listStyles,
    serviceStyles,
    formStyles,
    agreedStyles,
    documentsStyles,
    pushStyles,
  ];
  readonly #own: Own = ownOf(location.pathname);
  readonly #line = new Line(() => this.requestUpdate());
  readonly #api = new Api(this.#line);
  readonly #mine = new Mine(
    this.#api,
    this.#own,
    () => this.requestUpdate(),
    (address) => location.assign(address),
  );
  readonly #documents = new Documents(this.#api, this.#own, () => this.requestUpdate());
  readonly #push = new Push(
    { hall: this.#own.hall, booking: this.#own.id, key: this.#own.key },
    browser,
    () => this.requestUpdate(),
  );
  readonly #clock = new ClockController(this, this.#line, MINUTE_MS);

  constructor() {
    super();
    this.picked = null;
    this.hall = this.#own.hall;
    this.wide = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#asked);
    document.addEventListener("visibilitychange", this.#woken);
    void townOf(this.#api, this.#line, this.#own.hall).then((town) => (this.town = town));
    void this.#mine.look();
    void this.#push.begin();
  }

  override willUpdate(): void {
    this.wide = this.#question === "move";
    if (this.#mine.shown?.can.includes("upload")) void this.#documents.begin();
  }

  override updated(): void {
    const say = this.#words;
    document.documentElement.lang = say.language;
    document.title = this.renderRoot.querySelector("h1")?.textContent?.trim() ||
      say.say("appointment.title");
  }

  override render() {
    const say = this.#words;
    return html`
      <header>
        ${shield()}<p class="title">${this.#hallName(say)}</p>
        <div role="status" class="news">${this.#line.away
          ? html`<p class="away">${icon("wifi-off")} ${say.say("common.away")}</p>`
          : nothing}</div>
      </header>
      <main>${this.#page(say)}</main>
    `;
  }

  get #words(): Words {
    const language = new URLSearchParams(location.search).get("lang");
    const front = this.town?.fronts[0];
    return words(this.#mine.shown?.language ?? language ?? "nl", front?.zone);
  }

  get #question(): Question | undefined {
    const asked = QUESTIONS.find((each) => location.hash === `#${each}`);
    const shown = this.#mine.shown;
    if (!asked || !shown) return undefined;
    const possible = asked === "confirm" ? shown.state === "awaited" : shown.can.includes(asked);
    return possible ? asked : undefined;
  }

  #hallName(say: Words): string {
    const name = this.town?.fronts[0]?.name;
    return name ? say.text(name) : say.say("appointment.title");
  }

  #page(say: Words): TemplateResult {
    const { town } = this;
    const { shown, unknown } = this.#mine;
    if (unknown) {
      return html`
        <h1>${say.say("appointment.unknown")}</h1>
        <p>${say.say("appointment.unknown_text")}</p>
        ${town ? phoneLine({ say, offer: town.offer }) : nothing}
        <p><a href="/appointment">${say.say("appointment.again")}</a></p>
      `;
    }
    if (!shown || !town) {
      return html`
        <h1>${say.say("appointment.title")}</h1>
        <p role="status">${say.say("book.asking")}</p>
      `;
    }
    const scene = this.#scene(say, town);
    const asked = this.#question;
    return asked ? question(scene, asked, shown) : state(scene, shown);
  }

  #scene(say: Words, { offer, fronts }: Town): OwnScene {
    return {
      say,
      api: this.#api,
      offer,
      fronts,
      own: this.#own,
      mine: this.#mine,
      documents: this.#documents,
      push: this.#push,
      now: this.#clock.now,
      hall: this.hall,
      picked: this.picked,
      open: (asked) => this.#open(asked),
      act: (deed) => void this.#act(deed),
      place: (hall) => {
        this.hall = hall;
        this.picked = null;
      },
      pick: (at) => {
        this.#mine.forget();
        this.picked = at;
      },
    };
  }

  #open(asked: Question | undefined): void {
    this.#mine.forget();
    if (asked) location.hash = asked;
    else this.#close();
  }

  /** The address without its question; the browser's way back does not ask it again. */
  #close(): void {
    history.replaceState(null, "", location.pathname + location.search);
    this.#asked();
  }

  async #act(deed: () => Promise<boolean>): Promise<void> {
    const question = this.#question;
    if (await deed()) {
      if (question) this.#close();
      return;
    }
    this.picked = null;
    this.renderRoot.querySelector<TimeChoice>("time-choice")?.again();
  }

  readonly #asked = () => {
    this.picked = null;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      scrollTo(0, 0);
      this.renderRoot.querySelector("h1")?.focus({ preventScroll: true });
    });
  };

  /** A page that stayed open for days is looked at again. */
  readonly #woken = () => {
    if (!document.hidden && !this.#mine.busy) void this.#mine.look();
  };
}

/** /appointment/<id>/<key>, and the hall that the server wrote into the page. */
function ownOf(path: string): Own {
  const [, , id = "", key = ""] = path.split("/");
  return { hall: hallName(), id, key };
}

customElements.define("appointment-page", AppointmentPage);
