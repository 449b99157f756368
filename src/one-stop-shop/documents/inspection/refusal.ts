import type { JsonObject } from '../../../kernel';

/** Why a file is not taken; the code becomes `DOCUMENT.<code>`. */
export interface FileRefusal {
  code:
    | 'TYPE_NOT_ALLOWED'
    | 'NOT_WHAT_IT_CLAIMS'
    | 'DAMAGED'
    | 'ACTIVE_CONTENT'
    | 'UNPACKS_TOO_LARGE'
    | 'TOO_MANY_PIXELS';
  params: JsonObject;
}

export const refuse = (code: FileRefusal['code'], params: JsonObject = {}): FileRefusal => ({ code, params });
