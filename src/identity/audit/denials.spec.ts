import { Denials } from './denials';
import type { NotedEntry } from './entry-of-note';

const denial = (more: Partial<NotedEntry> = {}): NotedEntry => ({
  actorKind: 'person',
  actorId: 'an',
  onBehalfOf: null,
  requestId: null,
  door: 'GET /audit',
  action: 'access.denied',
  subjectType: 'route',
  subjectId: '',
  caseId: null,
  outcome: 'denied',
  reason: null,
  beforeHash: null,
  afterHash: null,
  detail: null,
  ...more,
});
const guess = (account: string) =>
  denial({ actorKind: 'anonymous', actorId: '', subjectType: 'account', subjectId: account });

describe('denials', () => {
  it('of one account are kept though somebody floods another', () => {
    const denials = new Denials();
    for (let n = 0; n < 100; n += 1) denials.add(guess('flooded'), 0);
    denials.add(guess('aimed at'), 0);
    const taken = denials.take(0);
    expect(taken).toHaveLength(21);
    expect(taken.at(-1)).toMatchObject({ subjectId: 'aimed at' });
  });

  it('are counted once their minute is over, and begin anew', () => {
    const denials = new Denials();
    for (let n = 0; n < 25; n += 1) denials.add(denial(), 0);
    expect(denials.take(59_999)).toHaveLength(20);
    denials.add(denial(), 60_000);
    const [counted, next] = denials.take(60_001);
    expect(counted).toMatchObject({ action: 'denials.counted', detail: { count: 5 } });
    expect(next).toMatchObject({ action: 'access.denied' });
    expect(denials.take(200_000)).toEqual([]);
  });

  it('of more callers than can be told apart are counted together', () => {
    const denials = new Denials();
    for (let n = 0; n < 5_000; n += 1) denials.add(denial({ actorId: `c${n}` }), 0);
    expect(denials.take(0)).toHaveLength(1_020);
    expect(denials.take(60_000)).toMatchObject([{ subjectId: 'others', detail: { count: 3_980 } }]);
  });
});
