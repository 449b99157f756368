import { expect, expectAccessible, inEveryLook, test } from '../support/world';

interface Model {
  id: string;
  files: { id: string; name: string; revision: number }[];
}

test('the real cases of a period are replayed on what is drawn: what would have been otherwise, and where', async ({
  page,
  world,
}) => {
  test.slow();
  await world.signIn('thiet-ke');
  const { items } = await world.call<{ items: { id: string; key: string }[] }>(
    'GET',
    '/definitions?limit=100',
  );
  const definitionId = items.find(({ key }) => key === 'civil-status-extract')!.id;
  const model = await world.call<Model>('POST', '/models', { name: 'Trích lục, chạy lại', definitionId });
  await page.goto(`/modeler/models/${model.id}?panel=replay`);
  const run = page.getByRole('button', { name: /^(Chạy lại|Replay)$/ });
  await run.click();
  // On the version in service history comes out as it was.
  await expect(page.getByText(/\(100 %\) diễn ra đúng như đã diễn ra/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Không hồ sơ nào khác đi.')).toBeVisible();
  await expect(page.getByText('Chuyên viên thụ lý', { exact: false }).first()).toBeVisible();
  await inEveryLook(page, async () => {
    await run.click();
    await expect(page.getByRole('table').first()).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
  });

  // The answer of the applicant is awaited under a name by which nobody sends it.
  const drawing = model.files.find(({ name }) => name.endsWith('.bpmn'))!;
  const path = `/models/${model.id}/files/${drawing.id}`;
  const { content, revision } = await world.call<{ content: string; revision: number }>('GET', path);
  const renamed = content.replace('name="applicant.confirmed"', 'name="applicant.nodded"');
  expect(renamed).not.toBe(content);
  await world.call('PUT', path, { name: drawing.name, content: renamed, revision });
  await page.reload();
  await run.click();
  const changed = page.getByRole('region', { name: /^Cases that would go otherwise/ });
  // Silence ends the wait after days, and the legal limit has passed by then.
  await expect(changed.getByText('Becomes late').first()).toBeVisible({ timeout: 60_000 });
  expect(world.complaints).toEqual([]);
});
