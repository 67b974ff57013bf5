/** The counter's page: signed in, then which counter, then the work. */
import { html, LitElement } from "lit";
import { HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import type { CounterView, TownView } from "web/protocol.ts";
import { Hall } from "web/socket.ts";
import type { Topic } from "web/topics.ts";
import { type Words, words } from "web/words.ts";
import "./choose.ts";
import { Desk } from "./desk.ts";
import { counterOf } from "./heading.ts";
import { lastCounter, me, type Person, rememberCounter } from "./me.ts";
import { lostBecause } from "./moving.ts";
import "./work.ts";

const OWN_TITLE = document.title;

class CounterPage extends LitElement {
  static override properties = { person: { state: true } };
  declare person: Person | undefined;
  readonly #hall = new Hall({
    role: "staff",
    name: tabName("counter"),
    hall: hallName(),
    topics: ["town", "floor"],
  });
  #counter = lastCounter();
  #followed = "";
  #desk: Desk | undefined;
  /** The counter that this window had until now. */
  #lost: string | null = null;
  #spoken: Words | undefined;

  constructor() {
    super();
    new HallController(this, this.#hall);
    this.#begin();
  }

  async #begin(): Promise<void> {
    this.person = await me();
    this.#hall.connect();
  }

  /** The page has no shadow of its own: what it shows has. */
  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(): void {
    const town = this.#hall.view("town");
    if (!town || !this.person) return;
    this.#sitOrStand(town);
    this.#follow(this.#desk ? [this.#counter!] : town.counters.map(({ id }) => id));
  }

  protected override updated(): void {
    const parts = this.#desk ? [this.#desk.view.contact?.number, counterOf(this.#desk).name] : [];
    document.title = [...parts, OWN_TITLE].filter(Boolean).join(" · ");
  }

  override render() {
    const town = this.#hall.view("town");
    if (!town || !this.person) return this.#loading();
    if (this.#desk) return html`<counter-work .desk=${this.#desk}></counter-work>`;
    const views = town.counters.map(({ id }) => [id, this.#hall.view(`counter/${id}`)] as const)
      .filter((each): each is [string, CounterView] => each[1] !== undefined);
    return html`
      <counter-choice
        .hall=${this.#hall}
        .town=${town}
        .floor=${this.#hall.view("floor")}
        .views=${new Map(views)}
        .person=${this.person}
        .words=${this.#words(town)}
        .line=${this.#hall.state}
        .notice=${this.#lost && views.length === town.counters.length
          ? lostBecause(this.#lost, new Map(views), town, this.person.person, this.#words(town))
          : ""}
        @sit=${this.#sit}
      ></counter-choice>
    `;
  }

  #loading() {
    const { goodbye } = this.#hall;
    const dutch = words("nl");
    return html`<p class="loading" role="status">${
      goodbye ? dutch.say(`bye.${goodbye.code}`) : dutch.say("counter.loading")
    }</p>`;
  }

  /** A person works where the hall says that this person sits, and nowhere else. */
  #sitOrStand(town: TownView): void {
    const view = this.#counter ? this.#hall.view(`counter/${this.#counter}`) : undefined;
    const floor = this.#hall.view("floor");
    if (!view || !floor) return;
    if (view.person !== this.person?.person) return this.#stand();
    const seen = { town, floor, view, words: this.#words(town) };
    this.#lost = null;
    if (this.#desk) this.#desk.see(seen);
    else this.#desk = new Desk(this.#hall, seen, sessionStorage);
  }

  /** The other counters come into view now, and tell why. */
  #stand(): void {
    if (!this.#desk) return;
    this.#desk = undefined;
    this.#lost = this.#counter;
  }

  /** The cards need every counter, the work only its own. */
  #follow(counters: readonly string[]): void {
    const topics: Topic[] = ["town", "floor", ...counters.map((id) => `counter/${id}` as const)];
    if (topics.join() === this.#followed) return;
    this.#followed = topics.join();
    this.#hall.follow(topics);
  }

  #words(town: TownView): Words {
    const language = town.languages[0] ?? "nl";
    if (this.#spoken?.language !== language || this.#spoken.zone !== town.zone) {
      this.#spoken = words(language, town.zone);
      document.documentElement.lang = this.#spoken.language;
    }
    return this.#spoken;
  }

  readonly #sit = ({ detail }: CustomEvent<string>): void => {
    this.#counter = detail;
    rememberCounter(detail);
    this.requestUpdate();
  };
}

customElements.define("counter-page", CounterPage);
