import type { Schema } from '../api/client';
import { defineTexts, fill, type Language } from '../texts/texts';

type Notice = Schema<'NoticeView'>;

const titles = defineTexts({
  ASSIGNED: { vi: 'Bạn được giao việc', en: 'You were given work' },
  RETURNED: { vi: 'Hồ sơ bị trả lại', en: 'A case came back' },
  DUE_SOON: { vi: 'Việc sắp đến hạn', en: 'Work is nearly due' },
  OVERDUE: { vi: 'Việc đã quá hạn', en: 'Work is overdue' },
  CASE_OVERDUE: { vi: 'Hồ sơ đã quá hạn trả kết quả', en: 'A case is past its date' },
  HANDOFF: { vi: 'Có hồ sơ chuyển đến', en: 'A case was handed over' },
  CONSULTATION: { vi: 'Có đề nghị cho ý kiến', en: 'Your opinion is asked for' },
  ESCALATION: { vi: 'Cảnh báo chậm, cấp {level}', en: 'Escalation, level {level}' },
  URGING: { vi: 'Có công văn đôn đốc', en: 'An urging letter came' },
  ALERT: { vi: 'Cảnh báo: {rule}', en: 'Alert: {rule}' },
  FEEDBACK: { vi: 'Phản ánh, kiến nghị có diễn biến mới', en: 'Something happened to feedback' },
  DIRECTIVE: { vi: 'Nhiệm vụ chỉ đạo có diễn biến mới', en: 'Something happened to a task of a directive' },
  REVIEW: { vi: 'Trình duyệt quy trình có diễn biến mới', en: 'Something happened to a review' },
  COMMENT: { vi: 'Có ý kiến mới về mô hình', en: 'A model was commented on' },
});

/** By what became of what was sent for approval. */
const reviews = {
  deployment: defineTexts({
    OPEN: { vi: 'Có quy trình trình duyệt', en: 'A procedure was sent for approval' },
    APPROVED: { vi: 'Quy trình bạn trình đã được phê duyệt', en: 'What you sent was approved' },
    REJECTED: { vi: 'Quy trình bạn trình bị trả lại', en: 'What you sent was sent back' },
    FAILED: { vi: 'Quy trình bạn trình không ban hành được', en: 'What you sent could not be published' },
  }),
  'procedure.withdraw': defineTexts({
    OPEN: { vi: 'Có đề nghị bãi bỏ quy trình', en: 'Somebody asks to withdraw a procedure' },
    APPROVED: {
      vi: 'Đã bãi bỏ quy trình theo đề nghị của bạn',
      en: 'The procedure was withdrawn as you asked',
    },
    REJECTED: { vi: 'Đề nghị bãi bỏ quy trình bị trả lại', en: 'Your request to withdraw was sent back' },
    FAILED: { vi: 'Chưa bãi bỏ được quy trình', en: 'The procedure could not be withdrawn' },
  }),
} as const;

/** By what happened in the register of feedback, or of directives. */
const inRegisters = {
  FEEDBACK: defineTexts({
    received: { vi: 'Có phản ánh, kiến nghị mới', en: 'New feedback came in' },
    transferred: { vi: 'Có phản ánh chuyển đến', en: 'Feedback was passed on to you' },
    classified: { vi: 'Có phản ánh cần trả lời', en: 'Feedback is to be answered' },
    assigned: { vi: 'Bạn được giao trả lời phản ánh', en: 'You are to answer feedback' },
    returned: { vi: 'Phản ánh cần phân loại lại', en: 'Feedback is to be sorted again' },
    'answer-written': { vi: 'Có trả lời phản ánh chờ duyệt', en: 'An answer waits for approval' },
    'answer-sent-back': { vi: 'Trả lời phản ánh bị trả lại', en: 'An answer came back' },
    answered: { vi: 'Phản ánh đã được trả lời', en: 'Feedback was answered' },
    'due-soon': { vi: 'Phản ánh sắp đến hạn trả lời', en: 'An answer is nearly due' },
    overdue: { vi: 'Phản ánh quá hạn trả lời', en: 'An answer is overdue' },
  }),
  DIRECTIVE: defineTexts({
    given: { vi: 'Có nhiệm vụ mới theo văn bản chỉ đạo', en: 'A directive gives you a task' },
    'given-again': { vi: 'Có nhiệm vụ được giao lại', en: 'A task was given again' },
    accepted: { vi: 'Bạn được giao thực hiện nhiệm vụ', en: 'You are to do a task' },
    assigned: { vi: 'Bạn được giao thực hiện nhiệm vụ', en: 'You are to do a task' },
    'sent-back': { vi: 'Nhiệm vụ bị trả lại', en: 'A task came back' },
    'extension-asked': { vi: 'Có đề nghị gia hạn nhiệm vụ', en: 'More time is asked for' },
    extended: { vi: 'Nhiệm vụ được gia hạn', en: 'A task has more time' },
    'extension-denied': { vi: 'Không đồng ý gia hạn nhiệm vụ', en: 'A task gets no more time' },
    completed: { vi: 'Có báo cáo hoàn thành nhiệm vụ', en: 'A task is reported done' },
    'to-do-again': { vi: 'Nhiệm vụ cần làm tiếp', en: 'A task has to be gone on with' },
    closed: { vi: 'Nhiệm vụ đã đóng', en: 'A task was closed' },
    withdrawn: { vi: 'Nhiệm vụ đã được rút', en: 'A task was withdrawn' },
    urged: { vi: 'Bị đôn đốc nhiệm vụ chỉ đạo', en: 'You are urged to do a task' },
    'due-soon': { vi: 'Nhiệm vụ chỉ đạo sắp đến hạn', en: 'A task is nearly due' },
    overdue: { vi: 'Nhiệm vụ chỉ đạo quá hạn', en: 'A task is overdue' },
  }),
} as const;

const several = defineTexts({
  HANDOFF: { vi: 'Có {count} hồ sơ chuyển đến', en: '{count} cases were handed over' },
});

/** By the cause of an escalation. */
const escalations = defineTexts({
  'due-soon': { vi: 'Hồ sơ sắp đến hạn, báo cấp {level}', en: 'A case is nearly due, level {level}' },
  overdue: { vi: 'Hồ sơ quá hạn, báo cấp {level}', en: 'A case is overdue, level {level}' },
  'not-accepted': {
    vi: 'Hồ sơ chuyển đi chưa được nhận, báo cấp {level}',
    en: 'A handoff is not accepted, level {level}',
  },
  'not-decided': {
    vi: 'Hồ sơ bị trả lại chưa xử lý, báo cấp {level}',
    en: 'A returned case is not decided on, level {level}',
  },
});

const figures = defineTexts({
  OPEN: { vi: '{count} việc đang mở, ngưỡng {threshold}', en: '{count} open tasks, threshold {threshold}' },
  DUE_SOON: {
    vi: '{count} việc sắp đến hạn, ngưỡng {threshold}',
    en: '{count} tasks nearly due, threshold {threshold}',
  },
  OVERDUE: {
    vi: '{count} việc quá hạn, ngưỡng {threshold}',
    en: '{count} overdue tasks, threshold {threshold}',
  },
});

type Words = Readonly<Record<string, string | number>>;

/** What a notice says, and about which case and step. */
export function noticeWords(notice: Notice, language: Language): { title: string; about: string } {
  const details = notice.details as Words;
  const title = fill(titleOf(notice)[language], details);
  if (notice.kind === 'ALERT') {
    const text = figures[details.kind as keyof typeof figures];
    return { title, about: text ? fill(text[language], details) : '' };
  }
  return { title, about: [notice.caseCode ?? details.code, details.step].filter(Boolean).join(' · ') };
}

function titleOf({ kind, details }: Notice): Record<Language, string> {
  if (kind === 'HANDOFF' && Number(details.count) > 1) return several.HANDOFF;
  if (kind === 'ESCALATION')
    return escalations[details.cause as keyof typeof escalations] ?? titles.ESCALATION;
  if (kind === 'FEEDBACK' || kind === 'DIRECTIVE') {
    const said: Partial<Record<string, Record<Language, string>>> = inRegisters[kind];
    return said[String(details.what)] ?? titles[kind];
  }
  if (kind === 'REVIEW') {
    const said: Partial<Record<string, Record<Language, string>>> =
      reviews[details.of as keyof typeof reviews] ?? {};
    return said[String(details.what)] ?? titles[kind];
  }
  return titles[kind];
}

/** Where one does something about it. */
export function noticeHref({ kind, subjectId, caseId, details }: Notice): string {
  switch (kind) {
    case 'ASSIGNED':
    case 'DUE_SOON':
    case 'OVERDUE':
      return `/desk/inbox/${subjectId}`;
    case 'HANDOFF':
      return '/desk/custody?view=in';
    case 'ALERT': {
      const scope = (details.scope ?? {}) as Record<string, string>;
      const search = new URLSearchParams(scope);
      if (details.kind !== 'OPEN') search.set('class', String(details.kind));
      return `/desk/inbox?${search}`;
    }
    case 'FEEDBACK':
      return `/desk/feedback/${subjectId}`;
    case 'DIRECTIVE':
      return `/desk/directives/${subjectId}`;
    case 'REVIEW':
      return details.of === 'deployment' ? `/modeler/reviews/${subjectId}` : '/modeler/versions';
    case 'COMMENT':
      return `/modeler/models/${subjectId}`;
    default:
      return caseId ? `/desk/cases/${caseId}` : '/desk/custody';
  }
}
