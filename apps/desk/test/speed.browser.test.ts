import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';
import { median, timeSteps } from './pace.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

describeDesk('speed', (desk) => {
  const { open, openQueue } = desk;

  it('ships a first view of less than 120 kB of JavaScript', () => {
    const bytes = (name: string) => gzipSync(readFileSync(join(DIST, name))).length;
    const first = [...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/"\/(assets\/[^"]+\.js)"/g)];
    expect(first).toHaveLength(1);
    expect(bytes(first[0]![1]!)).toBeLessThan(120_000);
    const all = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    expect(all.reduce((sum, name) => sum + bytes(`assets/${name}`), 0)).toBeLessThan(120_000);
  });

  it('shows the first event within a second', async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const page = await open('about:blank');
      await page.addInitScript(() => {
        const look = () => {
          if (document.querySelector('.row') === null) requestAnimationFrame(look);
          // What a frame's callback finds is painted when the next one begins.
          else requestAnimationFrame(() => performance.mark('first-row'));
        };
        look();
      });
      await page.goto(desk.server.url);
      const mark = await page.waitForFunction(() => performance.getEntriesByName('first-row')[0]?.startTime);
      times.push((await mark.jsonValue())!);
      await page.context().close();
    }
    expect(median(times)).toBeLessThan(1_000);
  });

  it('goes on to the next event within a tenth of a second', async () => {
    const page = await openQueue();
    const paces = await timeSteps(page);
    for (let done = 1; done <= 7; done += 1) {
      await page.keyboard.press('a');
      await expect.poll(async () => (await paces()).length).toBe(done);
    }
    expect(median(await paces())).toBeLessThan(100);
  });

  it('moves nothing that is being read', async () => {
    const page = await open('about:blank');
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(desk.server.url);
    await page.locator('.marked-text .trigger').first().waitFor();
    for (let step = 0; step < 5; step += 1) {
      await page.waitForTimeout(700);
      await page.keyboard.press('j');
    }
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.05);
  });

  it('asks no other host for anything, under a policy that would not let it', async () => {
    const page = await open('about:blank');
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.server.url)) others.push(request.url());
    });
    const answer = await page.goto(desk.server.url);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'");
    await page.locator('.event-card').waitFor();
    for (const screen of ['events', 'entities', 'sources', 'statistics', 'overview', 'paste']) {
      await page.goto(`${desk.server.url}/#/${screen}`);
      await page
        .locator(screen === 'paste' ? 'textarea' : 'tbody tr')
        .first()
        .waitFor();
    }
    expect(others).toEqual([]);
  });
});
