/** The work page in a bar of 360 px or on a phone: no lists, and panels that cover the page. */
import { css } from "lit";

export const narrowStyles = css`
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
    display: flex;
    flex-direction: column;
    gap: 14px;
    overflow: auto;
    padding: 12px;
    background: var(--sunk);
  }
  .cover > .lists {
    flex: 1 1 200px;
    min-height: 200px;
  }
  .cover > .body {
    flex: none;
    margin: 0;
    padding: 0;
  }
  .cover .rows li {
    flex-wrap: wrap;
    justify-content: flex-end;
    padding-bottom: 7px;
  }
  .cover .hint {
    display: none;
  }
  .cover .one {
    flex-basis: 100%;
  }
  .cover > .floor-ways {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .cover > .floor-ways .button {
    justify-content: flex-start;
    font-size: 14px;
    line-height: 1.15;
    text-align: left;
    white-space: normal;
  }
  .cover > .floor-ways kbd {
    margin-left: auto;
  }
  .cover .done p {
    display: grid;
  }
  .cover .row {
    grid-template-columns: 62px minmax(0, 1fr) auto;
    padding-block: 5px;
  }
  .cover .state {
    grid-column: 3;
    margin-top: 3px;
  }
  .cover .state:has(.on_time) {
    display: none;
  }
  .cover .row .what {
    grid-row: span 2;
  }
  .cover .row b {
    grid-row: span 2;
  }
`;
