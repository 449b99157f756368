import { hostileModel, hostileTexts } from '../hostile-model';
import { newWord, openWork } from '../inbox/open-work';
import { expect, test } from '../support/world';

test('names in a model are text, whatever they look like', async ({ page, world }) => {
  const { caseId } = await openWork(world, `Phạm Sơ Đồ ${newWord()}`);
  await page.route('**/api/v1/definitions/*/xml', (route) =>
    route.fulfill({ contentType: 'application/xml', body: hostileModel() }),
  );
  await page.goto(`/desk/cases/${caseId}?tab=process`);
  const diagram = page.locator('.bpmn-diagram');
  await diagram.locator('.djs-shape').first().waitFor();
  await expect(diagram).toContainText(hostileTexts[1]!.slice(0, 12));
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(world.complaints).toEqual([]);
});

test('a diagram is moved and enlarged by the keyboard, and there as a list', async ({ page, world }) => {
  const { caseId } = await openWork(world, `Phạm Sơ Đồ ${newWord()}`);
  await page.goto(`/desk/cases/${caseId}?tab=process`);
  const section = page.getByRole('region', { name: 'Sơ đồ quy trình' });
  await section.locator('.djs-shape').first().waitFor();
  const view = () => section.locator('.viewport').first().getAttribute('transform');
  await section.getByRole('group', { name: /^Sơ đồ\./ }).focus();
  await page.keyboard.press('0');
  const whole = await view();
  await page.keyboard.press('+');
  await expect.poll(view).not.toBe(whole);
  await page.keyboard.press('0');
  await expect.poll(view).toBe(whole);
  await page.keyboard.press('ArrowRight');
  await expect.poll(view).not.toBe(whole);
  await expect(section.getByRole('link', { name: /bpmn\.io/i })).toBeVisible();
  await section.getByText('Danh sách', { exact: true }).click();
  await expect(section.locator('.bpmn-diagram')).toHaveCount(0);
  await expect(section.getByRole('table').or(section.getByRole('list')).first()).toBeVisible();
});
