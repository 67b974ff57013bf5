/** The start page `/`: what is here, where it is, and whether it lives. Newcomers see it first. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ClockController } from "web/controllers.ts";
import "web/connection-state.ts";
import { icon, shield } from "web/icon.ts";
import { PollController } from "web/poll.ts";
import type { FrontView, PrinterStatus, ZoneShown } from "web/protocol.ts";
import {
  bookingDrawing,
  callsDrawing,
  counterDrawing,
  countersDrawing,
  drawingStyles,
  hostDrawing,
  kioskDrawing,
  managerDrawing,
  paperDrawing,
} from "web/start_drawings.ts";
import { startStyles } from "web/start_styles.ts";
import { shared } from "web/styles.ts";
import { type Key, type Words, words } from "web/words.ts";

const ASK_EVERY_MS = 2000;

type State = { text: string; mood: "on" | "off" | "near" | "late" };

interface Card {
  href: string;
  name: string;
  text: string;
  drawing: TemplateResult;
  state: State | undefined;
  first?: boolean;
}

const MOOD_ICON = {
  on: "circle-check",
  off: "clock",
  near: "triangle-alert",
  late: "triangle-alert",
};

class StartPage extends LitElement {
  static override styles = [...shared, drawingStyles, startStyles];
  readonly #front = new PollController<FrontView>(this, `/front${location.search}`, ASK_EVERY_MS);
  readonly #clock = new ClockController(this, { now: () => Date.now() + this.#offset });
  readonly #open = "open" in document.documentElement.dataset;
  #seen: FrontView | undefined;
  #offset = 0;
  #words: Words = words("nl");

  override willUpdate(): void {
    const front = this.#front.value;
    if (!front || front === this.#seen) return;
    this.#seen = front;
    this.#offset = front.now - Date.now();
    this.#words = words(front.languages[0], front.zone);
    document.documentElement.lang = this.#words.language;
    document.title = `${this.#words.say("common.name")}, ${this.#words.text(front.name)}`;
  }

  override render() {
    const say = (key: Key) => this.#words.say(key);
    return html`
      <header>${this.#head()}</header>
      <main>
              <p class="hello">${say("start.hello")}</p>
              <h1>${say("start.title")}</h1>
              <p class="lead">${say("start.lead")}</p>
              ${this.#halls()}
              ${this.#now()}
              <h2>${say("start.visitors")}</h2>
              ${cards([this.#kiosk(), ...this.#displays(), this.#appointment()])}
              <h2>${say("start.staff")}</h2>
              ${cards(this.#staff())}
            </main>
      <footer>
              ${this.#open ? html`<p>${say("start.try")}</p>` : nothing}
              <p>${say("start.docs")}</p>
            </footer>
    `;
  }

  #head() {
    const front = this.#front.value;
    return html`<p class="town">${shield()}${front ? this.#words.text(front.name) : "Onthaal"}</p>
      ${
      this.#front.away
        ? html`<connection-state state="away" .words=${this.#words}></connection-state>`
        : nothing
    }
      ${
      front
        ? html`
          <p>${this.#words.date(this.#clock.now)}</p>
          <p class="clock">${this.#words.atTime(this.#clock.now)}</p>
        `
        : nothing
    }`;
  }

  /** Several halls: which one this page tells of, and the way to the others. */
  #halls() {
    const front = this.#front.value;
    if (!front?.halls.length) return nothing;
    return html`<nav class="halls" aria-label=${this.#words.say("start.halls")}>${
      front.halls.map((hall) =>
        html`<a href=${`/?hall=${hall.id}`} aria-current=${
          hall.id === front.hall ? "page" : nothing
        }>${this.#words.text(hall.name)}</a>`
      )
    }</nav>`;
  }

  /** The address of a page of this hall; the first hall is meant where none is named. */
  #at(path: string): string {
    const front = this.#front.value;
    return front?.halls.length && front.hall !== front.halls[0]?.id
      ? `${path}?hall=${front.hall}`
      : path;
  }

  #now() {
    const front = this.#front.value;
    if (!front) return html`<ul class="now"></ul>`;
    const waiting = front.waiting
      ? this.#words.say("start.people_waiting", { count: front.waiting })
      : this.#words.say("start.nobody_waiting");
    return html`
      <ul class="now">
        <li>${icon(front.opening.open ? "clock" : "moon")}${this.#opening(front)}</li>
        <li>${icon("users")}${waiting}</li>
      </ul>
    `;
  }

  #opening({ opening, now }: FrontView): string {
    const { open, closes, next_opens } = opening;
    if (open && closes) {
      return this.#words.say("start.open_until", { time: this.#words.atTime(closes) });
    }
    if (open) return this.#words.say("start.open");
    if (!next_opens) return this.#words.say("start.closed");
    const day = this.#words.day(next_opens, now);
    return this.#words.say("start.closed_until", { day, time: this.#words.atTime(next_opens) });
  }

  #kiosk(): Card {
    return {
      href: this.#at("/kiosk"),
      name: this.#words.say("start.kiosk"),
      text: this.#words.say("start.kiosk_text"),
      drawing: kioskDrawing(),
      state: this.#counted(this.#front.value?.connected.kiosk ?? 0),
      first: true,
    };
  }

  #appointment(): Card {
    return {
      href: this.#at("/appointment"),
      name: this.#words.say("start.appointment"),
      text: this.#words.say("start.appointment_text"),
      drawing: bookingDrawing(),
      state: undefined,
    };
  }

  #displays(): Card[] {
    return (this.#front.value?.zones ?? []).map((zone) => this.#display(zone));
  }

  #display(zone: ZoneShown): Card {
    const counters = zone.layout === "counters";
    return {
      href: this.#at(`/display/${zone.id}`),
      name: this.#words.say("start.display", { zone: this.#words.inside(zone.name) }),
      text: this.#words.say(counters ? "start.display_counters_text" : "start.display_text"),
      drawing: counters ? countersDrawing() : callsDrawing(),
      state: this.#counted(this.#front.value?.displays[zone.id] ?? 0),
    };
  }

  #staff(): Card[] {
    const card = (
      name: "counter" | "host" | "manager" | "paper",
      drawing: TemplateResult,
      state?: State,
    ) => ({
      href: this.#at(`/${name}`),
      name: this.#words.say(`start.${name}`),
      text: this.#words.say(`start.${name}_text`),
      drawing,
      state: this.#front.value ? state : undefined,
    });
    const tray = card("paper", paperDrawing(), this.#printer(this.#front.value?.printer));
    return [
      card("counter", counterDrawing(), this.#counters(this.#front.value?.counters_open ?? 0)),
      card("host", hostDrawing(), this.#counted(this.#front.value?.connected.host ?? 0)),
      card("manager", managerDrawing(), this.#counted(this.#front.value?.connected.manager ?? 0)),
      ...(this.#open ? [tray] : []),
    ];
  }

  #counted(count: number): State | undefined {
    if (!this.#front.value) return undefined;
    if (!count) return { text: this.#words.say("start.device_off"), mood: "off" };
    return { text: this.#words.say("start.device_on", { count }), mood: "on" };
  }

  #counters(count: number): State {
    if (!count) return { text: this.#words.say("start.no_counter_open"), mood: "off" };
    return { text: this.#words.say("start.counters_open", { count }), mood: "on" };
  }

  #printer(printer: PrinterStatus | null | undefined): State | undefined {
    if (!printer) return undefined;
    const state = (key: Key, mood: State["mood"]) => ({ text: this.#words.say(key), mood });
    if (!printer.online) return state("start.printer_away", "late");
    if (printer.cover === "open") return state("start.printer_cover", "late");
    if (printer.paper === "out") return state("start.printer_out", "late");
    if (printer.paper === "low") return state("start.printer_low", "near");
    return state("start.printer_ready", "on");
  }
}

function cards(all: Card[]) {
  return html`<ul class="cards">${all.map((each) => html`<li>${card(each)}</li>`)}</ul>`;
}

function card({ href, name, text, drawing, state, first }: Card) {
  return html`<a class="card ${first ? "first" : ""}" href=${href}>
    ${drawing}
    <span class="name">${name}</span>
    <span class="text">${text}</span>
    ${
    state
      ? html`<span class="state ${state.mood}">${icon(MOOD_ICON[state.mood])}${state.text}</span>`
      : nothing
  }
    <span class="arrow">${icon("arrow-right")}</span>
  </a>`;
}

customElements.define("start-page", StartPage);
