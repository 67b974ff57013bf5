/** The visits found by a typed number, any of today; Enter opens the first. */
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { icon } from "web/icon.ts";
import type { VisitFound } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { HostDesk } from "./host_desk.ts";
import { rowStyles } from "./host_look_rows.ts";
import { visits } from "./host_numbers.ts";
import * as products from "./products.ts";

class NumberResults extends LitElement {
  static override properties = {
    desk: { attribute: false },
    typed: {},
    found: { state: true },
  };
  declare desk: HostDesk;
  declare typed: string;
  declare found: readonly VisitFound[] | null | undefined;

  static override styles = [...shared, rowStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("typed")) void this.#ask();
  }

  override render() {
    const { words } = this.desk;
    const { found } = this;
    if (found === undefined) return nothing;
    if (!found?.length) {
      return html`<p class="quiet none" role="status">${
        words.say(found ? "counter.find.none" : "host.no_answer")
      }</p>`;
    }
    return html`
      <p class="for-ears" role="status">${words.say("host.found", { count: found.length })}</p>
      <ul class="rows">${found.map((each) => this.#row(each))}</ul>
    `;
  }

  #row(each: VisitFound) {
    const { words, seen } = this.desk;
    const taken = words.say("counter.find.taken", { time: words.atTime(each.taken) });
    return html`
      <li>
        <button class="button hit" @click=${() => this.#open(each)}>
          <b>${each.number}</b>
          <span class="what">${products.brief(each.services, seen.town, words)}
            <small>${words.say(`counter.progress.${each.progress}`)}, ${taken}</small></span>
          ${icon("chevron-right")}
        </button>
      </li>
    `;
  }

  #open({ number }: VisitFound): void {
    this.desk.typed = "";
    this.desk.open({ show: "visit", number });
  }

  /** Open the first one, once the hall has answered to what is typed now. */
  async first(): Promise<void> {
    await this.#answered;
    const [best] = this.found ?? [];
    if (best && this.isConnected) this.#open(best);
  }

  #answered: Promise<void> = Promise.resolve();

  /** What is typed meanwhile has its own answer: only the newest counts. */
  #ask(): Promise<void> {
    const { typed } = this;
    this.#answered = visits(typed).then((found) => {
      if (typed === this.typed) this.found = found;
    });
    return this.#answered;
  }
}

customElements.define("number-results", NumberResults);
export type { NumberResults };
