import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Text that is a whole number from `minimum` to `maximum`, as environment variables are text. */
export const IsWholeNumber = (minimum: number, maximum: number, options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isWholeNumber',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^\d{1,9}$/.test(value) &&
          Number(value) >= minimum &&
          Number(value) <= maximum,
      },
    },
    options,
  );
