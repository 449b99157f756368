import { buildOrganisationView } from '../src/one-stop-shop/organisation/build-organisation-view';
import {
  emptyOrganisation,
  type OrganisationData,
} from '../src/one-stop-shop/organisation/organisation-data';
import type { OrganisationView } from '../src/one-stop-shop/organisation/organisation-view';

/** A unit of the made-up province with its part of all open items. */
interface BenchUnit {
  agencyId: string;
  unitId: string;
  roles: readonly string[];
  people: string[];
  head: string;
  /** Part of all items that lie here, and that lie in the units before it. */
  share: number;
  first: number;
}

export interface BenchProvince {
  view: OrganisationView;
  places: BenchUnit[];
  busiest: BenchUnit;
  supervisor: string;
  procedures: { code: string; name: string }[];
}

let state = 20_261_123;
/** Mulberry32: the same province and items in every run. */
export function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const surnames =
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(
    ' ',
  );
const middles =
  'Văn Văn Thị Thị Thị Hữu Đức Ngọc Minh Quốc Thanh Kim Xuân Thu Hồng Gia Bảo Anh Công Đình'.split(' ');
const givens =
  'An Bình Chi Dũng Hà Lan Minh Xuân Yến Ánh Bảo Cường Đạt Giang Hải Hạnh Hiếu Hoa Hùng Huy Khánh Khoa Kiên Linh Long Mai Nam Nga Nhung Phong Phúc Phương Quân Quang Quỳnh Sơn Tâm Thảo Thắng Trang Trung Tú Tuấn Uyên Việt Vinh'.split(
    ' ',
  );
const words =
  'đăng ký thay đổi cấp lại giấy phép xây dựng nhà ở riêng lẻ đất đai kinh doanh chứng thực bản sao hộ tịch khai sinh môi trường lao động'.split(
    ' ',
  );
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];

/** A full name, every word as likely as it is in a telephone book, roughly. */
export const aPerson = (): string => `${pick(surnames)} ${pick(middles)} ${pick(givens)}`;

/** 240 agencies of four units; work is spread unevenly, as it is. */
export function aProvince(): BenchProvince {
  const validFrom = '2025-07-01';
  const period = { validFrom, validTo: null };
  const names = [{ vi: 'x', en: 'x', from: validFrom }];
  const agencies: OrganisationData['agencies'][number][] = [];
  const units: OrganisationData['units'][number][] = [];
  const people: OrganisationData['people'][number][] = [];
  const posts: OrganisationData['posts'][number][] = [];
  const hire = (id: string, unitId: string, role: string) => {
    people.push({ id, key: id, name: id, email: null });
    posts.push({ id: `post-${id}`, personId: id, unitId, role, ...period });
    return id;
  };
  const agency = (id: string, parentId: string | null) =>
    agencies.push({
      id,
      key: id,
      names,
      tier: parentId === null ? 'PROVINCE' : 'COMMUNE',
      parentId,
      isExternal: false,
      calendarKey: null,
      ...period,
    });
  agency('province', null);
  units.push({ id: 'province-control', agencyId: 'province', key: 'control-office', names, ...period });
  const supervisor = hire('supervisor', 'province-control', 'supervisor');
  const places: BenchUnit[] = [];
  for (let a = 0; a < 240; a += 1) {
    const agencyId = `agency-${a}`;
    agency(agencyId, 'province');
    for (const key of ['one-stop', 'economic-division', 'social-affairs', 'commune-committee']) {
      const unitId = `${agencyId}-${key}`;
      units.push({ id: unitId, agencyId, key, names, ...period });
      const roles = ['case-officer', 'unit-head', 'receiver'];
      const share = 1 / (places.length + 8);
      // Officials are where the work is: about a hundred items each, wherever they are.
      const officers = Math.max(6, Math.round(share * 1_200));
      places.push({
        agencyId,
        unitId,
        roles,
        people: Array.from({ length: officers }, (_, n) => hire(`${unitId}-${n}`, unitId, 'case-officer')),
        head: hire(`${unitId}-head`, unitId, 'unit-head'),
        share,
        first: 0,
      });
    }
  }
  const sum = places.reduce((all, { share }) => all + share, 0);
  let first = 0;
  for (const place of places) {
    place.share /= sum;
    place.first = first;
    first += place.share;
  }
  return {
    view: buildOrganisationView({ ...emptyOrganisation, agencies, units, people, posts }),
    places,
    busiest: places[0],
    supervisor,
    procedures: Array.from({ length: 2_000 }, (_, n) => ({
      code: `1.${String(n).padStart(6, '0')}`,
      name: Array.from({ length: 6 }, () => pick(words)).join(' '),
    })),
  };
}
