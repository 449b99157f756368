import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { instantText } from '../../shared/time/instants';
import { h } from '../dom';
import { facts } from '../facts';
import { secondFactor } from './second-factor';

const texts = defineTexts({
  case: { vi: 'Hồ sơ {code}', en: 'Case {code}' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  status: { vi: 'Trạng thái', en: 'Status' },
  filed: { vi: 'Ngày nộp', en: 'Filed' },
  appointment: { vi: 'Hẹn trả kết quả', en: 'Result promised for' },
  noAppointment: { vi: 'chưa xác định', en: 'not set' },
  stages: { vi: 'Các giai đoạn', en: 'Stages' },
  yourTurn: {
    vi: 'Hồ sơ đang chờ bạn: bổ sung giấy tờ, nộp phí hoặc nhận kết quả.',
    en: 'Your turn: something is asked of you, or the result is waiting.',
  },
  stage1: { vi: 'Nộp hồ sơ', en: 'Filed' },
  stage2: { vi: 'Tiếp nhận', en: 'Accepted' },
  stage3: { vi: 'Giải quyết xong', en: 'Decided' },
  stage4: { vi: 'Trả kết quả', en: 'Handed over' },
  done: { vi: 'đã xong', en: 'done' },
  now: { vi: 'đang thực hiện', en: 'under way' },
  toCome: { vi: 'chưa đến', en: 'to come' },
});

type Tracked = Schema<'TrackedCase'>;
const stages = ['stage1', 'stage2', 'stage3', 'stage4'] as const;

/** How far a case is: words first, then the stages; nothing of anybody. */
export function trackedCase(tracked: Tracked, asked: Schema<'TrackRequest'>): HTMLElement {
  const t = sayIn(texts);
  return h(
    'section',
    {},
    h('h2', { tabindex: -1 }, t('case', { code: tracked.code })),
    tracked.isYourTurn && h('div', { class: 'notice warn' }, h('p', {}, h('strong', {}, t('yourTurn')))),
    facts(
      [t('procedure'), inLanguage(tracked.procedure)],
      [t('status'), inLanguage(tracked.status.text)],
      [t('filed'), instantText(tracked.filedAt)],
      [
        t('appointment'),
        tracked.appointmentAt === null ? t('noAppointment') : instantText(tracked.appointmentAt),
      ],
    ),
    h('h3', {}, t('stages')),
    h('ol', { class: 'way' }, ...stages.map((stage, index) => stageItem(stage, stateOf(tracked, index)))),
    secondFactor(asked),
  );
}

function stageItem(stage: (typeof stages)[number], state: 'done' | 'now' | 'toCome'): HTMLElement {
  const t = sayIn(texts);
  return h('li', { 'data-state': state }, h('strong', {}, t(stage)), ' – ', t(state));
}

/** `stage` stages are over; the next is under way while the case is open. */
const stateOf = ({ stage, isClosed }: Tracked, index: number): 'done' | 'now' | 'toCome' =>
  index < stage ? 'done' : index === stage && !isClosed ? 'now' : 'toCome';
