/** The choice between standing and sitting. */
import { css } from "lit";

export const choiceLook = css`
  .how {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
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
  @media (max-width: 560px) {
    .how {
      grid-template-columns: minmax(0, 1fr);
    }
    .how.only {
      flex-wrap: wrap;
    }
  }
`;
