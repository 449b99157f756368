import type { JsonObject } from '../../kernel';
import { fateOf, pick } from './chance';
import type { Fate } from './fate';
import type { Situation, Step } from './situation';

/** Why a dossier goes back, and why it is turned away, in the words of each procedure's catalogue entry. */
const reasons: Record<string, { component: string; supplement: string; rejection: string }> = {
  'P01-household-business': {
    component: 'application',
    supplement: 'COMPONENT_INVALID',
    rejection: 'NOT_COMPETENT',
  },
  'P02-building-permit': {
    component: 'drawings',
    supplement: 'DRAWING_UNSIGNED',
    rejection: 'PERMIT_NOT_REQUIRED',
  },
  'P06-land-transfer': { component: 'contract', supplement: 'UNREADABLE', rejection: 'NOT_ENTITLED' },
  'P08-social-allowance': {
    component: 'declaration',
    supplement: 'COMPONENT_INVALID',
    rejection: 'NOT_RESIDENT',
  },
  'P09-certified-copy': { component: 'copies', supplement: 'COPY_UNREADABLE', rejection: 'DAMAGED' },
  'P13-civil-status-extract': {
    component: 'application',
    supplement: 'RECORD_UNCLEAR',
    rejection: 'NOT_ENTITLED',
  },
};

/** What an official fills in at a step; undefined for steps the demo has no word for: they stay open. */
export function answerTo(step: Step, situation: Situation, fate: Fate): JsonObject | undefined {
  const { code, channel } = situation;
  const chance = fateOf(`${step.elementId} of ${code}`);
  const number = String(1 + Math.floor(chance * 4_999));
  switch (step.act) {
    case 'receive':
      return reception(situation, fate);
    case 'urge':
      return { urgeNote: 'Đề nghị giải quyết trước hạn hẹn trả' };
    case 'remind':
      return { reminderChannel: 'SMS' };
    case 'extend':
      return { extend: false };
    case 'withdraw':
      return { originalsReturned: true };
    case 'return':
      return {
        ...(channel === 'COUNTER' && { collectedBy: situation.applicantName }),
        ...(step.elementId !== 'return-copies' && {
          returnChannel: channel === 'ONLINE' ? 'ONLINE' : channel === 'POST' ? 'POST' : 'COUNTER',
          ...(channel === 'POST' && { trackingNumber: `VN${100_000 + Math.floor(chance * 899_999)}` }),
        }),
        ...(situation.procedure === 'P13-civil-status-extract' && { feePaid: 8_000 }),
      };
    case 'sign':
      return step.elementId === 'sign-transfer-slip' ? { slipNumber: `${number}/PCTT` } : { signed: true };
    case 'issue':
      if (step.elementId === 'seal-and-register') return { certificationNumber: number, sealed: true };
      if (step.elementId === 'transfer-result') return { documentNumber: number };
      return { documentNumber: number, sealed: true };
    case 'consult':
      return { answer: pick(['AGREED', 'AGREED', 'AGREED_WITH_CONDITIONS'], chance) };
    default:
      return workAt(step.elementId, situation, fate, chance);
  }
}

/** Work that is no act of the law of its own. */
function workAt(
  elementId: string,
  { procedure }: Situation,
  fate: Fate,
  chance: number,
): JsonObject | undefined {
  const number = String(1 + Math.floor(chance * 4_999));
  switch (elementId) {
    case 'assign-officer':
      return { caseOfficer: 'Chuyên viên phụ trách' };
    case 'check-registration':
      return { sameNameCount: 0, ownerStatus: 'FREE', appraisal: 'SUFFICIENT' };
    case 'retry-tax-exchange':
      return { taxCode: `80999${10_000 + Number(number)}` };
    case 'appraise-dossier':
      return procedure === 'P06-land-transfer'
        ? { appraisal: 'SUFFICIENT' }
        : {
            appraisal: 'SUFFICIENT',
            needsSiteCheck: false,
            consultedAgencies: fate.consults
              ? [{ id: 'fire-police', name: 'Phòng Cảnh sát PCCC và CNCH', question: 'Khoảng cách an toàn' }]
              : [],
          };
    case 'review-dossier':
      return { appraisal: 'SUFFICIENT', reviewNote: 'Đã đối chiếu hồ sơ' };
    case 'post-publicly':
      return { postedName: 'Danh sách đề nghị trợ cấp', postingPlace: 'Nhà văn hóa thôn' };
    case 'conclude-review':
      return fate.isRefused
        ? { resultKind: 'REFUSAL', refusalReason: 'NOT_IN_CATEGORY', conclusion: 'Không thuộc đối tượng' }
        : { resultKind: 'DECISION', conclusion: 'Hội đồng thống nhất' };
    case 'look-up-record':
      return fate.isRefused
        ? { recordFound: 'NOT_FOUND' }
        : { recordFound: 'HERE', recordReference: `${number}/${1980 + Math.floor(chance * 40)}` };
    case 'draft-extract':
      return fate.isRefused
        ? { resultKind: 'REFUSAL', refusalReason: 'RECORD_NOT_FOUND' }
        : { resultKind: 'EXTRACT' };
    case 'draft-certification':
      return fate.isRefused
        ? { resultKind: 'REFUSAL', refusalReason: 'ALTERED' }
        : { resultKind: 'CERTIFIED', certificationText: 'Chứng thực bản sao đúng với bản chính' };
    case 'draft-result':
      return procedure === 'P01-household-business'
        ? fate.isRefused
          ? { resultKind: 'REFUSAL', refusalReason: 'ALREADY_RUNNING' }
          : { resultKind: 'CERTIFICATE' }
        : fate.isRefused
          ? { resultKind: 'REFUSAL', refusalReason: 'PLANNING' }
          : { resultKind: 'PERMIT' };
    case 'review-draft':
    case 'review-registration':
      return { draftAccepted: true };
    case 'review-appraisal':
      return { appraisalAccepted: true };
    case 'accept-payment-proof':
      return { paidAmount: 1 };
    case 'draft-registration':
      return { certificateForm: 'CONFIRM' };
    case 'agree-extension':
      return { extensionDays: 2 };
    default:
      return undefined;
  }
}

function reception({ procedure, supplementRounds }: Situation, { reception }: Fate): JsonObject {
  const { component, supplement, rejection } = reasons[procedure]!;
  if (reception === 'REFUSED')
    return {
      reception,
      refusal: { reasonCode: rejection, reason: 'Hồ sơ không đủ điều kiện tiếp nhận' },
    };
  if (reception === 'SUPPLEMENT' && supplementRounds === 0)
    return {
      reception,
      supplement: { items: [{ component, reasonCode: supplement }], reason: 'Đề nghị bổ sung một lần' },
    };
  return { reception: 'ACCEPTED' };
}
