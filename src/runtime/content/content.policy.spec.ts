import fc from 'fast-check';
import { withoutContent } from './content.policy';

describe('an answer for those who may not read content', () => {
  it('keeps ids, states and places, and says nothing of what is held', () => {
    const answer = {
      id: 'i',
      state: 'active',
      businessKey: 'Nguyễn Thị Hoa',
      variables: { applicant: 'Hoa' },
      waits: [{ id: 'w', elementId: 'sign', name: 'Ký', variables: { a: 1 } }],
      incidents: [
        { code: 'FEEL.NULL', message: 'no value for Hoa', details: { name: 'Hoa' }, elementId: 'x' },
      ],
      items: [{ id: 'j', lastError: 'Hoa is not a number', correlationKey: 'Hoa' }],
    };
    expect(withoutContent(answer)).toEqual({
      id: 'i',
      state: 'active',
      businessKey: null,
      waits: [{ id: 'w', elementId: 'sign', name: 'Ký' }],
      incidents: [{ code: 'FEEL.NULL', elementId: 'x' }],
      items: [{ id: 'j', lastError: null, correlationKey: null }],
    });
  });

  it('shows of the history what operators did, and of values only that they were written', () => {
    const names = {
      proposedBy: 'an',
      proposedByName: 'An',
      approvedBy: 'binh',
      approvedByName: 'Bình',
      reason: 'x',
    };
    const history = (type: string, data: object) => ({ items: [{ seq: 1, type, data: { ...data } }] });
    const moved = { ...names, operations: [{ startBefore: 'sign' }], before: [], after: [] };
    expect(withoutContent(history('instance.modified', moved))).toEqual(history('instance.modified', moved));
    expect(
      withoutContent(
        history('instance.variables-written', { ...names, before: { a: 'Hoa' }, after: { a: 'Lan' } }),
      ),
    ).toEqual(history('instance.variables-written', names));
    expect(withoutContent(history('variable.set', { name: 'a', value: 'Hoa' }))).toEqual({
      items: [{ seq: 1, type: 'variable.set' }],
    });
    // What an official writes when a case is held may speak of people.
    expect(withoutContent(history('instance.suspended', { reason: 'Bà Hoa ốm' }))).toEqual({
      items: [{ seq: 1, type: 'instance.suspended' }],
    });
  });

  it('never lets a value through under a name of content, however deep', () => {
    const secret = fc.constantFrom(
      'variables',
      'attributes',
      'details',
      'message',
      'lastError',
      'businessKey',
    );
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(
        json,
        secret,
        fc.array(fc.constantFrom('a', 'items', 'waits'), { maxLength: 5 }),
        (rest, name, path) => {
          const inner: any = { rest, [name]: 'SECRET' };
          const answer = path.reduce<any>((value, key) => ({ [key]: [value] }), inner);
          expect(JSON.stringify(withoutContent(answer))).not.toContain('SECRET');
        },
      ),
    );
  });
});
