import { dataRows } from './case-data';
import type { Case } from './case-queries';

const field = (name: string, type: string, valueLabels = {}) =>
  ({
    name,
    type,
    label: { vi: `nhãn ${name}`, en: `label ${name}` },
    valueLabels,
  }) as Case['dataFields'][number];

it('says what was declared in the words of the procedure, and leaves out what is empty', () => {
  const fields = [
    field('method', 'text', { DECLARATION: { vi: 'Kê khai', en: 'By declaration' } }),
    field('capital', 'number'),
    field('born', 'number'),
    field('isFirst', 'boolean'),
    field('start', 'date'),
    field('lines', 'list'),
    field('site', 'object'),
    field('home', 'address'),
    field('owner', 'person'),
    field('note', 'text'),
  ];
  const data = {
    note: '',
    site: { line: '12 đường Đông Hải', floors: 2 },
    home: { asOf: '2026-01-01', unit: 'xa-1', province: 'tỉnh B', commune: 'xã A', line: 'Thôn 3' },
    owner: { kind: 'PERSON', name: 'Mai', address: { commune: 'xã A' }, birthDate: '1990-03-05' },
    lines: ['4711', '5610'],
    start: '2026-11-25',
    isFirst: false,
    capital: 50_000_000,
    born: 1990,
    method: 'DECLARATION',
    unknown: 'x',
  };
  expect(dataRows(data, fields, 'vi').map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'nhãn method: Kê khai',
    'nhãn capital: 50.000.000',
    'nhãn born: 1990',
    'nhãn isFirst: Không',
    'nhãn start: 25/11/2026',
    'nhãn lines: 4711, 5610',
    'nhãn site: 12 đường Đông Hải, 2',
    'nhãn home: Thôn 3, xã A, tỉnh B',
    'nhãn owner: Mai, 05/03/1990, xã A',
  ]);
  expect(dataRows(data, fields, 'en')[0]).toMatchObject({ label: 'label method', value: 'By declaration' });
  expect(dataRows(null, fields, 'vi')).toEqual([]);
});
