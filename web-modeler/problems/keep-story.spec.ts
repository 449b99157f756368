import { readScenario } from '../../src/scenarios';
import { drawBpmn } from '../../test/support/draw-bpmn';
import { Examiner } from './examiner';
import { storyFile } from './keep-story';

const now = Date.parse('2026-11-22T08:00:00+07:00');

it('a join that can wait for ever comes with a scenario that leads there', async () => {
  const content = drawBpmn(
    'start s | user a | xor x default="x_c" | user b | user c | and j name="Gộp" | end e | s > a > x | x > b ? n > 1 | x > c | b > j | c > j | j > e',
  );
  const findings = await new Examiner().examine([{ name: 'p.bpmn', content }], now);
  const finding = findings.find(({ rule }) => rule === 'soundness/join-starves')!;
  const { name, text } = storyFile(finding, finding.story!, { taken: ['scenarios/01-usual.yaml'], now });
  expect(name).toBe('scenarios/02-duong-di-toi-loi-o-gop.yaml');
  expect(readScenario(text)).toMatchObject({
    process: 'P',
    given: { at: Date.parse('2026-11-23T08:00:00+07:00') },
    when: [
      { kind: 'complete', task: 'a', data: { n: 2 } },
      { kind: 'complete', task: 'b' },
    ],
  });
});
