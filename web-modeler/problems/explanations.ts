import { lawWords } from '../../src/one-stop-shop/rules';
import type { Text } from '../../web/shared/texts/texts';

export interface Explanation {
  why: Text;
  /** Where the law says so. */
  source?: string;
}

/** Why there is a rule at all, by the family of rules; what exactly is wrong is said by the finding itself. */
const families: readonly [prefix: RegExp, why: Text][] = [
  [
    /^(xml|file|budget|document)\//,
    {
      vi: 'Tệp phải đọc được trọn vẹn: phần không hiểu không bao giờ bị bỏ qua âm thầm.',
      en: 'A file is read whole: what is not understood is never passed over in silence.',
    },
  ],
  [
    /^soundness\//,
    {
      vi: 'Hệ thống đã đi thử mọi đường của quy trình. Theo đường này hồ sơ sẽ kẹt, hoặc đã kết thúc mà vẫn còn việc dở dang.',
      en: 'Every way through the process was tried. By this one a case gets stuck, or ends with work left open.',
    },
  ],
  [
    /^loop\//,
    {
      vi: 'Vòng lặp không có chỗ chờ sẽ chạy mãi không dừng.',
      en: 'A loop without a wait would run for ever.',
    },
  ],
  [
    /^(feel|timer|expression)/,
    {
      vi: 'Biểu thức phải tính được trước khi có hồ sơ thật.',
      en: 'An expression must be right before the first case comes by it.',
    },
  ],
  [
    /^form\//,
    {
      vi: 'Biểu mẫu phải hiện được và trả về dữ liệu mà quy trình dùng.',
      en: 'A form must show, and give the data that the process reads.',
    },
  ],
  [
    /^(dmn|decision)\//,
    {
      vi: 'Bảng quyết định phải cho đúng một kết quả với mọi dữ liệu.',
      en: 'A decision must come to a result for whatever data it gets.',
    },
  ],
  [
    /^(call-activity|service|deployment|process)\//,
    {
      vi: 'Những gì quy trình gọi đến phải có thật trên hệ thống, với một mã duy nhất.',
      en: 'What a process refers to must exist on the system, under one key.',
    },
  ],
  [
    /^(reachability|sequence-flow|start-event|end-event|gateway|boundary|event|intermediate)/,
    {
      vi: 'Chuẩn BPMN 2.0 không cho phép vẽ như vậy, vì không có cách chạy duy nhất.',
      en: 'BPMN 2.0 does not allow this, because there is no one way to run it.',
    },
  ],
  [
    /^procedure\//,
    {
      vi: 'Một thủ tục hành chính cần điều này để tiếp nhận, tính hạn và trả kết quả.',
      en: 'An administrative procedure needs this to receive a case, to count its time and to return its result.',
    },
  ],
];

export function explanationOf(rule: string): Explanation {
  if (Object.hasOwn(lawWords, rule)) {
    const { why, source } = lawWords[rule]!;
    return { why, source };
  }
  const found = families.find(([prefix]) => prefix.test(rule));
  return {
    why: found?.[1] ?? {
      vi: 'Quy tắc triển khai của hệ thống.',
      en: 'A rule of deployment of this system.',
    },
  };
}
