import { possibleActs, type Standing, type TaskState } from './directive.policy';

const standing = (agencyId: string, role: string, actorId = 'me'): Standing => ({
  actorId,
  isMachine: false,
  posts: [{ agencyId, role }],
});
const task = (state: TaskState, more = {}) => ({
  state,
  issuerAgencyId: 'province',
  leadAgencyId: 'lead',
  cooperating: ['other'],
  assigneeId: 'officer',
  asksExtension: false,
  ...more,
});

it.each<[string, TaskState, object, Standing, string[]]>([
  ['the head of the lead', 'ASSIGNED', {}, standing('lead', 'unit-head'), ['accept', 'send-back']],
  ['an officer who was not named', 'IN_PROGRESS', {}, standing('lead', 'case-officer'), []],
  [
    'the officer who was named',
    'IN_PROGRESS',
    {},
    standing('lead', 'case-officer', 'officer'),
    ['report', 'complete', 'ask-extension'],
  ],
  [
    'whoever asked already',
    'IN_PROGRESS',
    { asksExtension: true },
    standing('lead', 'case-officer', 'officer'),
    ['report', 'complete'],
  ],
  [
    'the issuer',
    'IN_PROGRESS',
    { asksExtension: true },
    standing('province', 'supervisor'),
    ['grant-extension', 'deny-extension', 'urge'],
  ],
  ['the issuer', 'REPORTED', {}, standing('province', 'leader'), ['close', 'do-again', 'urge']],
  ['the issuer', 'SENT_BACK', {}, standing('province', 'leader'), ['give-again', 'withdraw', 'urge']],
  ['the lead, who never closes its own task', 'REPORTED', {}, standing('lead', 'leader'), []],
  ['who works with the lead', 'IN_PROGRESS', {}, standing('other', 'case-officer'), ['note']],
  ['somebody elsewhere', 'IN_PROGRESS', {}, standing('elsewhere', 'leader'), []],
  ['the issuer, after the end', 'CLOSED', {}, standing('province', 'leader'), []],
])('%s, %s', (_, state, more, who, expected) => {
  expect(possibleActs(task(state, more), who)).toEqual(expected);
});
