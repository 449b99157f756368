import { begun, changed, redone, undone } from './history';

describe('what was written', () => {
  it('is taken back in the steps in which it was thought', () => {
    let history = begun('');
    history = changed(history, 'a', 'name', 0);
    history = changed(history, 'ab', 'name', 500);
    history = changed(history, 'ab c', 'code', 600);
    history = changed(history, 'abd c', 'name', 9_000);
    expect(history.past).toEqual(['', 'ab', 'ab c']);
    history = undone(undone(history));
    expect(history.present).toBe('ab');
    expect(redone(redone(history)).present).toBe('abd c');
    expect(undone(undone(undone(history))).present).toBe('');
  });

  it('cannot be had again once something else is written', () => {
    const history = changed(undone(changed(begun('a'), 'b', 'x', 0)), 'c', 'x', 5_000);
    expect(redone(history).present).toBe('c');
    expect(undone(history).present).toBe('a');
  });

  it('is not counted when nothing changed, nor joined to what was taken back', () => {
    const history = changed(begun('a'), 'a', 'x', 0);
    expect(history.past).toEqual([]);
    const again = changed(undone(changed(begun('a'), 'b', 'x', 0)), 'c', 'x', 1);
    expect(undone(again).present).toBe('a');
  });
});
