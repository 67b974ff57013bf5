/** Where things stand on the host's page: a tablet on its side or upright, a phone. */
import { css } from "lit";

export const workLook = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    font-size: 16px;
    line-height: 1.4;
    --button-height: 46px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px 20px;
    min-height: 64px;
    padding: 8px 24px;
    border-bottom: 1px solid var(--line);
    background: var(--raise);
    white-space: nowrap;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 16px;
    font-size: 21px;
  }
  .place .icon {
    width: 26px;
    height: 26px;
    --icon-stroke: 1.7;
  }
  .opening {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .opening::first-letter {
    text-transform: uppercase;
  }
  .printer {
    display: flex;
    align-items: center;
    gap: 0.45em;
    color: var(--ink2);
  }
  .printer.near,
  .printer.late {
    padding: 4px 10px;
    border-radius: 8px;
    background: var(--nearbg);
    color: var(--near);
    font-weight: 600;
  }
  .printer.late {
    background: var(--latebg);
    color: var(--late);
  }
  time {
    font-size: 20px;
    font-weight: 700;
  }
  .top-way {
    font-size: 15px;
    padding: 4px 14px;
  }
  .banner {
    display: flex;
    gap: 12px;
    padding: 12px 24px;
    border-bottom: 1px solid var(--line);
    background: var(--sunk);
  }
  .banner .icon {
    width: 22px;
    height: 22px;
    margin-top: 1px;
  }
  .banner.near {
    background: var(--nearbg);
    color: var(--near);
    font-weight: 600;
  }
  .banner.late {
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  main {
    display: grid;
    grid-template-columns: minmax(380px, 38.3%) minmax(0, 1fr);
    flex: 1;
    min-height: 0;
  }
  .give,
  .beside {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-width: 0;
    min-height: 0;
    padding: 20px 24px 22px;
  }
  .give {
    border-right: 1px solid var(--line);
    background: var(--sunk);
  }
  .lists {
    display: grid;
    align-content: start;
    gap: 20px;
    flex: 1;
    min-height: 0;
    overflow: auto;
    margin: 0 -10px;
    padding: 4px 10px;
  }
  .over {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 10px;
  }
  .over h2 {
    font-size: 24px;
  }
  .waits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 10px;
  }
  .wait {
    display: grid;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
    line-height: 1.3;
  }
  .wait .quiet {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .wait .icon {
    width: 20px;
    height: 20px;
    --icon-stroke: 1.7;
  }
  .wait b {
    font-size: 20px;
  }
`;
