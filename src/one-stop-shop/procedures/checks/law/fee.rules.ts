import type { LawRule } from './law-rule';
import { reachableFrom } from './way';

export const feeRules: readonly LawRule[] = [
  {
    id: 'law/fee-after-decision',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 22',
    why: {
      vi: 'Nghĩa vụ tài chính phải được xác định và nộp trước khi ký kết quả, hoặc thu khi trả kết quả theo biểu phí đã công bố. Đã ký rồi mới bắt chờ nộp tiền là giữ kết quả của người dân.',
      en: 'What is owed is settled before the result is signed, or collected by the published tariff when it is handed over. To wait for money after the signature is to withhold the result.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) => {
        const decisions = Object.values(graph.nodes).filter(({ caseStep }) => caseStep?.act === 'sign');
        const decided = new Set(decisions.flatMap(({ id }) => [...reachableFrom(graph, id)]));
        return Object.values(graph.nodes)
          .filter(({ id, caseStep }) => caseStep?.act === 'await-payment' && decided.has(id))
          .filter(({ id }) => {
            const after = reachableFrom(graph, id);
            return !decisions.some((decision) => after.has(decision.id));
          })
          .map(({ id }) => ({
            graph,
            elementId: id,
            message: {
              vi: 'Chờ nộp tiền sau khi kết quả đã ký: hãy chuyển bước này lên trước bước ký.',
              en: 'The case waits for payment after the result is signed: move this before the signature.',
            },
          }));
      }),
  },
];
