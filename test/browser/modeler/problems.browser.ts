import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, inEveryLook, test } from '../support/world';
import type { Change } from './broken-drawings';
import { contentOf, modelWith } from './changed-model';

const noSilence: Change = [' procedure:silence="DEEMED_CONSENT"', ''];
const withoutSilence = { 'process.bpmn': [noSilence] };

const open = (page: Page, id: string) => page.goto(`/modeler/models/${id}?panel=problems`);
const panel = (page: Page) => page.getByRole('region', { name: 'Vấn đề' });
/** The rules have said what they know, and the server too. */
const examined = (page: Page) =>
  expect(panel(page)).toContainText('Đã đối chiếu với máy chủ', { timeout: 15_000 });
const silent = 'Bước lấy ý kiến chưa nói im lặng nghĩa là gì.';

test.describe('the problems of a model', () => {
  test.beforeEach(({ world }) => world.signIn('thiet-ke'));

  test('are said with element, law and reason, lead to the element, and are mended and undone', async ({
    page,
    world,
  }) => {
    await open(page, await modelWith(world, withoutSilence));
    await examined(page);
    const finding = panel(page).getByRole('listitem').filter({ hasText: silent });
    await expect(finding).toContainText('Cho ý kiến bằng văn bản');
    await expect(finding).toContainText('NĐ 61/2018 Điều 19(5)');
    await expect(page.getByRole('button', { name: /^Vấn đề/ })).toContainText('1');
    await expect(page.locator('.mark-badge-error')).toHaveCount(1);

    await finding.getByRole('button', { name: /^Vì sao/ }).click();
    await expect(finding).toContainText('Cơ quan được hỏi có thể không trả lời.');
    await finding
      .getByRole('button', { name: new RegExp(silent) })
      .first()
      .click();
    await expect(finding.locator('[aria-current]')).toBeVisible();

    await finding.getByRole('button', { name: 'Im lặng thì chờ và báo cấp trên' }).click();
    await expect(finding).toHaveCount(0);
    await expect(panel(page)).toContainText('Không có vấn đề nào');
    await expect(page.locator('.mark-badge-error')).toHaveCount(0);
    await page.getByRole('button', { name: /^Hoàn tác/ }).click();
    await expect(finding).toHaveCount(1);
    expect(world.complaints).toEqual([]);
  });

  test('of a wait without an end are mended by a reminder that is whole, in one step for undo', async ({
    page,
    world,
  }) => {
    const id = await modelWith(
      world,
      {
        'process.bpmn': [
          [
            /(<bpmn:boundaryEvent id="duty-notice-overdue" [^>]*?) procedure:processingTime="5" procedure:processingTimeUnit="working-day">([^]*?)<bpmn:timerEventDefinition [^>]*\/>/,
            '$1>$2<bpmn:messageEventDefinition messageRef="payment-message" />',
          ],
        ],
      },
      'land-transfer',
    );
    await open(page, id);
    await examined(page);
    const all = panel(page).getByRole('listitem');
    const finding = all.filter({ hasText: 'Chỗ chờ này không có hạn' });
    await expect(finding).toHaveCount(1);
    const before = await all.count();
    await finding.getByRole('button', { name: 'Thêm hạn chờ' }).click();
    await expect(finding).toHaveCount(0);
    await expect(all).toHaveCount(before - 1);
    await page.getByRole('button', { name: /^Hoàn tác/ }).click();
    await expect(all).toHaveCount(before);
  });

  test('of the data of the procedure are mended in its file', async ({ page, world }) => {
    const id = await modelWith(world, {
      'procedure.yaml': [['Văn bản thẩm duyệt phòng cháy', 'Bản sao căn cước công dân']],
    });
    await open(page, id);
    await examined(page);
    const finding = panel(page).getByRole('listitem').filter({ hasText: 'CSDL quốc gia về dân cư' });
    await expect(finding).toContainText('Thành phần hồ sơ 4');
    await finding.getByRole('button', { name: 'Lấy từ cơ sở dữ liệu' }).click();
    await expect(finding).toHaveCount(0);
    await expect.poll(() => contentOf(world, id, 'procedure.yaml')).toContain('fromDatabase: population');
  });

  test('that only the server knows of are added to those of the drawing', async ({ page, world }) => {
    const id = await modelWith(world, {
      'process.bpmn': [
        [' procedure:silence="DEEMED_CONSENT"', ''],
        ['camunda:decisionRef="building-permit-limits"', 'camunda:decisionRef="no-such-table"'],
      ],
    });
    await open(page, id);
    await examined(page);
    await expect(panel(page).getByRole('listitem').filter({ hasText: 'no-such-table' })).toHaveCount(1);
    await expect(panel(page).getByRole('listitem').filter({ hasText: silent })).toHaveCount(1);
  });

  test('are none in a procedure that is in service', async ({ page, world }) => {
    await open(page, await modelWith(world, {}));
    await expect(panel(page)).toContainText('Không có vấn đề nào');
    await expect(page.locator('.mark-badge-error')).toHaveCount(0);
  });

  test('are gone through by keyboard, and nothing stands in anybody’s way', async ({ page, world }) => {
    const id = await modelWith(world, {
      'process.bpmn': [
        noSilence,
        [/(<bpmn:userTask id="draft-result"[^>]*) procedure:processingTime="[^"]*"/, '$1'],
      ],
    });
    await open(page, id);
    const rows = page.locator('[aria-current="true"]').filter({ hasText: /Bước/ });
    await expect(panel(page).getByRole('listitem')).toHaveCount(2);
    await panel(page).focus();
    await page.keyboard.press('F8');
    await expect(rows).toContainText(silent);
    await page.keyboard.press('F8');
    await expect(rows).toContainText('chưa có thời gian xử lý');
    await inEveryLook(page, async () => {
      await expect(page.getByRole('listitem').filter({ hasText: 'NĐ 61/2018' })).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).include('section[aria-label]').analyze();
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    });
  });
});
