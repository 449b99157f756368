import { defineTexts, currentLanguage } from '../texts/language';

/** RFC 9457, as the server says it in the page's language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId: string;
  params?: Record<string, unknown>;
  errors?: { field: string; code: string; message: string }[];
  problems?: Record<string, unknown>[];
}

const texts = defineTexts({
  unreachable: {
    vi: 'Không kết nối được máy chủ. Những gì đã nhập vẫn còn trên màn hình; hãy thử lại.',
    en: 'The server cannot be reached. What you entered is still on the screen; try again.',
  },
  away: {
    vi: 'Máy chủ đang tạm ngừng phục vụ. Những gì đã nhập vẫn còn trên màn hình; hãy thử lại sau ít phút.',
    en: 'The server is out of service for the moment. What you entered is still on the screen; try again in a few minutes.',
  },
  unknown: { vi: 'Máy chủ trả lời không như mong đợi.', en: 'The server gave an unexpected answer.' },
});

/** A refusal with its stable code; `message` may be shown as it is. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
  }

  /** `said`: what came; a page of something between here and the server says nothing. */
  static of(status: number, said: unknown): ApiProblem {
    const detail = texts[isAway(status) ? 'away' : 'unknown'][currentLanguage()];
    return new ApiProblem({
      code: 'CLIENT.UNEXPECTED',
      title: detail,
      detail,
      requestId: '',
      ...(typeof said === 'object' ? (said as Partial<Problem>) : {}),
      status,
    });
  }

  static unreachable(cause: unknown): ApiProblem {
    const problem = ApiProblem.of(0, {
      code: 'CLIENT.UNREACHABLE',
      detail: texts.unreachable[currentLanguage()],
    });
    problem.cause = cause;
    return problem;
  }

  get code(): string {
    return this.problem.code;
  }

  /** It did not arrive, or something before the server said that nobody is there: worth asking again. */
  get isUnreachable(): boolean {
    return this.problem.status === 0 || isAway(this.problem.status);
  }

  /** It may have been carried out all the same, or can be as it is after signing in: its repetition has to carry the same key. */
  get isUndecided(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500 || this.isSessionEnded;
  }

  get isSessionEnded(): boolean {
    return this.problem.status === 401;
  }

  get isForbidden(): boolean {
    return this.problem.status === 403;
  }

  get isNotFound(): boolean {
    return this.problem.status === 404;
  }

  /** Somebody else was faster: the version that was seen is not the newest. */
  get isConflict(): boolean {
    return this.problem.status === 409;
  }
}

/** Bad gateway, unavailable, gateway timeout. */
const isAway = (status: number): boolean => status >= 502 && status <= 504;
