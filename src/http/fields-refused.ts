import { DomainError, type JsonObject } from '../kernel';
import type { Language, Messages } from './message-catalogue';

/** What a rule of the domain finds wrong with one field of what was sent. */
export interface RefusedField {
  field: string;
  /** Its words are in the message catalogue, filled with `params` and `field`. */
  code: string;
  params?: JsonObject;
}

/** A refusal that names each field and its rule, so that a form can show the words beside the field. */
export class FieldsRefused extends DomainError {
  constructor(
    code: string,
    readonly fields: readonly RefusedField[],
  ) {
    super(code, 'invalid', { fields: [...new Set(fields.map(({ field }) => field))].join(', ') });
  }

  errors(language: Language, messages: Messages): { field: string; code: string; message: string }[] {
    return this.fields.map(({ field, code, params }) => ({
      field,
      code,
      message: messages.say(code, language, { ...params, field }),
    }));
  }
}
