import { defineTexts, type Text } from '../../../web/shared/texts/texts';
import { choicesOf, type PanelContext, say, together, withCurrent } from '../context';
import { type Access, attribute } from '../fields/access';
import type { Choice, Field, FieldGroup } from '../fields/field';
import * as words from '../facts/vocabulary';
import { ancestorOf, isA, type Moddle, nodesOf, processOf, textOf } from '../moddle';
import { shareOfLimit } from './share-of-limit';

const texts = defineTexts({
  title: { vi: 'Thủ tục', en: 'Procedure' },
  code: { vi: 'Mã thủ tục', en: 'Code of the procedure' },
  codeHelp: {
    vi: 'Thủ tục mà quy trình này giải quyết.',
    en: 'The procedure that this process carries out.',
  },
  tag: { vi: 'Nhãn phiên bản', en: 'Version tag' },
  core: { vi: 'Lõi thực thi', en: 'Engine core' },
  coreHelp: {
    vi: 'Chỉ đổi khi có yêu cầu kỹ thuật; thường để trống.',
    en: 'Only for technical reasons; usually left empty.',
  },
  act: { vi: 'Việc theo thủ tục', en: 'Legal act' },
  actHelp: {
    vi: 'Ý nghĩa của bước đối với hồ sơ: trạng thái, thời hạn và giấy tờ đi theo việc này.',
    en: 'What the step means to the case: its state, clocks and papers follow from it.',
  },
  unit: { vi: 'Bộ phận thực hiện', en: 'Unit' },
  unitHelp: {
    vi: 'Bộ phận nhận việc, trong cơ quan giải quyết hồ sơ.',
    en: 'The unit that gets the work, in the agency that decides the case.',
  },
  unitLane: { vi: 'Theo làn: {name}', en: 'From the lane: {name}' },
  unitNowhere: {
    vi: 'Chưa có bộ phận nào mang mã này: hãy đặt tên cho nó trong procedure.yaml, mục units.',
    en: 'No unit has this key: give it a name under units of procedure.yaml.',
  },
  role: { vi: 'Vai trò', en: 'Role' },
  roleHelp: { vi: 'Ai trong bộ phận được làm bước này.', en: 'Who in the unit may do this step.' },
  agency: { vi: 'Cơ quan khác', en: 'Another agency' },
  agencyHelp: {
    vi: 'Chỉ chọn khi bước này do một cơ quan khác làm; để trống: cơ quan giải quyết hồ sơ.',
    en: 'Only when another agency does this step; empty: the agency that decides the case.',
  },
  time: { vi: 'Thời hạn xử lý', en: 'Processing time' },
  timeHelp: {
    vi: 'Một số, hoặc biểu thức bắt đầu bằng dấu =.',
    en: 'A number, or an expression that starts with =.',
  },
  timeUnit: { vi: 'Tính theo', en: 'Counted in' },
  noUnit: { vi: 'Hãy chọn đơn vị tính.', en: 'Choose what it is counted in.' },
  warn: { vi: 'Cảnh báo khi đã dùng (%)', en: 'Warn at (% of the time)' },
  warnHelp: {
    vi: 'Từ 1 đến 100; để trống: theo thủ tục (thường là 80).',
    en: 'From 1 to 100; empty: as the procedure says (usually 80).',
  },
  warnWrong: { vi: 'Phải là số nguyên từ 1 đến 100.', en: 'It must be a whole number from 1 to 100.' },
  product: { vi: 'Sản phẩm của bước', en: 'Product' },
  productHelp: {
    vi: 'Giấy tờ mà bước này làm ra, in trong bảng quy trình nội bộ.',
    en: 'The paper that comes out of this step, printed in the table of the internal procedure.',
  },
  fourEyes: { vi: 'Không cùng người với bước', en: 'Not the same person as' },
  fourEyesHelp: {
    vi: 'Người đã làm bước kia không được làm bước này.',
    en: 'Whoever did that step may not do this one.',
  },
  handoff: { vi: 'Luân chuyển', en: 'Handoff' },
  handoffHelp: {
    vi: 'Hồ sơ được giao cho bên nhận theo cách nào; để trống: chuyển hẳn.',
    en: 'How the case is given to who does the step; empty: handed over.',
  },
  silence: { vi: 'Nếu không trả lời đúng hạn', en: 'If there is no answer in time' },
  silenceHelp: {
    vi: 'Chỉ coi là đồng ý khi pháp luật về thủ tục này quy định; khi đó cần gắn hẹn giờ ngắt vào bước.',
    en: 'Silence counts only where the law of this procedure says so; then attach an interrupting timer.',
  },
  clock: { vi: 'Đồng hồ của hồ sơ', en: 'Clock of the case' },
  clockHelp: {
    vi: 'Để trống: thời hạn của hồ sơ vẫn chạy trong lúc này.',
    en: 'Empty: the clock of the case runs on meanwhile.',
  },
});

/** The group that says what an element means to the procedure; it stands first. */
export function procedureGroup(context: PanelContext): FieldGroup | undefined {
  const fields = fieldsOf(context);
  return fields.length > 0 ? { id: 'procedure', label: say(texts.title), isOpen: true, fields } : undefined;
}

function fieldsOf(context: PanelContext): Field[] {
  const { element, part } = context;
  const process = processOf(element);
  if (process) return processFields(process, context);
  if (isA(part, 'Lane')) return [unitField(part, context), roleField(part, context)];
  if (!isA(part, 'FlowNode')) return [];
  if (isA(part, 'SubProcess') && part.get('triggeredByEvent') === true) return [];
  const isWork = isA(part, 'Activity');
  const act = actField(part);
  return [
    ...(act ? [act] : []),
    ...(isWork ? [unitField(part, context), roleField(part, context)] : []),
    ...(isWork || isWait(part) ? [agencyField(part, context)] : []),
    ...(isWork ? [...timeFields(part, context), warnField(part), productField(part)] : []),
    ...(isA(part, 'UserTask') ? [fourEyesField(part)] : []),
    ...(isWork ? [handoffField(part)] : []),
    ...(isA(part, 'UserTask') &&
    (textOf(part, 'procedure:act') === 'consult' || part.get('procedure:silence'))
      ? [silenceField(part)]
      : []),
    ...(isWork || isWait(part) ? [clockField(part)] : []),
  ];
}

const isWait = (part: Moddle): boolean => isA(part, 'EventBasedGateway', 'IntermediateCatchEvent');

function processFields(process: Moddle, { facts }: PanelContext): Field[] {
  const { procedure } = facts;
  const code = attribute(process, 'procedure:code');
  const known: Choice[] = procedure?.code
    ? [{ value: procedure.code, label: procedure.code, detail: 'procedure.yaml' }]
    : [];
  return [
    {
      id: 'procedure-code',
      kind: 'choice',
      isFree: true,
      label: say(texts.code),
      help: say(texts.codeHelp),
      choices: known,
      ...code,
    },
    { id: 'version-tag', kind: 'text', label: say(texts.tag), ...attribute(process, 'camunda:versionTag') },
    {
      id: 'procedure-core',
      kind: 'select',
      label: say(texts.core),
      help: say(texts.coreHelp),
      choices: choicesOf(words.cores),
      ...attribute(process, 'procedure:core'),
    },
  ];
}

/** The acts that this kind of element may carry. */
function actField(part: Moddle): Field | undefined {
  const access = attribute(part, 'procedure:act');
  const known = (Object.keys(words.acts) as words.Act[]).filter((act) =>
    isA(part, ...(words.nodesOfAct[act] ?? ['UserTask'])),
  );
  if (known.length === 0 && access.read() === undefined) return undefined;
  return {
    id: 'procedure-act',
    kind: 'choice',
    label: say(texts.act),
    help: say(texts.actHelp),
    choices: withCurrent(choicesOf(words.acts, known), access.read()),
    ...access,
  };
}

/** Who does the work is said twice, to the case and to the engine; while both say the same they go on doing so. */
function assigned(part: Moddle, name: 'unit' | 'role'): Access {
  const own = attribute(part, `procedure:${name}`);
  if (!isA(part, 'UserTask')) return own;
  const groupOf = (unit: string | undefined, role: string | undefined): string | undefined =>
    unit && `${unit}${role ? `.${role}` : ''}`;
  return {
    read: own.read,
    write: (value) => {
      const unit = textOf(part, 'procedure:unit');
      const role = textOf(part, 'procedure:role');
      const groups = textOf(part, 'camunda:candidateGroups');
      if (groups !== undefined && groups !== groupOf(unit, role)) return own.write(value);
      const next = name === 'unit' ? groupOf(value, role) : groupOf(unit, value);
      return together([...own.write(value), ...attribute(part, 'camunda:candidateGroups').write(next)]);
    },
  };
}

function unitField(part: Moddle, { facts }: PanelContext): Field {
  const access = assigned(part, 'unit');
  const current = access.read();
  const lane = laneOf(part);
  const inherited = lane && textOf(lane, 'procedure:unit');
  const own = facts.procedure?.units ?? [];
  const known = new Set(own.map(({ value }) => value));
  const choices = [...own, ...facts.units.filter(({ value }) => !known.has(value))];
  const isKnown = current === undefined || choices.some(({ value }) => value === current);
  const named = choices.find(({ value }) => value === inherited)?.label ?? inherited;
  return {
    id: 'procedure-unit',
    kind: 'choice',
    isFree: true,
    label: say(texts.unit),
    help: current === undefined && named ? say(texts.unitLane, { name: named }) : say(texts.unitHelp),
    ...(isKnown ? {} : { warning: say(texts.unitNowhere) }),
    choices,
    ...access,
  };
}

function roleField(part: Moddle, _context: PanelContext): Field {
  return {
    id: 'procedure-role',
    kind: 'choice',
    isFree: true,
    label: say(texts.role),
    help: say(texts.roleHelp),
    choices: choicesOf(words.roles),
    ...assigned(part, 'role'),
  };
}

const agencyField = (part: Moddle, { facts }: PanelContext): Field => ({
  id: 'procedure-agency',
  kind: 'choice',
  isFree: true,
  label: say(texts.agency),
  help: say(texts.agencyHelp),
  choices: facts.agencies,
  ...attribute(part, 'procedure:agency'),
});

/** The time and what it is counted in; a unit alone means nothing and goes with the time. */
export function timeFields(part: Moddle, { facts }: PanelContext): Field[] {
  const time = attribute(part, 'procedure:processingTime');
  const unit = attribute(part, 'procedure:processingTimeUnit');
  const share = shareOfLimit(time.read(), unit.read(), facts);
  return [
    {
      id: 'procedure-time',
      kind: 'feel',
      label: say(texts.time),
      help: share ?? say(texts.timeHelp),
      read: time.read,
      write: (value) =>
        together([
          ...time.write(value?.replace(/^(\d+),(\d+)$/, '$1.$2')),
          ...(value === undefined || value.trim() === ''
            ? unit.write(undefined)
            : unit.read() === undefined
              ? unit.write('working-day')
              : []),
        ]),
    },
    ...(time.read() === undefined
      ? []
      : [
          {
            id: 'procedure-time-unit',
            kind: 'select' as const,
            label: say(texts.timeUnit),
            ...(unit.read() === undefined && { warning: say(texts.noUnit) }),
            choices: choicesOf(words.units),
            ...unit,
          },
        ]),
  ];
}

const warnField = (part: Moddle): Field => ({
  id: 'procedure-warn',
  kind: 'text',
  label: say(texts.warn),
  help: say(texts.warnHelp),
  placeholder: '80',
  check: (value) => (/^([1-9]\d?|100)$/.test(value) ? undefined : say(texts.warnWrong)),
  ...attribute(part, 'procedure:warnAtPercent'),
});

const productField = (part: Moddle): Field => ({
  id: 'procedure-product',
  kind: 'text',
  label: say(texts.product),
  help: say(texts.productHelp),
  ...attribute(part, 'procedure:product'),
});

function fourEyesField(part: Moddle): Field {
  const process = ancestorOf(part, 'Process');
  const others = (process ? nodesOf(process) : []).filter(
    (node) => isA(node, 'UserTask') && node !== part && node.id,
  );
  const access = attribute(part, 'procedure:fourEyes');
  return {
    id: 'procedure-four-eyes',
    kind: 'choice',
    label: say(texts.fourEyes),
    help: say(texts.fourEyesHelp),
    choices: withCurrent(
      others.map(({ id, name }) => ({ value: id!, label: name ?? id! })),
      access.read(),
    ),
    ...access,
  };
}

/** One word of a vocabulary; what is there already stays to be chosen. */
const wordField = (
  part: Moddle,
  name: 'handoff' | 'silence' | 'clockEffect',
  label: Text,
  help: Text,
): Field => {
  const access = attribute(part, `procedure:${name}`);
  return {
    id: `procedure-${name}`,
    kind: 'select',
    label: say(label),
    help: say(help),
    choices: withCurrent(choicesOf(vocabularies[name]), access.read()),
    ...access,
  };
};

const vocabularies = {
  handoff: words.handoffs,
  silence: words.silences,
  clockEffect: words.clockEffects,
};

const handoffField = (part: Moddle): Field => wordField(part, 'handoff', texts.handoff, texts.handoffHelp);

const silenceField = (part: Moddle): Field => wordField(part, 'silence', texts.silence, texts.silenceHelp);

const clockField = (part: Moddle): Field => wordField(part, 'clockEffect', texts.clock, texts.clockHelp);

/** The innermost lane that a node of the same process is in. */
function laneOf(node: Moddle): Moddle | undefined {
  const lanes = (node.get('lanes') as Moddle[] | undefined) ?? [];
  return lanes.at(-1);
}
