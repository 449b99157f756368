import { administrativeUnits } from './administrative-units';
import { type AgencyRecord, emptyOrganisation } from './organisation-data';

const agency = (
  key: string,
  tier: AgencyRecord['tier'],
  parentId: string | null,
  vi: string,
): AgencyRecord => ({
  id: key,
  key,
  tier,
  parentId,
  names: [{ from: '2015-01-01', vi, en: vi }],
  isExternal: false,
  calendarKey: null,
  validFrom: '2015-01-01',
  validTo: null,
});
const until = '2025-07-01';
const agencies = [
  agency('tinh', 'PROVINCE', null, 'UBND tỉnh Bình Minh'),
  agency('so-xay-dung', 'PROVINCE', 'tinh', 'Sở Xây dựng'),
  agency('van-phong', 'PROVINCE', 'tinh', 'Văn phòng Ủy ban nhân dân tỉnh'),
  { ...agency('huyen', 'DISTRICT', 'tinh', 'Ủy ban nhân dân huyện An Bình'), validTo: until },
  { ...agency('xa-cu', 'COMMUNE', 'huyen', 'Ủy ban nhân dân xã An Phú'), validTo: until },
  { ...agency('xa-moi', 'COMMUNE', 'tinh', 'Ủy ban nhân dân xã An Bình'), validFrom: until },
  {
    ...agency('phuong', 'COMMUNE', 'huyen', 'x'),
    names: [
      { from: '2015-01-01', vi: 'Ủy ban nhân dân xã Đông Hà', en: 'x' },
      { from: '2020-01-01', vi: 'Ủy ban nhân dân phường Đông Hà', en: 'x' },
    ],
  },
];
const on = (date: string) =>
  administrativeUnits({ ...emptyOrganisation, agencies }, date).map(
    ({ name, tier, parent }) => `${tier} ${name} < ${parent}`,
  );

describe('administrative units', () => {
  it('are the places of people’s committees, and no other agencies, as they were called on the date', () => {
    expect(on('2019-05-01')).toEqual([
      'PROVINCE tỉnh Bình Minh < null',
      'DISTRICT huyện An Bình < tinh',
      'COMMUNE xã An Phú < huyen',
      'COMMUNE xã Đông Hà < huyen',
    ]);
  });

  it('belong to what exists above them: without districts, to the province', () => {
    expect(on('2026-05-01')).toEqual([
      'PROVINCE tỉnh Bình Minh < null',
      'COMMUNE phường Đông Hà < tinh',
      'COMMUNE xã An Bình < tinh',
    ]);
  });
});
