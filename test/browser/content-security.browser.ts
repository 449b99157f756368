import { type ConsoleMessage, expect, type Page, test } from '@playwright/test';
import { ServerProcess } from '../support/server-process';

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(async () => {
  await server.stop();
  server.removeData();
});

/** What the browser refuses to do for a page, and what its scripts stumble over. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !/401 \(/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) =>
       console.error('CSP', event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber))`,
  );
  return complaints;
}

test('the live page runs under its policy', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`${server.url}/engine#token=${server.token('viewer')}`);
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'live');
  expect(complaints).toEqual([]);
});

test('the page of the API runs under its policy, is styled and can be used', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`${server.url}/api/docs`);
  const operation = page.locator('.opblock').first();
  // The foreign page draws several hundred operations first.
  await expect(operation).toBeVisible({ timeout: 45_000 });
  await operation.locator('.opblock-summary-control').click();
  await expect(page.getByRole('button', { name: 'Try it out' }).first()).toBeVisible();
  await expect(operation).toHaveCSS('border-top-style', 'solid');
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  await expect(page.locator('.dialog-ux')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what is put into a page from outside does not run', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`${server.url}/api/docs`);
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.ran = 2');
    image.src = '/nowhere.png';
    document.body.append(image);
    const foreign = document.createElement('script');
    foreign.src = '/api/docs/swagger-ui-standalone-preset.js';
    document.body.append(foreign);
  }`);
  await expect.poll(() => complaints.filter((text) => text.startsWith('CSP script-src')).length).toBe(3);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});
