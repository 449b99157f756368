import { drawingFixes } from '../../../web-modeler/problems/fixes/drawing-fixes';
import { expect, test, type World } from '../support/world';
import { brokenDrawings } from './broken-drawings';
import { modelWith } from './changed-model';

interface Found {
  rule: string;
  elementId?: string;
  message: string;
}

/** What deployment says of the model as it is saved. */
async function findings(world: World, id: string): Promise<Found[]> {
  const { problems, warnings } = await world.call<{ problems: Found[]; warnings: Found[] }>(
    'POST',
    `/models/${id}/check`,
    {},
  );
  return [...problems, ...warnings];
}

const sayings = (found: readonly Found[]): string[] =>
  found.map(({ rule, elementId, message }) => `${rule} ${elementId}: ${message}`).sort();

const isAt =
  (found: Found) =>
  ({ rule, element }: { rule: string; element: string }): boolean =>
    found.rule === rule && found.elementId === element;

test.beforeEach(({ world }) => world.signIn('thiet-ke'));

test('every problem that a drawing can mend is tried', () => {
  const tried = brokenDrawings.flat().map(({ rule }) => rule);
  expect([...new Set(tried)].sort()).toEqual(Object.keys(drawingFixes).sort());
});

for (const problems of brokenDrawings)
  test(`mended by one click each: ${problems.map(({ rule }) => rule).join(', ')}`, async ({
    page,
    world,
  }) => {
    test.setTimeout(90_000);
    const changes = problems.flatMap((one) => one.changes);
    const id = await modelWith(world, { 'process.bpmn': changes });
    const broken = await findings(world, id);
    await page.goto(`/modeler/models/${id}?panel=problems&file=process.bpmn`);
    const panel = page.getByRole('region', { name: 'Vấn đề' });
    const undo = page.getByRole('button', { name: /^Hoàn tác/ });
    for (const { rule, element } of problems) {
      const problem = broken.find((one) => isAt(one)({ rule, element }));
      expect(problem, `${rule} at ${element} among\n${sayings(broken).join('\n')}`).toBeDefined();
      const { vi } = drawingFixes[rule]!.label;
      const finding = panel
        .getByRole('listitem')
        .filter({ hasText: problem!.message })
        .filter({ has: page.getByRole('button', { name: vi }) });
      await expect(finding.first()).toBeVisible({ timeout: 15_000 });
      const before = await finding.count();
      await finding.first().getByRole('button', { name: vi }).click();
      await expect(finding, `${rule} at ${element}`).toHaveCount(before - 1);
      await undo.click();
      await expect(finding, `${rule} at ${element}, undone`).toHaveCount(before);
      await page.getByRole('button', { name: /^Làm lại/ }).click();
      await expect(finding, `${rule} at ${element}, again`).toHaveCount(before - 1);
    }
    const known = new Set(sayings(broken));
    const mended = sayings(broken.filter((one) => problems.some(isAt(one))));
    await expect
      .poll(
        async () => {
          const left = sayings(await findings(world, id));
          return {
            unmended: mended.filter((saying) => left.includes(saying)),
            // A time that was given may be longer than the law leaves; then that is said.
            made: left.filter(
              (saying) => !known.has(saying) && !saying.startsWith('procedure/steps-over-limit '),
            ),
          };
        },
        { timeout: 30_000 },
      )
      .toEqual({ unmended: [], made: [] });
    // One step each, and nothing else was done.
    for (let step = 0; step < problems.length; step += 1) await undo.click();
    await expect(undo).toBeDisabled();
    await expect
      .poll(async () => sayings(await findings(world, id)), { timeout: 30_000 })
      .toEqual(sayings(broken));
    expect(world.complaints).toEqual([]);
  });
