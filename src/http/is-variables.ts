import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { depthOf } from '../kernel';

const maximumDepth = 20;
const maximumBytes = 256 * 1024;

/** Variables of one command: a plain JSON object, at most 20 levels deep and 256 KiB as text. */
export const IsVariables = () =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true }),
    ValidateBy({
      name: 'isVariables',
      validator: {
        validate: areVariables,
        defaultMessage: () => '$property must be a JSON object of at most 20 levels and 256 KiB',
      },
    }),
  );

export function areVariables(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const text = JSON.stringify(value);
  return depthOf(text) <= maximumDepth && Buffer.byteLength(text) <= maximumBytes;
}
