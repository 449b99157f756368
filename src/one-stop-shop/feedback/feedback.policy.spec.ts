import { type FeedbackState, possibleActs, type Standing } from './feedback.policy';

const post = (unitKey: string, role: string, actorId = 'me'): Standing => ({
  actorId,
  isMachine: false,
  posts: [{ unitKey, role }],
});
const at = (state: FeedbackState, more = {}) => ({ state, handlerId: null, answeredBy: null, ...more });

it.each<[string, ReturnType<typeof at>, Standing, string[]]>([
  ['the one-stop sorts', at('RECEIVED'), post('one-stop', 'receiver'), ['classify', 'transfer', 'refuse']],
  ['an officer does not', at('RECEIVED'), post('economic-division', 'case-officer'), []],
  ['an officer answers', at('ANSWERING'), post('economic-division', 'case-officer'), ['answer', 'return']],
  ['not when another was named', at('ANSWERING', { handlerId: 'you' }), post('x', 'case-officer'), []],
  [
    'whoever was named',
    at('ANSWERING', { handlerId: 'me' }),
    post('x', 'case-officer'),
    ['answer', 'return'],
  ],
  [
    'whoever stands in for them',
    at('ANSWERING', { handlerId: 'you' }),
    { actorId: 'me', isMachine: false, posts: [{ unitKey: 'x', role: 'case-officer', insteadOf: 'you' }] },
    ['answer', 'return'],
  ],
  [
    'who leads agrees',
    at('APPROVING', { answeredBy: 'you' }),
    post('c', 'leader'),
    ['approve', 'reject', 'extend'],
  ],
  ['but not to their own words', at('APPROVING', { answeredBy: 'me' }), post('c', 'leader'), ['extend']],
  ['an officer does not', at('APPROVING', { answeredBy: 'you' }), post('x', 'case-officer'), []],
  ['the one-stop publishes', at('PUBLISHING'), post('one-stop', 'receiver'), ['publish']],
  ['nobody changes what is over', at('PUBLISHED'), post('c', 'leader'), []],
  ['somebody of another agency', at('RECEIVED'), { actorId: 'me', isMachine: false, posts: [] }, []],
])('%s', (_, feedback, standing, expected) => {
  expect(possibleActs(feedback, standing)).toEqual(expected);
});
