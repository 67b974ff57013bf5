/** Where things move on a tablet held upright and on a phone. */
import { css } from "lit";

export const narrowLook = css`
  @media (width < 1100px) {
    header {
      flex-wrap: wrap;
      padding: 8px 16px;
    }
    .give,
    .beside {
      padding: 16px;
    }
    .beside .rows > li {
      flex-wrap: wrap;
      padding-inline: 14px 12px;
    }
    .beside .what {
      flex: 1 1 160px;
    }
    .beside .number {
      min-width: 64px;
      font-size: 23px;
    }
    .wait {
      padding: 10px 12px;
    }
    .wait b {
      font-size: 18px;
    }
    .wait.longest {
      display: none;
    }
    .wait .quiet {
      gap: 6px;
      font-size: 15px;
    }
    .top-way {
      padding: 4px 12px;
    }
    header {
      gap: 8px 14px;
    }
  }

  /* What is as it should be is left out where there is no room to say it. */
  @media (width < 900px) {
    .place {
      margin-right: auto;
    }
    .opening.fine,
    connection-state[state="online"] {
      display: none;
    }
  }

  /* Upright: the ticket above the lists would push them away, so the columns stay while they fit. */
  @media (width < 760px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    header {
      gap: 4px 14px;
    }
    .place {
      flex: 1 1 60%;
    }
    .opening {
      order: 1;
      flex: none;
    }
    .top-way {
      order: 1;
      flex: 1;
    }
    .printer,
    connection-state {
      order: 2;
    }
    .printer.ready {
      display: none;
    }
    main {
      display: block;
    }
    .give {
      border-right: 0;
    }
    .open .give {
      display: none;
    }
    .offer,
    .lists,
    .panel-body {
      overflow: visible;
    }
    .rows > li {
      flex-wrap: wrap;
    }
  }
`;
