import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { type Actor, iso, type LocalizedText } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Organisation } from '../organisation/organisation';
import type { TicketOfCaseView } from './counters-view.dto';

interface VisitRow {
  id: string;
  label: string;
  hall_id: string;
  hall_name: string;
  service_name: string;
  day: string;
  drawn_at: number;
  linked_at: number;
}

interface StayRow {
  ticket_id: string;
  seq: number;
  number: number;
  person_id: string;
  queued_at: number;
  called_at: number;
  served_at: number | null;
  ended_at: number | null;
}

/** The visits at the counter during which a case was filed, supplemented or handed out: how long the person waited and was served. */
@Injectable()
export class TicketsOfCaseQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly organisation: Organisation,
  ) {}

  /** In the order of the visits. Throws CASE_FILE.NOT_FOUND. */
  list(actor: Actor, idOrCode: string): Promise<TicketOfCaseView[]> {
    return this.database.read(async (reader) => {
      const { id } = await this.cases.get(reader, actor, idOrCode);
      const visits = await reader.query<VisitRow>(
        `SELECT t.id, t.label, t.hall_id, h.name AS hall_name, s.name AS service_name, t.day, t.drawn_at, k.linked_at
         FROM ticket_case k JOIN queue_ticket t ON t.id = k.ticket_id
           JOIN hall h ON h.id = t.hall_id JOIN hall_service s ON s.id = t.service_id
         WHERE k.case_id = ? ORDER BY k.linked_at, t.id`,
        [id],
      );
      if (visits.length === 0) return [];
      const stays = await reader.query<StayRow>(
        `SELECT y.ticket_id, y.seq, c.number, y.person_id, y.queued_at, y.called_at, y.served_at, y.ended_at
         FROM ticket_stay y JOIN counter c ON c.id = y.counter_id WHERE y.ticket_id IN (?) ORDER BY y.ticket_id, y.seq`,
        [visits.map((visit) => visit.id)],
      );
      return visits.map((visit) =>
        this.view(
          visit,
          stays.filter((stay) => stay.ticket_id === visit.id),
        ),
      );
    });
  }

  private view(visit: VisitRow, stays: readonly StayRow[]): TicketOfCaseView {
    const [first] = stays;
    const served = stays.filter((stay) => stay.served_at !== null);
    const isOver = served.length > 0 && served.every((stay) => stay.ended_at !== null);
    const people = [...new Set(served.map((stay) => stay.person_id))];
    return {
      ticketId: visit.id,
      label: visit.label,
      hallId: visit.hall_id,
      hallName: JSON.parse(visit.hall_name) as LocalizedText,
      serviceName: JSON.parse(visit.service_name) as LocalizedText,
      day: visit.day,
      drawnAt: iso(visit.drawn_at),
      linkedAt: iso(visit.linked_at),
      counters: served.map((stay) => Number(stay.number)),
      officers: people.map((id) => this.organisation.view().person(id)?.name ?? id),
      wait: first ? seconds(Math.max(0, Number(first.called_at) - Number(first.queued_at))) : null,
      service: isOver
        ? seconds(served.reduce((sum, stay) => sum + Number(stay.ended_at) - Number(stay.served_at), 0))
        : null,
    };
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1_000);
