import { Entity, Index } from 'typeorm';
import { SessionRecord } from './session-record';

/** One signed-in browser of an official. The holder is an account. */
@Entity('session')
@Index('uq_session_id', ['id'], { unique: true })
@Index('ix_session_holder', ['holderId'])
export class SessionEntity extends SessionRecord {}
