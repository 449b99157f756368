import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { chosenProcedures } from '../chosen-procedures';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-opinion-'));
  const procedure = join(folder, 'P99-small');
  mkdirSync(join(procedure, 'scenarios'), { recursive: true });
  const drawing = `start s | user a | user b | end e | s > a > b > e
esp withdrawal {
  start asked : message M
  end withdrawn
  asked > withdrawn
}`;
  writeFileSync(join(procedure, 'process.bpmn'), drawBpmn(drawing, { process: 'small' }));
  const story = (when: string) =>
    `{ title: { vi: a, en: a }, process: small, given: { at: '2026-10-05T08:00:00+07:00', caseCode: A }, when: [${when}], then: {} }`;
  writeFileSync(join(procedure, 'scenarios/1-usual.yaml'), story('{ complete: a }, { complete: b }'));
  writeFileSync(join(procedure, 'scenarios/2-withdrawn.yaml'), story('{ complete: a }, { receive: m }'));
  writeFileSync(join(procedure, 'scenarios/3-at-once.yaml'), story('{ receive: m }'));
  writeFileSync(join(procedure, 'scenarios/4-wrong.yaml'), story('{ complete: c }'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(path: string): { code: number; said: string } {
  const program = resolve('src/scenarios/second-opinion/second-opinion.cli.ts');
  const args = ['-r', resolve('scripts/register-typescript.cjs'), program, path];
  try {
    return { code: 0, said: execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

it('says of a folder of procedures how far each scenario was compared, and fails when one fails', () => {
  const { code, said } = ask(folder);
  expect(said).toContain('P99-small: 4 scenarios');
  expect(said).toMatch(/1-usual\.yaml +run on both with parts cut\n +cut: event sub-processes withdrawal/);
  expect(said).toMatch(/2-withdrawn\.yaml +run on both up to step 1 of 2\n/);
  expect(said).toContain(
    'from step 2 of 2 on no second opinion possible: withdrawal: bpmn-engine: event sub-processes',
  );
  expect(said).toMatch(/3-at-once\.yaml +no second opinion possible: withdrawal/);
  expect(said).toMatch(/4-wrong\.yaml +run on both with parts cut\n.*\n +FAILED on token-core, step 1/);
  expect(said).toContain('no second opinion possible: 1; 1 failed on the first core');
  expect(code).toBe(1);
}, 120_000);

it('goes through one scenario that both agree on', () => {
  const { code, said } = ask(join(folder, 'P99-small/scenarios/1-usual.yaml'));
  expect([code, said.trim().split('\n').at(-1)]).toEqual([
    0,
    expect.stringMatching(/^1 scenarios: 0 differ/),
  ]);
}, 120_000);

it('says what there is not', async () => {
  await expect(chosenProcedures([join(folder, 'nowhere')])).rejects.toThrow(
    'there is no such file or folder',
  );
});
