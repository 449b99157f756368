import { drawBpmn } from '../../../test/support/draw-bpmn';
import { shippedCalendars } from '../../one-stop-shop';
import type { RecordedLife, RecordedStep } from './recorded-life';
import { replayCases, type ReplayTask } from './replay-cases';

const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const model = (text: string) => [{ name: 'p.bpmn', content: drawBpmn(text, { process: 'permit' }) }];
const asItWas = model('start s | user receive | user decide | end e | s > receive > decide > e');
const calendars = shippedCalendars().map((one) => ({ ...one, version: 1 }));
const step = (
  element: string,
  from: string,
  until: string | null,
  order: number,
  variables = {},
): RecordedStep => ({
  process: 'permit',
  element,
  enteredAt: at(from),
  endedAt: until === null ? null : at(until),
  variables: until === null ? null : variables,
  order: until === null ? Infinity : order,
});

/** Received on Monday 2 November 2026 at 8:00, decided on Tuesday at 10:00: 10 working hours of 8 a day. */
const life = (more: Partial<RecordedLife> = {}): RecordedLife => ({
  id: 'one',
  caseCode: 'H1',
  calendarKey: null,
  process: 'permit',
  startedAt: at('2026-11-02T08:00'),
  endedAt: at('2026-11-03T10:00'),
  variables: {},
  steps: [
    step('receive', '2026-11-02T08:00', '2026-11-02T10:00', 5),
    step('decide', '2026-11-02T10:00', '2026-11-03T10:00', 9, { granted: true }),
  ],
  news: [],
  path: ['s', 'receive', 'decide', 'e'],
  ...more,
});
const replayed = async (after: ReplayTask['after'], more: Partial<ReplayTask> = {}) => {
  const { report, problems } = await replayCases({
    before: asItWas,
    after,
    lives: [life()],
    calendars,
    horizon: at('2026-12-31T17:00'),
    daysOff: [],
    pace: [],
    ...more,
  });
  expect(problems).toEqual([]);
  return report!;
};
const ended = async (after: ReplayTask['after'], more: Partial<ReplayTask> = {}) => {
  const { changed } = await replayed(after, more);
  return changed.map(({ change, after: { endedAt, fate }, elements }) => [
    change,
    endedAt === null ? fate : new Date(endedAt + 7 * 3_600_000).toISOString().slice(0, 16),
    ...elements,
  ]);
};

describe('what would have been otherwise', () => {
  it('is nothing on the same model', async () => {
    expect(await replayed(asItWas)).toMatchObject({
      cases: 1,
      reproduced: 1,
      answered: 2,
      assumed: [],
      changedCount: 0,
      after: { finished: 1, stuck: 0, unknown: 0 },
    });
  });

  it('a step less ends earlier; a step that history knows nothing of takes the time that the model gives it', async () => {
    expect(await ended(model('start s | user receive | end e | s > receive > e'))).toEqual([
      ['EARLIER', '2026-11-02T10:00'],
    ]);
    const longer = model(
      'start s | user receive | user verify procedure:processingTime="4" procedure:processingTimeUnit="working-hour" | user decide | end e | s > receive > verify > decide > e',
    );
    // Verified from 10:00 to 15:30 with a break at noon; the decision takes its 8 working hours from then on.
    expect(await ended(longer)).toEqual([['LATER', '2026-11-03T15:30']]);
    expect((await replayed(longer)).assumed).toEqual([{ element: 'verify', cases: 1 }]);
  });

  it('a wait for what nobody sent holds it up for good; an answer that nobody gave cannot be said', async () => {
    expect(
      await ended(model('start s | user receive | receive wait | end e | s > receive > wait > e')),
    ).toEqual([['NEWLY_STUCK', 'STUCK', 'wait']]);
    const asks = model(
      'start s | user receive | user ask | xor x | end yes | end no | s > receive > ask > x | x > yes ? fits = true | x > no ? fits = false',
    );
    expect(await ended(asks)).toEqual([['UNKNOWN', 'UNKNOWN', 'x']]);
  });

  it('a case that goes on stays as it is', async () => {
    const open = life({
      endedAt: null,
      steps: [
        step('receive', '2026-11-02T08:00', '2026-11-02T10:00', 5),
        step('decide', '2026-11-02T10:00', null, 9),
      ],
      path: ['s', 'receive'],
    });
    expect(await replayed(asItWas, { lives: [open] })).toMatchObject({
      reproduced: 1,
      after: { running: 1 },
      changedCount: 0,
    });
  });

  it('days off and other numbers of people move what is done', async () => {
    const day = { date: '2026-11-03', name: 'Nghỉ bù' };
    expect(await ended(asItWas, { daysOff: [day] })).toEqual([['LATER', '2026-11-04T10:00']]);
    const { load } = await replayed(asItWas);
    const decide = load.find(({ group }) => group === 'decide')!;
    expect(decide.after).toEqual({ steps: 1, time: 8 * 3_600_000 });
    // Half of 8 hours from 10:00, with a break at noon.
    expect(await ended(asItWas, { pace: [{ group: 'decide', times: 2 }] })).toEqual([
      ['EARLIER', '2026-11-02T15:30'],
    ]);
  });

  it('people work by the calendar of the agency that decides, and days off are supposed on top of it', async () => {
    const own = {
      key: 'xa-an-phu',
      version: 1,
      parent: 'vn',
      content: {
        name: { vi: 'Xã An Phú', en: 'An Phu' },
        publishedYears: [],
        exceptions: [{ date: '2026-11-04', kind: 'OFF' as const, name: { vi: 'Bão', en: 'Storm' } }],
      },
    };
    const there = { calendars: [...calendars, own], lives: [life({ calendarKey: 'xa-an-phu' })] };
    expect((await replayed(asItWas, there)).changedCount).toBe(0);
    const slower = { pace: [{ group: 'decide', times: 0.5 }] };
    expect(await ended(asItWas, slower)).toEqual([['LATER', '2026-11-04T10:00']]);
    expect(await ended(asItWas, { ...slower, ...there })).toEqual([['LATER', '2026-11-05T10:00']]);
    const daysOff = [{ date: '2026-11-05', name: 'Nghỉ bù' }];
    expect(await ended(asItWas, { ...slower, ...there, daysOff })).toEqual([['LATER', '2026-11-06T10:00']]);
  });

  it('says why a model cannot run', async () => {
    const broken = [
      { name: 'p.bpmn', content: asItWas[0]!.content.replace('sourceRef="s"', 'sourceRef="nowhere"') },
    ];
    const { problems, report } = await replayCases({
      before: asItWas,
      after: broken,
      lives: [life()],
      calendars,
      horizon: 0,
      daysOff: [],
      pace: [],
    });
    expect([problems.length > 0, report]).toEqual([true, null]);
  });
});
