/** How charts stand on the page: side by side, with a key whose lines look like those that are drawn. */
import { css } from "lit";

export const chartStyles = css`
  .over-charts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 24px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  h3 {
    font-size: 16px;
    letter-spacing: 0;
  }
  .lines {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    font-size: 15px;
  }
  .lines li {
    border: 0;
  }
  .line {
    display: inline-block;
    width: 28px;
    margin-right: 8px;
    border-top: 3px solid var(--stad-tekst);
    vertical-align: 0.25em;
  }
  .line.was {
    border-top: 3px dotted var(--ink2);
  }
  .line.aim {
    border-top: 2px solid var(--edge);
  }
  .line.b {
    border-top: 3px dashed var(--ink);
  }
  .line.c {
    width: 40px;
    height: 3px;
    border: 0;
    background: linear-gradient(
      90deg,
      var(--ink2) 0 45%,
      transparent 45% 60%,
      var(--ink2) 60% 68%,
      transparent 68% 83%,
      var(--ink2) 83%
    );
  }
  .line.band {
    height: 12px;
    border: 1px solid var(--stad-rand);
    background: color-mix(in srgb, var(--stad-tekst) 20%, transparent);
    vertical-align: -0.1em;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 14px 24px;
    margin: 12px 0 18px;
    --chart-height: 150px;
  }
  .charts h3 {
    margin-bottom: 4px;
    font-size: 15px;
    font-weight: 600;
  }
  .charts > div {
    min-width: 0;
  }
`;
