import type { Page } from '@playwright/test';
import type { ServerProcess } from '../../support/server-process';
import { anOfficial, demoPassword, sessionOf } from '../support/sessions';
import { expect, expectAccessible, test as base } from '../support/world';
import { openOffice } from './an-office';

const code = 'P13-civil-status-extract';
const processKey = 'civil-status-extract';
/** The local date so many days from now. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Withdrawing a procedure takes it from everybody: the story has a server of its own. */
const test = base.extend<object, { office: ServerProcess }>({
  office: [
    async ({}, use) => {
      const server = await openOffice();
      await use(server);
      await server.stop();
      server.removeData();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ office }, use) => use(office.url),
});

const signIn = async (page: Page, url: string, username: string): Promise<void> => {
  await page.context().clearCookies();
  await page.context().addCookies(await sessionOf(url, username));
};

/** A version that is in force from today, approved by a decision. */
async function approve(url: string): Promise<void> {
  const [designer, control] = [await anOfficial(url, 'thiet-ke'), await anOfficial(url, 'kiem-soat')];
  const { items } = await designer('GET', `/definitions?key=${processKey}&limit=1`);
  const model = await designer('POST', '/models', { name: 'Trích lục', definitionId: items[0].id });
  const { files } = await designer('GET', `/models/${model.id}`);
  const file = files.find(({ name }: { name: string }) => name === 'procedure.yaml');
  const { content } = await designer('GET', `/models/${model.id}/files/${file.id}`);
  await designer('PUT', `/models/${model.id}/files/${file.id}`, {
    name: file.name,
    content: content.replace(/from: '[\d-]+'/, `from: '${inDays(0)}'`),
    revision: file.revision,
  });
  const { proposal } = await designer('POST', `/models/${model.id}/propose`, {
    reason: 'Ban hành quy trình nội bộ',
  });
  await control('POST', `/reviews/${proposal.id}/approve`, {
    decisionNumber: '125/QĐ-UBND',
    decisionDate: inDays(0),
    // The story is not about the stories of the model.
    confirmed: ['second-opinion/no-scenario'],
  });
  await Promise.all([designer.end(), control.end()]);
}

/** The one document that waits at this step is looked at and done, by keyboard. */
async function finish(page: Page, step: 'SIGN' | 'ISSUE', title: RegExp, password: RegExp): Promise<void> {
  await page.goto(`/desk/signing?view=${step}`);
  const row = page.locator('[data-row]').filter({ hasText: 'Quy trình nội bộ giải quyết thủ tục' });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Tệp Quy trình nội bộ/ })).toBeVisible();
  await row.focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel(password).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Xong 1; không thực hiện được 0')).toBeVisible();
  await expect(row).toBeHidden();
}

const openPaper = async (page: Page): Promise<void> => {
  await page.goto(`/modeler/versions/${processKey}`);
  await page.getByRole('button', { name: /^Văn bản: / }).click();
};
const stepOf = (page: Page) => page.getByRole('list', { name: /^Văn bản quy trình đã phê duyệt/ });

test('an approved procedure is signed, numbered, sealed and published; two people withdraw it', async ({
  page,
  office,
  world,
}) => {
  test.slow();
  const { url } = office;
  await approve(url);

  // Where it stands is seen in the catalogue; to the public it is a draft that nobody may open.
  await signIn(page, url, 'kiem-soat');
  await openPaper(page);
  await expect(stepOf(page).getByText('Lãnh đạo ký số: đang chờ')).toBeVisible();
  await expect(page.getByRole('region', { name: /^Tệp Quy trình đã phê duyệt/ })).toBeVisible();
  await expectAccessible(page);

  await signIn(page, url, 'chu-tich');
  await finish(page, 'SIGN', /^Ký số 1 văn bản/, /^Mật khẩu khóa ký/);
  await signIn(page, url, 'van-thu');
  await finish(page, 'ISSUE', /^Cấp số, đóng dấu 1 văn bản/, /^Mật khẩu con dấu số/);
  // It is in the register of the office that keeps it.
  await page.goto('/desk/documents');
  await expect(
    page.getByRole('grid').locator('[data-row]').filter({ hasText: '01/QTNB-UBND' }),
  ).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/public/procedures/${code}`);
  await expect(page.getByText('Số 01/QTNB-UBND')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải quy trình đã ký số (PDF)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^quy-trinh-P13.*\.pdf$/);

  // One person asks, with number, date and ground of the decision; alone they cannot.
  await signIn(page, url, 'thiet-ke');
  await openPaper(page);
  await expect(stepOf(page).getByText('Ban hành, công khai: xong')).toBeVisible();
  await page.getByRole('button', { name: /^Bãi bỏ phiên bản/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Bãi bỏ phiên bản/ });
  await dialog.getByLabel(/^Số quyết định bãi bỏ/).fill('140/QĐ-UBND');
  const [year, month, day] = inDays(1).split('-');
  await dialog.getByLabel(/^Hết hiệu lực từ ngày/).fill(`${day}/${month}/${year}`);
  await dialog.getByLabel(/^Căn cứ, lý do bãi bỏ/).fill('Nghị định mới thay thế thủ tục này');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Đề nghị bãi bỏ' }).click();
  await expect(dialog).toBeHidden();
  const request = page.getByRole('region', { name: /^Đề nghị bãi bỏ phiên bản/ });
  await expect(request.getByText(/Bạn là người đề nghị/)).toBeVisible();
  await expect(request.getByRole('button', { name: 'Đồng ý bãi bỏ' })).toHaveCount(0);

  // The second one is led there by the catalogue, reads and agrees.
  await signIn(page, url, 'kiem-soat');
  await page.goto('/modeler/versions');
  const waiting = page.getByRole('region', { name: 'Đề nghị bãi bỏ chờ quyết định' });
  await waiting.getByRole('link').click();
  await expect(request.getByText(/140\/QĐ-UBND/)).toBeVisible();
  await expect(request.getByText(/Nghị định mới thay thế thủ tục này/)).toBeVisible();
  await expectAccessible(page);
  await request.getByRole('button', { name: 'Đồng ý bãi bỏ' }).click();
  await expect(request).toBeHidden();
  await expect(page.getByText(/Bãi bỏ theo QĐ 140\/QĐ-UBND/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bãi bỏ phiên bản/ })).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto(`/public/procedures/${code}`);
  await expect(page.getByText(/Đã bị bãi bỏ theo Quyết định số 140\/QĐ-UBND/)).toBeVisible();
  await expect(page.getByText(/Nghị định mới thay thế thủ tục này/)).toBeVisible();
  expect(world.complaints).toEqual([]);
});
