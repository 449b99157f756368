import { stepsOfPaper } from './paper-steps';

it.each([
  ['DRAFT', ['done', 'next', 'later', 'later', 'later']],
  ['NUMBERED', ['done', 'done', 'done', 'next', 'later']],
  ['ISSUED', ['done', 'done', 'done', 'done', 'done']],
])('a document that is %s', (state, expected) => {
  expect(stepsOfPaper(state).map(({ is }) => is)).toEqual(expected);
});
