import type { ComponentType } from 'react';
import { defineTexts } from '../../../web/shared/texts/texts';
import type { Path } from '../file/yaml-text';
import Agencies from './Agencies';
import CaseData from './CaseData';
import Dossier from './Dossier';
import Fees from './Fees';
import General from './General';
import Legal from './Legal';
import Limits from './Limits';
import Privacy from './Privacy';
import Reasons from './Reasons';
import Results from './Results';

export const sectionTexts = defineTexts({
  general: { vi: 'Thông tin chung', en: 'General' },
  agencies: { vi: 'Cơ quan, bộ phận', en: 'Agencies and units' },
  data: { vi: 'Thông tin hồ sơ', en: 'Case data' },
  limits: { vi: 'Thời hạn', en: 'Time limits' },
  dossier: { vi: 'Thành phần hồ sơ', en: 'Dossier' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  reasons: { vi: 'Lý do', en: 'Reasons' },
  results: { vi: 'Kết quả', en: 'Results' },
  legal: { vi: 'Căn cứ pháp lý', en: 'Legal grounds' },
  privacy: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
});
export type SectionName = keyof typeof sectionTexts;

/** The pages of the form, and the places of the file that each shows. */
export const sections: readonly { name: SectionName; paths: readonly Path[]; Fields: ComponentType }[] = [
  {
    name: 'general',
    paths: [
      ['code'],
      ['nationalCode'],
      ['process'],
      ['name'],
      ['field'],
      ['level'],
      ['serviceLevel'],
      ['channels'],
      ['effective'],
      ['receipt'],
    ],
    Fields: General,
  },
  { name: 'agencies', paths: [['agencies'], ['units']], Fields: Agencies },
  { name: 'data', paths: [['data'], ['variables']], Fields: CaseData },
  {
    name: 'limits',
    paths: [
      ['limits'],
      ...[
        'counting',
        'acceptance',
        'supplement',
        'supplementRequests',
        'supplementLimit',
        'financialObligation',
        'extension',
        'acceptAfterCutoffCountsNextDay',
        'warnAtPercent',
      ].map((key) => ['clock', key]),
    ],
    Fields: Limits,
  },
  { name: 'dossier', paths: [['dossier']], Fields: Dossier },
  { name: 'fees', paths: [['fees']], Fields: Fees },
  { name: 'reasons', paths: [['reasons'], ['clock', 'stopGrounds']], Fields: Reasons },
  { name: 'results', paths: [['outcome'], ['results']], Fields: Results },
  { name: 'legal', paths: [['legalGrounds'], ['waivedDuties']], Fields: Legal },
  { name: 'privacy', paths: [['personalData'], ['retention']], Fields: Privacy },
];
