import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconds from each key to the frame that showed the event it led to. */
    opinePaces: number[];
  }
}

/** From now on, times every key that leads to another event. @returns what was timed so far, in milliseconds */
export async function timeSteps(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    window.opinePaces = [];
    let latest = 0;
    const leads = () => document.querySelector('.row[aria-current="true"]')?.getAttribute('href');
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const before = leads();
        latest = timeStamp;
        const look = () => {
          const now = leads();
          const isShown = now !== before && document.querySelector('.marked-text .trigger') !== null;
          if (isShown) window.opinePaces.push(performance.now() - timeStamp);
          // A key that led nowhere is forgotten with the next.
          else if (latest === timeStamp) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => window.opinePaces);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
