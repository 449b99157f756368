import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError } from '../kernel';
import { vietnameseConstraints } from './field-messages';
import type { Language } from './message-catalogue';

export interface FieldError {
  /** `variables`, `items.2.name` */
  field: string;
  /** The constraint of class-validator, or `whitelistValidation` for a field that does not exist. */
  code: string;
  english: string;
}

/** The request does not have the shape that its DTO describes. */
export class InvalidRequest extends DomainError {
  constructor(readonly fields: readonly FieldError[]) {
    super('REQUEST.INVALID', 'invalid');
  }

  errors(language: Language): { field: string; code: string; message: string }[] {
    return this.fields.map(({ field, code, english }) => ({
      field,
      code,
      message: language === 'en' ? english : `${field} ${vietnameseConstraints[code] ?? 'không hợp lệ'}`,
    }));
  }
}

/** Fields that the DTO does not name are refused, not dropped; nothing is converted unless the DTO says so. */
export const requestValidation = () =>
  new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequest(errors.flatMap((error) => flatten(error, ''))),
  });

function flatten({ property, constraints, children }: ValidationError, path: string): FieldError[] {
  const field = `${path}${property}`.slice(0, 200);
  return [
    ...Object.entries(constraints ?? {}).map(([code, english]) => ({
      field,
      code,
      english: english.slice(0, 400),
    })),
    ...(children ?? []).flatMap((child) => flatten(child, `${field}.`)),
  ];
}
