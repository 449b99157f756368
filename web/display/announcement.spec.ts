import { announcementsOf } from './announcement';

it.each([
  ['vi', ['Xin mời số A 0 1 2, đến quầy số 3.']],
  ['en', ['Number A 0 1 2, please go to counter 3.']],
  ['vi-en', ['Xin mời số A 0 1 2, đến quầy số 3.', 'Number A 0 1 2, please go to counter 3.']],
] as const)('a call is read out in %s', (voices, expected) =>
  expect(announcementsOf({ label: 'A012', counter: 3 }, voices).map(({ text }) => text)).toEqual(expected),
);
