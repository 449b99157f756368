import { isoOrNull } from '../../../kernel';
import { Injectable } from '@nestjs/common';
import { receptions } from '../../procedures/acts';
import { CaseClocks } from '../case-clocks';
import { refusals } from '../case-file.errors';
import { assertReason, Dossier } from '../dossier';
import type { ActContext } from './act-context';
import { ActInput } from './act-input';
import { componentChecks, providedComponents } from './component-input';
import { Payments } from './payments';
import { Supplements } from './supplements';

/** The three outcomes of a reception (NĐ 61/2018 Art. 17), whoever completed it and through whichever door. */
@Injectable()
export class Reception {
  constructor(
    private readonly dossier: Dossier,
    private readonly supplements: Supplements,
    private readonly clocks: CaseClocks,
    private readonly payments: Payments,
  ) {}

  /** Throws CASE_FILE.INPUT_MISSING without an outcome, CASE_FILE.COMPONENT_MISSING when the dossier is not complete. */
  async decide(context: ActContext, input: ActInput): Promise<void> {
    const { open, procedure } = context;
    const outcome = input.oneOf('reception', receptions) ?? input.missing('reception');
    await this.dossier.provide(open, procedure, providedComponents(input));
    await this.dossier.check(open, procedure, componentChecks(input));
    if (outcome === 'ACCEPTED') return this.accept(context);
    if (outcome === 'SUPPLEMENT') return this.supplements.request(context, input.object('supplement'));
    return this.refuse(context, input);
  }

  /** The dossier is complete: the promise to the citizen begins, fees become due. */
  private async accept({ open, procedure, variables }: ActContext): Promise<void> {
    await this.dossier.assertComplete(open, procedure, variables);
    const { file, command } = open;
    open.moveTo('ACCEPTED');
    file.acceptedAt = command.now;
    const clock = await this.clocks.startCase(open, procedure, variables);
    await this.payments.charge(open, procedure, variables);
    open.record('case.accepted', {
      limit: { value: clock.limit.value, unit: clock.limit.unit },
      mode: clock.mode,
      dueAt: isoOrNull(clock.dueAt),
      procedureVersionId: file.procedureVersionId,
    });
  }

  private async refuse({ open, procedure }: ActContext, input: ActInput): Promise<void> {
    const refusal = input.object('refusal') ?? input.missing('refusal');
    const reasonCode = refusal.text('reasonCode', 60);
    assertReason(procedure, 'rejection', reasonCode, refusal.at('reasonCode'));
    const reason = refusal.text('reason');
    if (open.file.acceptedAt !== null)
      throw refusals.transition({ state: open.file.state, to: 'REJECTED_AT_INTAKE' });
    open.moveTo('REJECTED_AT_INTAKE');
    open.file.outcome = 'REJECTED';
    open.record('case.rejected', { reasonCode: reasonCode!, ...(reason && { reason }) });
  }
}
