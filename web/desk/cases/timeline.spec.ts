import type { CaseEvent } from './case-queries';
import { momentsOf, passedElements } from './timeline';

const event = (seq: number, type: string, at: string, data: Record<string, unknown> = {}, actorName = 'An') =>
  ({
    seq,
    type,
    at,
    data,
    actorName,
    actorId: actorName,
    insteadOf: null,
    text: { vi: type, en: type },
  }) as CaseEvent;

describe('the story of a case', () => {
  const story = [
    event(1, 'case.submitted', '08:00'),
    event(2, 'step.opened', '08:00', { elementId: 'receive' }),
    event(3, 'case.accepted', '09:00'),
    event(4, 'step.closed', '09:00', { elementId: 'receive' }),
    event(5, 'step.opened', '09:00', { elementId: 'appraise' }, 'Bình'),
  ];

  it('tells what one person did at one instant together, newest first', () => {
    expect(momentsOf(story, true).map(({ at, events }) => [at, events.length])).toEqual([
      ['09:00', 1],
      ['09:00', 2],
      ['08:00', 2],
    ]);
  });

  it('leaves out what the process did by itself', () => {
    expect(momentsOf(story, false).flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'case.accepted',
      'case.submitted',
    ]);
  });

  it('knows which elements were passed', () => expect(passedElements(story)).toEqual(['receive']));
});
