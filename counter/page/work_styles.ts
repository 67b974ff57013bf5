/** Where things stand on the work page: two columns, one column, or a bar of 360 px. */
import { css } from "lit";

export const workStyles = css`
  :host {
    display: block;
    font-size: 16px;
    line-height: 1.4;
    --button-height: 52px;
  }
  .page {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
    min-height: 640px;
  }
  aside > ticket-maker,
  aside > visitor-here,
  aside > visit-changer,
  aside > note-writer,
  aside > pass-on,
  aside > number-finder {
    flex: 1;
    height: auto;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(380px, 35.3vw, 560px);
    min-height: 0;
  }
  .work {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto auto;
    gap: 14px;
    min-height: 0;
    padding: 18px 20px 20px;
  }
  .sheet {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
    padding: 18px 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .card {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }
  .card > .nobody {
    grid-row: 1 / -1;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 8px;
    padding-top: 12px;
  }
  .acts .act {
    gap: 6px;
    padding-inline: 8px 7px;
    font-size: 14.5px;
    letter-spacing: -0.01em;
    hyphens: auto;
  }
  .acts .act span {
    min-width: 0;
  }
  .acts .act .icon {
    width: 18px;
    height: 18px;
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    padding: 18px 18px 20px;
    border-left: 1px solid var(--line);
    background: var(--sunk);
  }
  /* In a low window a long panel scrolls, and its button is never out of reach. */
  @media (height < 780px) {
    aside {
      overflow: auto;
    }
    aside > pass-on {
      flex: 1 0 640px;
    }
    .below:has(.over) .floor-ways {
      display: none;
    }
  }
  @media (960px <= width < 1180px) {
    .acts .icon {
      display: none;
    }
    .acts .act {
      gap: 6px;
      padding-inline: 10px 8px;
      font-size: 15px;
    }
  }
  aside > .lists {
    flex: 1;
  }
  .below {
    display: grid;
    gap: 14px;
  }
  .floor-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .floor-ways .button {
    flex: 1;
    min-height: 44px;
    padding: 3px 10px;
    gap: 9px;
    white-space: nowrap;
  }
  .hinting {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  /* A big screen stands further away. */
  @media (width >= 1680px) and (height >= 960px) {
    :host {
      zoom: 1.2;
    }
    .page {
      height: calc(100dvh / 1.2);
    }
  }

  @media (600px <= width < 960px) {
    .page {
      height: auto;
      min-height: 100dvh;
    }
    main {
      display: block;
    }
    .helps {
      display: none;
    }
    header {
      gap: 12px;
      padding-inline: 12px;
    }
    header .way {
      gap: 7px;
      padding-inline: 10px;
    }
    .work {
      grid-template-rows: auto auto auto;
    }
    .sheet {
      grid-template-rows: auto auto;
    }
    .facts,
    .acts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .call {
      position: sticky;
      bottom: 12px;
      z-index: 1;
    }
    aside {
      border-left: 0;
      border-top: 1px solid var(--line);
    }
  }
`;
