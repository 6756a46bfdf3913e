import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

const PASTED = `Gunmen of the Cedar Front attacked a police station in Tripoli on Monday. The Interior Ministry said that the
attackers had killed two officers. “We will strike again,” said Karim Daher, a spokesman for the group.`;

describeDesk('paste box', (desk) => {
  const { open } = desk;

  it('extracts a pasted article on the spot and puts it into the queue', async () => {
    const page = await open('/#/paste');
    await page.getByRole('textbox', { name: 'Text' }).fill(PASTED);
    await page.getByLabel('Published').fill('2024-05-08');
    await page.keyboard.press('Control+Enter');
    await page.locator('.event-small').first().waitFor();
    expect(await page.locator('.claims').textContent()).toContain('Interior Ministry');
    expect(await page.locator('.results').textContent()).toContain('6 May 2024');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download JSON' }).click(),
    ]);
    const json = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(json.events.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Put into the queue' }).click();
    const link = page.getByRole('link', { name: 'Open it' });
    await link.waitFor();
    await desk.server.line.idle();
    await link.click();
    await page.waitForSelector('.event-card');
    expect(await page.locator('.marked-text').textContent()).toContain('Cedar Front');
  });
});
