/** One service, and the list of several. */
import { css } from "lit";

export const serviceLook = css`
  .at-service,
  .at-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: repeat(7, auto) 1fr auto;
    column-gap: var(--gap);
  }
  .at-service {
    grid-template-areas:
      "head head"
      "online online"
      "appointment appointment"
      "other other"
      "needed amount"
      "how how"
      "refusal refusal"
      "more more"
      "buttons buttons";
  }
  .at-service:not(:has(.amount)) {
    grid-template-areas:
      "head head"
      "online online"
      "appointment appointment"
      "other other"
      "needed needed"
      "how how"
      "refusal refusal"
      "more more"
      "buttons buttons";
  }
  .at-list {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: repeat(4, auto) 1fr auto;
    grid-template-areas: "head" "wanted" "how" "refusal" "more" "buttons";
  }
  .read,
  .act {
    display: contents;
  }
  .read > :not(.head),
  .act > * {
    margin-top: calc(20 * var(--u));
  }
  .head {
    grid-area: head;
  }
  .online {
    grid-area: online;
  }
  .appointment {
    grid-area: appointment;
  }
  .another-day {
    grid-area: other;
  }
  .needed {
    grid-area: needed;
  }
  .amount {
    grid-area: amount;
  }
  .how {
    grid-area: how;
  }
  .refusal {
    grid-area: refusal;
  }
  .another,
  .full {
    grid-area: more;
    align-self: end;
  }
  .buttons {
    grid-area: buttons;
  }
  .wanted {
    grid-area: wanted;
  }
  .head:not(:has(+ .online)) {
    min-height: calc(304 * var(--u));
  }
  .online,
  .appointment {
    display: flex;
    align-items: center;
    gap: calc(40 * var(--u));
  }
  .online {
    padding-block: calc(14 * var(--u));
    padding-right: calc(16 * var(--u));
  }
  .online > div,
  .appointment > div {
    flex: 1;
  }
  .online h2,
  .needed h2,
  .appointment h2 {
    margin-bottom: calc(12 * var(--u));
  }
  .online qr-picture {
    flex: none;
    width: calc(236 * var(--u));
  }
  .appointment {
    border: var(--stroke) solid var(--near);
    background: var(--nearbg);
  }
  .appointment .picture {
    font-size: calc(72 * var(--u));
    color: var(--near);
  }
  .needed li {
    display: flex;
    gap: calc(20 * var(--u));
    line-height: 1.25;
  }
  .needed li + li {
    margin-top: calc(12 * var(--u));
  }
  .needed .picture {
    font-size: calc(38 * var(--u));
    color: var(--stad-tekst);
    --icon-stroke: 2.2;
  }
  .amount h2 {
    font-size: min(calc(38 * var(--t)), calc(40 * var(--u)));
  }
  .amount {
    display: flex;
    flex-direction: column;
    gap: calc(18 * var(--u));
  }
  .stepper {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--gap);
  }
  .stepper button {
    display: grid;
    place-items: center;
    width: var(--touch);
    height: var(--touch);
    padding: 0;
    border: var(--stroke) solid var(--edge);
    border-radius: calc(20 * var(--u));
    background: var(--raise);
    font-size: calc(56 * var(--u));
  }
  .stepper button:disabled {
    border-style: dashed;
    color: var(--ink2);
    cursor: default;
  }
  .stepper output {
    min-width: 1.2em;
    font-size: calc(84 * var(--u));
    font-weight: 700;
    line-height: 1;
    text-align: center;
  }
  @media (max-width: 560px) {
    .online {
      flex-direction: column;
      align-items: flex-start;
      padding: calc(30 * var(--u));
    }
    .buttons {
      flex-wrap: wrap;
    }
    .at-service,
    .at-service:not(:has(.amount)) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto;
      grid-template-areas:
        "head" "online" "appointment" "other" "needed" "amount" "how" "refusal" "more" "buttons";
    }
  }
`;
