import { defineTexts } from '../../shared/texts/texts';

/** What a unit's desk of handoffs shows, each by the filters of its route. */
export const custodyViews = {
  in: { of: 'handoffs', query: { direction: 'in', state: 'SENT' } },
  out: { of: 'handoffs', query: { direction: 'out', state: 'SENT' } },
  returned: { of: 'handoffs', query: { direction: 'out', state: 'REFUSED', open: true } },
  late: { of: 'handoffs', query: { late: true, open: true } },
  asked: { of: 'consultations', query: { direction: 'in', state: 'OPEN' } },
  asking: { of: 'consultations', query: { direction: 'out', state: 'OPEN' } },
} as const;

export type CustodyView = keyof typeof custodyViews;
export const viewNames = Object.keys(custodyViews) as CustodyView[];

export const viewTexts = defineTexts<CustodyView>({
  in: { vi: 'Chờ đơn vị tôi nhận', en: 'To be taken by us' },
  out: { vi: 'Đã giao, bên kia chưa nhận', en: 'Sent by us, not taken yet' },
  returned: { vi: 'Bị trả lại, chờ quyết định', en: 'Sent back, to be decided' },
  late: { vi: 'Trễ', en: 'Late' },
  asked: { vi: 'Cần đơn vị tôi cho ý kiến', en: 'Our opinion is asked for' },
  asking: { vi: 'Đang chờ ý kiến', en: 'We wait for opinions' },
});
