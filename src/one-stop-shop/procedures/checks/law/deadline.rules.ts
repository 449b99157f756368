import type { GraphNode, ProcessGraph } from '../../../../definitions';
import { isOutsideClock } from '../../model/step-times';
import { isEmbedded, startsOf } from '../../model/main-path';
import type { LawRule } from './law-rule';
import { hasDeadline, isWork, plannedIn, successorsOf } from './way';

/** The process waits here for somebody else, and for no time. */
function isWait(graph: ProcessGraph, node: GraphNode): boolean {
  if (node.type === 'eventBasedGateway' || node.type === 'receiveTask') return true;
  if (node.type === 'userTask') return isOutsideClock(graph, node) && isWork(node);
  if (node.type !== 'intermediateCatchEvent' || node.events.every(({ kind }) => kind === 'link'))
    return false;
  return !node.incoming.some(
    (id) => graph.nodes[graph.flows[id]?.source ?? '']?.type === 'eventBasedGateway',
  );
}

/** A way from a start to an end on which somebody works and nothing has a time; undefined: there is none. */
function wayWithoutDeadline(graph: ProcessGraph): string[] | undefined {
  const isFree = (id: string) => {
    const node = graph.nodes[id];
    return node !== undefined && (isEmbedded(node) || !hasDeadline(graph, node));
  };
  const worked = (id: string) => isWork(graph.nodes[id]!);
  /** By node, apart whether somebody has worked by then: where the way came from. */
  const from = new Map<string, string | null>();
  const keyOf = (id: string, hasWork: boolean) => `${hasWork || worked(id) ? 1 : 0} ${id}`;
  const waiting: string[] = [];
  const visit = (id: string, hasWork: boolean, before: string | null) => {
    const key = keyOf(id, hasWork);
    if (!isFree(id) || from.has(key)) return;
    from.set(key, before);
    waiting.push(key);
  };
  for (const start of startsOf(graph.nodes[graph.processId])) visit(start, false, null);
  for (let at = 0; at < waiting.length; at += 1) {
    const key = waiting[at]!;
    const [hasWork, id] = [key.startsWith('1'), key.slice(2)];
    const node = graph.nodes[id]!;
    const isEnd = node.outgoing.length === 0 && node.parent === graph.processId;
    if (isEnd && hasWork) {
      const way: string[] = [];
      for (let step: string | null = key; step !== null; step = from.get(step) ?? null)
        way.push(step.slice(2));
      return way.reverse();
    }
    for (const next of successorsOf(graph, node)) visit(next, hasWork, key);
  }
  return undefined;
}

export const deadlineRules: readonly LawRule[] = [
  {
    id: 'law/path-without-deadline',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19; TT 01/2018 Điều 8',
    why: {
      vi: 'Người dân được hẹn một ngày trả kết quả. Đường đi mà không bước nào có thời gian xử lý thì không ai được nhắc và không ai chịu trách nhiệm khi trễ.',
      en: 'The applicant is promised a day. On a way on which no step has a time nobody is reminded, and nobody answers for being late.',
    },
    check: ({ main }) => {
      const way = wayWithoutDeadline(main);
      const step = way?.find((id) => isWork(main.nodes[id]!));
      if (!way || !step) return [];
      return [
        {
          graph: main,
          elementId: step,
          path: way,
          message: {
            vi: 'Hồ sơ có thể đi từ đầu đến cuối mà không bước nào có thời hạn. Hãy đặt thời gian xử lý cho các bước.',
            en: 'A case can go from the start to an end without any step that has a time. Give the steps their time.',
          },
        },
      ];
    },
  },
  {
    id: 'law/wait-without-deadline',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(4), 19(5)',
    why: {
      vi: 'Khi chờ người nộp hoặc cơ quan khác, hồ sơ phải có hạn chờ và việc làm khi hết hạn; nếu không, hồ sơ có thể nằm mãi mà không ai biết.',
      en: 'A case that waits for the applicant or another agency needs an end of the wait and what happens then; else it may lie for ever unseen.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) =>
        Object.values(graph.nodes)
          .filter((node) => isWait(graph, node) && !hasDeadline(graph, node))
          .map(({ id }) => ({
            graph,
            elementId: id,
            message: {
              vi: 'Chỗ chờ này không có hạn: hãy thêm hẹn giờ và việc làm khi hết hạn.',
              en: 'This wait has no end: add a timer and what happens when it runs out.',
            },
          })),
      ),
  },
  {
    id: 'law/step-without-time',
    severity: 'warning',
    source: 'TT 01/2018 Điều 8',
    why: {
      vi: 'Quy trình nội bộ phải ghi thời gian của từng bước; bước không ghi thời gian không được tính khi so với thời hạn giải quyết.',
      en: 'The internal procedure gives the time of every step; a step without one does not count against the limit.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) => {
        const planned = plannedIn(graph);
        return Object.values(graph.nodes)
          .filter(
            (node) =>
              planned.has(node.id) && isWork(node) && !isWait(graph, node) && !hasDeadline(graph, node),
          )
          .map(({ id }) => ({
            graph,
            elementId: id,
            message: {
              vi: 'Bước này chưa có thời gian xử lý.',
              en: 'This step has no processing time.',
            },
          }));
      }),
  },
];
