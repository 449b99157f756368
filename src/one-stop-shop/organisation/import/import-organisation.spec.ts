import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOrganisationView } from '../build-organisation-view';
import { emptyOrganisation, type OrganisationData } from '../organisation-data';
import { OrganisationDraft } from '../organisation-draft';
import { takeIn } from './import-organisation';
import { readRows } from './import-rows';
import { parseCsv } from './parse-csv';

const today = '2026-03-10';
const province = readFileSync(join(__dirname, '../fixtures/province.yaml'), 'utf8');
const imported = (name: string, content: string, data: OrganisationData = emptyOrganisation) => {
  const draft = new OrganisationDraft(data, today);
  return { draft, report: takeIn(draft, readRows([{ name, content }])) };
};
const refusalOf = (csv: string, data?: OrganisationData) => {
  const [{ row, status, field, code }] = imported('organisation.csv', csv, data).report.rows;
  return { row, status, field, code: code?.replace('ORGANISATION.', '') };
};
const thrown = (name: string, content: string) => {
  try {
    readRows([{ name, content }]);
  } catch (error) {
    return (error as { code: string; params: unknown }).code;
  }
  return 'read';
};

describe('the fictional province', () => {
  const { draft, report } = imported('province.yaml', province);
  const data = draft.data(1);
  const view = buildOrganisationView(data);

  it('is taken in without an error', () => {
    expect(report.rows.filter(({ status }) => status !== 'created')).toEqual([]);
    expect(report.created).toBeGreaterThan(50);
  });

  it('changes nothing the second time', () => {
    const again = imported('province.yaml', province, data);
    expect(again.report.rows.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    expect(
      Object.values(again.draft.changes()).flatMap(({ created, changed }) => [...created, ...changed]),
    ).toEqual([]);
  });

  it('has three tiers before 1 July 2025 and two since', () => {
    const tiersOn = (date: string) => [...new Set(view.agencies(date).map(({ tier }) => tier))].sort();
    expect(tiersOn('2025-06-30')).toEqual(['COMMUNE', 'DISTRICT', 'EXTERNAL', 'PROVINCE']);
    expect(tiersOn('2025-07-01')).toEqual(['COMMUNE', 'EXTERNAL', 'PROVINCE']);
  });

  it('gives one code to another commune when the first is no more', () => {
    expect(view.agencyByCode('h99.30.01', '2025-06-30')?.key).toBe('xa-an-phu');
    expect(view.agencyByCode('H99.30.01', '2025-07-01')?.key).toBe('xa-an-binh');
    expect(view.agencyByCode('001.30.07.H99', '2025-06-30')?.key).toBe('xa-an-phu');
  });

  it('is continued by whom the successions name', () => {
    const idOf = (key: string) => data.agencies.find((one) => one.key === key)!.id;
    expect(view.current(idOf('huyen-an-binh'), today)?.key).toBe('xa-an-binh');
    expect(view.current(idOf('so-ldtbxh'), today)?.key).toBe('so-noi-vu');
    expect(view.current(idOf('huyen-an-binh'), '2025-06-30')?.key).toBe('huyen-an-binh');
  });
});

describe('a file', () => {
  it('may list children before parents, in CSV as spreadsheets save it', () => {
    const csv =
      '\ufeffrecord;key;tier;parent;nameVi\r\nagency;xa;COMMUNE;tinh;"Xã ""Mới"";\r\nhai dòng"\r\n;;;;\r\nagency;tinh;PROVINCE;;Tỉnh\r\n';
    const { report, draft } = imported('x.csv', csv);
    expect(report.rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'created'],
      [4, 'created'],
    ]);
    expect(draft.agency('key', 'xa').names[0].vi).toBe('Xã "Mới";\r\nhai dòng');
    expect(draft.agency('key', 'xa').names[0].en).toBe('Xã "Mới";\r\nhai dòng');
  });

  it('may say by its name what it lists', () => {
    const { report } = imported('folder/people.csv', 'key,name,email\nan,An,\nbinh,,\n');
    expect(report.rows).toMatchObject([
      { row: 2, record: 'person', status: 'created' },
      { row: 3, status: 'error', field: 'name', code: 'ORGANISATION.FIELD_REQUIRED' },
    ]);
    expect(report.rows[1].message?.vi).toBe('Thiếu trường name.');
    expect(report.rows[1].message?.en).toBe('The field name is missing.');
  });

  it.each([
    ['organisation.csv', 'record,key\n"agency,x', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.csv', 'record,key\n"agency"x,x', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.csv', '', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.yaml', 'agencies: [', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.yaml', '- key: x', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.yaml', 'kings: []', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.yaml', 'constructor: []', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.xlsx', 'x', 'ORGANISATION.IMPORT_UNREADABLE'],
    ['organisation.yaml', 'agencies: []', 'read'],
  ])('%s with %j is %s', (name, content, code) => {
    expect(thrown(name, content)).toBe(code);
  });

  it('keeps leading zeros and tells the line in YAML', () => {
    const { report, draft } = imported(
      'a.yaml',
      'agencies:\n  - { key: a, tier: PROVINCE, name: A }\n\ncodes:\n  - agency: a\n    scheme: ADMINISTRATIVE\n    code: 001\n  - x\n',
    );
    expect(report.rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'created'],
      [5, 'created'],
      [8, 'error'],
    ]);
    expect(draft.codes.all()[0].code).toBe('001');
  });

  it('is read at once however long it is', () => {
    expect(parseCsv(`a,b\n${'"x","y"\n'.repeat(20_000)}`)).toHaveLength(20_001);
  });
});

describe('what no organisation can be', () => {
  const { draft } = imported('province.yaml', province);
  const data = draft.data(1);

  it.each([
    ['record,key\nking,x', { field: 'record', code: 'FIELD_INVALID' }],
    ['record,key\n,x', { field: 'record', code: 'FIELD_REQUIRED' }],
    ['record,key,colour\nagency,x,red', { field: 'colour', code: 'FIELD_UNKNOWN' }],
    ['record,key,tier\nagency,x,PROVINCE', { field: 'name', code: 'FIELD_REQUIRED' }],
    ['record,key,tier,nameVi\nagency,X y,PROVINCE,X', { field: 'key', code: 'FIELD_INVALID' }],
    ['record,key,tier,nameVi\nagency,x.y,PROVINCE,X', { field: 'key', code: 'FIELD_INVALID' }],
    ['record,key,tier,nameVi\nagency,x,KINGDOM,X', { field: 'tier', code: 'FIELD_INVALID' }],
    [
      'record,key,tier,nameVi,parent\nagency,x,COMMUNE,X,none',
      { field: 'parent', code: 'UNKNOWN_REFERENCE' },
    ],
    ['record,key,parent\nagency,ubnd-tinh,so-y-te', { field: 'parent', code: 'PARENT_CYCLE' }],
    [
      'record,key,tier,nameVi,parent,validFrom\nagency,x,COMMUNE,X,huyen-an-binh,2026-01-01',
      { field: 'parent', code: 'OUTSIDE_PERIOD' },
    ],
    [
      'record,key,tier,nameVi,validFrom,validTo\nagency,x,COMMUNE,X,2026-01-01,2026-01-01',
      { field: 'validTo', code: 'PERIOD_EMPTY' },
    ],
    [
      'record,key,tier,nameVi,validFrom\nagency,x,COMMUNE,X,2026-02-29',
      { field: 'validFrom', code: 'FIELD_INVALID' },
    ],
    ['record,agency,code\ncode,so-y-te,H99.12', { field: 'code', code: 'CODE_AMBIGUOUS' }],
    ['record,agency,code\ncode,so-y-te,099', { field: 'scheme', code: 'FIELD_REQUIRED' }],
    ['record,agency,code,scheme\ncode,so-y-te,H99.13,QCVN102', { field: 'code', code: 'CODE_MALFORMED' }],
    [
      'record,agency,code,validFrom\ncode,so-xay-dung,H99.13,2014-01-01',
      { field: 'validFrom', code: 'PERIODS_OVERLAP' },
    ],
    [
      'record,agency,key,nameVi,validFrom\nunit,huyen-an-binh,x,X,2025-07-01',
      { field: 'agency', code: 'OUTSIDE_PERIOD' },
    ],
    [
      'record,person,agency,unit,role\npost,nobody,xa-an-binh,one-stop,receiver',
      { field: 'person', code: 'UNKNOWN_REFERENCE' },
    ],
    [
      'record,person,agency,unit,role\npost,le-dinh-chi,xa-an-binh,none,receiver',
      { field: 'unit', code: 'UNKNOWN_REFERENCE' },
    ],
    [
      'record,person,agency,unit,role,validFrom\npost,le-dinh-chi,xa-an-binh,economic-division,unit-head,2026-01-01',
      { field: 'validFrom', code: 'PERIODS_OVERLAP' },
    ],
    ['record,from,to\nsubstitution,le-dinh-chi,le-dinh-chi', { field: 'to', code: 'SUBSTITUTES_SELF' }],
    [
      'record,from,reason\nsubstitution,le-dinh-chi,DELEGATION',
      { field: 'to', code: 'DELEGATION_NEEDS_SUBSTITUTE' },
    ],
    [
      'record,predecessor,successor,kind,date\nsuccession,xa-an-binh,xa-an-binh,MERGE,2026-01-01',
      { field: 'successor', code: 'SUCCESSION_INVALID' },
    ],
    [
      'record,predecessor,successor,kind,date\nsuccession,phuong-dong-ha,huyen-an-binh,MERGE,2026-01-01',
      { field: 'successor', code: 'SUCCESSION_INVALID' },
    ],
    [
      'record,predecessor,successor,kind,date,principal\nsuccession,so-ldtbxh,so-xay-dung,SPLIT,2025-03-01,true',
      { field: 'principal', code: 'PRINCIPAL_SUCCESSOR_EXISTS' },
    ],
    [
      'record,predecessor,successor,kind,date\nsuccession,so-ldtbxh,so-xay-dung,SPLIT,2025-03-01',
      { field: 'procedures', code: 'FIELD_REQUIRED' },
    ],
    [
      'record,predecessor,successor,kind,date\nsuccession,so-ldtbxh,xa-an-binh,MERGE,2026-01-01',
      { field: 'procedures', code: 'FIELD_REQUIRED' },
    ],
    [
      'record,predecessor,successor,kind,date,units\nsuccession,phuong-dong-ha,xa-an-binh,MERGE,2026-01-01,one-stop',
      { field: 'units', code: 'FIELD_INVALID' },
    ],
  ])('%j', (csv, expected) => {
    expect(refusalOf(csv, data)).toEqual({ row: 2, status: 'error', ...expected });
  });

  it('is refused row by row, the good ones being told as well', () => {
    const { report } = imported(
      'organisation.csv',
      'record,key,name,email\nperson,em,Em,\nperson,nguyen-thi-an,An,\nperson,tran-van-binh,Trần Văn Bình,\nperson,x,X,nowhere\n',
      data,
    );
    expect(report.rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'created'],
      [3, 'changed'],
      [4, 'unchanged'],
      [5, 'error'],
    ]);
    expect(report).toMatchObject({ created: 1, changed: 1, unchanged: 1, errors: 1 });
  });
});

describe('names and codes', () => {
  const { draft } = imported('province.yaml', province);
  const data = draft.data(1);

  it('change from a day on and keep what was', () => {
    const renamed = imported(
      'organisation.csv',
      'record,key,nameVi,nameEn,nameFrom\nagency,so-noi-vu,Sở Nội vụ và Lao động,Department of Home Affairs and Labour,2026-02-01',
      data,
    );
    const view = buildOrganisationView(renamed.draft.data(2));
    const { id } = view.agencyByKey('so-noi-vu', today)!;
    expect(view.nameAt(id, '2026-01-31')?.vi).toBe('Sở Nội vụ');
    expect(view.nameAt(id, '2026-02-01')?.vi).toBe('Sở Nội vụ và Lao động');
  });

  it('of a scheme follow one another', () => {
    const recoded = imported(
      'organisation.csv',
      'record,agency,code,validFrom\ncode,so-xay-dung,H99.77,2026-01-01',
      data,
    );
    const view = buildOrganisationView(recoded.draft.data(2));
    expect(view.agencyByCode('H99.12', '2025-12-31')?.key).toBe('so-xay-dung');
    expect(view.agencyByCode('H99.12', '2026-01-01')).toBeUndefined();
    expect(view.agencyByCode('H99.77', '2026-01-01')?.key).toBe('so-xay-dung');
  });
});
