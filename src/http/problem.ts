import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, type JsonObject } from '../kernel';
import { FieldsRefused } from './fields-refused';
import { InvalidRequest } from './invalid-request';
import type { Language, Messages } from './message-catalogue';

/** RFC 9457. `code` is stable; `title` and `detail` are for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId?: string;
  /** The facts of the refusal, as the code defines them. */
  params?: JsonObject;
  errors?: { field: string; code: string; message: string }[];
  problems?: unknown;
}

const statusOfKind: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
  bug: 500,
};

const codeOfStatus: Record<number, string> = {
  400: 'REQUEST.MALFORMED',
  401: 'IDENTITY.UNAUTHENTICATED',
  403: 'REQUEST.FORBIDDEN',
  404: 'REQUEST.NOT_FOUND',
  409: 'REQUEST.CONFLICT',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_TYPE',
  422: 'REQUEST.UNPROCESSABLE',
  429: 'LIMIT.EXCEEDED',
  503: 'SERVER.NOT_READY',
};

const titles: Record<number, Record<Language, string>> = {
  400: { vi: 'Yêu cầu không hợp lệ', en: 'Bad Request' },
  401: { vi: 'Chưa xác thực', en: 'Unauthorized' },
  403: { vi: 'Không có quyền', en: 'Forbidden' },
  404: { vi: 'Không tìm thấy', en: 'Not Found' },
  405: { vi: 'Phương thức không được phép', en: 'Method Not Allowed' },
  409: { vi: 'Xung đột', en: 'Conflict' },
  413: { vi: 'Nội dung quá lớn', en: 'Content Too Large' },
  415: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported Media Type' },
  421: { vi: 'Sai máy chủ', en: 'Misdirected Request' },
  422: { vi: 'Không xử lý được', en: 'Unprocessable Content' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too Many Requests' },
  500: { vi: 'Lỗi hệ thống', en: 'Internal Server Error' },
  503: { vi: 'Tạm thời không phục vụ được', en: 'Service Unavailable' },
};

/** What the caller is told about an error; of a bug, only that there was one. */
export function problemOf(error: unknown, messages: Messages, language: Language): Problem {
  if (error instanceof DomainError) {
    const message = messages.find(error.code);
    const status = error.kind === 'invalid' ? (message?.status ?? 400) : statusOfKind[error.kind];
    if (status === 500) return plainProblem(500, 'SERVER.BUG', messages, language);
    const { problems, ...params } = error.params;
    return {
      ...plainProblem(status, error.code, messages, language, error.params),
      ...(Object.keys(params).length > 0 ? { params } : {}),
      ...(error instanceof InvalidRequest ? { errors: error.errors(language) } : {}),
      ...(error instanceof FieldsRefused ? { errors: error.errors(language, messages) } : {}),
      ...(problems === undefined ? {} : { problems }),
    };
  }
  const status = statusOf(error);
  const code = status >= 500 && status !== 503 ? 'SERVER.BUG' : (codeOfStatus[status] ?? 'REQUEST.REFUSED');
  return plainProblem(code === 'SERVER.BUG' ? 500 : status, code, messages, language);
}

/** Status of an error that the framework, the body parsers or the upload parser made. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof URIError) return 400;
  if (typeof error !== 'object' || error === null) return 500;
  const { name, code, status } = error as { name?: string; code?: string; status?: unknown };
  if (name === 'MulterError') return /^LIMIT_(?!UNEXPECTED)/.test(code ?? '') ? 413 : 400;
  // http-errors marks what it made for the client with a status; nothing else may choose one.
  return typeof status === 'number' && status >= 400 && status < 500 && 'expose' in error ? status : 500;
}

function plainProblem(
  status: number,
  code: string,
  messages: Messages,
  language: Language,
  params: JsonObject = {},
): Problem {
  return {
    type: `urn:motcua:problem:${code}`,
    title: titles[status]?.[language] ?? messages.say('REQUEST.REFUSED', language),
    status,
    code,
    detail: messages.say(code, language, params),
  };
}
