import type { HeatElement } from '../../../src/dashboards/contract';
import { heatOf, heatText, heatValue } from './measures';

const element = (elementId: string, figures: Partial<HeatElement>): HeatElement => ({
  elementId,
  name: elementId,
  open: 0,
  untaken: 0,
  taken: 0,
  events: 0,
  overdue: 0,
  completed: 0,
  waitingMinutes: null,
  workingMinutes: null,
  medianMinutes: null,
  ninetiethMinutes: null,
  lateShare: null,
  list: {},
  ...figures,
});

describe('heat', () => {
  it('is measured against the hottest element, and cold ones are left alone', () => {
    expect(heatOf([element('a', { open: 5 }), element('b', { open: 20 }), element('c', {})], 'open')).toEqual(
      [
        { elementId: 'a', heat: 0.25, label: '5' },
        { elementId: 'b', heat: 1, label: '20' },
      ],
    );
  });

  it('of lateness is the share itself: one late in ten is not red because nothing else is late', () => {
    expect(heatOf([element('a', { lateShare: 0.1 })], 'late')).toEqual([
      { elementId: 'a', heat: 0.1, label: '10 %' },
    ]);
  });

  it('of both is waiting and working together, and nothing when nothing was done', () => {
    expect(heatValue(element('a', { waitingMinutes: 30, workingMinutes: 60 }), 'both')).toBe(90);
    expect(heatText(element('a', { waitingMinutes: 30, workingMinutes: 60 }), 'both')).toBe('1,5 giờ');
    expect(heatText(element('a', {}), 'both')).toBe('–');
  });
});
