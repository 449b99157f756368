import { execFileSync } from 'node:child_process';
import { typeset } from '../../official-documents/typesetting/typeset';
import { conditionsOf } from '../forms/conditions.policy';
import type { Dimensions } from '../forms/count-cases';
import { reportForms } from '../forms/forms.data';
import { layOut } from '../forms/lay-out.calculator';
import { reportProfiles } from '../forms/profiles.data';
import { reportPeriod } from '../report-period';
import type { CountedReport } from '../reports';
import { reportSheet } from './report-sheet';

const head = {
  superior: 'Ủy ban nhân dân tỉnh Bình Minh',
  issuer: 'Ủy ban nhân dân xã An Phú',
  place: 'An Phú',
};
const period = reportPeriod(
  { from: '2026-10-01', until: '2026-10-31', asOf: '2026-11-05T09:30:00+07:00' },
  Date.parse('2026-11-20T10:00:00+07:00'),
);
const text = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString('utf8').normalize('NFC');

/** Every counted column has a figure of its own, so that no two can be taken for each other. */
function report(code: string): CountedReport {
  const form = reportForms.find((one) => one.code === code)!;
  const profile = reportProfiles[0]!;
  const columns = form.columns(conditionsOf(profile, { isApart: form.isApart ?? false }));
  const counts = Object.fromEntries(columns.map(({ key }, place) => [key, 1_000 + 37 * place]));
  const grouping = form.groupings[0]!;
  const dimensions: Dimensions = grouping === 'agency' ? { lead: 'a' } : { level: 'COMMUNE', field: 'land' };
  const rows = layOut(columns, [{ dimensions, counts: { ...counts } }], (_, value) => value);
  const named = (kind: string) =>
    kind === 'TOTAL' ? { vi: 'Tổng cộng', en: 'Total' } : { vi: 'Đất đai', en: 'Land' };
  return {
    form,
    columns,
    profile,
    grouping,
    period,
    reach: { key: '', agencyId: 'a', agencies: null, roots: [] },
    scope: { agencies: null },
    isComplete: true,
    rows: rows.map((row) => ({ ...row, name: named(row.kind) })),
  };
}

it.each([
  ['ii-06a', 'II.06a/VPCP/KSTT', 'TT 02/2017/TT-VPCP', 11],
  ['ii-06b', 'II.06b/VPCP/KSTT', 'TT 02/2017/TT-VPCP', 11],
  ['07a-btp', '07a/BTP', '07a/BTP (2026)', 23],
])(
  '%s is printed with its number, source, instant, every figure and room to sign',
  async (code, number, source, count) => {
    const counted = report(code);
    expect(counted.columns).toHaveLength(count);
    const sheet = reportSheet(counted, head, 'vi');
    const { pdf, pages, places } = await typeset(sheet, {
      number: null,
      datedOn: '2026-11-05',
      address: null,
    });
    expect(pages).toBe(1);
    const said = text(pdf);
    for (const part of [
      `Biểu số ${number}`,
      source,
      'ỦY BAN NHÂN DÂN XÃ AN PHÚ',
      'An Phú, ngày 05 tháng 11 năm 2026',
      'Kỳ báo cáo: 01/10/2026 đến 31/10/2026',
      'Số liệu chốt lúc',
      'NGƯỜI LẬP BIỂU',
      'THỦ TRƯỞNG CƠ QUAN',
      'TỔNG CỘNG',
    ])
      expect(said).toContain(part);
    expect(places.signature?.page).toBe(1);
    const figures = said.match(/\d{1,3}(\.\d{3})+/g)!.map((one) => Number(one.replaceAll('.', '')));
    const [row, total] = [counted.rows.at(-2)!, counted.rows.at(-1)!];
    expect(figures.slice(-2 * count)).toEqual([...row.values, ...total.values]);
  },
);

it('says when its figures are not complete, and that only the Vietnamese paper counts', () => {
  const { blocks, watermark } = reportSheet({ ...report('ii-06a'), isComplete: false }, head, 'en');
  expect(JSON.stringify(blocks)).toContain('The figures are not complete');
  expect(watermark).toBe('BẢN DỊCH / TRANSLATION');
});
