import { defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import type { Page } from '../frame/page';
import { searchForm } from '../procedures/search-form';

const texts = defineTexts({
  title: { vi: 'Bạn cần làm thủ tục gì?', en: 'What do you need to do?' },
  lead: {
    vi: 'Tìm thủ tục, xem giấy tờ cần nộp, phí, thời hạn và các bước giải quyết.',
    en: 'Find a procedure and see its papers, fees, time limit and steps.',
  },
  services: { vi: 'Các tiện ích', en: 'Services' },
  track: { vi: 'Tra cứu hồ sơ', en: 'Follow a case' },
  trackHelp: {
    vi: 'Hồ sơ đang ở bước nào, ai đang giải quyết, ngày trả kết quả.',
    en: 'Where a case stands, whose turn it is, and its date.',
  },
  verify: { vi: 'Xác minh văn bản', en: 'Verify a document' },
  verifyHelp: {
    vi: 'Kiểm tra giấy tờ do hệ thống cấp còn hiệu lực hay đã bị thu hồi.',
    en: 'See whether a document that was issued here is still valid.',
  },
  feedback: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  feedbackHelp: {
    vi: 'Các phản ánh, kiến nghị đã được trả lời công khai.',
    en: 'What people said, and the public answers.',
  },
});

export function open(): Page {
  const t = sayIn(texts);
  const service = (place: 'track' | 'verify' | 'feedback') =>
    h('li', {}, h('h3', {}, h('a', { href: `/public/${place}` }, t(place))), h('p', {}, t(`${place}Help`)));
  return {
    title: t('title'),
    lead: t('lead'),
    content: [
      searchForm(''),
      h('h2', {}, t('services')),
      h('ul', { class: 'services' }, service('track'), service('verify'), service('feedback')),
    ],
  };
}
