import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListeningCommand } from '../../runtime';
import { type Succession, SuccessionListeners } from '../organisation/succession-listeners';
import type { OpenCase } from './open-case';
import { OpenCases } from './open-cases';

const places = ['receivingAgencyId', 'competentAgencyId', 'leadAgencyId', 'returnAgencyId'] as const;

/**
 * Open cases of an agency that is no more, or has given a procedure away, go on with its successor, each with an event of its
 * own. Code, history and the name under which things were done stay.
 */
@Injectable()
export class HandOnCases implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly cases: OpenCases,
  ) {}

  onModuleInit(): void {
    this.successions.register((command, succession) => this.handOn(command, succession));
  }

  private async handOn(command: ListeningCommand, succession: Succession): Promise<void> {
    const { predecessorId, procedures, principalId } = succession;
    const rows = await command.tx.query<{ id: string }>(
      `SELECT c.id FROM case_participant p JOIN case_file c ON c.id = p.case_id
       WHERE p.agency_id = ? AND c.closed_at IS NULL ORDER BY c.id`,
      [predecessorId],
    );
    for (const { id } of rows) {
      const open = await this.cases.byId(command, id);
      if (!open) continue;
      const successorId = procedures.get(open.file.procedureCode) ?? principalId;
      if (successorId) await this.move(open, succession, successorId);
    }
  }

  private async move(
    open: OpenCase,
    { predecessorId, units }: Succession,
    successorId: string,
  ): Promise<void> {
    const { file } = open;
    const heirs = units.get(successorId);
    const heir = (unitId: string | null) => (unitId === null ? null : (heirs?.get(unitId) ?? unitId));
    const moved = places.filter((place) => file[place] === predecessorId);
    for (const place of moved) file[place] = successorId;
    file.steps = file.steps.map((step) =>
      step.agencyId === predecessorId ? { ...step, agencyId: successorId, unitId: heir(step.unitId) } : step,
    );
    file.ownerUnitId = heir(file.ownerUnitId);
    open.takesPart(successorId);
    open.record('case.succeeded', { from: predecessorId, to: successorId, places: moved });
    await open.save();
  }
}
