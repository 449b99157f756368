import { anOfficial, expect, test } from '../support/world';

test('a citizen finds a procedure by words without accents and reads its steps, by keyboard', async ({
  page,
  world,
}) => {
  await page.goto('/public');
  await page.getByRole('searchbox').fill('giay phep xay dung');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/public\/procedures\?search=/);
  // What is new has the focus, so that it is read out.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: /Cấp giấy phép xây dựng/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cấp giấy phép xây dựng/);
  await expect(page.getByRole('table', { name: /Các bước giải quyết/ }).getByRole('row')).not.toHaveCount(1);
  const drawing = page.getByRole('img', { name: /Sơ đồ quy trình/ });
  await expect(drawing).toBeVisible();
  await expect
    .poll(() => page.evaluate<number>("document.querySelector('figure img').naturalWidth"))
    .toBeGreaterThan(400);
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Building permit/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('giay phep xay dung');
  expect(world.complaints).toEqual([]);
});

test('who mistypes a code is told at once, and loses nothing with a change of language', async ({
  page,
  world,
}) => {
  await page.goto('/public/track?code=H40.12-000000-0000&token=0000000000000000');
  // Codes of papers do not stay in the address.
  await expect(page).toHaveURL(/\/public\/track$/);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
  await page.getByLabel('Mã hồ sơ').fill('H40.12-260101-0001');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Code of the case')).toHaveValue('H40.12-260101-0001');
  await page.goto('/public/verify/0198f000-1111-7000-8000-000000000000?token=0000000000000000');
  await expect(page).toHaveURL(/\/public\/verify\/[\w-]+$/);
  await expect(page.getByText('This document cannot be verified')).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('what the office approves rings the bell of who sent it and stands on the public page with its decision', async ({
  page,
  world,
}) => {
  const code = 'P13-civil-status-extract';
  const [designer, office] = [
    await anOfficial(world.url, 'thiet-ke'),
    await anOfficial(world.url, 'kiem-soat'),
  ];
  const { items } = await designer('GET', '/definitions?key=civil-status-extract&limit=1');
  const model = await designer('POST', '/models', { name: 'Trích lục – công bố', definitionId: items[0].id });
  const [day] = new Date(Date.now() + 40 * 86_400_000).toISOString().split('T');
  const { files } = await designer('GET', `/models/${model.id}`);
  const file = files.find(({ name }: { name: string }) => name === 'procedure.yaml');
  const { content } = await designer('GET', `/models/${model.id}/files/${file.id}`);
  await designer('PUT', `/models/${model.id}/files/${file.id}`, {
    name: file.name,
    // What was approved once is in service: nobody has to decide about it again.
    content: `${content.replace(/from: '[\d-]+'/, `from: '${day}'`)}\n# ${crypto.randomUUID()}\n`,
    revision: file.revision,
  });
  const { proposal } = await designer('POST', `/models/${model.id}/propose`, {
    reason: 'Công bố quy trình mới',
  });
  const number = `${Math.floor(Math.random() * 1e6)}/QĐ-UBND`;
  await office('POST', `/reviews/${proposal.id}/approve`, {
    decisionNumber: number,
    decisionDate: '2026-11-20',
    confirmed: ['second-opinion/no-scenario'],
  });
  await expect
    .poll(async () => {
      const { items: told } = await designer('GET', '/notices');
      return told.find(({ subjectId }: { subjectId: string }) => subjectId === proposal.id)?.details;
    })
    .toMatchObject({ what: 'APPROVED', of: 'deployment' });
  await Promise.all([designer.end(), office.end()]);
  await page.goto(`/public/procedures/${code}`);
  const versions = page.getByRole('table', { name: /Các phiên bản/ });
  await versions.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await expect(page.getByText('Phiên bản này chưa có hiệu lực')).toBeVisible();
  await expect(page.getByText(`số ${number}`)).toBeVisible();
  expect(world.complaints).toEqual([]);
});
