/** The host's page: signed in, then who comes in and who waits. */
import { html, LitElement } from "lit";
import { HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import { Hall } from "web/socket.ts";
import { type Words, words } from "web/words.ts";
import { HostDesk } from "./host_desk.ts";
import "./host_work.ts";
import { me } from "./me.ts";

class HostPage extends LitElement {
  readonly #hall = new Hall({
    role: "host",
    name: tabName("host"),
    hall: hallName(),
    topics: ["town", "floor", "kiosk"],
  });
  #desk: HostDesk | undefined;
  #spoken: Words | undefined;

  constructor() {
    super();
    new HallController(this, this.#hall);
    void me().then(() => this.#hall.connect());
  }

  /** The page has no shadow of its own: what it shows has. */
  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(): void {
    const [town, floor] = [this.#hall.view("town"), this.#hall.view("floor")];
    if (!town || !floor) return;
    const spoken = this.#words(town.languages[0] ?? "nl", town.zone);
    const seen = { town, floor, kiosk: this.#hall.view("kiosk"), words: spoken };
    if (this.#desk) this.#desk.see(seen);
    else this.#desk = new HostDesk(this.#hall, seen);
  }

  override render() {
    if (this.#desk) return html`<host-work .desk=${this.#desk}></host-work>`;
    const { goodbye } = this.#hall;
    const dutch = words("nl");
    return html`<p class="loading" role="status">${
      goodbye ? dutch.say(`bye.${goodbye.code}`) : dutch.say("counter.loading")
    }</p>`;
  }

  #words(language: string, zone: string): Words {
    if (this.#spoken?.language !== language || this.#spoken.zone !== zone) {
      this.#spoken = words(language, zone);
      document.documentElement.lang = this.#spoken.language;
      document.title = this.#spoken.say("host.title");
    }
    return this.#spoken;
  }
}

customElements.define("host-page", HostPage);
