/** The display of a waiting zone: who is called where, seen from afar and heard. */
import { html, LitElement, type TemplateResult } from "lit";
import { ClockController, HallController } from "web/controllers.ts";
import { deviceName, hallName } from "web/device.ts";
import "web/pairing-code.ts";
import type { DisplayView, TownView, ZoneShown } from "web/protocol.ts";
import { Hall, type LineState } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import { Alarm } from "./alarm.ts";
import { Announcer } from "./announcer.ts";
import { over } from "./board.ts";
import { callsBoard } from "./calls.ts";
import { cardsBoard } from "./cards.ts";
import { evacuation } from "./evacuation.ts";
import { head } from "./head.ts";
import { loudness, minuteOf } from "./loudness.ts";
import { measure } from "./measure.ts";
import { closed, illegible, notice } from "./notices.ts";
import type { Scene } from "./scene.ts";
import "./setup.ts";
import {
  boardWidth,
  callLines,
  counterCards,
  type Illegible,
  leavePx,
  type Panel,
  unit,
  type Widths,
} from "./sizes.ts";
import { Speaker } from "./speaker.ts";
import { boardStyles } from "./styles.ts";

const SETUP = new URLSearchParams(location.search).has("setup");

export class HallDisplay extends LitElement {
  static override properties = { widths: { state: true }, standing: { state: true } };
  /** How wide the widest number and place are; unknown until the letters are loaded. */
  declare widths: Widths | undefined;
  /** When the state that is shown was last known to be true, while the hall is away. */
  declare standing: number | undefined;

  static override styles = [...shared, boardStyles];

  readonly #zone = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  readonly #hall = new Hall({
    role: "display",
    name: deviceName(`display-${this.#zone}`),
    topics: ["town", `display/${this.#zone}`],
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall);
  readonly #speaker = new Speaker(() => this.#soundChanged());
  readonly #alarm = new Alarm(this.#speaker);
  readonly #announcer = new Announcer(this.#speaker, this.#hall);
  readonly #resized = () => this.requestUpdate();
  readonly #letters = new Set<string>();
  #measured: TownView | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    new HallController(this, this.#hall);
    this.#hall.listen({ state: (state) => this.#lineChanged(state) });
    this.#hall.connect();
    this.#speaker.open();
    this.#soundChanged();
    addEventListener("resize", this.#resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("resize", this.#resized);
    this.#speaker.close();
    this.#hall.disconnect();
  }

  override updated(): void {
    const town = this.#hall.view("town");
    const view = this.#view;
    if (town && view) this.#sound(town, view);
    const zone = town && this.#zoneOf(town);
    if (!town || !zone || !this.#news(town)) return;
    this.#dress(town, zone);
    void measure(this.renderRoot, town, zone, this.#letters).then((widths) => this.widths = widths);
  }

  override render() {
    const town = this.#hall.view("town");
    const say = words(town?.languages[0] ?? "nl", town?.zone);
    this.style.setProperty("--u", `${unit(windowPanel())}px`);
    this.style.setProperty("--board", `${windowPanel().widthPx}px`);
    if (this.#hall.pairing) return this.#pairing(say, this.#hall.pairing.code);
    if (!town || !this.#view) return notice(say, this.#hall);
    const zone = this.#zoneOf(town);
    if (!zone) return notice(say, this.#hall);
    if (SETUP) return this.#setup(say, town, zone);
    return this.#board({ say, town, zone, view: this.#view, now: this.#clock.now, ...this.#state });
  }

  get #view(): DisplayView | undefined {
    return this.#hall.view(`display/${this.#zone}`);
  }

  get #state(): Pick<Scene, "standing" | "silent" | "wake"> {
    const silent = !this.#speaker.heard;
    return { standing: this.standing, silent, wake: this.#speaker.wake };
  }

  /** One display speaks for its zone. The others do as it does without a sound, to go on where it stops. */
  #sound(town: TownView, view: DisplayView): void {
    // Whoever sets a display up hears its gong at any time, and leaves the calls to another.
    const speaks = SETUP || view.speaker === this.#hall.welcome?.line;
    const leave = view.notices.evacuation !== null;
    const usual = loudness(town.volume, minuteOf(this.#hall.now(), town.zone));
    this.#speaker.loudness = speaks ? (leave ? 1 : usual) : 0;
    this.#alarm.sound(leave);
    this.#announcer.hear(leave || SETUP ? [] : view.calls);
  }

  #soundChanged(): void {
    if (!SETUP) this.#hall.tell({ type: "sound", on: this.#speaker.heard });
    this.requestUpdate();
  }

  #zoneOf(town: TownView): ZoneShown | undefined {
    return town.zones.find((zone) => zone.id === this.#zone);
  }

  #board(scene: Scene): TemplateResult {
    if (scene.view.notices.evacuation !== null) {
      const body = evacuation(scene, leavePx(windowPanel(scene.zone)));
      return html`<main class="alarm">${head(scene)}${body}</main>`;
    }
    const body = over(scene.view, scene.now) ? closed(scene) : this.#calls(scene);
    return html`<main class=${scene.standing ? "away" : ""}>${head(scene)}${body}</main>`;
  }

  #setup(say: Words, town: TownView, zone: ZoneShown): TemplateResult {
    const ring = () => this.#speaker.ring();
    return this.widths
      ? html`
        <display-setup .say=${say} .town=${town} .zone=${zone} .widths=${this.widths}
          .ring=${ring}></display-setup>
      `
      : html``;
  }

  #calls(scene: Scene): TemplateResult {
    if (!this.widths) return html``;
    const panel = windowPanel(scene.zone);
    const refused = (why: Illegible) => illegible(scene, why);
    if (scene.zone.layout === "calls") {
      const layout = callLines(panel, this.widths);
      return layout.legible ? callsBoard(scene, layout) : refused(layout);
    }
    const layout = counterCards(panel, this.widths, scene.view.counters.length);
    return layout.legible ? cardsBoard(scene, layout) : refused(layout);
  }

  /** Whether the letters have to be measured (again): another town, or a number with a letter not seen before. */
  #news(town: TownView): boolean {
    const before = this.#letters.size;
    for (const call of this.#view?.calls ?? []) this.#letters.add(call.number.charAt(0));
    const news = town !== this.#measured || this.#letters.size > before;
    this.#measured = town;
    return news;
  }

  #pairing(say: Words, code: string): TemplateResult {
    return html`
      <main class="pairing">
        <pairing-code .code=${code} .words=${say}></pairing-code>
      </main>
    `;
  }

  #lineChanged(state: LineState): void {
    if (state === "online") this.standing = undefined;
    else this.standing ??= this.#hall.now();
  }

  #dress(town: TownView, zone: ZoneShown): void {
    const say = words(town.languages[0], town.zone);
    document.documentElement.dataset.theme = zone.dark ? "dark" : "light";
    document.documentElement.lang = say.language;
    document.title = `${say.say("display.title", { zone: say.text(zone.name) })} · ${
      say.text(town.name)
    }`;
  }
}

/** The window as a panel of this zone; without a zone only its shape counts. */
function windowPanel(zone?: ZoneShown): Panel {
  const widthMm = zone?.width_mm ?? 1;
  const heightPx = innerHeight;
  const widthPx = boardWidth({ widthPx: innerWidth, heightPx }, screen);
  return { widthPx, heightPx, widthMm, distanceM: zone?.distance_m ?? 0 };
}

customElements.define("hall-display", HallDisplay);
