import { expect, expectAccessible, inEveryLook, test } from '../support/world';
import { hostileTexts } from '../hostile-model';
import { expectHarmless, watchForeign } from '../support/harmless';
import { openEveryField } from './every-field';
import { hostileForm } from './hostile-form';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the policy of our pages stopped. */
const isRefusal = /violates the following Content Security Policy/;

test('every kind of field is filled in by the keyboard and sent as the server wants it', async ({
  page,
  world,
}) => {
  const { sent } = await openEveryField(page, world);
  await page.getByLabel('Họ và tên').focus();
  await page.keyboard.type('Nguyễn Thị Ánh Tuyết');
  await page.keyboard.press('Enter');
  await page.keyboard.type('048190001234');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.500.000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5/3/26');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Đủ điều kiện' })).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0].variables).toEqual({
    person: { name: 'Nguyễn Thị Ánh Tuyết', identity: '048190001234' },
    fee: 1_500_000,
    day: '2026-03-05',
    reason: 'WRONG',
    outcome: 'SUFFICIENT',
    papers: ['A'],
    onSite: false,
  });
  expect(world.complaints).toEqual([]);
});

test('what is wrong is said in one place, which takes the focus and leads to each field', async ({
  page,
  world,
}) => {
  const { sent } = await openEveryField(page, world);
  await page.getByLabel('Số định danh').fill('123');
  await page.getByLabel('Số tiền').fill('9.000.000');
  await page.getByLabel('Ngày đo đạc').first().fill('31/2/2026');
  await page.getByRole('button', { name: /Thêm mục/ }).click();
  await expect(page.getByLabel('Tên cơ quan')).toBeFocused();
  await page.keyboard.press('Control+Enter');

  const summary = page.getByRole('alert').filter({ hasText: 'chỗ cần sửa' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveText([
    'Hãy nhập “Họ và tên”.',
    '“Số định danh” phải là số định danh cá nhân 12 chữ số.',
    '“Số tiền” không được quá 5.000.000.',
    '“Ngày đo đạc”: “31/2/2026” không phải là ngày (ví dụ 05/03/2026).',
    'Hãy chọn “Kết luận”.',
    'Mục 1: Hãy nhập “Tên cơ quan”.',
  ]);
  await summary.getByRole('link', { name: /31\/2\/2026/ }).press('Enter');
  await expect(page.getByLabel('Ngày đo đạc').first()).toBeFocused();
  await page.getByLabel('Ngày đo đạc').first().fill('28/2/2026');
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('listitem')).toHaveCount(5);
  expect(sent).toEqual([]);
});

test('what the server refuses stands at its field, and nothing that was entered is lost', async ({
  page,
  world,
}) => {
  const detail = 'Biểu mẫu có trường chưa hợp lệ.';
  await openEveryField(page, world, {
    answer: () => ({
      status: 422,
      json: {
        status: 422,
        code: 'FORM.REFUSED',
        title: detail,
        detail,
        requestId: 'r',
        errors: [
          {
            field: 'person.name',
            code: 'FORM.PATTERN',
            message: 'Trường "person.name" không đúng định dạng.',
          },
        ],
      },
    }),
  });
  await page.getByLabel('Họ và tên').fill('Trần Văn Bình');
  await page.getByRole('radio', { name: 'Không đủ' }).check();
  await page.getByLabel('Giải thích').fill('Thiếu bản vẽ');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: 'Trường “Họ và tên” không đúng định dạng.' })).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Trần Văn Bình');
  await expect(page.getByLabel('Giải thích')).toHaveValue('Thiếu bản vẽ');
});

test('files are sent at once; a refused one is told and holds the form back until it is taken away', async ({
  page,
  world,
}) => {
  const { sent } = await openEveryField(page, world);
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'hiện trạng.png', mimeType: 'image/png', buffer: png });
  await expect(page.getByText('✓ Đã tải lên')).toBeVisible();
  await files.setInputFiles({ name: 'ghi chú.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await expect(page.getByText(/Loại tệp không được nhận: ghi chú.txt/)).toBeVisible();
  await page.getByLabel('Họ và tên').fill('Trần Văn Bình');
  await page.getByRole('radio', { name: 'Đủ điều kiện' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: /ghi chú.txt.*chưa tải lên được/ })).toBeVisible();
  expect(sent).toEqual([]);
  await page.getByRole('button', { name: 'Bỏ ghi chú.txt' }).click();
  await page.getByLabel('Họ và tên').press('Control+Enter');
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0].variables.photos).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
});

test('a day can be taken from the calendar by the keyboard', async ({ page, world }) => {
  await openEveryField(page, world);
  const day = page.getByLabel('Ngày đo đạc').first();
  await day.fill('05/03/2026');
  await day.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: 'Chọn ngày: Ngày đo đạc' })).toContainText('T2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('06/03/2026');
});

test('what a case holds is text in a form, whatever it looks like', async ({ page, world }) => {
  const foreign = watchForeign(page, world);
  const note = `${hostileTexts.join(' ')} ![x](https://evil.example/a.png) [x](https://evil.example)`;
  await openEveryField(page, world, { note });
  await expect(page.getByRole('heading', { name: /Thẩm định/ }).last()).toContainText(
    '![x](https://evil.example/a.png)',
  );
  await expectHarmless(page, foreign);
});

test('what a designer says in a form is text, in fields, options, faults and between them', async ({
  page,
  world,
}) => {
  const foreign = watchForeign(page, world);
  await openEveryField(page, world, { schema: hostileForm() });
  const form = page.locator('.fjs-container');
  await expect(form).toContainText('window.__xss');
  for (const list of await form.getByRole('combobox').all()) {
    await list.click();
    await page.keyboard.press('Escape');
  }
  await form.locator('input').first().focus();
  await page.keyboard.press('Control+Enter');
  // One of the texts holds an expression that cannot be worked out: it stands there as it was written.
  await expect(form).toContainText("{{constructor.constructor('window.__xss=1')()}}");
  await expectHarmless(page, foreign, 'markup');
  expect(world.complaints.filter((one) => !isRefusal.test(one))).toEqual([]);
});

test('a form with every field is accessible in every look', async ({ page, world }) => {
  // Four looks, each read by the checker as a whole.
  test.slow();
  await openEveryField(page, world);
  await inEveryLook(page, async () => {
    await page.locator('.fjs-container').waitFor();
    await page.getByRole('button', { name: /^(Thêm mục|Add an item)/ }).click();
    await page.getByLabel(/Họ và tên|Full name/).press('Control+Enter');
    await page.getByRole('alert').first().waitFor();
    await expectAccessible(page);
  });
  expect(world.complaints).toEqual([]);
});
