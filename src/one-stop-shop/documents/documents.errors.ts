import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

export const documentsMessages: MessageCatalogue = {
  'DOCUMENT.NO_FILES': {
    vi: 'Chưa có tệp nào được gửi (trường "files").',
    en: 'No file was sent (field "files").',
  },
  'DOCUMENT.TYPE_NOT_ALLOWED': {
    vi: 'Loại tệp không được nhận: {name}. Hãy gửi PDF, PNG, JPEG, DOCX hoặc XLSX.',
    en: 'This kind of file is not taken: {name}. Send PDF, PNG, JPEG, DOCX or XLSX.',
    status: 415,
  },
  'DOCUMENT.NOT_WHAT_IT_CLAIMS': {
    vi: 'Nội dung của tệp {name} không phải là {kind}.',
    en: 'What the file {name} holds is not {kind}.',
    status: 422,
  },
  'DOCUMENT.DAMAGED': {
    vi: 'Tệp {name} bị hỏng, không đầy đủ hoặc có phần thừa.',
    en: 'The file {name} is damaged, cut off, or has something added.',
    status: 422,
  },
  'DOCUMENT.ACTIVE_CONTENT': {
    vi: 'Tệp {name} chứa mã lệnh hoặc tệp nhúng ({found}).',
    en: 'The file {name} carries programs or embedded files ({found}).',
    status: 422,
  },
  'DOCUMENT.UNPACKS_TOO_LARGE': {
    vi: 'Tệp {name} giải nén ra quá lớn.',
    en: 'The file {name} unpacks to far too much.',
    status: 422,
  },
  'DOCUMENT.TOO_MANY_PIXELS': {
    vi: 'Ảnh {name} có quá nhiều điểm ảnh (nhiều nhất {limit}).',
    en: 'The picture {name} has too many pixels (at most {limit}).',
    status: 422,
  },
  'DOCUMENT.INFECTED': {
    vi: 'Tệp {name} có mã độc ({signature}).',
    en: 'The file {name} contains malware ({signature}).',
    status: 422,
  },
  'DOCUMENT.SCANNER_DOWN': {
    vi: 'Chưa kiểm tra được mã độc. Hãy gửi lại tệp sau ít phút.',
    en: 'Files cannot be scanned for malware now. Send the file again in a few minutes.',
  },
  'DOCUMENT.QUOTA_EXCEEDED': {
    vi: 'Bạn có quá nhiều tệp chưa dùng. Hãy đính kèm hoặc chờ chúng được xóa sau 24 giờ.',
    en: 'You have too many unused files. Attach them, or wait until they are removed after 24 hours.',
    status: 413,
  },
  'DOCUMENT.CASE_FULL': {
    vi: 'Hồ sơ đã có {limit} tệp, không nhận thêm.',
    en: 'The case has {limit} files already and takes no more.',
  },
  'DOCUMENT.UPLOAD_NOT_FOUND': {
    vi: 'Không có tệp tạm {uploadId}, hoặc tệp đã được dùng.',
    en: 'There is no waiting file {uploadId}, or it was used already.',
  },
  'DOCUMENT.FORMAT_NOT_ACCEPTED': {
    vi: 'Thành phần {component} không nhận tệp loại {kind}.',
    en: 'The component {component} does not take files of the kind {kind}.',
    status: 422,
  },
  'DOCUMENT.NOT_READABLE': {
    vi: 'Giấy tờ của hồ sơ chỉ dành cho người làm việc tại các cơ quan giải quyết hồ sơ đó.',
    en: 'The papers of a case are for those who work in the agencies of the case.',
  },
  'DOCUMENT.NOT_FOUND': {
    vi: 'Không có tài liệu này.',
    en: 'There is no such document.',
  },
  'DOCUMENT.ALTERED': {
    vi: 'Tệp đã lưu không khớp với mã băm; tệp bị khóa và đã báo động.',
    en: 'The stored file does not match its hash; it is locked and an alarm was raised.',
  },
};

const invalid = (code: string) => (params: JsonObject) =>
  new DomainError(`DOCUMENT.${code}`, 'invalid', params);

export const refusals = {
  noFiles: () => new DomainError('DOCUMENT.NO_FILES', 'invalid'),
  file: (code: string, params: JsonObject) => invalid(code)(params),
  infected: invalid('INFECTED'),
  scannerDown: () => new DomainError('DOCUMENT.SCANNER_DOWN', 'unavailable'),
  quotaExceeded: () => invalid('QUOTA_EXCEEDED')({}),
  caseFull: (limit: number) => new DomainError('DOCUMENT.CASE_FULL', 'conflict', { limit }),
  uploadNotFound: (uploadId: string) =>
    new DomainError('DOCUMENT.UPLOAD_NOT_FOUND', 'not-found', { uploadId }),
  formatNotAccepted: invalid('FORMAT_NOT_ACCEPTED'),
  notFound: () => new DomainError('DOCUMENT.NOT_FOUND', 'not-found'),
  /** Said of every paper of the case alike, whether it is there or not. */
  notReadable: () => new DomainError('DOCUMENT.NOT_READABLE', 'forbidden'),
  altered: (attachmentId: string) => new DomainError('DOCUMENT.ALTERED', 'conflict', { attachmentId }),
};
