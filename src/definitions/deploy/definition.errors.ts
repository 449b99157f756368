import type { MessageCatalogue } from '../../http';
import { DomainError, type Json } from '../../kernel';
import type { Problem } from '../problem';

export const definitionMessages: MessageCatalogue = {
  'DEPLOYMENT.REFUSED': {
    vi: 'Không triển khai được: các tệp có lỗi. Không có gì được lưu.',
    en: 'The deployment is refused: the files have problems. Nothing was saved.',
    status: 422,
  },
  'DEPLOYMENT.NO_FILES': {
    vi: 'Chưa có tệp nào được gửi (trường "files[]").',
    en: 'No file was sent (field "files[]").',
  },
  'DEPLOYMENT.TOO_MANY_FILES': {
    vi: 'Một lần triển khai có không quá {limit} tệp.',
    en: 'A deployment has at most {limit} files.',
  },
  'DEPLOYMENT.DECISION_NEEDED': {
    vi: 'Cần số và ngày của quyết định phê duyệt.',
    en: 'The number and the date of the decision are needed.',
  },
  'DEPLOYMENT.UNKNOWN_FIELD': {
    vi: 'Tệp phải được gửi trong trường "files[]", không phải "{field}".',
    en: 'Files are sent in the field "files[]", not in "{field}".',
  },
  'DEFINITION.NOT_FOUND': {
    vi: 'Không có phiên bản quy trình này.',
    en: 'There is no such process definition.',
  },
  'DEFINITION.FORM_NOT_FOUND': {
    vi: 'Phiên bản quy trình này không có biểu mẫu "{key}".',
    en: 'This definition has no form "{key}".',
  },
  'DEFINITION.ALTERED': {
    vi: 'Nội dung đã lưu của phiên bản này không khớp với mã băm; phiên bản bị khóa, không được chạy.',
    en: 'What is stored of this definition does not match its hash; it is not run.',
  },
  'DEFINITION.UNKNOWN_SCHEMA': {
    vi: 'Phiên bản này được biên dịch theo cấu trúc mà máy chủ không biết.',
    en: 'This definition was compiled in a layout that this server does not know.',
  },
};

/** Carries every problem of a refused deployment. */
export class DeploymentRefused extends DomainError {
  constructor(readonly problems: readonly Problem[]) {
    super('DEPLOYMENT.REFUSED', 'invalid', { problems: problems as unknown as Json });
  }
}
