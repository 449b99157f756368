import type { Channel } from '../../one-stop-shop';
import type { JsonObject } from '../../kernel';
import { chanceFrom, fateOf, pick } from './chance';
import { givenNames, middleNames, placeSyllables, surnames } from './province/names';

/** Somebody who does not exist. */
export interface Applicant {
  kind: 'PERSON';
  name: string;
  identity: string;
  phone: string;
  address: string;
}

/** What somebody wants of the administration. */
export interface Filing {
  procedure: string;
  channel: Channel;
  applicant: Applicant;
  data: JsonObject;
  components: readonly string[];
  /** The case is handed in at the provincial centre instead of at the agency that decides. */
  isAtCentre: boolean;
  /** In [0, 1): which commune. */
  commune: number;
}

interface Share {
  procedure: string;
  /** Of all cases, in per cent; together 100. */
  weight: number;
  /** Of its cases, in per cent. */
  online: number;
  post: number;
}

/**
 * So that 60 % come online, 35 % to a counter, 5 % by post, and 15 % pass between agencies. Somewhat more of the long procedures
 * than that: long lives are less often repeated by `EarlierLives`.
 */
const shares: readonly Share[] = [
  { procedure: 'P13-civil-status-extract', weight: 54, online: 88, post: 5 },
  { procedure: 'P09-certified-copy', weight: 13, online: 0, post: 0 },
  { procedure: 'P01-household-business', weight: 10, online: 40, post: 10 },
  { procedure: 'P02-building-permit', weight: 9, online: 40, post: 10 },
  { procedure: 'P06-land-transfer', weight: 9, online: 40, post: 10 },
  { procedure: 'P08-social-allowance', weight: 5, online: 40, post: 10 },
];

/** One filing out of six independent numbers in [0, 1) and what follows from them. */
export function filingFrom(chance: () => number, onlineOnly = false): Filing {
  return filingAs(
    shareAt(onlineOnly ? shares.filter(({ online }) => online > 0) : shares, chance()),
    chance,
    onlineOnly,
  );
}

/** A filing for one procedure. */
export const filingOf = (procedure: string, chance: () => number, onlineOnly = false): Filing =>
  filingAs(
    shares.find((share) => share.procedure === procedure)!,
    chance,
    onlineOnly,
  );

function filingAs(share: Share, chance: () => number, onlineOnly: boolean): Filing {
  const way = chance() * 100;
  const channel: Channel =
    onlineOnly || way < share.online ? 'ONLINE' : way < share.online + share.post ? 'POST' : 'COUNTER';
  const applicant = applicantFrom(chance);
  return {
    procedure: share.procedure,
    channel,
    applicant,
    ...askedFor(share.procedure, applicant, chance),
    isAtCentre: channel === 'COUNTER' && chance() < 0.06,
    commune: chance(),
  };
}

/** Repeatable: the same seed and instant of filing give the same filing. */
export const filingAt = (seed: number, key: string, onlineOnly = false): Filing =>
  filingFrom(chanceFrom(Math.floor(fateOf(`${seed} ${key}`) * 2 ** 32)), onlineOnly);

export function applicantFrom(chance: () => number): Applicant {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(chance() * 10)).join('');
  return {
    kind: 'PERSON',
    name: `${pick(surnames, chance())} ${pick(middleNames, chance())} ${pick(givenNames, chance())}`,
    // No province has 099 and no operator 0900: neither belongs to anybody.
    identity: `099${digits(9)}`,
    phone: `0900${digits(6)}`,
    address: `Số ${1 + Math.floor(chance() * 180)}, thôn ${pick(placeSyllables.second, chance())}`,
  };
}

function shareAt(from: readonly Share[], chance: number): Share {
  const all = from.reduce((sum, { weight }) => sum + weight, 0);
  let rest = chance * all;
  for (const share of from) {
    rest -= share.weight;
    if (rest < 0) return share;
  }
  return from.at(-1)!;
}

function askedFor(
  procedure: string,
  { name }: Applicant,
  chance: () => number,
): Pick<Filing, 'data' | 'components'> {
  const [one, two] = [chance(), chance()];
  const place = `${pick(placeSyllables.first, one)} ${pick(placeSyllables.second, two)}`;
  switch (procedure) {
    case 'P09-certified-copy':
      return {
        data: {
          copies: [
            {
              title: pick(['Giấy khai sinh', 'Bằng tốt nghiệp', 'Sổ hộ khẩu cũ', 'Chứng chỉ hành nghề'], one),
              pages: 1 + Math.floor(one * 4),
              quantity: 1 + Math.floor(two * 5),
            },
          ],
        },
        components: ['original', 'copies'],
      };
    case 'P01-household-business':
      return {
        data: {
          businessName: `Hộ kinh doanh ${place} ${name.split(' ').at(-1)!} ${Math.floor(one * 9_000) + 1_000}`,
          premises: `${1 + Math.floor(two * 200)} đường ${place}`,
          capital: (20 + Math.floor(one * 180)) * 1_000_000,
          workers: 1 + Math.floor(two * 6),
          taxMethod: 'DECLARATION',
        },
        components: ['application'],
      };
    case 'P02-building-permit':
      return {
        data: {
          applicationType: 'NEW',
          buildingType: 'HOUSE',
          siteAddress: { line: 'Thôn 3', commune: `xã ${place}`, province: 'tỉnh Bình Minh' },
          landParcel: `Thửa ${1 + Math.floor(one * 400)}, tờ ${1 + Math.floor(two * 60)}`,
        },
        components: ['application', 'land-right', 'drawings'],
      };
    case 'P06-land-transfer':
      return {
        data: {
          price: (300 + Math.floor(one * 2_700)) * 1_000_000,
          parcel: `Thửa ${1 + Math.floor(two * 400)}, ${place}`,
        },
        components: ['application', 'certificate', 'contract'],
      };
    case 'P08-social-allowance':
      return {
        data: { category: 'ELDERLY', birthYear: 1_938 + Math.floor(one * 8) },
        components: ['declaration'],
      };
    default:
      return {
        data: {
          recordKind: pick(['BIRTH', 'MARRIAGE', 'DEATH'], one),
          subjectName: name,
          copies: 1 + Math.floor(two * 3),
        },
        components: ['application'],
      };
  }
}
