/** How a list of appointments and one of them look. */
import { css, type CSSResultGroup } from "lit";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { appointmentStyles } from "./appointment_styles.ts";
import { panelStyles } from "./panel.ts";
import { partStyles } from "./parts.ts";

const finderStyles = css`
  .find {
    flex: none;
  }
  .body h3 {
    font-size: 16px;
  }
  .rows {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  .rows:empty {
    display: none;
  }
  .rows li + li {
    border-top: 1px solid var(--line);
  }
  .one {
    display: grid;
    grid-template-columns: 58px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 10px;
    width: 100%;
    min-height: 54px;
    padding: 5px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
    line-height: 1.22;
    text-align: left;
    cursor: pointer;
  }
  .one:hover {
    background: var(--sunk);
  }
  .one:focus-visible {
    outline-offset: -4px;
  }
  .told {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .one > b {
    font-size: 17px;
  }
  .one small {
    display: block;
    color: var(--ink2);
    font-size: 14px;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .tag {
    font-size: 14px;
  }
  .about {
    display: grid;
    gap: 4px;
    font-size: 16px;
  }
  .about .at {
    font-weight: 700;
  }
  .about number-plate {
    justify-self: start;
    margin: 6px 0;
    font-size: 34px;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .deeds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
  }
  .deeds .button {
    min-height: 48px;
    padding: 4px 12px;
    font-size: 15px;
  }
  .deeds .first {
    grid-column: 1 / -1;
  }
  .button.sure {
    border-color: var(--late);
    background: var(--latebg);
    color: var(--late);
  }
  .back {
    align-self: start;
    min-height: 36px;
    padding: 3px 12px;
    border-radius: 10px;
    font-size: 15px;
  }
  .arrived {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  .arrived number-plate {
    font-size: 46px;
  }
`;

export const findingStyles: CSSResultGroup = [
  ...shared,
  ...tagStyles,
  partStyles,
  panelStyles,
  appointmentStyles,
  finderStyles,
];
