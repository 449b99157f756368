import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import { newId } from '../../kernel';
import { Letters } from '../letters/letters';
import { type Notice, noticeTexts } from './notice-texts';
import { People } from './people';

/** Tells people by letter what has happened to their account: what they did not do themselves they can report. */
@Injectable()
export class Notices {
  constructor(
    private readonly letters: Letters,
    private readonly people: People,
  ) {}

  /** Nothing when no address of the person is known. */
  async tell(tx: Transaction, personId: string, notice: Notice, at: number): Promise<void> {
    const to = this.people.emailOf(personId);
    if (to === undefined) return;
    await this.letters.post(tx, {
      key: `notice:${notice.about}:${newId()}`,
      to,
      language: 'vi',
      ...noticeTexts(notice, this.people.nameOf(personId) ?? '', at),
    });
  }
}
