import { eventWeight, eventWords } from './event-words';

const sent = {
  type: 'handoff.sent',
  agencyName: { vi: 'UBND xã An Phú', en: 'An Phú commune' },
  toAgencyName: { vi: 'Sở Xây dựng', en: 'Department of Construction' },
};

describe('the words of the feed', () => {
  it('name from whom to whom', () => {
    expect(eventWords(sent, 'vi')).toBe('chuyển từ UBND xã An Phú sang Sở Xây dựng');
    expect(eventWords(sent, 'en')).toBe('was sent from An Phú commune to Department of Construction');
  });

  it('leave no hole where a name is not known', () => {
    expect(eventWords({ ...sent, toAgencyName: null }, 'vi')).toBe(
      'chuyển từ UBND xã An Phú sang cơ quan nhận',
    );
  });

  it('say a type they do not know as it is', () => {
    expect(eventWords({ ...sent, type: 'case.dreamt-of' }, 'vi')).toBe('case.dreamt-of');
    expect(eventWeight('case.dreamt-of')).toBe('plain');
    expect(eventWeight('case.overdue')).toBe('bad');
  });
});
