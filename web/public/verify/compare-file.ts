import { defineTexts, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { type Comparison, compareHash, hashOf } from './file-hash';

const texts = defineTexts({
  help: {
    vi: 'Nếu có tệp PDF của văn bản, hãy chọn hoặc kéo thả vào đây. Tệp được so sánh ngay trên máy của bạn, không gửi đi đâu.',
    en: 'If you have the PDF, choose it or drop it here. It is compared on your own computer and sent nowhere.',
  },
  choose: { vi: 'Tệp PDF của văn bản', en: 'PDF of the document' },
  reading: { vi: 'Đang so sánh…', en: 'Comparing…' },
  SAME: {
    vi: 'Tệp đúng là bản do cơ quan ban hành, không bị sửa đổi.',
    en: 'The file is what the agency issued, unchanged.',
  },
  EARLIER: {
    vi: 'Tệp là một bản do cơ quan cấp ra nhưng chưa phải bản cuối (ví dụ chưa đóng dấu).',
    en: 'The file came from the agency, but is not the last one (it may lack the seal).',
  },
  OTHER: {
    vi: 'Tệp khác với bản do cơ quan ban hành: đã bị sửa, hoặc là bản quét, bản chuyển đổi.',
    en: 'The file differs from what the agency issued: it was changed, or is a scan or conversion.',
  },
  unreadable: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
  insecure: {
    vi: 'Trình duyệt chỉ so sánh tệp khi trang được mở bằng https.',
    en: 'The browser compares files only on a page that was opened by https.',
  },
});

const tones = { SAME: 'good', EARLIER: 'warn', OTHER: 'bad' } as const satisfies Record<Comparison, string>;

/** Holds one's own file against the hashes of what was issued; it never leaves the computer. */
export function compareFile(issued: readonly string[]): HTMLElement {
  const t = sayIn(texts);
  if (!globalThis.crypto?.subtle) return h('p', {}, t('insecure'));
  const answer = h('div', { role: 'status' });
  const input = h('input', { id: 'own-file', type: 'file', accept: 'application/pdf,.pdf' });
  const compare = async (file: File | undefined) => {
    if (!file) return;
    answer.replaceChildren(h('p', {}, t('reading')));
    try {
      const comparison = compareHash(await hashOf(await file.arrayBuffer()), issued);
      answer.replaceChildren(
        h(
          'div',
          { class: `notice ${tones[comparison]}` },
          h('p', {}, h('strong', {}, t(comparison))),
          h('p', {}, file.name),
        ),
      );
    } catch {
      answer.replaceChildren(h('p', { class: 'wrong' }, t('unreadable')));
    }
  };
  input.addEventListener('change', () => void compare(input.files?.[0]));
  const place = h(
    'div',
    {
      class: 'drop',
      ondragover: (event) => {
        event.preventDefault();
        place.dataset.over = '';
      },
      ondragleave: () => delete place.dataset.over,
      ondrop: (event) => {
        event.preventDefault();
        delete place.dataset.over;
        void compare((event as DragEvent).dataTransfer?.files[0]);
      },
    },
    h('p', {}, t('help')),
    h('label', { for: 'own-file' }, t('choose')),
    input,
  );
  return h('div', {}, place, answer);
}
