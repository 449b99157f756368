import type {
  AgencyInput,
  CodeInput,
  PersonInput,
  PostInput,
  SuccessionInput,
  UnitInput,
} from '../../../one-stop-shop';
import { foldText } from '../../../runtime';
import { chanceFrom, pick } from '../chance';
import { givenNames, middleNames, placeSyllables, surnames } from './names';

/** Everything the import of an organisation takes, in the order it takes it. */
export interface Province {
  agencies: AgencyInput[];
  codes: CodeInput[];
  units: UnitInput[];
  people: PersonInput[];
  posts: PostInput[];
  successions: SuccessionInput[];
}

/** The day on which the two-tier structure began. */
const newStructure = '2025-07-01';
const beginning = '2012-01-01';
/** Key of the province itself; everything of the demo is below it. */
export const rootKey = 'binh-minh';
/** Level-1 codes end at H63: this one belongs to nobody. */
const provinceCode = 'H99';
const communes = 60;
const districts = 8;

const departments = [
  ['so-tai-chinh', 'Sở Tài chính', 'Department of Finance'],
  ['so-xay-dung', 'Sở Xây dựng', 'Department of Construction'],
  ['so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'],
  ['so-khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['so-noi-vu', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['so-tu-phap', 'Sở Tư pháp', 'Department of Justice'],
  ['so-y-te', 'Sở Y tế', 'Department of Health'],
  ['so-giao-duc', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['so-cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade'],
  ['so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'],
  ['so-dan-toc-ton-giao', 'Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs'],
  ['ban-quan-ly-kcn', 'Ban Quản lý các khu công nghiệp', 'Industrial Zones Authority'],
  ['thanh-tra-tinh', 'Thanh tra tỉnh', 'Provincial Inspectorate'],
  ['van-phong-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh', 'Office of the Provincial People’s Committee'],
] as const;

const external = [
  ['police', 'Công an tỉnh', 'Provincial Police', 'police'],
  ['fire-police', 'Phòng Cảnh sát PCCC và CNCH', 'Fire Police Division', 'police'],
  ['power-company', 'Công ty Điện lực', 'Power Company', 'technical-division'],
  ['tax-office', 'Thuế tỉnh', 'Provincial Tax Office', 'tax-office'],
  ['treasury', 'Kho bạc Nhà nước khu vực', 'Regional State Treasury', 'treasury'],
  ['social-insurance', 'Bảo hiểm xã hội tỉnh', 'Provincial Social Insurance', 'social-insurance'],
  ['military-command', 'Bộ Chỉ huy Quân sự tỉnh', 'Provincial Military Command', 'technical-division'],
  ['province-court', 'Tòa án nhân dân tỉnh', 'Provincial People’s Court', 'technical-division'],
] as const;

/** Units of a commune and the roles of its five people. */
const communeUnits = [
  ['one-stop', 'Trung tâm Phục vụ hành chính công', 'Public administration service centre'],
  ['economic-division', 'Phòng Kinh tế', 'Economic division'],
  ['social-affairs', 'Phòng Văn hóa - Xã hội', 'Culture and social affairs division'],
  ['civil-status', 'Bộ phận Hộ tịch', 'Civil status desk'],
  ['commune-committee', 'Lãnh đạo UBND xã', 'Commune People’s Committee'],
  ['records-office', 'Văn phòng HĐND và UBND', 'Office of the People’s Council and Committee'],
] as const;
const communePeople: readonly (readonly [unit: string, role: string])[][] = [
  [
    ['one-stop', 'receiver'],
    ['one-stop', 'cashier'],
  ],
  [
    ['economic-division', 'case-officer'],
    ['social-affairs', 'case-officer'],
    ['civil-status', 'case-officer'],
  ],
  [
    ['economic-division', 'unit-head'],
    ['social-affairs', 'unit-head'],
    ['civil-status', 'unit-head'],
  ],
  [['commune-committee', 'leader']],
  [
    ['records-office', 'records-clerk'],
    ['one-stop', 'unit-head'],
    ['one-stop', 'one-stop-head'],
  ],
];
const departmentUnits = [
  ['one-stop', 'Bộ phận Tiếp nhận và Trả kết quả', 'Reception and result desk'],
  ['appraisal-division', 'Phòng chuyên môn', 'Appraisal division'],
  ['department-leaders', 'Lãnh đạo Sở', 'Leaders of the department'],
  ['records-office', 'Văn thư', 'Records office'],
] as const;
const departmentPeople: readonly (readonly [unit: string, role: string])[][] = [
  [
    ['one-stop', 'receiver'],
    ['records-office', 'records-clerk'],
    ['one-stop', 'one-stop-head'],
  ],
  [['appraisal-division', 'case-officer']],
  [['appraisal-division', 'unit-head']],
  [['department-leaders', 'leader']],
];

/**
 * A fictional province: some forty agencies and sixty communes of the two-tier structure, with the districts and communes
 * that went into them on 1 July 2025 as its past, and about 400 people who do not exist. Equal seeds make equal provinces.
 */
export function provinceFrom(seed: number): Province {
  const chance = chanceFrom(seed);
  const province: Province = { agencies: [], codes: [], units: [], people: [], posts: [], successions: [] };
  const taken = new Set<string>();

  const agency = (input: AgencyInput, code?: string): string => {
    province.agencies.push({ validFrom: beginning, ...input });
    if (code !== undefined)
      province.codes.push({ agency: input.key, code, validFrom: input.validFrom ?? beginning });
    return input.key;
  };
  const units = (
    of: string,
    list: readonly (readonly [string, string, string])[],
    period: object = {},
  ): void => {
    for (const [key, vi, en] of list)
      province.units.push({ agency: of, key, name: { vi, en }, validFrom: beginning, ...period });
  };
  const person = (): string => {
    const name = `${pick(surnames, chance())} ${pick(middleNames, chance())} ${pick(givenNames, chance())}`;
    const words = foldText(name).split(' ');
    const stem = `${words.at(-1)!}.${words[0]!}`;
    let key = stem;
    for (let number = 2; taken.has(key); number += 1) key = `${stem}${number}`;
    taken.add(key);
    province.people.push({ key, name, email: `${key}@binhminh.example` });
    return key;
  };
  const staff = (
    of: string,
    people: readonly (readonly (readonly [string, string])[])[],
    from: string,
  ): void => {
    for (const posts of people) {
      const key = person();
      for (const [unit, role] of posts)
        province.posts.push({ person: key, agency: of, unit, role, validFrom: from });
    }
  };

  const root = agency(
    { key: rootKey, tier: 'PROVINCE', name: { vi: 'UBND tỉnh Bình Minh', en: 'Bình Minh Province' } },
    provinceCode,
  );
  const centre = agency(
    {
      key: 'trung-tam-pvhcc-tinh',
      tier: 'PROVINCE',
      parent: root,
      name: {
        vi: 'Trung tâm Phục vụ hành chính công tỉnh',
        en: 'Provincial public administration service centre',
      },
    },
    `${provinceCode}.01`,
  );
  units(centre, [['one-stop', 'Quầy tiếp nhận và trả kết quả', 'Reception and result counters']]);
  staff(
    centre,
    [
      [
        ['one-stop', 'receiver'],
        ['one-stop', 'cashier'],
      ],
      [['one-stop', 'receiver']],
      [
        ['one-stop', 'unit-head'],
        ['one-stop', 'one-stop-head'],
        ['one-stop', 'supervisor'],
      ],
    ],
    beginning,
  );
  // Whoever heads the centre watches over the whole province for its chairman (NĐ 61/2018 Art. 8).
  const overseer = province.posts.at(-1)!.person;
  units(root, [['steering', 'Bộ phận theo dõi, điều hành', 'Oversight of the chairman']]);
  province.posts.push({
    person: overseer,
    agency: root,
    unit: 'steering',
    role: 'supervisor',
    validFrom: beginning,
  });

  departments.forEach(([key, vi, en], index) => {
    agency({ key, tier: 'PROVINCE', parent: root, name: { vi, en } }, `${provinceCode}.${10 + index}`);
    units(key, departmentUnits);
    staff(key, departmentPeople, beginning);
  });
  units('so-noi-vu', [['merit-division', 'Phòng Người có công', 'Merit division']]);
  staff('so-noi-vu', [[['merit-division', 'case-officer']], [['merit-division', 'unit-head']]], beginning);

  for (let branch = 1; branch <= districts; branch += 1) {
    const key = `vpdk-dat-dai-${branch}`;
    agency(
      {
        key,
        tier: 'PROVINCE',
        parent: 'so-nong-nghiep-moi-truong',
        name: {
          vi: `Chi nhánh Văn phòng đăng ký đất đai khu vực ${branch}`,
          en: `Land registration office, branch ${branch}`,
        },
      },
      `${provinceCode}.12.${String(branch).padStart(2, '0')}`,
    );
    units(key, [
      ['one-stop', 'Quầy tiếp nhận', 'Reception desk'],
      ['land-registry', 'Bộ phận Đăng ký', 'Registry'],
    ]);
    staff(
      key,
      [
        [['one-stop', 'receiver']],
        [['land-registry', 'case-officer']],
        [
          ['land-registry', 'unit-head'],
          ['one-stop', 'unit-head'],
          ['one-stop', 'one-stop-head'],
        ],
        [['land-registry', 'leader']],
      ],
      beginning,
    );
  }

  for (const [key, vi, en, unit] of external) {
    agency({ key, tier: 'EXTERNAL', isExternal: true, parent: null, name: { vi, en } });
    units(key, [[unit, vi, en]]);
    staff(
      key,
      [
        [
          [unit, 'case-officer'],
          [unit, 'leader'],
        ],
      ],
      beginning,
    );
  }

  const places = placeSyllables.first.flatMap((first) =>
    placeSyllables.second.map((second) => `${first} ${second}`),
  );
  const oldDistricts = Array.from({ length: districts }, (_, index) => {
    const name = `Bình Minh ${['Đông', 'Tây', 'Nam', 'Bắc', 'Thượng', 'Hạ', 'Nội', 'Ngoại'][index]!}`;
    const key = `huyen-${slug(name)}`;
    agency(
      {
        key,
        tier: 'DISTRICT',
        parent: root,
        name: { vi: `UBND huyện ${name}`, en: `${name} District` },
        validTo: newStructure,
      },
      `${provinceCode}.${40 + index}`,
    );
    units(
      key,
      [
        ['one-stop', 'Bộ phận Một cửa', 'One-stop desk'],
        ['labour-division', 'Phòng Lao động - Thương binh và Xã hội', 'Labour division'],
        ['district-committee', 'Lãnh đạo UBND huyện', 'District People’s Committee'],
      ],
      { validTo: newStructure },
    );
    return key;
  });

  for (let index = 0; index < communes; index += 1) {
    const name = places[index % places.length]!;
    const kind =
      index % 6 === 0 ? (['phuong', 'phường', 'Ward'] as const) : (['xa', 'xã', 'Commune'] as const);
    const key = `${kind[0]}-${slug(name)}`;
    const district = oldDistricts[index % districts]!;
    agency(
      {
        key,
        tier: 'COMMUNE',
        parent: root,
        name: { vi: `UBND ${kind[1]} ${name}`, en: `${name} ${kind[2]}` },
        validFrom: newStructure,
      },
      `${provinceCode}.${60 + Math.floor(index / 20)}.${String((index % 20) + 1).padStart(2, '0')}`,
    );
    units(key, communeUnits, { validFrom: newStructure });
    staff(key, communePeople, newStructure);
    for (const half of ['Thượng', 'Hạ']) {
      const before = `${key}-${slug(half)}`;
      agency({
        key: before,
        tier: 'COMMUNE',
        parent: district,
        name: { vi: `UBND xã ${name} ${half}`, en: `${name} ${half} Commune` },
        validTo: newStructure,
      });
      units(
        before,
        communeUnits.filter(([unit]) => unit !== 'economic-division'),
        { validTo: newStructure },
      );
      province.successions.push({
        predecessor: before,
        successor: key,
        kind: 'MERGE',
        date: newStructure,
        principal: true,
      });
    }
  }
  oldDistricts.forEach((district, index) =>
    province.successions.push({
      predecessor: district,
      successor: province.agencies.filter(({ tier, validTo }) => tier === 'COMMUNE' && validTo === undefined)[
        index
      ]!.key,
      kind: 'MERGE',
      date: newStructure,
      principal: true,
      units: { 'labour-division': 'social-affairs', 'district-committee': 'commune-committee' },
    }),
  );
  return province;
}

const slug = (name: string): string => foldText(name).replace(/[^a-z0-9]+/g, '-');
