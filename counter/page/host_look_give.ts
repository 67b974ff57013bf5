/** How the left of the host's page looks: search, tiles, and the ticket. */
import { css } from "lit";

export const giveLook = css`
  .search {
    position: relative;
    display: flex;
    align-items: center;
  }
  .search > .icon {
    position: absolute;
    left: 18px;
    width: 22px;
    height: 22px;
    color: var(--ink2);
  }
  .search input {
    width: 100%;
    min-height: 56px;
    padding: 6px 14px 6px 54px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-button);
    background: var(--raise);
    font-size: 17px;
  }
  .search input::placeholder {
    color: var(--ink2);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  .search:has(.clear) input {
    padding-right: 60px;
  }
  .search .clear {
    position: absolute;
    right: 6px;
    width: 46px;
    padding: 0;
    border: 0;
    background: none;
  }
  .offer {
    flex: 1 1 auto;
    min-height: 120px;
    overflow: auto;
    margin: 0 -10px;
    padding: 4px 10px;
  }
  .offer h3 {
    margin: 0 0 8px;
    color: var(--ink2);
    font-size: 15px;
    font-weight: 600;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .tiles + h3 {
    margin-top: 14px;
  }
  .tiles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
  }
  .tile {
    justify-content: space-between;
    gap: 8px;
    min-height: 66px;
    padding: 6px 12px 6px 15px;
    font-size: 16px;
    text-align: left;
    hyphens: auto;
  }
  .tile span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .tile .icon {
    width: 26px;
    height: 26px;
    color: var(--stad-tekst);
    --icon-stroke: 1.7;
  }
  .tile:active .icon {
    color: inherit;
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .invite {
    font-size: 19px;
    font-weight: 600;
  }
  .wanted {
    display: grid;
    gap: 8px;
    max-height: 210px;
    overflow: auto;
    margin: -4px;
    padding: 4px;
  }
  .wanted li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .wanted .sheet-way {
    width: 46px;
    min-height: 46px;
    padding: 0;
    border-color: transparent;
  }
  .kinds,
  .ways {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
  }
  .kind {
    justify-content: flex-start;
    gap: 12px;
    min-height: 60px;
    padding: 6px 12px;
    text-align: left;
  }
  .kind .icon {
    width: 28px;
    height: 28px;
    --icon-stroke: 1.7;
  }
  .kind b,
  .kind small {
    display: block;
  }
  .kind b,
  .wanted b {
    font-weight: 600;
  }
  .kind small {
    font-size: 14px;
    font-weight: 400;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .languages .button {
    padding: 4px 14px;
    font-size: 15px;
  }
  .give .ways {
    grid-template-columns: auto 1fr;
  }
  .give .ways.even {
    grid-template-columns: 1fr 1fr;
  }
  .give .ways .button {
    min-height: 62px;
  }
  .give .ways.even .button {
    min-height: 50px;
  }
  .give .main {
    font-size: 20px;
  }
  @media (width < 1100px) {
    .tile {
      padding: 6px 12px;
    }
    .tile[aria-pressed] .icon {
      display: none;
    }
  }
  @media (width < 760px) {
    .give .ways .button {
      padding: 4px 12px;
    }
    .give .main {
      font-size: 18px;
      white-space: nowrap;
    }
    .ticket:has(.kinds) {
      position: sticky;
      bottom: 8px;
      z-index: 1;
    }
  }
  .given {
    display: flex;
    align-items: center;
    gap: 18px;
  }
  .given {
    flex-wrap: wrap;
  }
  .given > div {
    flex: 1;
  }
  .given qr-picture {
    flex: none;
    width: 104px;
  }
  .given number-plate {
    flex: none;
    font-size: 52px;
  }
`;
