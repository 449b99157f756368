import type { GraphNode, ProcessGraph } from '../../../definitions';
import type { LocalizedText } from '../../../kernel';
import { actOf, acts, clockEffects, handoffs, isAct, silences } from '../acts';
import { mainPathOf, workOf } from '../model/main-path';
import type { ProcedureContent } from '../procedure-version';
import { lanesOfNobody } from './law/lane.rules';

export interface ModelFinding {
  elementId: string;
  rule: string;
  message: LocalizedText;
}

const quoted = (words: readonly string[]): string => words.join(', ');

/** Words of `procedure:` that nobody knows. */
export function unknownWords(graph: ProcessGraph): ModelFinding[] {
  return Object.values(graph.nodes).flatMap((node) => {
    const { act, handoff, silence, clockEffect } = node.caseStep ?? {};
    const check = (name: string, value: string | undefined, words: readonly string[]) =>
      value === undefined || words.includes(value)
        ? []
        : [
            {
              elementId: node.id,
              rule: `procedure/unknown-${name}`,
              message: {
                vi: `procedure:${name}="${value}" không có nghĩa; các từ có thể dùng: ${quoted(words)}.`,
                en: `procedure:${name}="${value}" means nothing; known words: ${quoted(words)}.`,
              },
            },
          ];
    return [
      ...check('act', act, Object.keys(acts)),
      ...check('handoff', handoff, handoffs),
      ...check('silence', silence, silences),
      ...check('clockEffect', clockEffect, clockEffects),
    ];
  });
}

/** What a process of a procedure must be, beyond being executable. */
export function checkModel(graph: ProcessGraph, procedure: ProcedureContent): ModelFinding[] {
  const main = mainPathOf(graph);
  const findings = unknownWords(graph);
  const nobody = lanesOfNobody(graph);
  const refuse = ({ id }: GraphNode, rule: string, message: LocalizedText) =>
    findings.push({ elementId: id, rule: `procedure/${rule}`, message });

  for (const node of Object.values(graph.nodes)) {
    const act = node.caseStep?.act;
    const rule = actOf(act);
    if (rule && !(rule.nodes as readonly string[]).includes(node.type))
      refuse(node, 'act-on-node', {
        vi: `Hành vi "${act}" chỉ đặt trên: ${quoted(rule.nodes)}.`,
        en: `The act "${act}" belongs on: ${quoted(rule.nodes)}.`,
      });
    if (rule?.isSide && main.has(node.id))
      refuse(node, 'side-act-on-main-path', {
        vi: `"${act}" là việc bên lề, không đặt trên đường đi chính của hồ sơ.`,
        en: `"${act}" is a side task and cannot stand on the main path of the case.`,
      });
    if (node.type === 'userTask') checkUserTask(node, graph, nobody, procedure, refuse);
    else checkUnit(node, procedure, refuse);
    checkSilence(node, graph, refuse);
  }
  return findings;
}

type Refuse = (node: GraphNode, rule: string, message: LocalizedText) => void;

function checkUserTask(
  node: GraphNode,
  graph: ProcessGraph,
  nobody: ReadonlySet<string>,
  procedure: ProcedureContent,
  refuse: Refuse,
): void {
  const lane = graph.lanes[node.lane ?? ''];
  const { unit = lane?.unit, role = lane?.role } = workOf(node) ?? {};
  if ((!unit || !role) && !nobody.has(lane?.id ?? ''))
    refuse(node, 'no-unit-or-role', {
      vi: 'Bước này chưa nói bộ phận và vai trò thực hiện (procedure:unit, procedure:role).',
      en: 'This step says no unit and role that does it (procedure:unit, procedure:role).',
    });
  checkUnit(node, procedure, refuse);
}

function checkUnit(node: GraphNode, procedure: ProcedureContent, refuse: Refuse): void {
  const unit = workOf(node)?.unit;
  if (unit !== undefined && !Object.hasOwn(procedure.units, unit))
    refuse(node, 'unit-without-name', {
      vi: `Bộ phận "${unit}" chưa có trong danh mục bộ phận của thủ tục (units).`,
      en: `The unit "${unit}" has no name under units of procedure.yaml.`,
    });
}

/** Silence can only mean something when its time runs out by itself. */
function checkSilence(node: GraphNode, graph: ProcessGraph, refuse: Refuse): void {
  const { silence, act } = node.caseStep ?? {};
  if (silence === undefined) return;
  if (act !== 'consult')
    refuse(node, 'silence-without-consult', {
      vi: 'procedure:silence chỉ đặt trên bước lấy ý kiến (procedure:act="consult").',
      en: 'procedure:silence belongs on a consultation (procedure:act="consult").',
    });
  if (!silence.startsWith('DEEMED_')) return;
  const boundaries = 'boundaryEvents' in node ? (node.boundaryEvents ?? []) : [];
  const expires = boundaries.some((id) => {
    const boundary = graph.nodes[id];
    return (
      boundary?.type === 'boundaryEvent' &&
      boundary.interrupting &&
      boundary.events.some(({ kind }) => kind === 'timer')
    );
  });
  if (!expires)
    refuse(node, 'silence-without-timer', {
      vi: `${silence} cần một bộ hẹn giờ ngắt gắn vào bước này.`,
      en: `${silence} needs an interrupting timer attached to this step.`,
    });
}

/** What the whole procedure must have, whichever of its processes has it. */
export function checkWhole(graphs: readonly ProcessGraph[], procedure: ProcedureContent): ModelFinding[] {
  const used = new Set<string>();
  for (const graph of graphs)
    for (const { caseStep } of Object.values(graph.nodes))
      if (caseStep?.act && isAct(caseStep.act)) used.add(caseStep.act);
  const findings: ModelFinding[] = [];
  const need = (isThere: boolean, rule: string, message: LocalizedText) => {
    if (!isThere) findings.push({ elementId: procedure.process, rule: `procedure/${rule}`, message });
  };
  need(used.has('receive'), 'no-reception', {
    vi: 'Chưa có bước tiếp nhận (procedure:act="receive").',
    en: 'No task receives the dossier (procedure:act="receive").',
  });
  need(used.has('return'), 'no-return', {
    vi: 'Chưa có bước trả kết quả (procedure:act="return").',
    en: 'No task returns the result (procedure:act="return").',
  });
  const { supplement, rejection, refusal } = procedure.reasons;
  need(supplement.length > 0, 'no-reasons', {
    vi: 'Hồ sơ có thể bị yêu cầu bổ sung nhưng reasons.supplement trống.',
    en: 'A supplement may be requested, but reasons.supplement is empty.',
  });
  need(rejection.length > 0, 'no-reasons', {
    vi: 'Hồ sơ có thể không được tiếp nhận nhưng reasons.rejection trống.',
    en: 'A dossier may be refused at reception, but reasons.rejection is empty.',
  });
  need(refusal.length > 0, 'no-reasons', {
    vi: 'Kết quả có thể là từ chối nhưng reasons.refusal trống.',
    en: 'The result may be a refusal, but reasons.refusal is empty.',
  });
  need(!used.has('stop') || procedure.clock.stopGrounds.length > 0, 'no-reasons', {
    vi: 'Hồ sơ có thể bị dừng giải quyết nhưng clock.stopGrounds trống.',
    en: 'A case may be stopped, but clock.stopGrounds is empty.',
  });
  need(
    !used.has('await-supplement') || procedure.clock.supplementLimit !== undefined,
    'no-supplement-limit',
    {
      vi: 'Quy trình chờ bổ sung nhưng clock.supplementLimit chưa có.',
      en: 'The process waits for a supplement, but there is no clock.supplementLimit.',
    },
  );
  return findings;
}
