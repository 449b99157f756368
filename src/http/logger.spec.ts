import { createLog, NestLog } from './logger';

const lines: string[] = [];
const capture = { write: (line: string) => void lines.push(line) };
beforeEach(() => lines.splice(0));

describe('the log', () => {
  it('writes one JSON line per event, whatever the text holds', () => {
    const log = createLog('info', capture);
    const text = 'a\n{"level":"info","msg":"forged"}\r\u001b[31m\u2028\u0085\u007f';
    log.info({ code: text }, text);
    expect(lines).toHaveLength(1);
    expect(lines[0].trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(lines[0])).toMatchObject({
      level: 'info',
      msg: '...',
    });
  });

  it('writes no field that is not in its list', () => {
    const log = createLog('info', capture);
    log.info({
      headers: { authorization: 'canary' },
      token: 'canary',
      body: { variables: { name: 'canary' }, password: 'canary' },
      status: { hidden: 'canary' },
      method: 'GET',
    });
    expect(lines[0]).not.toContain('canary');
    expect(JSON.parse(lines[0])).toMatchObject({ level: 'info', method: 'GET' });
  });

  it('takes what Nest says, with its context', () => {
    const nest = new NestLog(createLog('info', capture));
    nest.log('Mapped {/x}', 'RouterExplorer');
    nest.warn('careful', 'Outbox');
    nest.error({ code: 'X', err: new Error('boom') }, 'Http');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'warn', context: 'Outbox', msg: 'careful' },
      { level: 'error', context: 'Http', code: 'X', err: { message: 'Error: boom' } },
    ]);
  });
});
