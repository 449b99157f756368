import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { LocalizedText } from '../../kernel';
import { Organisation } from '../organisation/organisation';

export type NameOf = (dimension: string, value: string) => LocalizedText;

const words: Readonly<Record<string, Record<string, LocalizedText>>> = {
  level: {
    MINISTRY: { vi: 'Cấp bộ', en: 'Ministry' },
    PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
    DISTRICT: { vi: 'Cấp huyện', en: 'District' },
    COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
    '': { vi: 'Hệ thống khác', en: 'Other systems' },
  },
  channel: {
    COUNTER: { vi: 'Trực tiếp', en: 'At the counter' },
    POST: { vi: 'Bưu chính công ích', en: 'Post' },
    ONLINE: { vi: 'Trực tuyến', en: 'Online' },
    AUTHORISED_PERSON: { vi: 'Người được ủy quyền', en: 'Authorised person' },
  },
};
const other: LocalizedText = { vi: 'Khác', en: 'Other' };

/** What the rows of a report are called: agencies as they are called today, procedures by their newest version. */
@Injectable()
export class ReportNames {
  constructor(private readonly organisation: Organisation) {}

  async read(reader: Reader): Promise<NameOf> {
    const rows = await reader.query<{ code: string; content: string }>(
      'SELECT code, content FROM procedure_version ORDER BY valid_from, id',
    );
    const procedures = new Map<string, LocalizedText>();
    const fields = new Map<string, LocalizedText>();
    for (const { code, content } of rows) {
      const { name, field } = JSON.parse(content) as {
        name: LocalizedText;
        field: LocalizedText & { code: string };
      };
      procedures.set(code, { vi: `${code} – ${name.vi}`, en: `${code} – ${name.en}` });
      fields.set(field.code, { vi: field.vi, en: field.en });
    }
    const view = this.organisation.view();
    const today = this.organisation.today();
    return (dimension, value) => {
      if (dimension === 'lead') {
        const { vi, en } = view.nameAt(value, today) ?? view.agency(value)?.name ?? { vi: value, en: value };
        return { vi, en };
      }
      if (dimension === 'procedure') return procedures.get(value) ?? { vi: value, en: value };
      if (dimension === 'field') return fields.get(value) ?? other;
      return words[dimension]?.[value] ?? other;
    };
  }
}
