import { marksOfCoverage, marksOfTrial, percent, uncovered } from './marks';
import { namesOf, type Moment, type Played, type PlayedStory } from './played';

const words = { token: (count: number) => `${count} here`, passed: 'passed', covered: 'yes', missing: 'no' };
const element = (id: string, file = 'p.bpmn', kind = 'userTask') => ({
  id,
  file,
  kind,
  name: null,
  process: 'p',
});
const elements = [
  element('p', 'p.bpmn', 'process'),
  element('a'),
  element('f', 'p.bpmn', 'sequenceFlow'),
  element('b', 'q.bpmn'),
];
const moment = (happened: [string, string][], more: Partial<Moment>): Moment =>
  ({
    happened: happened.map(([type, id]) => ({ type, element: id, at: '', name: null })),
    tokens: [],
    troubles: [],
    ...more,
  }) as unknown as Moment;

describe('marks', () => {
  const moments = [
    moment([['activity.entered', 'a']], { tokens: [{ element: 'a', count: 1 }] }),
    moment(
      [
        ['activity.completed', 'a'],
        ['flow.taken', 'f'],
        ['activity.entered', 'b'],
      ],
      {
        tokens: [{ element: 'b', count: 1 }],
        troubles: [{ element: 'b', code: 'X', message: 'stands' }],
      },
    ),
  ];

  it('show where a case stands, at any moment of it', () => {
    expect([...marksOfTrial(moments, 0, elements, words)]).toEqual([
      ['p.bpmn', [{ elementId: 'a', tone: 'token', title: '1 here', badge: '1' }]],
    ]);
    expect(marksOfTrial(moments, 1, elements, words).get('p.bpmn')).toEqual([
      { elementId: 'a', tone: 'covered', title: 'passed' },
    ]);
    expect(marksOfTrial(moments, 1, elements, words).get('q.bpmn')).toEqual([
      { elementId: 'b', tone: 'error', title: 'stands', badge: '!' },
    ]);
    expect(marksOfTrial(moments, 7, elements, words).size).toBe(0);
  });

  const played = {
    elements,
    nodes: { total: 2, missing: ['b'] },
    flows: { total: 1, missing: ['f'] },
  } as unknown as Played;

  it('show what no story comes by, and what one comes by', () => {
    const tones = (story?: PlayedStory) =>
      [...marksOfCoverage(played, story, words).values()]
        .flat()
        .map(({ elementId, tone }) => `${elementId} ${tone}`);
    expect(tones()).toEqual(['a covered', 'f missing', 'b missing']);
    expect(tones({ touched: ['b', 'f'] } as unknown as PlayedStory)).toEqual(['b covered']);
    expect(uncovered(played, namesOf(elements))).toEqual([
      { id: 'b', name: 'b', file: 'q.bpmn', isFlow: false },
      { id: 'f', name: 'f', file: 'p.bpmn', isFlow: true },
    ]);
  });

  it('never say that all is covered while something is missing', () => {
    expect(percent({ total: 1000, missing: ['a'] })).toBe(99);
    expect(percent({ total: 0, missing: [] })).toBe(100);
  });
});
