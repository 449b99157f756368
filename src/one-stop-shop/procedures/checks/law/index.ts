import type { LocalizedText } from '../../../../kernel';
import { consultationRules } from './consultation.rules';
import { deadlineRules } from './deadline.rules';
import { documentRules } from './document.rules';
import { feeRules } from './fee.rules';
import { laneRules } from './lane.rules';
import type { LawRule } from './law-rule';
import { refusalRules } from './refusal.rules';

/** What the law asks of every procedure. */
export const lawRules: readonly LawRule[] = [
  ...deadlineRules,
  ...consultationRules,
  ...feeRules,
  ...laneRules,
  ...refusalRules,
  ...documentRules,
];

export interface LawWords {
  source: string;
  why: LocalizedText;
}

/** By rule: where it is written and what it is good for; those of the law that the other checks apply are among them. */
export const lawWords: Readonly<Record<string, LawWords>> = Object.fromEntries([
  ...lawRules.map(({ id, source, why }) => [id, { source, why }]),
  ...['procedure/step-over-limit', 'procedure/steps-over-limit'].map((id) => [
    id,
    {
      source: 'TT 01/2018 Điều 8',
      why: {
        vi: 'Tổng thời gian các bước theo từng đường đi phải nằm trong thời hạn giải quyết đã công bố, cho mọi trường hợp mà dữ liệu hồ sơ cho phép.',
        en: 'The steps of every way fit the published limit, for every case that the data allows.',
      },
    },
  ]),
  [
    'procedure/no-reasons',
    {
      source: 'NĐ 61/2018 Điều 17, 19(4), 19(8)',
      why: {
        vi: 'Yêu cầu bổ sung, không tiếp nhận, từ chối và dừng giải quyết đều phải chọn lý do có căn cứ.',
        en: 'To ask for a supplement, not to receive, to refuse and to stop: each takes a reason with its ground.',
      },
    },
  ],
  [
    'procedure/unknown-ground',
    {
      source: 'NĐ 61/2018 Điều 19(8)',
      why: {
        vi: 'Căn cứ của mỗi lý do phải là một văn bản trong danh mục căn cứ pháp lý của thủ tục.',
        en: 'The ground of a reason is a text of the list of legal grounds.',
      },
    },
  ],
  [
    'procedure/silence-without-timer',
    {
      source: 'NĐ 61/2018 Điều 19(5)',
      why: {
        vi: 'Im lặng chỉ có nghĩa khi hết thời hạn trả lời: phải có hẹn giờ ngắt gắn vào bước lấy ý kiến.',
        en: 'Silence means something when the time for the answer is over: the consultation needs an interrupting timer.',
      },
    },
  ],
]);
