import { caseList, casePage, handoffList, taskList } from './lists';

describe('the list behind a figure', () => {
  it('has the filters of the row and of the figure, the later ones first to be heard', () => {
    expect(caseList({ agency: 'a b', open: 'true' }, { class: 'OVERDUE', open: 'false' })).toBe(
      '/desk/cases?agency=a+b&open=false&class=OVERDUE',
    );
    expect(taskList()).toBe('/boards/tasks');
    expect(handoffList({ late: 'true' })).toBe('/boards/handoffs/list?late=true');
  });

  it('is none where there is none to look at', () => {
    expect(caseList(null, { class: 'OVERDUE' })).toBeUndefined();
  });

  it('keeps ids from meaning more than an id', () => {
    expect(casePage('../x?y')).toBe('/desk/cases/..%2Fx%3Fy');
  });
});
