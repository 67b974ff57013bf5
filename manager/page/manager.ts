/** The manager's page: the live floor against what was promised, what is set for today, what the screens say. */
import { html, LitElement, nothing } from "lit";
import "web/connection-state.ts";
import { ClockController, HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import { Hall } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { words } from "web/words.ts";
import "./agenda_part.ts";
import { alarmRow } from "./alarm_row.ts";
import { assigning } from "./assigning.ts";
import { cardStyles } from "./card_styles.ts";
import { counters } from "./counters.ts";
import { curve } from "./curve.ts";
import { Deeds } from "./deeds.ts";
import { devices } from "./devices.ts";
import { deviceStyles } from "./device_styles.ts";
import { door } from "./door.ts";
import { evacuation } from "./evacuation.ts";
import { figures } from "./figures.ts";
import type { Floor } from "./floor.ts";
import { formStyles } from "./form_styles.ts";
import { frameStyles } from "./frame_styles.ts";
import { beforeClosing, last } from "./last.ts";
import { limits } from "./limits.ts";
import { messages, writing } from "./messages.ts";
import { pairings } from "./pairings.ts";
import { paper } from "./paper.ts";
import "./promises_part.ts";
import { type Tab, tabOf } from "./tabs.ts";
import "./tomorrow_part.ts";
import { closing, head } from "./top.ts";
import { topStyles } from "./top_styles.ts";
import { Twice } from "./twice.ts";
import { unprinted } from "./unprinted.ts";
import { classes, services } from "./waits.ts";
import "./what_if_part.ts";

export class ManagerPage extends LitElement {
  static override properties = {
    shutting: { state: true },
    revoking: { state: true },
    tab: { state: true },
  };
  /** The manager is asked how to close the hall. */
  declare shutting: boolean;
  /** The devices show how to unpair them. */
  declare revoking: boolean;
  declare tab: Tab;

  static override styles = [
    ...shared,
    ...tagStyles,
    frameStyles,
    topStyles,
    cardStyles,
    deviceStyles,
    formStyles,
  ];

  readonly #hall = new Hall({
    role: "manager",
    name: tabName("manager"),
    topics: ["town", "floor", "manager"],
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall);
  readonly #deeds = new Deeds(this.#hall, () => this.requestUpdate());
  readonly #twice = new Twice();

  constructor() {
    super();
    this.shutting = false;
    this.revoking = false;
    this.tab = tabOf(location.hash);
    addEventListener("hashchange", () => this.tab = tabOf(location.hash));
    new HallController(this, this.#hall);
    this.#hall.connect();
  }

  override render() {
    const town = this.#hall.view("town");
    const view = this.#hall.view("manager");
    const say = words(town?.languages[0] ?? "nl", town?.zone);
    if (!town || !view) return this.#loading(say);
    document.documentElement.lang = say.language;
    document.title = `${say.say("manager.title")} · ${say.text(town.name)}`;
    return this.#floor({
      say,
      town,
      view,
      waiting: this.#hall.view("floor")?.waiting ?? [],
      now: this.#clock.now,
      hall: this.#hall,
      deeds: this.#deeds,
      twice: this.#twice,
    });
  }

  #floor(floor: Floor) {
    return html`
      ${head(floor, this.tab)} ${door(floor, () => this.shutting = true)} ${evacuation(floor)}
      <main>
        ${this.shutting ? closing(floor, () => this.shutting = false) : nothing}
        ${this.#outcome()} ${this.#part(floor)}
      </main>
    `;
  }

  #part(floor: Floor) {
    switch (this.tab) {
      case "today":
        return this.#today(floor);
      case "tomorrow":
        return html`<tomorrow-part .floor=${floor}></tomorrow-part>`;
      case "agenda":
        return html`<agenda-part .floor=${floor}></agenda-part>`;
      case "what_if":
        return html`<what-if-part .floor=${floor}></what-if-part>`;
      case "screens":
        return this.#screens(floor);
      case "promises":
        return html`<promises-part .floor=${floor}></promises-part>`;
      default:
        return this.#now(floor);
    }
  }

  #now(floor: Floor) {
    const turn = () => this.revoking = !this.revoking;
    return html`
      ${floor.view.notices.evacuation === null ? alarmRow(floor) : nothing} ${figures(floor)}
      <div class="columns">
        <div class="left">${classes(floor)}</div>
        <div class="middle">${curve(floor)} ${counters(floor)} ${services(floor)}</div>
        <div class="right">
          ${pairings(floor)} ${unprinted(floor)} ${devices(floor, this.revoking, turn)}
        </div>
      </div>
    `;
  }

  #today(floor: Floor) {
    return html`
      <div class="pair">
        <div>${beforeClosing(floor)} ${limits(floor)} ${last(floor)}</div>
        <div>${assigning(floor)} ${paper(floor)}</div>
      </div>
    `;
  }

  #screens(floor: Floor) {
    return html`
      <div class="pair">
        <div>${writing(floor)}</div>
        <div>${messages(floor)}</div>
      </div>
    `;
  }

  #outcome() {
    const { outcome } = this.#deeds;
    const sentence = outcome?.sentence ?? "";
    return html`
      <p class="outcome ${outcome?.done ? "done" : "not-done"}" role="status">${sentence}</p>
    `;
  }

  #loading(say: ReturnType<typeof words>) {
    const { state, goodbye } = this.#hall;
    const sentence = goodbye && state === "away"
      ? say.say(`bye.${goodbye.code}`)
      : say.say(state === "away" ? "common.away" : "manager.loading");
    return html`
      <main class="loading">
        <h1>${say.say("manager.title")}</h1>
        <p role="status">${sentence}</p>
      </main>
    `;
  }
}

customElements.define("manager-page", ManagerPage);
