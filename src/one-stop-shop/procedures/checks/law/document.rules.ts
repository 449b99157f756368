import type { LocalizedText } from '../../../../kernel';
import type { LawFinding, LawRule } from './law-rule';

/** Papers that say what a shared database knows, by how they are called; the name of the database as `fromDatabase` has it. */
const held: readonly { database: string; name: LocalizedText; pattern: RegExp }[] = [
  {
    database: 'population',
    name: { vi: 'CSDL quốc gia về dân cư', en: 'the population database' },
    pattern:
      /căn cước|cccd|chứng minh nhân dân|cmnd|hộ khẩu|sổ tạm trú|xác nhận (thông tin về )?cư trú|giấy tờ tùy thân|định danh cá nhân/,
  },
  {
    database: 'civil-status',
    name: { vi: 'CSDL hộ tịch điện tử', en: 'the civil-status database' },
    pattern:
      /giấy khai sinh|chứng nhận kết hôn|trích lục (khai|kết hôn|hộ tịch)|tình trạng hôn nhân|giấy (chứng tử|khai tử)/,
  },
  {
    database: 'business',
    name: { vi: 'CSDL quốc gia về đăng ký doanh nghiệp', en: 'the business register' },
    pattern: /(đăng ký (kinh doanh|doanh nghiệp|hộ kinh doanh)|mã số thuế)/,
  },
  {
    database: 'social-insurance',
    name: { vi: 'CSDL quốc gia về bảo hiểm', en: 'the insurance database' },
    pattern: /(thẻ (bảo hiểm y tế|bhyt)|sổ (bảo hiểm xã hội|bhxh))/,
  },
  {
    database: 'criminal-records',
    name: { vi: 'CSDL lý lịch tư pháp', en: 'the criminal-record database' },
    pattern: /lý lịch tư pháp/,
  },
  {
    database: 'social-protection',
    name: { vi: 'CSDL bảo trợ xã hội', en: 'the social-protection database' },
    pattern: /(hộ (cận )?nghèo|xác nhận khuyết tật)/,
  },
];

/** What the procedure itself makes, or the applicant writes for it, is no paper that somebody holds. */
const isOwn = (name: string): boolean =>
  /^(đơn|tờ khai|giấy đề nghị|văn bản đề nghị|hợp đồng|văn bản ủy quyền)/.test(name);

export const documentRules: readonly LawRule[] = [
  {
    id: 'law/document-already-held',
    severity: 'warning',
    source: 'NĐ 61/2018 Điều 5; NĐ 118/2025 Điều 5',
    why: {
      vi: 'Không được yêu cầu người dân nộp giấy tờ mà dữ liệu đã có trong cơ sở dữ liệu dùng chung: hệ thống tự lấy, người dân chỉ nộp khi dữ liệu chưa có.',
      en: 'Nobody may be asked for a paper whose data a shared database has: the system fetches it, and the applicant brings it only where it is missing.',
    },
    check: ({ procedure: { dossier } }): LawFinding[] =>
      dossier.flatMap(({ name, required, fromDatabase }, index): LawFinding[] => {
        const called = name.vi.normalize('NFC').toLowerCase();
        const known = held.find(({ pattern }) => pattern.test(called));
        if (!known || required === false || fromDatabase || isOwn(called)) return [];
        return [
          {
            inFile: ['dossier', index],
            message: {
              vi: `"${name.vi}" thường đã có trong ${known.name.vi}: hãy để hệ thống lấy từ đó (fromDatabase: ${known.database}).`,
              en: `"${name.en}" is usually in ${known.name.en}: let the system fetch it (fromDatabase: ${known.database}).`,
            },
          },
        ];
      }),
  },
  {
    id: 'law/held-document-on-paper',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 5; NĐ 118/2025 Điều 5',
    why: {
      vi: 'Thành phần có dữ liệu trong cơ sở dữ liệu dùng chung thì phải nhận dạng điện tử; chỉ nhận bản giấy là bắt nộp lại giấy tờ Nhà nước đã có.',
      en: 'A component that a shared database stands for is taken in electronic form; paper alone asks again for what the state has.',
    },
    check: ({ procedure: { dossier } }): LawFinding[] =>
      dossier.flatMap(({ name, required, fromDatabase, kinds }, index): LawFinding[] =>
        fromDatabase === undefined || required === false || kinds.includes('ELECTRONIC')
          ? []
          : [
              {
                inFile: ['dossier', index, 'kinds'],
                message: {
                  vi: `"${name.vi}" đã có trong cơ sở dữ liệu nhưng chỉ nhận bản giấy: hãy thêm ELECTRONIC.`,
                  en: `"${name.en}" is in a shared database but is taken on paper only: add ELECTRONIC.`,
                },
              },
            ],
      ),
  },
];
