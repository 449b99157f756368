import { Entity, Index } from 'typeorm';
import { SessionRecord } from '../sessions/session-record';

/** One signed-in browser of a citizen. */
@Entity('citizen_session')
@Index('uq_citizen_session_id', ['id'], { unique: true })
@Index('ix_citizen_session_holder', ['holderId'])
export class CitizenSessionEntity extends SessionRecord {}
