import { checkInvariants } from '.';
import type { Execution, TokenState } from './state';

const state = (executions: Partial<Execution>[], more: Partial<TokenState> = {}): TokenState => ({
  core: 'token-core',
  schema: 1,
  status: 'active',
  last: 20,
  executions: executions as Execution[],
  ...more,
});
const root = { id: '1', node: 'P' };
const waiting = {
  id: '2',
  parent: '1',
  node: 'a',
  waits: [{ id: '3', kind: 'user-task' as const, at: 'a' }],
};

describe('the invariants', () => {
  it('hold for a case at rest', () => expect(checkInvariants(state([root, waiting]))).toEqual([]));
  it('hold for the end', () => expect(checkInvariants(state([root], { status: 'completed' }))).toEqual([]));

  it.each<[string, TokenState, RegExp]>([
    ['a leaf without a wait', state([root, { id: '2', parent: '1', node: 'a' }]), /waits for nothing/],
    ['an active instance without tokens', state([root]), /waits for nothing/],
    ['an orphan', state([root, { ...waiting, parent: '9' }]), /orphan/],
    ['two roots', state([root, { ...waiting, parent: undefined }]), /no place/],
    ['a token left at the end', state([root, waiting], { status: 'completed' }), /tokens are left/],
    [
      'a wait left at the end',
      state([{ ...root, waits: waiting.waits }], { status: 'cancelled' }),
      /waits are open/,
    ],
    ['an id given twice', state([root, waiting, { ...waiting, id: '3' }]), /twice/],
    ['an id never counted', state([root, { ...waiting, id: '77' }]), /never counted/],
    ['a handler without an owner', state([root, { ...waiting, undoes: '8' }]), /works for nobody/],
    ['a token that should have left', state([root, { ...waiting, leaving: true }]), /not left/],
    ['a scope that was not opened', state([root, { ...waiting, start: 's' }]), /not been opened/],
    [
      'an incident of nobody',
      state([root, waiting], {
        incidents: [{ id: '5', code: 'X', message: '', at: 'a', execution: '9', step: 'rest' }],
      }),
      /no execution/,
    ],
  ])('see %s', (_, broken, message) => expect(checkInvariants(broken).join()).toMatch(message));
});
