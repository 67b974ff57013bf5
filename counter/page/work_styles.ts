/** Where things stand on the work page: two columns, one, or a bar of 360 px. */
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
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px;
    padding-top: 12px;
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
    white-space: nowrap;
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

  .narrow {
    min-height: 0;
  }
  .narrow header {
    gap: 12px;
    min-height: 46px;
    padding: 4px 12px;
  }
  .narrow connection-state,
  .narrow time {
    font-size: 16px;
  }
  .narrow main {
    display: block;
    overflow: auto;
  }
  .narrow .work {
    grid-template-rows: auto auto auto auto minmax(0, 1fr);
    align-content: start;
    gap: 10px;
    min-height: 100%;
    padding: 10px 12px 12px;
  }
  .narrow .sheet {
    display: contents;
  }
  .narrow .card {
    display: block;
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .narrow .head {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 10px 12px;
  }
  .narrow .head number-plate {
    justify-self: start;
    font-size: 48px;
  }
  .narrow .who {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .narrow .who h1 {
    font-size: 19px;
  }
  .narrow .who p,
  .narrow .body p {
    font-size: 15px;
    line-height: 1.3;
  }
  .narrow .time b {
    font-size: 31px;
  }
  .narrow .time span {
    font-size: 13px;
  }
  .narrow .body {
    margin: 4px 0 0;
    padding: 0;
  }
  .narrow .call {
    order: 1;
    min-height: 110px;
    padding: 12px 18px;
  }
  .narrow .call .title {
    font-size: 25px;
    gap: 12px;
  }
  .narrow .call .icon {
    width: 28px;
    height: 28px;
  }
  .narrow .call .detail {
    font-size: 15px;
    line-height: 1.3;
  }
  .narrow .call kbd {
    display: none;
  }
  .narrow .acts {
    order: 2;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    padding: 0;
  }
  .narrow .act {
    min-height: 46px;
    font-size: 15px;
  }
  .narrow .happened {
    order: 3;
    font-size: 15px;
  }
  .narrow .counts {
    order: 4;
    align-self: end;
  }
  .cover {
    position: fixed;
    inset: 0;
    z-index: 2;
    overflow: auto;
    border: 0;
    padding: 12px;
  }
  .cover .body {
    margin: 0;
    padding: 0;
  }
`;
