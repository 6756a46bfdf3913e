import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

describeDesk('hostile text', (desk) => {
  const { open } = desk;

  it('runs nothing that a text carries', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const text = `Gunmen of ${hostile} Front attacked Tripoli on Monday, “${hostile}” said.\n\n${hostile}`;
    const body = JSON.stringify({ text, title: `${hostile} javascript:alert(1)` });
    const headers = { 'content-type': 'application/json' };
    const stored = await fetch(`${desk.server.url}/api/articles`, { method: 'POST', headers, body });
    const { id } = (await stored.json()) as { id: string };
    await desk.server.line.idle();
    const page = await open(`/#/articles/${id}`);
    await page.locator('.marked-text').waitFor();
    expect(await page.locator('.marked-text').textContent()).toContain('<img src=x onerror=');
    await page.goto(`${desk.server.url}/#/overview?search=Tripoli`);
    await page.locator('.articles tbody a').first().waitFor();
    await page.goto(`${desk.server.url}/#/paste`);
    await page.getByRole('textbox', { name: 'Text' }).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.locator('.paste .marked-text').waitFor();
    expect(await page.locator('#desk :is(img, script)').count()).toBe(0);
    expect(await page.title()).toBe('Opine desk');
  });
});
