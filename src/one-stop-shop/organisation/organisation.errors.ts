import { DomainError, type JsonObject } from '../../kernel';
import type { MessageCatalogue } from '../../http';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(`ORGANISATION.${code}`, kind, params);

/** Every refusal of this folder; `field` names the field that is at fault. */
export const refusals = {
  notFound: refusal('NOT_FOUND', 'not-found'),
  /** One person alone. */
  needsTwo: refusal('NEEDS_TWO_PEOPLE', 'forbidden'),
  required: refusal('FIELD_REQUIRED', 'invalid'),
  badField: refusal('FIELD_INVALID', 'invalid'),
  unknown: refusal('UNKNOWN_REFERENCE', 'invalid'),
  keyTaken: refusal('KEY_TAKEN', 'conflict'),
  badPeriod: refusal('PERIOD_EMPTY', 'invalid'),
  outsidePeriod: refusal('OUTSIDE_PERIOD', 'invalid'),
  cycle: refusal('PARENT_CYCLE', 'invalid'),
  badCode: refusal('CODE_MALFORMED', 'invalid'),
  codeTaken: refusal('CODE_AMBIGUOUS', 'conflict'),
  fixed: refusal('FIELD_FIXED', 'conflict'),
  overlap: refusal('PERIODS_OVERLAP', 'conflict'),
  self: refusal('SUBSTITUTES_SELF', 'invalid'),
  needsSubstitute: refusal('DELEGATION_NEEDS_SUBSTITUTE', 'invalid'),
  badSuccession: refusal('SUCCESSION_INVALID', 'invalid'),
  secondPrincipal: refusal('PRINCIPAL_SUCCESSOR_EXISTS', 'conflict'),
  notOwn: refusal('NOT_OWN_SUBSTITUTION', 'forbidden'),
  importRefused: refusal('IMPORT_REFUSED', 'invalid'),
  unknownField: refusal('FIELD_UNKNOWN', 'invalid'),
  unreadable: refusal('IMPORT_UNREADABLE', 'invalid'),
};

export const organisationMessages: MessageCatalogue = {
  'ORGANISATION.NEEDS_TWO_PEOPLE': {
    vi: 'Một người không được tự làm việc này với tài khoản có vai trò {roles}: hãy tạo tài khoản với vai trò khác rồi đề xuất cấp vai trò, và để người dùng tự đặt mật khẩu qua thư.',
    en: 'Nobody does this alone with an account that has the roles {roles}: make it with other roles and propose these, and let its holder set the password by letter.',
  },
  'ORGANISATION.NOT_FOUND': {
    vi: 'Không tìm thấy {id}.',
    en: '{id} is not there.',
  },
  'ORGANISATION.FIELD_REQUIRED': {
    vi: 'Thiếu trường {field}.',
    en: 'The field {field} is missing.',
  },
  'ORGANISATION.FIELD_INVALID': {
    vi: 'Trường {field} không nhận giá trị {value}.',
    en: 'The field {field} does not take the value {value}.',
  },
  'ORGANISATION.FIELD_UNKNOWN': {
    vi: 'Không có trường {field}.',
    en: 'There is no field {field}.',
  },
  'ORGANISATION.UNKNOWN_REFERENCE': {
    vi: 'Trường {field}: không tìm thấy {value}.',
    en: 'The field {field} names what does not exist: {value}.',
  },
  'ORGANISATION.KEY_TAKEN': {
    vi: 'Khóa {value} đã được dùng.',
    en: 'The key {value} is taken.',
  },
  'ORGANISATION.PERIOD_EMPTY': {
    vi: 'Ngày hết hiệu lực ({validTo}) phải sau ngày bắt đầu ({validFrom}).',
    en: 'The end ({validTo}) has to be later than the beginning ({validFrom}).',
  },
  'ORGANISATION.OUTSIDE_PERIOD': {
    vi: 'Trường {field}: {value} không tồn tại trong thời gian này.',
    en: 'The field {field}: {value} does not exist in that period.',
  },
  'ORGANISATION.PARENT_CYCLE': {
    vi: 'Cơ quan {value} không thể là cấp trên: nó ở dưới chính cơ quan này.',
    en: 'The agency {value} cannot be the parent: it stands below this very agency.',
  },
  'ORGANISATION.CODE_MALFORMED': {
    vi: 'Mã {value} không đúng cấu trúc của {scheme}.',
    en: 'The code {value} is not written as {scheme} requires.',
  },
  'ORGANISATION.CODE_AMBIGUOUS': {
    vi: 'Mã {value} đã thuộc về cơ quan {holder} trong thời gian này.',
    en: 'In that period the code {value} belongs to the agency {holder}.',
  },
  'ORGANISATION.FIELD_FIXED': {
    vi: 'Trường {field} không thể thay đổi sau khi đã tạo.',
    en: 'The field {field} cannot change any more.',
  },
  'ORGANISATION.PERIODS_OVERLAP': {
    vi: 'Khoảng thời gian trùng với một bản ghi đã có từ {validFrom}.',
    en: 'The period overlaps with a record that begins on {validFrom}.',
  },
  'ORGANISATION.SUBSTITUTES_SELF': {
    vi: 'Một người không thể thay thế chính mình.',
    en: 'Nobody can stand in for themselves.',
  },
  'ORGANISATION.DELEGATION_NEEDS_SUBSTITUTE': {
    vi: 'Ủy quyền cần có người được ủy quyền.',
    en: 'A delegation needs the person it goes to.',
  },
  'ORGANISATION.SUCCESSION_INVALID': {
    vi: 'Việc kế thừa không hợp lệ ở trường {field}: {value}.',
    en: 'The succession is not possible; look at the field {field}: {value}.',
  },
  'ORGANISATION.PRINCIPAL_SUCCESSOR_EXISTS': {
    vi: 'Cơ quan {value} đã có cơ quan kế thừa chính.',
    en: 'The agency {value} has its principal successor already.',
  },
  'ORGANISATION.NOT_OWN_SUBSTITUTION': {
    vi: 'Chỉ được đặt người thay thế cho chính mình.',
    en: 'Only one’s own substitution may be set.',
  },
  'ORGANISATION.IMPORT_REFUSED': {
    vi: 'Không nhập gì: {errors} dòng có lỗi.',
    en: 'Nothing was imported: {errors} rows have errors.',
    status: 422,
  },
  'ORGANISATION.IMPORT_UNREADABLE': {
    vi: 'Không đọc được tệp {file}: {reason}',
    en: 'The file {file} cannot be read: {reason}',
    status: 422,
  },
};
