import type { MessageCatalogue } from '../../http';
import { DomainError, type JsonObject } from '../../kernel';

export const signingMessages: MessageCatalogue = {
  'SIGNING.WRONG_PASSWORD': {
    vi: 'Mật khẩu của khóa ký không đúng.',
    en: 'The password of the signing key is not right.',
  },
  'SIGNING.NOT_PKCS12': {
    vi: 'Tệp không phải là tệp khóa PKCS#12 (.p12, .pfx) đọc được.',
    en: 'The file is not a PKCS#12 key (.p12, .pfx) that can be read.',
  },
  'SIGNING.NO_KEY': {
    vi: 'Tệp không chứa khóa bí mật kèm chứng thư số của khóa đó.',
    en: 'The file holds no private key with its certificate.',
  },
  'SIGNING.KEY_UNFIT': {
    vi: 'Khóa này không dùng để ký được: cần RSA từ 2048 bit, hoặc ECDSA P-256, P-384, P-521.',
    en: 'This key cannot sign here: RSA of 2048 bits or more, or ECDSA on P-256, P-384 or P-521, is needed.',
  },
  'SIGNING.CERTIFICATE_UNTRUSTED': {
    vi: 'Chứng thư số chưa dùng được: không do tổ chức trong danh sách tin cậy cấp, hết hạn, hoặc không được cấp để ký ({why}).',
    en: 'The certificate cannot be used: not issued under the trust list, out of its time, or not meant for signing ({why}).',
  },
  'SIGNING.NO_OWN_KEY': {
    vi: 'Bạn chưa có khóa ký còn hạn. Hãy thêm khóa ký số trong phần Cài đặt.',
    en: 'You have no signing key in force. Add one in the settings.',
  },
  'SIGNING.NO_SEAL': {
    vi: 'Cơ quan chưa có khóa ký số (con dấu số) còn hạn. Văn thư hãy thêm khóa của cơ quan.',
    en: 'The agency has no seal key in force. The records office adds it.',
  },
  'SIGNING.KEY_NOT_FOUND': { vi: 'Không có khóa ký này.', en: 'There is no such signing key.' },
  'SIGNING.AGENCY_NOT_FOUND': {
    vi: 'Không có cơ quan này, hoặc bạn không phụ trách việc ký của cơ quan đó.',
    en: 'There is no such agency, or its signing is not for you to look after.',
  },
  'SIGNING.ANCHOR_NOT_FOUND': {
    vi: 'Không có chứng thư này trong danh sách tin cậy.',
    en: 'This certificate is not on the trust list.',
  },
  'SIGNING.ANCHOR_INVALID': {
    vi: 'Không đọc được chứng thư, hoặc đó không phải chứng thư của tổ chức chứng thực.',
    en: 'The certificate cannot be read, or is not one of a certification authority.',
  },
  'SIGNING.ANCHOR_KNOWN': {
    vi: 'Chứng thư này đã có trong danh sách tin cậy.',
    en: 'This certificate is on the trust list already.',
  },
  'SIGNING.NOT_YOURS': {
    vi: 'Văn bản này không chờ bạn xử lý ở bước này.',
    en: 'This document does not wait for you at this step.',
  },
  'SIGNING.SAME_PERSON': {
    vi: 'Người soạn không ký văn bản của mình; người ký không đóng dấu văn bản đó.',
    en: 'Who drafted a document does not sign it, and who signed it does not seal it.',
  },
  'SIGNING.STATE': {
    vi: 'Văn bản đang ở trạng thái {state}, không làm bước này được.',
    en: 'The document is {state}; this step cannot be done now.',
  },
  'SIGNING.CHANGED': {
    vi: 'Văn bản đã thay đổi sau khi bạn xem. Hãy xem lại rồi thực hiện.',
    en: 'The document has changed since you saw it. Look at it again first.',
  },
  'SIGNING.SIGN_FIRST': {
    vi: 'Kết quả phải được ký số trước. Hãy ký tại mục Ký số.',
    en: 'The result has to be signed first. Sign it on the signing page.',
  },
  'SIGNING.SEAL_FIRST': {
    vi: 'Kết quả phải được cấp số và đóng dấu trước. Hãy thực hiện tại mục Ký số.',
    en: 'The result has to be numbered and sealed first. Do so on the signing page.',
  },
  'SIGNING.REMOTE_DOWN': {
    vi: 'Dịch vụ ký số từ xa không trả lời. Hãy thử lại sau.',
    en: 'The remote signing service does not answer. Try again later.',
  },
  'SIGNING.REMOTE_REFUSED': {
    vi: 'Dịch vụ ký số từ xa từ chối yêu cầu. Hãy kiểm tra mã khóa và hiệu lực của khóa tại dịch vụ đó.',
    en: 'The remote signing service refuses. Check the name of the key there, and whether it is in force.',
  },
  'SIGNING.REMOTE_WRONG': {
    vi: 'Dịch vụ ký số từ xa trả lời không đúng, nên văn bản chưa được ký. Hãy báo người quản trị dịch vụ.',
    en: 'The remote signing service answers what cannot be right, so nothing was signed. Tell whoever runs it.',
  },
  'SIGNING.CERTIFICATE_CHANGED': {
    vi: 'Chứng thư số của khóa này không còn là chứng thư đã đăng ký. Hãy thêm lại khóa trong phần Cài đặt.',
    en: 'The certificate of this key is no longer the one that was registered. Add the key again in the settings.',
  },
  'SIGNING.BUSY': {
    vi: 'Đang có quá nhiều tệp chờ xử lý chữ ký. Hãy thử lại sau ít phút.',
    en: 'Too many files wait for their signatures to be worked on. Try again in a few minutes.',
  },
  'SIGNING.OVERRUN': {
    vi: 'Tệp này quá phức tạp để xử lý chữ ký.',
    en: 'This file is too complex for its signatures to be worked on.',
  },
  'SIGNING.FILE_NOT_PDF': {
    vi: 'Chỉ kiểm tra được chữ ký số trong tệp PDF.',
    en: 'Only signatures in PDF files can be checked.',
  },
};

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(`SIGNING.${code}`, kind, params);

export const refusals = {
  wrongPassword: refusal('WRONG_PASSWORD', 'invalid'),
  notPkcs12: refusal('NOT_PKCS12', 'invalid'),
  noKey: refusal('NO_KEY', 'invalid'),
  keyUnfit: refusal('KEY_UNFIT', 'invalid'),
  certificateUntrusted: refusal('CERTIFICATE_UNTRUSTED', 'invalid'),
  noOwnKey: refusal('NO_OWN_KEY', 'conflict'),
  noSeal: refusal('NO_SEAL', 'conflict'),
  keyNotFound: refusal('KEY_NOT_FOUND', 'not-found'),
  agencyNotFound: refusal('AGENCY_NOT_FOUND', 'not-found'),
  anchorNotFound: refusal('ANCHOR_NOT_FOUND', 'not-found'),
  anchorInvalid: refusal('ANCHOR_INVALID', 'invalid'),
  anchorKnown: refusal('ANCHOR_KNOWN', 'conflict'),
  notYours: refusal('NOT_YOURS', 'forbidden'),
  samePerson: refusal('SAME_PERSON', 'forbidden'),
  state: refusal('STATE', 'conflict'),
  changed: refusal('CHANGED', 'conflict'),
  signFirst: refusal('SIGN_FIRST', 'conflict'),
  sealFirst: refusal('SEAL_FIRST', 'conflict'),
  remoteDown: refusal('REMOTE_DOWN', 'unavailable'),
  remoteRefused: refusal('REMOTE_REFUSED', 'conflict'),
  remoteWrong: refusal('REMOTE_WRONG', 'unavailable'),
  certificateChanged: refusal('CERTIFICATE_CHANGED', 'conflict'),
  busy: refusal('BUSY', 'unavailable'),
  overrun: refusal('OVERRUN', 'invalid'),
  fileNotPdf: refusal('FILE_NOT_PDF', 'invalid'),
};
