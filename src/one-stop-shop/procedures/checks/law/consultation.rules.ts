import type { LawRule } from './law-rule';
import { hasDeadline } from './way';

export const consultationRules: readonly LawRule[] = [
  {
    id: 'law/consultation-without-silence',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(5)',
    why: {
      vi: 'Cơ quan được hỏi có thể không trả lời. Quy trình phải nói khi đó là chờ và báo cấp trên, là coi như đồng ý, hay là coi như không có ý kiến; chỉ luật chuyên ngành mới cho coi như đồng ý.',
      en: 'The agency that is asked may not answer. The procedure says whether one then waits and reports upwards, takes it as consent, or as no opinion; only a special law makes it consent.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) =>
        Object.values(graph.nodes)
          .filter(({ caseStep }) => caseStep?.act === 'consult' && caseStep.silence === undefined)
          .map(({ id }) => ({
            graph,
            elementId: id,
            message: {
              vi: 'Bước lấy ý kiến chưa nói im lặng nghĩa là gì.',
              en: 'This consultation does not say what silence means.',
            },
          })),
      ),
  },
  {
    id: 'law/consultation-without-deadline',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(5)',
    why: {
      vi: 'Văn bản lấy ý kiến phải nêu nội dung và thời hạn trả lời.',
      en: 'A consultation states its content and the time for the answer.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) =>
        Object.values(graph.nodes)
          .filter((node) => node.caseStep?.act === 'consult' && !hasDeadline(graph, node))
          .map(({ id }) => ({
            graph,
            elementId: id,
            message: {
              vi: 'Bước lấy ý kiến chưa có thời hạn trả lời.',
              en: 'This consultation has no time for the answer.',
            },
          })),
      ),
  },
];
