import { Injectable } from '@nestjs/common';
import { Keys } from '../../identity';
import { type Caller, CommandRunner } from '../../runtime';
import { refusals } from './feedback.errors';
import { isFeedbackToken } from './feedback-token';
import { OpenFeedback } from './open-feedback';
import { lockFeedback } from './stored-feedback';

/** The sender says once how good the answer was: by the look-up code of their letters. */
@Injectable()
export class RateFeedback {
  constructor(
    private readonly commands: CommandRunner,
    private readonly keys: Keys,
  ) {}

  execute(
    caller: Caller,
    input: { code: string; token: string; rating: number; note: string | null },
  ): Promise<Record<string, never>> {
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const [known] = await tx.query<{ id: string; instance_id: string }>(
        'SELECT id, instance_id FROM feedback WHERE code = ?',
        [input.code],
      );
      if (!isFeedbackToken(this.keys, known?.id ?? '', input.token) || !known) throw refusals.notFound();
      const row = await lockFeedback(tx, known.id);
      if (!row || row.answered_at === null) throw refusals.notAnswered();
      if (row.rated_at !== null) throw refusals.rated();
      const open = new OpenFeedback(command, row);
      open.set({ rating: input.rating, rating_note: input.note, rated_at: now });
      open.record('feedback.rated', { value: input.rating });
      await open.save();
      return {};
    });
  }
}
