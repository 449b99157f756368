import { drawBpmn } from '../../../test/support/draw-bpmn';
import { compileBpmn } from '../compile-bpmn';
import type { ParsedModel } from '../parsed-file';
import { lintDeployment } from '.';
import { lintBpmnFiles } from './lint-files';

const context = { now: Date.parse('2026-11-21T08:00:00+07:00') };

const read = async (drawing: string): Promise<ParsedModel> => {
  const { model, problems } = await compileBpmn(drawBpmn(drawing));
  expect(problems).toEqual([]);
  return model!;
};

/** `n` exclusive diamonds in a row, or with `loop` a way back from each to the first. */
const ladder = (n: number, loop = false): string => {
  const lines = ['start s', 'end e', 's > x0'];
  for (let i = 0; i < n; i += 1) {
    lines.push(`xor x${i}${i === 0 ? '' : ''} default="x${i}_x${i + 1}"`, `x${i} > x${i + 1}`);
    lines.push(
      `<sequenceFlow id="f${i}" sourceRef="x${i}" targetRef="x${i + 1}"><conditionExpression>=n > ${i}</conditionExpression></sequenceFlow>`,
    );
  }
  lines.push(`user x${n}`, `x${n} > ${loop ? 'x0' : 'e'}`);
  if (loop) lines.push(`boundary b on x${n} : timer`, 'b > e');
  return lines.join('\n');
};

/** Processor time of this process in milliseconds, which other work on the machine does not lengthen. */
const medianOfThree = (work: () => unknown): number => {
  const times = [0, 0, 0].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[1];
};

describe('the cost of the lint', () => {
  it.each([[false], [true]])(
    'of a ladder of 400 diamonds (loop: %s) is far from exponential',
    async (loop) => {
      const model = await read(ladder(400, loop));
      lintDeployment([model], context);
      expect(medianOfThree(() => expect(lintDeployment([model], context).problems).toEqual([]))).toBeLessThan(
        500,
      );
    },
  );

  it('grows with the sum of parallel branches, not with their product', async () => {
    const branches = Array.from(
      { length: 12 },
      (_, i) => `user a${i} | user b${i} | user c${i} | f > a${i} > b${i} > c${i} > j`,
    );
    const model = await read(
      ['start s', 'and f', 'and j', 'end e', 's > f', 'j > e', ...branches].join('\n'),
    );
    const { problems, warnings } = lintDeployment([model], context);
    expect(problems).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).not.toContain('soundness/not-exhausted');
  });

  it('finds the one starving join behind 200 diamonds', async () => {
    const trap =
      'xor g default="g_a" | user a | user b | and j | x200 > g > a > j > e | g > b ? m > 1 | b > j';
    const { problems } = lintDeployment(
      [await read(`${ladder(200).replace('x200 > e', '')}\n${trap}`)],
      context,
    );
    expect(problems.map(({ rule, elementId }) => [rule, elementId])).toEqual([
      ['soundness/join-starves', 'j'],
    ]);
    expect(problems[0].path?.slice(0, 2)).toEqual(['s', 'x0']);
  });

  it('says when its budget has run out, and refuses nothing for it', async () => {
    const splits = Array.from({ length: 8 }, (_, i) => {
      const legs = Array.from(
        { length: 6 },
        (__, k) => `user u${i}_${k} | o${i} > u${i}_${k} ? n > ${i * 10 + k} | u${i}_${k} > q${i}`,
      );
      return `or o${i} | or q${i} | f > o${i} | q${i} > j | ${legs.join(' | ')}`;
    });
    const model = await read(['start s', 'and f', 'and j', 'end e', 's > f', 'j > e', ...splits].join('\n'));
    const { problems, warnings } = lintDeployment([model], context);
    expect(problems).toEqual([]);
    const first = warnings.filter(({ rule }) => rule === 'soundness/not-exhausted');
    expect(first).toHaveLength(1);
    expect(
      lintDeployment([model], context).warnings.filter(({ rule }) => rule === 'soundness/not-exhausted'),
    ).toEqual(first);
  });
});

describe('loops across files', () => {
  const file = (key: string, drawing: string) => ({
    name: `${key}.bpmn`,
    content: drawBpmn(drawing, { process: key }),
  });
  const rules = async (...files: { name: string; content: string }[]) =>
    (await lintBpmnFiles(files, context)).problems.map(({ file, rule }) => `${file} ${rule}`);

  it('finds two processes that call one another', async () => {
    const a = file('A', 'start s | call c calledElement="B" | end e | s > c > e');
    const b = file('B', 'start s | call c calledElement="A" | end e | s > c > e');
    expect(await rules(a, b)).toEqual(['A.bpmn loop/automatic-call']);
  });

  it('finds a loop around a call that never waits, and accepts one that does', async () => {
    const a = file(
      'A',
      'start s | xor m | call c calledElement="B" | xor g default="g_e" | end e | s > m > c > g > e | g > m ? n > 1',
    );
    expect(await rules(a, file('B', 'start s | script t | end e | s > t > e'))).toEqual([
      'A.bpmn loop/automatic-call',
    ]);
    expect(await rules(a, file('B', 'start s | user t | end e | s > t > e'))).toEqual([]);
  });

  it('finds a loop into a process that is deployed already', async () => {
    const deployed = (await read('start s | call c calledElement="A" | end e | s > c > e')).graphs[0];
    const { problems } = await lintBpmnFiles(
      [file('A', 'start s | call c calledElement="P" | end e | s > c > e')],
      {
        ...context,
        deployed: {
          process: (key) => (key === 'P' ? deployed : undefined),
          decision: () => false,
          form: () => false,
        },
      },
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['loop/automatic-call']);
  });

  it('finds two processes that start one another by messages, and accepts a wait between', async () => {
    const a = file('A', 'start s : message M | end e : message N | s > e');
    expect(await rules(a, file('B', 'start s : message N | end e : message M | s > e'))).toEqual([
      'A.bpmn loop/automatic',
    ]);
    expect(await rules(a, file('B', 'start s : message N | user u | end e : message M | s > u > e'))).toEqual(
      [],
    );
  });
});
