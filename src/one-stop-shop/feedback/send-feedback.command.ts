import { Injectable } from '@nestjs/common';
import { CitizenPasses, Citizens } from '../../identity';
import { DomainError } from '../../kernel';
import type { Caller } from '../../runtime';
import { EnterFeedback } from './enter-feedback.command';
import type { SendFeedbackRequest } from './feedback-requests.dto';

/** A citizen sends feedback; they are written to at the address of their account, or at the one they have proved. */
@Injectable()
export class SendFeedback {
  constructor(
    private readonly enter: EnterFeedback,
    private readonly citizens: Citizens,
    private readonly passes: CitizenPasses,
  ) {}

  async execute(
    caller: Caller,
    { name, phone, caseCode, language = 'vi', ...said }: SendFeedbackRequest,
  ): Promise<{ id: string; code: string }> {
    const { actor } = caller;
    const account = await this.citizens.get(actor.id).catch((error: unknown) => {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    });
    return this.enter.execute(caller, {
      ...said,
      caseCode: caseCode ?? null,
      channel: 'ONLINE',
      language,
      sender: {
        id: actor.id,
        name: name ?? account?.name ?? '',
        phone: phone ?? account?.phone ?? null,
        email: async (tx) => account?.email ?? (await this.passes.emailOf(tx, actor.id)) ?? null,
      },
    });
  }
}
