/** One service, and the list of several. */
import { css } from "lit";

export const serviceLook = css`
  .at-service,
  .at-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: repeat(6, auto) 1fr auto;
    column-gap: var(--gap);
  }
  .at-service {
    grid-template-areas:
      "head head"
      "online online"
      "appointment appointment"
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
  .how {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(16 * var(--u)) var(--gap);
    min-width: 0;
    margin-inline: 0;
    padding: 0;
    border: none;
  }
  .how legend {
    margin: calc(6 * var(--u)) 0 calc(16 * var(--u));
  }
  .option {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(14 * var(--u));
    min-height: var(--touch);
    padding: calc(24 * var(--u)) calc(28 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
    cursor: pointer;
  }
  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option .title {
    display: flex;
    align-items: center;
    gap: calc(20 * var(--u));
    font-size: calc(38 * var(--t));
    font-weight: 700;
    letter-spacing: -0.02em;
  }
  .how .picture {
    font-size: calc(64 * var(--u));
    color: var(--stad-tekst);
  }
  .option .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: calc(52 * var(--u));
    height: calc(52 * var(--u));
    margin-left: auto;
    border: max(2px, calc(3 * var(--u))) solid var(--edge);
    border-radius: 50%;
    background: var(--raise);
    font-size: calc(36 * var(--u));
    color: transparent;
    --icon-stroke: 3;
  }
  .option .detail {
    color: var(--ink);
  }
  .how .wait {
    font-size: calc(38 * var(--t));
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .option .wait {
    margin-top: auto;
    font-size: min(calc(38 * var(--t)), calc(42 * var(--u)));
  }
  .option:has(:checked) {
    --thick: max(var(--border), calc(6 * var(--u)));
    padding: calc(24 * var(--u) + var(--stroke) - var(--thick))
      calc(28 * var(--u) + var(--stroke) - var(--thick));
    border: var(--thick) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .option:has(:checked) .mark {
    border-color: var(--stad-tekst);
    background: var(--stad-tekst);
    color: var(--raise);
  }
  .option:has(:focus-visible) {
    outline: max(4px, calc(5 * var(--u))) solid var(--ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--bg);
  }
  .how.only {
    display: flex;
    align-items: center;
    gap: calc(30 * var(--u));
    padding: calc(30 * var(--u)) calc(32 * var(--u));
    border: max(2px, calc(var(--border) / 2)) solid var(--line);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
  }
  .how.only .picture {
    font-size: calc(84 * var(--u));
  }
  .how.only .named {
    flex: 1;
  }
  .how.only .wait {
    text-align: right;
  }
  .full {
    text-align: center;
    color: var(--ink2);
  }
  .wanted {
    display: flex;
    flex-direction: column;
    gap: calc(16 * var(--u));
  }
  .wanted li {
    display: flex;
    align-items: center;
    gap: var(--gap);
    padding: calc(16 * var(--u)) calc(20 * var(--u)) calc(16 * var(--u)) calc(32 * var(--u));
  }
  .wanted .name {
    flex: 1;
  }
  .wanted .stepper output {
    font-size: calc(60 * var(--u));
  }
  @media (max-width: 560px) {
    .at-service,
    .at-service:not(:has(.amount)) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto;
      grid-template-areas:
        "head" "online" "appointment" "needed" "amount" "how" "refusal" "more" "buttons";
    }
    .how {
      grid-template-columns: 1fr;
    }
    .wanted li {
      flex-wrap: wrap;
    }
    .wanted .name {
      flex: 1 1 100%;
    }
  }
`;
