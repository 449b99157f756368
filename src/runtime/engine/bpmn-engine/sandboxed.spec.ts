import { Sandbox, type ExecutionStep } from '../sandbox';
import { elements, flows, processOf } from './fixtures';

const stepOf = async (parts: string[], graphKey: string): Promise<ExecutionStep> => ({
  graph: { ...(await processOf(...parts)), core: 'bpmn-engine' },
  graphKey,
  decisions: { key: 'none', models: [], bounded: true },
  state: null,
  command: { type: 'start', variables: {} },
  now: 0,
});

describe('bpmn-engine in the sandbox', () => {
  it('runs there; what overruns is killed and the next step is answered', async () => {
    const sandbox = new Sandbox({ workers: 1, spares: 1, budgets: { 'token-core': 250, 'bpmn-engine': 50 } });
    const patient = new Sandbox({ workers: 1, spares: 0 });
    try {
      const endless = await stepOf(
        [
          elements('startEvent:s', 'exclusiveGateway:g', 'manualTask:t', 'endEvent:e'),
          flows('s > g > t > g', 't > [false] e'),
        ],
        'endless',
      );
      await expect(sandbox.advance(endless)).rejects.toMatchObject({ code: 'ENGINE.OVERRUN' });
      expect(sandbox.replaced).toBe(1);
      const short = await stepOf(
        [elements('startEvent:s', 'userTask:a', 'endEvent:e'), flows('s > a > e')],
        'short',
      );
      const { waits, state } = await patient.advance(short);
      expect(waits.map(({ elementId }) => elementId)).toEqual(['a']);
      const done = await patient.advance({
        ...short,
        state,
        command: { type: 'complete', waitId: waits[0].id, variables: {} },
      });
      expect(done.status).toBe('completed');
    } finally {
      await sandbox.close();
      await patient.close();
    }
  });
});
