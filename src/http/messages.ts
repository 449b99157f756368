import type { MessageCatalogue } from './message-catalogue';

export const httpMessages: MessageCatalogue = {
  'SERVER.BUG': {
    vi: 'Có lỗi ngoài dự kiến trong hệ thống. Hãy báo mã yêu cầu cho quản trị viên.',
    en: 'Something unexpected went wrong in the server. Give the request id to the administrator.',
  },
  'SERVER.NOT_READY': {
    vi: 'Hệ thống chưa sẵn sàng.',
    en: 'The server is not ready.',
  },
  'SERVER.OVERLOADED': {
    vi: 'Hệ thống đang quá tải. Hãy thử lại sau ít giây.',
    en: 'The server has too much to do at the moment. Try again in a few seconds.',
  },
  'REQUEST.METHOD_NOT_ALLOWED': {
    vi: 'Phương thức này không được dùng.',
    en: 'This method is not in use.',
    status: 405,
  },
  'REQUEST.METHOD_OVERRIDDEN': {
    vi: 'Không được thay phương thức bằng tiêu đề.',
    en: 'A header cannot change the method of a request.',
  },
  'REQUEST.WRONG_HOST': {
    vi: 'Yêu cầu này gửi cho một máy chủ khác.',
    en: 'This request is meant for another host.',
    status: 421,
  },
  'REQUEST.PARAMETER_TWICE': {
    vi: 'Mỗi tham số chỉ được xuất hiện một lần.',
    en: 'A parameter may be given only once.',
  },
  'REQUEST.INVALID': {
    vi: 'Yêu cầu có trường không hợp lệ.',
    en: 'The request has fields that are not valid.',
  },
  'REQUEST.MALFORMED': {
    vi: 'Không đọc được yêu cầu.',
    en: 'The request cannot be read.',
  },
  'REQUEST.NOT_AN_OBJECT': {
    vi: 'Nội dung yêu cầu phải là một đối tượng JSON.',
    en: 'The body of the request must be a JSON object.',
  },
  'REQUEST.TOO_LARGE': {
    vi: 'Nội dung yêu cầu quá lớn.',
    en: 'The body of the request is too large.',
    status: 413,
  },
  'REQUEST.UNSUPPORTED_TYPE': {
    vi: 'Nội dung yêu cầu phải là application/json, mã hóa UTF-8, không nén.',
    en: 'The body of the request must be application/json in UTF-8, not compressed.',
    status: 415,
  },
  'REQUEST.NOT_FOUND': {
    vi: 'Không có địa chỉ này.',
    en: 'There is nothing at this address.',
  },
  'REQUEST.FORBIDDEN': {
    vi: 'Yêu cầu bị từ chối.',
    en: 'The request was refused.',
  },
  'REQUEST.CONFLICT': {
    vi: 'Yêu cầu mâu thuẫn với trạng thái hiện tại.',
    en: 'The request does not fit the current state.',
  },
  'REQUEST.UNPROCESSABLE': {
    vi: 'Yêu cầu không xử lý được.',
    en: 'The request cannot be processed.',
  },
  'REQUEST.REFUSED': {
    vi: 'Yêu cầu không được chấp nhận.',
    en: 'The request was not accepted.',
  },
  'JSON.MALFORMED': {
    vi: 'Nội dung yêu cầu không phải JSON đúng cú pháp.',
    en: 'The body of the request is not well-formed JSON.',
  },
  'JSON.TOO_DEEP': {
    vi: 'JSON lồng nhau quá {maximum} tầng.',
    en: 'The JSON is nested more than {maximum} levels deep.',
  },
  'JSON.FORBIDDEN_KEY': {
    vi: 'Không được dùng "{key}" làm tên trường.',
    en: '"{key}" cannot be the name of a field.',
  },
  'JSON.NUMBER_OUT_OF_RANGE': {
    vi: 'Có số vượt quá phạm vi biểu diễn.',
    en: 'A number is beyond the range of numbers.',
  },
  'JSON.NOT_UNICODE': {
    vi: 'Có chuỗi ký tự không đúng Unicode.',
    en: 'A text is not valid Unicode.',
  },
  'COMMAND.KEY_INVALID': {
    vi: 'Idempotency-Key phải có từ 1 đến 200 ký tự ASCII nhìn thấy được.',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  'COMMAND.KEY_REUSED': {
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for a different request.',
    status: 422,
  },
  'LIST.CURSOR_INVALID': {
    vi: 'Con trỏ trang không hợp lệ; hãy đọc lại từ đầu.',
    en: 'The cursor is not valid; start again from the first page.',
  },
};
