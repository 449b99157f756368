import { type Page, test } from '@playwright/test';
import { newWord } from '../inbox/open-work';
import { acceptedExtract, acceptedPermit } from './accepted-case';
import { complete, formOf, openStep } from './at-work';
import { expect, Province } from './province';

let province: Province;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  province = await Province.open(browser, '2026-12-07T08:00:00+07:00');
});
test.afterAll(() => province.close());
test.afterEach(() => {
  expect(province.complaints).toEqual([]);
  expect(province.faults).toEqual([]);
});

/** All that a filter leaves of an inbox is chosen by key and opened as a sheet. */
async function sheetOf(page: Page, step: string, word: string, count: number) {
  await page.goto(`/desk/inbox?procedure=P13-civil-status-extract&step=${step}&text=${word}`);
  await expect(page.locator('[data-task]')).toHaveCount(count);
  for (let place = 0; place < count; place += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
  }
  // The bar of what is chosen brings the key with it.
  await expect(page.getByRole('group', { name: 'Việc đã chọn' })).toContainText(`Đã chọn ${count}`);
  await page.keyboard.press('e');
  return page.getByRole('dialog');
}

test('a leader signs what is on the desk as one sheet and sends one back; the records clerk numbers and seals the others as one', async () => {
  test.setTimeout(300_000);
  const word = newWord();
  const officer = await province.as('chuyen-vien');
  const cases = [];
  for (const name of ['Một', 'Hai', 'Ba']) {
    const file = await acceptedExtract(province, `Ký ${name} ${word}`);
    for (const variables of [{ recordFound: 'HERE', recordReference: '9/2015' }, { resultKind: 'EXTRACT' }]) {
      const { items } = await officer<{ items: { taskId: string }[] }>('GET', `/inbox?caseId=${file.id}`);
      await officer('POST', `/inbox/${items[0]!.taskId}/complete`, { variables });
    }
    cases.push(file);
  }
  const [, second, third] = cases;

  const leader = await province.person('lanh-dao');
  const signing = await sheetOf(leader.page, 'sign-extract', word, 3);
  await signing.getByLabel('Quyết định: Tất cả').selectOption({ label: 'Ký' });
  await signing.getByLabel(`Quyết định: ${third!.code}`).selectOption({ label: 'Trả lại để sửa' });
  await signing.getByLabel(`Ý kiến của người ký: ${third!.code}`).fill('Sai năm sinh');
  await signing.getByRole('button', { name: 'Hoàn thành 3 việc' }).click();
  await expect(leader.page.getByText('Đã xong cả 3 việc.')).toBeVisible();
  await leader.close();

  const clerk = await province.person('van-thu');
  const numbering = await sheetOf(clerk.page, 'number-and-seal', word, 2);
  for (const [place, { code }] of cases.slice(0, 2).entries())
    await numbering.getByLabel(`Số, ký hiệu văn bản: ${code}`).fill(`${101 + place}/TLKS`);
  await numbering.getByLabel('Đã đóng dấu, ký số cơ quan: Tất cả').check();
  await numbering.getByRole('button', { name: 'Hoàn thành 2 việc' }).click();
  await expect(clerk.page.getByText('Đã xong cả 2 việc.')).toBeVisible();
  await clerk.page.goto(`/desk/cases/${second!.id}?tab=outcome`);
  await expect(clerk.page.getByText('102/TLKS').first()).toBeVisible();
  await clerk.close();

  // What was sent back lies with who drafted it, with the reason; what was sealed lies at the counter.
  const drafter = await province.person('chuyen-vien');
  await drafter.page.goto(`/desk/inbox?text=${word}`);
  const row = drafter.page.locator('[data-task]');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(third!.code);
  await row.click();
  await expect(drafter.page.locator('[data-form]')).toContainText(/Lập dự thảo/);
  await drafter.close();
  const receiver = await province.person('tiep-nhan');
  await receiver.page.goto(`/desk/inbox?text=${word}`);
  await expect(receiver.page.locator('[data-task]')).toHaveCount(2);
});

interface Late {
  caseId: string;
  code: string;
  taskId: string | null;
  helps: { act: string }[];
}

test('a supervisor goes through what is late: gives work that nobody has to somebody, urges, and asks for a new date in time', async () => {
  test.setTimeout(300_000);
  // A building permit is taken in on Monday; a week later it is time to ask for another date.
  const permit = await acceptedPermit(province, `Xin Hẹn Lại ${newWord()}`);
  await province.travelTo('2026-12-15T15:30:00+07:00');
  const call = await province.as('giam-sat');
  await expect
    .poll(async () => (await call<{ class: string }>('GET', `/case-files/${permit.id}`)).class)
    .toBe('DUE_SOON');
  const { board } = await call<{ board: { items: Late[] } }>('GET', '/boards/overdue');
  const helped = (act: string): Late => {
    const found = board.items.find(({ helps }) => helps.some((help) => help.act === act));
    if (!found) throw new Error(`the demo has nothing late that ${act} would help`);
    return found;
  };
  const { page } = await province.person('giam-sat');
  const dialog = page.getByRole('dialog');
  await page.goto('/boards/overdue');

  const unowned = helped('ASSIGN');
  await page.getByRole('button', { name: `Giao việc hồ sơ ${unowned.code}` }).click();
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Giao việc' }).click();
  await expect(page.getByText(`Đã giao việc của hồ sơ ${unowned.code}`)).toBeVisible();
  const task = await call<{ assignee: string | null }>('GET', `/inbox/${unowned.taskId}`);
  expect(task.assignee).not.toBeNull();

  const slow = helped('URGE');
  await page.getByRole('button', { name: `Đôn đốc hồ sơ ${slow.code}` }).click();
  await dialog.getByRole('textbox').fill('Báo cáo trước 10 giờ sáng nay.');
  await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(page.getByText(`Đã gửi đôn đốc hồ sơ ${slow.code}`)).toBeVisible();

  const { leadAgencyId } = await call<{ leadAgencyId: string }>('GET', `/case-files/${permit.id}`);
  await page.goto(`/boards/overdue?agency=${leadAgencyId}&procedure=P02-building-permit`);
  await page.getByRole('tab', { name: /^Sắp đến hạn/ }).click();
  await page.getByRole('button', { name: `Đề nghị gia hạn hồ sơ ${permit.code}` }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/hẹn lại ngày trả kết quả/);
  await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(page.getByText(`Đã gửi đôn đốc hồ sơ ${permit.code}`)).toBeVisible();

  const letters = await call<{ text: string }[]>('GET', `/case-files/${permit.id}/letters`);
  expect(letters.map(({ text }) => text)).toEqual([expect.stringMatching(/hẹn lại ngày trả kết quả/)]);
});

test('an administrator enters the absence of an officer who is ill; their head does the work in their stead, and the case says so', async () => {
  test.setTimeout(300_000);
  const word = newWord();
  const { id, code } = await acceptedExtract(province, `Thay Người ${word}`);
  const [ill, head] = await Promise.all(
    ['chuyen-vien', 'truong-phong'].map(async (username) => {
      const { name } = await (await province.as(username))<{ name: string }>('GET', '/me');
      return name;
    }),
  );

  const administrator = await province.person('quan-tri');
  const { page } = administrator;
  await page.goto('/desk/settings?section=absence');
  await choose(page, 'Của ai', ill!);
  await expect(page.getByRole('heading', { name: 'Vắng mặt và ủy quyền của người này' })).toBeVisible();
  await choose(page, 'Người thay', head!);
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  const entry = page.getByRole('article').filter({ hasText: 'đang hiệu lực' });
  await expect(entry).toContainText(`Người thay: ${head}`);
  await administrator.close();

  const substitute = await province.person('truong-phong');
  await openStep(substitute.page, code, 'Tra cứu sổ, cơ sở dữ liệu hộ tịch');
  await formOf(substitute.page).getByLabel('Có trong sổ, cơ sở dữ liệu').check();
  await complete(substitute.page, 'Tra cứu sổ, cơ sở dữ liệu hộ tịch');
  await substitute.page.goto(`/desk/cases/${id}`);
  await expect(substitute.page.locator('ol[reversed]')).toContainText(`${head} (làm thay)`);
});

/** Picks somebody of the ward by name. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`${name}.*An Lạc`) })
    .first()
    .click();
}
