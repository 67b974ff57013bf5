/** How one visit looks on the host's page. */
import { css } from "lit";

export const visitLook = css`
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 20px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    font-size: 20px;
    font-weight: 600;
  }
  .state .tag {
    font-size: 16px;
  }
  .away {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
  }
  .panel-body .away h3 {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 0 6px 0 0;
  }
  .away .button {
    min-width: 92px;
    min-height: 48px;
  }
  .deeds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 10px;
  }
  .deed {
    min-height: 52px;
    padding: 4px 12px;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 14px 24px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .change,
  .note {
    display: grid;
    align-content: start;
    gap: 10px;
    min-width: 0;
  }
  .change {
    flex: 3 1 380px;
  }
  .note {
    flex: 2 1 230px;
  }
  .change .rows > li {
    min-height: 60px;
  }
  .pair {
    display: grid;
    grid-template-columns: 1.4fr 1fr;
    align-items: end;
    gap: 10px 20px;
  }
  .promises {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .promises p {
    width: 100%;
    font-size: 15px;
    font-weight: 600;
  }
  .promises .button {
    font-size: 15px;
    padding: 4px 14px;
  }
  .save,
  .note .button {
    justify-self: start;
  }
  .note h3,
  .note label {
    margin: 0;
  }
  textarea {
    min-height: 104px;
    resize: vertical;
  }
  @media (width < 1100px) {
    .away .button {
      min-width: 78px;
      padding: 4px 8px;
    }
  }
  @media (width < 500px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }
`;
