import { Global, Module } from '@nestjs/common';
import type { LocalizedText } from '../../kernel';
import { LetterBox } from './letter-box';
import { LetterEntity } from './letter.entity';
import { Letters } from './letters';

export const lettersEntities = [LetterEntity];
export const lettersMessages: Record<string, LocalizedText> = {};

@Global()
@Module({
  providers: [LetterBox, { provide: Letters, useExisting: LetterBox }],
  exports: [LetterBox, Letters],
})
export class LettersModule {}
