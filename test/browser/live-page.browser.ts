import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type ConsoleMessage, expect, type Page, test } from '@playwright/test';
import { ApiClient } from '../support/api-client';
import { projectRoot, ServerProcess } from '../support/server-process';
import { hostileModel, hostileTexts } from './hostile-model';

let server: ServerProcess;
let viewer: string;
let api: ApiClient;
/** Who drafts may not sign. */
let leader: ApiClient;

test.beforeAll(async () => {
  server = await ServerProcess.start({ withProcedures: true });
  viewer = server.token('viewer');
  api = new ApiClient(server.url, server.token('operator'));
  leader = new ApiClient(server.url, server.token('operator'));
});
test.afterAll(async () => {
  await server.stop();
  server.removeData();
});

const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(projectRoot, `test-results/screens/${name}.png`) });

/** Opens the page and collects what the browser complains about; broken connections are not complaints. */
async function open(page: Page, token?: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED|401 \(/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) =>
       console.error('CSP', event.violatedDirective, event.blockedURI))`,
  );
  await page.goto(token ? `${server.url}/engine#token=${token}` : `${server.url}/engine`);
  return complaints;
}

async function start(definitionKey: string, businessKey: string, variables: object = {}): Promise<string> {
  const { status, body } = await api.post('/process-instances', {
    definitionKey,
    businessKey,
    variables: { caseCode: businessKey, ...variables },
  });
  expect(status).toBe(201);
  return body.id;
}

async function complete(instanceId: string, elementId: string, variables: object, by = api): Promise<void> {
  const { body } = await api.get(`/process-instances/${instanceId}`);
  const { taskId } = body.waits.find((wait: { elementId: string }) => wait.elementId === elementId);
  expect((await by.post(`/tasks/${taskId}/complete`, { variables })).status).toBe(200);
}

const row = (page: Page, businessKey: string) => page.locator('.row', { hasText: businessKey });
const tokenAt = (page: Page, elementId: string) =>
  page.locator(`.djs-overlays[data-container-id="${elementId}"] .token`);
const copies = {
  reception: 'ACCEPTED',
  needsMoreTime: false,
  copies: [{ title: 'Giấy khai sinh', pages: 2, quantity: 1 }],
};

test('shows cases, lanes and tokens as they change, without a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const complaints = await open(page, viewer);
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'live');
  expect(page.url()).not.toContain('token');
  await page.evaluate('window.neverReloaded = true');

  const id = await start('certified-copy', 'H15.50.05.13-261121-0001');
  await start('building-permit', 'H15.50.05.13-261121-0002', {
    applicationType: 'NEW',
    buildingType: 'HOUSE',
  });
  await expect(row(page, '0001')).toBeVisible();
  await expect(page.locator('[data-total=active] b')).toHaveText('2');
  await expect(page.locator('#lanes summary')).toHaveText(/Trung tâm Phục vụ hành chính công\s*2/);

  await row(page, '0001').click();
  await expect(row(page, '0001')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('#chosen-title')).toHaveText(
    'H15.50.05.13-261121-0001 · Chứng thực bản sao từ bản chính',
  );
  await expect(tokenAt(page, 'compare-with-original')).toHaveText('1');

  await complete(id, 'compare-with-original', copies);
  await expect(tokenAt(page, 'draft-certification')).toBeVisible();
  await expect(tokenAt(page, 'compare-with-original')).toHaveCount(0);
  await expect(page.locator('#lanes summary', { hasText: 'Công chức tư pháp' })).toBeVisible();
  await expect(page.locator('#timeline')).toContainText('Tiếp nhận, đối chiếu bản chính');
  await shot(page, 'live-1440-vi');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Open tasks by lane' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tiếng Việt' })).toHaveAttribute('lang', 'vi');
  await shot(page, 'live-1440-en');

  await page.getByRole('searchbox').fill('cap giay phep');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'Filter by procedure' }).selectOption('certified-copy');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.getByRole('combobox').selectOption('');

  await complete(id, 'draft-certification', { certificationText: 'Đúng với bản chính' });
  await complete(id, 'sign-certification', { signed: true }, leader);
  await complete(id, 'seal-and-register', { certificationNumber: '1/2026' });
  await complete(id, 'return-copies', { collectedBy: 'Nguyễn Văn An' });
  await expect(page.locator('#chosen-state')).toHaveText('completed');
  await expect(page.locator('[data-total=completed] b')).toHaveText('1');
  await expect(page.locator('.token')).toHaveCount(0);
  await expect(row(page, '0001')).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await row(page, '0002').click();
  await expect(tokenAt(page, 'receive-dossier')).toBeVisible();
  await expect(page.locator('#chosen')).toBeInViewport();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await shot(page, 'live-390-en');

  expect(await page.evaluate('window.neverReloaded')).toBe(true);
  expect(complaints).toEqual([]);
});

test('is worked with the keyboard and read by landmarks and names', async ({ page }) => {
  await start('certified-copy', 'H15.50.05.13-261121-0101');
  const complaints = await open(page, viewer);
  await expect(row(page, '0101')).toBeVisible();
  for (const landmark of ['banner', 'main'] as const) await expect(page.getByRole(landmark)).toHaveCount(1);
  for (const name of ['Hồ sơ đang chạy', 'Việc, sự cố và hẹn giờ'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  // Every control has a name.
  const unnamed = await page.evaluate(`[...document.querySelectorAll('button, input, select')]
    .filter((control) => control.offsetParent && !control.textContent.trim() && !control.getAttribute('aria-label'))
    .map((control) => control.outerHTML)`);
  expect(unnamed).toEqual([]);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(row(page, '0101')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tokenAt(page, 'compare-with-original')).toBeVisible();
  // What comes in meanwhile does not take the focus away.
  const other = await start('certified-copy', 'H15.50.05.13-261121-0102');
  await expect(row(page, '0102')).toBeVisible();
  await expect(row(page, '0101')).toBeFocused();
  // What has happened in one case is not told of another.
  await row(page, '0102').click();
  const { body } = await api.get(`/process-instances/${other}/history`);
  await expect(page.locator('#timeline time').last()).toHaveAttribute('datetime', body.items[0].at);

  await page.getByRole('button', { name: 'Toàn cảnh' }).press('Enter');
  await page.getByRole('button', { name: 'Phóng to' }).press('Enter');
  await page.getByRole('button', { name: 'Đến vị trí hiện tại' }).press('Enter');
  await expect(tokenAt(page, 'compare-with-original')).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('says how old its data is while the server is down, and goes on by itself', async ({ page }) => {
  const complaints = await open(page, viewer);
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'live');
  await page.evaluate('window.neverReloaded = true');
  const { port, dataDir } = server;
  await server.kill();
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'stale');
  await expect(page.locator('#link')).toContainText(/mất kết nối.*dữ liệu lúc .*\d+ giây trước/s);
  await expect(page.locator('.row').first()).toBeVisible();
  await shot(page, 'live-stale');

  server = await ServerProcess.start({ port, dataDir, withProcedures: true });
  await start('certified-copy', 'H15.50.05.13-261121-0201');
  await expect(row(page, '0201')).toBeVisible();
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'live');
  expect(await page.evaluate('window.neverReloaded')).toBe(true);
  expect(complaints.filter((text) => !/WebSocket|ERR_/.test(text))).toEqual([]);
});

test('refuses a wrong token, and ends the session of a revoked one within five seconds', async ({ page }) => {
  await open(page);
  await page.getByLabel('Mã truy cập').fill('mc_wrong');
  await page.getByRole('button', { name: 'Vào' }).click();
  await expect(page.getByRole('alert')).toHaveText('Mã truy cập không đúng hoặc đã hết hạn.');
  await shot(page, 'live-sign-in');

  await page.getByLabel('Mã truy cập').fill(server.token('viewer'));
  await page.getByRole('button', { name: 'Vào' }).click();
  await expect(page.locator('#link')).toHaveAttribute('data-state', 'live');
  revokeNewestToken();
  await expect(page.getByRole('alert')).toHaveText(/Phiên đã kết thúc/, { timeout: 6_000 });
  await expect(page.locator('#board')).toBeHidden();
});

test('shows what a designer writes as text, never as markup', async ({ page }) => {
  const { status, body } = await api.deploy([{ name: 'hostile.bpmn', content: hostileModel() }]);
  expect(status, JSON.stringify(body)).toBe(201);
  await start('hostile', hostileTexts[0]!);
  const complaints = await open(page, viewer);
  const hostile = page.locator('.row', { hasText: hostileTexts[0] });
  await hostile.click();
  await expect(tokenAt(page, 'task-0')).toBeVisible();
  for (const lane of await page.locator('#lanes summary').all()) await lane.click();
  await page.getByRole('button', { name: 'Toàn cảnh' }).click();
  await expect(page.locator('#tokens')).toContainText(hostileTexts[1]!);
  await shot(page, 'live-hostile');
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(
    await page.evaluate(
      `document.querySelectorAll('main script, main iframe, main img, main object').length`,
    ),
  ).toBe(0);
  expect(complaints).toEqual([]);
});

/** The command line works on the same database as the server, as an operator would. */
function revokeNewestToken(): void {
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, [join(projectRoot, 'dist/src/cli.js'), 'token', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: '' },
    });
  const newest = cli('list').trim().split('\n').at(-1)!;
  cli('revoke', newest.split('\t')[0]!);
}
