import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn } from '../../database';

/** A case that was filed, or whose result was returned, on a ticket. Of one ticket there may be several. */
@Entity('ticket_case')
@Index('ix_ticket_case', ['caseId'])
export class TicketCaseEntity {
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 36 })
  ticketId: string;

  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @CodeColumn('case_code', 100)
  caseCode: string;

  @CodeColumn('linked_by', 255)
  linkedBy: string;

  @InstantColumn('linked_at')
  linkedAt: number;
}
