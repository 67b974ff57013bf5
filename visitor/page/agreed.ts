/** An appointment as its visitor sees it: when, where and for what, the code to check in with, and what to bring. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Channel, Text } from "web/protocol.ts";
import "web/qr-picture.ts";
import type { Words } from "web/words.ts";
import type { Location, Offer, OwnAppointment } from "./api.ts";
import { capital, instant } from "./dates.ts";
import { told } from "./told.ts";

export const PICTURES: Readonly<Record<Channel, string>> = {
  hall: "map-pin",
  video: "video",
  phone: "phone",
  home: "house",
};

export interface Agreed {
  readonly say: Words;
  readonly offer: Offer;
  readonly appointment: OwnAppointment;
  readonly location: Pick<Location, "name" | "address"> | undefined;
}

/** When, where and for what. */
export function agreedCard({ say, offer, appointment, location }: Agreed): TemplateResult {
  const { at, channel, minutes, services } = appointment;
  const named = services.map(({ service, amount }) => {
    const name = offer.services.find((each) => each.id === service)?.name ?? { nl: service };
    return html`<br>${told(say, name)}${
      amount > 1 ? `, ${say.say("book.times", { count: amount })}` : nothing
    }`;
  });
  return html`
    <section class="card agreed-at">
      <p class="display day">${capital(say.date(instant(at)))}</p>
      <p class="display hour">${say.atTime(instant(at))}</p>
      <ul class="agreed">
        <li>${icon(PICTURES[channel])}<span>${channel === "hall"
          ? place(say, location)
          : say.say(`book.by_${channel}`)}</span></li>
        <li>${icon("file-text")}<span>${say.say("common.minutes", {
          count: minutes,
        })}${named}</span></li>
      </ul>
    </section>
  `;
}

/** What the kiosk takes: seen by its camera, or typed. */
export function codeCard({ say, appointment }: Agreed): TemplateResult | typeof nothing {
  const { code, channel } = appointment;
  if (channel !== "hall") return nothing;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return html`
    <section class="card code" aria-labelledby="code">
      <qr-picture src="/code/${code}.svg" alt=${say.say("book.code_alt", {
        code: spaced,
      })}></qr-picture>
      <div>
        <h2 id="code">${say.say("book.code")}</h2>
        <p class="display letters">${spaced}</p>
        <p class="quiet small">${say.say("book.code_text")}</p>
      </div>
    </section>
  `;
}

/** Each paper once, whatever number of services asks for it. */
export function papersCard({ say, offer, appointment }: Agreed): TemplateResult | typeof nothing {
  const all = appointment.services.flatMap(({ service }) =>
    offer.services.find((each) => each.id === service)?.documents ?? []
  );
  const papers = [...new Map(all.map((paper): [string, Text] => [paper.nl, paper])).values()];
  if (papers.length === 0) return nothing;
  return html`
    <section class="card bring">
      <h2>${say.say("book.bring")}</h2>
      <ul class="papers">${papers.map((paper) =>
        html`<li>${icon("check")}${told(say, paper)}</li>`
      )}</ul>
    </section>
  `;
}

function place(say: Words, location: Agreed["location"]) {
  if (!location) return nothing;
  return html`<strong>${told(say, location.name)}</strong>${
    say.text(location.address) ? html`<br>${told(say, location.address)}` : nothing
  }`;
}
