import { type Language, type Text } from '../../web/shared/texts/texts';
import type { Finding } from './finding';

/** The parts of `procedure.yaml` as people call them. */
const parts: Readonly<Record<string, Text>> = {
  agencies: { vi: 'Cơ quan', en: 'Agencies' },
  channels: { vi: 'Cách nộp', en: 'Channels' },
  clock: { vi: 'Cách tính hạn', en: 'Counting of time' },
  data: { vi: 'Thông tin hồ sơ', en: 'Case data' },
  dossier: { vi: 'Thành phần hồ sơ', en: 'Dossier' },
  effective: { vi: 'Hiệu lực', en: 'Effective' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  legalGrounds: { vi: 'Căn cứ pháp lý', en: 'Legal grounds' },
  limits: { vi: 'Thời hạn giải quyết', en: 'Limits' },
  outcome: { vi: 'Cách xác định kết quả', en: 'Outcome' },
  personalData: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  process: { vi: 'Quy trình', en: 'Process' },
  reasons: { vi: 'Lý do', en: 'Reasons' },
  results: { vi: 'Kết quả', en: 'Results' },
  retention: { vi: 'Thời hạn lưu', en: 'Retention' },
  serviceLevel: { vi: 'Mức độ dịch vụ', en: 'Service level' },
  units: { vi: 'Bộ phận', en: 'Units' },
};

/** `dossier.3.kinds` -> `Thành phần hồ sơ 4`: entries are counted from one. Undefined: no place in a file of data. */
export function placeInWords({ elementId, path }: Finding, language: Language): string | undefined {
  const [part, entry] = path ?? [];
  if (elementId !== undefined || part === undefined) return undefined;
  const called = parts[part]?.[language] ?? part;
  return /^\d+$/.test(entry ?? '') ? `${called} ${Number(entry) + 1}` : called;
}

/** What is wrong, without the path in front that `placeInWords` says better. */
export function wordsOf({ elementId, path, message }: Finding, language: Language): string {
  const where = elementId === undefined && path ? `${path.join('.')}: ` : '';
  const said = message[language];
  return where !== '' && said.startsWith(where) ? said.slice(where.length) : said;
}
