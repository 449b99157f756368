import { defineTexts } from '../../web/shared/texts/texts';

export const stateTexts = defineTexts({
  OPEN: { vi: 'Chờ phê duyệt', en: 'Waiting for approval' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  REJECTED: { vi: 'Không phê duyệt', en: 'Sent back' },
  WITHDRAWN: { vi: 'Đã rút lại', en: 'Withdrawn' },
  EXPIRED: { vi: 'Quá hạn phê duyệt', en: 'Expired' },
  FAILED: { vi: 'Không ban hành được', en: 'Could not be published' },
});
export type ReviewState = keyof typeof stateTexts;
export const isReviewState = (state: string): state is ReviewState => Object.hasOwn(stateTexts, state);

export const stateColours: Readonly<Record<ReviewState, string>> = {
  OPEN: 'lam',
  APPROVED: 'teal',
  REJECTED: 'red',
  WITHDRAWN: 'gray',
  EXPIRED: 'orange',
  FAILED: 'red',
};
