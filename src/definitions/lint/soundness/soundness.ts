import type { GraphNode, ProcessGraph, ScopeNode } from '../../graph/process-graph';
import { isScopeNode } from '../graph/automatic';
import { refuse, warn, type GraphCheck, type GraphFinding } from '../graph/graph-rule';
import { explore, type Exploration, type Trouble } from './explore';
import { buildNet } from './net';

/** Markings that one process may cost: a quarter of a second where each has many tokens. */
const STATES = 10_000;

/**
 * Explores every scope of a process by itself and refuses what some run of the control flow
 * certainly meets (docs/decisions/0010-soundness.md). A trouble that needs two gateways to answer one
 * condition differently is only a warning.
 */
export const checkSoundness: GraphCheck = (graph) => {
  const scopes = Object.values(graph.nodes).filter(isScopeNode);
  let states = STATES;
  return scopes.flatMap((scope) => {
    if (scope.children.length === 0) return [];
    const net = buildNet(graph, scope);
    const agreed = explore(net, states, true);
    states = Math.max(states - agreed.states, 100);
    const errors = troublesOf(agreed, refuse);
    const free = net.hasSharedConditions ? explore(net, states, false) : agreed;
    const doubtful = errors.length === 0 && free !== agreed ? troublesOf(free, warn) : [];
    const findings = [...errors, ...doubtful, ...neverCompletes(scope, free)];
    if (!free.exhausted) return findings.length > 0 ? findings : [coverage(scope, free, graph)];
    return findings.length > 0 ? findings : neverStarted(scope, free, graph);
  });
};

const named = (node: GraphNode): string => node.name ?? node.id;

const ids = ({ path }: Trouble): string[] => path.map(({ id }) => id);

const shown = (trouble: Trouble): string => {
  const path = ids(trouble);
  return (path.length > 12 ? ['…', ...path.slice(-12)] : path).join(' → ');
};

const troublesOf = ({ starved, overfed }: Exploration, say: typeof refuse): GraphFinding[] => {
  const doubt = say === warn;
  return [
    ...overfed.map((trouble) =>
      say(
        'soundness/join-fed-twice',
        trouble.at.id,
        `The parallel gateway "${named(trouble.at)}" can get a second token over one of its flows before the others have arrived: ${shown(trouble)}.${doubt ? correlated.en : ''}`,
        `Cổng song song "${named(trouble.at)}" có thể nhận hai lần từ cùng một luồng khi các luồng khác chưa tới: ${shown(trouble)}.${doubt ? correlated.vi : ''}`,
        ids(trouble),
      ),
    ),
    ...starved
      .filter(({ at }) => !overfed.some((other) => other.at === at))
      .map((trouble) =>
        say(
          'soundness/join-starves',
          trouble.at.id,
          `The parallel gateway "${named(trouble.at)}" can wait for ever for a flow that is never taken: ${shown(trouble)}.${doubt ? correlated.en : ''}`,
          `Cổng song song "${named(trouble.at)}" có thể chờ mãi một luồng không bao giờ tới: ${shown(trouble)}.${doubt ? correlated.vi : ''}`,
          ids(trouble),
        ),
      ),
  ];
};

const correlated = {
  vi: ' Chỉ xảy ra nếu cùng một điều kiện được trả lời khác nhau ở hai nơi.',
  en: ' It happens only if one condition is answered differently in two places.',
};

/** A sub-process that only ever ends by an error: legal, but what follows it is never reached in the normal way. */
const neverCompletes = (scope: ScopeNode, { completes, exhausted, starved }: Exploration): GraphFinding[] =>
  scope.outgoing.length > 0 &&
  !completes &&
  exhausted &&
  starved.length === 0 &&
  scope.eventSubProcesses.length === 0
    ? [
        warn(
          'soundness/never-completes',
          scope.id,
          `"${named(scope)}" never ends normally, so the flow behind it is never taken.`,
          `"${named(scope)}" không bao giờ kết thúc bình thường nên luồng phía sau không bao giờ được đi.`,
        ),
      ]
    : [];

const neverStarted = (scope: ScopeNode, { fired }: Exploration, graph: ProcessGraph): GraphFinding[] =>
  activeChildren(scope, graph)
    .filter((node) => !fired.has(node))
    .slice(0, 1)
    .map((node) =>
      refuse(
        'soundness/never-starts',
        node.id,
        `No run of the process ever comes to "${named(node)}".`,
        `Không có lần chạy nào của quy trình tới được "${named(node)}".`,
      ),
    );

const coverage = (scope: ScopeNode, { fired, states }: Exploration, graph: ProcessGraph): GraphFinding => {
  const all = activeChildren(scope, graph).length;
  return warn(
    'soundness/not-exhausted',
    scope.id,
    `"${named(scope)}" has too many states to look at all: ${states} were seen, with ${fired.size} of ${all} steps, and no trouble among them.`,
    `"${named(scope)}" có quá nhiều trạng thái để kiểm tra hết: đã xem ${states} trạng thái, ${fired.size} trên ${all} bước, chưa thấy lỗi.`,
  );
};

/** Children that tokens enter: not compensation handlers and what hangs on them, nor event sub-processes. */
const activeChildren = (scope: ScopeNode, graph: ProcessGraph): GraphNode[] =>
  scope.children
    .map((id) => graph.nodes[id])
    .filter((node) => {
      if (node.type === 'eventSubProcess') return false;
      const host = node.type === 'boundaryEvent' ? graph.nodes[node.attachedTo] : node;
      if (host && 'isForCompensation' in host && host.isForCompensation) return false;
      return !(node.type === 'boundaryEvent' && node.events.some(({ kind }) => kind === 'compensation'));
    });
