import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../database';
import { type Actor, iso, type Json, type JsonObject, type LocalizedText } from '../../kernel';
import { consultationsOf } from '../handoffs/consultation.repository';
import { refusalReason } from '../handoffs/handoff-rules';
import { handoffsOf } from '../handoffs/handoff.repository';
import { lettersOf } from '../handoffs/urging-letters';
import { Organisation } from '../organisation/organisation';
import { Procedures } from '../procedures/procedures';
import { CaseAccessByPost } from './case-access-by-post';
import type { CaseEventView } from './case-view.dto';
import { eventInWords } from './event-in-words';
import { type Happening, happeningsOf } from './happenings.policy';

/**
 * Everything that happened to a case, in order and in words: its own history, and between it what its handoffs, consultations and
 * letters know themselves.
 */
@Injectable()
export class CaseStory {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccessByPost,
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND. */
  of(actor: Actor, idOrCode: string): Promise<CaseEventView[]> {
    return this.database.read(async (reader) => {
      const { id } = await this.access.get(reader, actor, idOrCode);
      const isOpen = await this.access.readsPersonalData(reader, actor, id);
      const codes = await this.codesOf(reader, id);
      const view = this.organisation.view();
      const beside = happeningsOf({
        handoffs: await handoffsOf(reader, id),
        consultations: await consultationsOf(reader, id),
        letters: await lettersOf(reader, id),
      });
      return inOrder(await this.written(reader, id), beside).map(({ data: written, ...one }) => {
        const data = isOpen ? written : withoutWords(written);
        const date = this.organisation.localDate(one.at);
        return {
          seq: one.seq,
          type: one.type,
          at: iso(one.at),
          actorId: one.actorId,
          actorName: one.actorName ?? view.person(one.actorId)?.name ?? 'system',
          insteadOf: one.insteadOf,
          data,
          text: eventInWords(one.type, data, {
            place: (id) => view.nameAt(id, date) ?? sameIn(view.person(id)?.name),
            code: (code) => codes.get(code) ?? refusalReason(code),
          }),
        };
      });
    });
  }

  private async written(reader: Reader, caseId: string): Promise<Entry[]> {
    const rows = await reader.query<{
      seq: number;
      type: string;
      at: number;
      actor_id: string;
      actor_name: string;
      instead_of: string | null;
      data: string;
    }>(
      `SELECT seq, type, at, actor_id, actor_name, instead_of, data FROM case_event WHERE case_id = ? ORDER BY seq`,
      [caseId],
    );
    return rows.map((row) => ({
      seq: Number(row.seq),
      type: row.type,
      at: row.at,
      actorId: row.actor_id,
      actorName: row.actor_name,
      insteadOf: row.instead_of,
      data: JSON.parse(row.data) as JsonObject,
    }));
  }

  /** Names of components and coded reasons, as the version of the procedure has them that the case keeps. */
  private async codesOf(reader: Reader, caseId: string): Promise<Map<string, LocalizedText>> {
    const [row] = await reader.query<{ procedure_version_id: string }>(
      'SELECT procedure_version_id FROM case_file WHERE id = ?',
      [caseId],
    );
    if (!row?.procedure_version_id) return new Map();
    const { dossier, reasons, clock } = await this.procedures.textOf(reader, row.procedure_version_id);
    const named = [...reasons.supplement, ...reasons.rejection, ...reasons.refusal, ...clock.stopGrounds];
    return new Map([
      ...named.map(({ code, vi, en }) => [code, { vi, en }] as const),
      ...dossier.map(({ code, name }) => [code, name] as const),
    ]);
  }
}

const sameIn = (name: string | undefined): LocalizedText | undefined =>
  name === undefined ? undefined : { vi: name, en: name };

interface Entry extends Omit<Happening, 'actorName'> {
  /** Null: not of the case's own history. */
  seq: number | null;
  /** Null: to be looked up. */
  actorName: string | null;
  insteadOf: string | null;
}

/** By time; at one instant the case's own history goes first, in its order. */
function inOrder(written: readonly Entry[], beside: readonly Happening[]): Entry[] {
  const others = beside.map((one) => ({ ...one, seq: null, actorName: null, insteadOf: null }));
  return [...written, ...others].sort(
    (one, other) => one.at - other.at || (one.seq ?? Infinity) - (other.seq ?? Infinity) || 0,
  );
}

/** What people have written in their own words may speak of the applicant; codes, dates and places do not. */
const words = ['reason', 'note', 'receipt', 'question', 'answer', 'text'];
function withoutWords(data: JsonObject): JsonObject {
  // Of a repair two operators wrote it, who know nothing of the applicant.
  if (data.proposedBy !== undefined) return data;
  const shown = Object.entries(data).filter(([name]) => !words.includes(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, Array.isArray(value) ? value.map(withoutWordsInside) : value]),
  );
}

const withoutWordsInside = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutWords(value) : value;
