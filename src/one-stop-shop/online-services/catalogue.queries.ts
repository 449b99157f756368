import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import type { Clock, JsonObject } from '../../kernel';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { ProcedureSummary } from '../procedures/procedure.dto';
import { type Calculable, counted, problemsOfData } from '../procedures/procedure.calculator';
import { ProcedureQueries } from '../procedures/procedure.queries';
import type { Component } from '../procedures/procedure-version';
import { Procedures } from '../procedures/procedures';
import type {
  FormField,
  GuidanceView,
  PublicFields,
  PublicProcedurePage,
  PublicProceduresQuery,
  PublicProcedureSummary,
  PublicProcedureView,
  ReceivingAgencies,
} from './catalogue.dto';
import { questionsOf, unansweredOf } from './guidance';

/** The catalogue as everybody reads it: what is in force today, and nothing of how the agencies work. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly catalogue: ProcedureQueries,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: PublicProceduresQuery): Promise<PublicProcedurePage> {
    const { items, next } = await this.catalogue.list(query);
    return { items: items.map(summaryOf), ...(next !== undefined && { next }) };
  }

  async fields(): Promise<PublicFields> {
    const today = this.today();
    const rows = await this.database.query<{ field: string; procedures: number; id: string }>(
      `SELECT field, COUNT(*) AS procedures, MIN(id) AS id FROM procedure_version
       WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) GROUP BY field ORDER BY field`,
      [today, today],
    );
    return {
      items: await Promise.all(
        rows.map(async ({ id, procedures }) => ({
          ...(await this.procedures.textOf(this.database, id)).field,
          procedures: Number(procedures),
        })),
      ),
    };
  }

  /** Throws PROCEDURE.NOT_FOUND. */
  async get(code: string): Promise<PublicProcedureView> {
    const version = await this.procedures.find(this.database, code, this.today());
    return {
      ...summaryOf(await this.catalogue.get(code)),
      competent: version.agencies.competent.map(({ vi, en }) => ({ vi, en })),
      limits: version.limits.map((limit) => ({
        ...counted({
          ...limit,
          ...(limit.unit === 'working-day' && !limit.mode && { mode: version.clock.counting }),
        }),
        ...(limit.source && { source: limit.source }),
      })),
      fields: formOf(version),
      components: version.dossier.map(
        ({ code, name, required, kinds, copies, form, formats, fromDatabase }) => ({
          code,
          name,
          required: necessityOf(required),
          kinds,
          copies,
          form: form ?? null,
          formats,
          isFromDatabase: fromDatabase !== undefined,
        }),
      ),
      fees: version.fees.map(({ code, name, kind, timing, amount, onlineReduction, exemptions, when }) => ({
        code,
        name,
        kind,
        timing,
        amount: typeof amount === 'number' && when === undefined ? amount : null,
        onlineReduction,
        exemptions: exemptions.map(({ name: { vi, en } }) => ({ vi, en })),
      })),
      results: version.results.map(({ name }) => name),
      legalGrounds: version.legalGrounds.map(({ id, about }) => ({ id, about })),
    };
  }

  /** What is still to be answered; when nothing is, what the case comes to. Throws PROCEDURE.NOT_FOUND, DATA_INVALID. */
  async guide(code: string, answers: JsonObject): Promise<GuidanceView> {
    const version = await this.procedures.find(this.database, code, this.today());
    const missing = problemsOfData(version, answers)
      .filter(({ rule }) => rule === 'missing')
      .map(({ field }) => field);
    const asked = new Set([...unansweredOf(version, answers), ...missing]);
    const unanswered = version.data.map(({ name }) => name).filter((name) => asked.has(name));
    if (unanswered.length > 0) return { unanswered, quote: null };
    const channel = version.channels.includes('ONLINE') ? 'ONLINE' : version.channels[0]!;
    return { unanswered, quote: await this.catalogue.quote(code, answers, channel) };
  }

  /** Agencies with a one-stop, where a dossier may be sent: any of the province, whoever is competent (NĐ 118/2025). */
  agencies(): ReceivingAgencies {
    const view = this.organisation.view();
    const today = this.today();
    return {
      items: view
        .agencies(today)
        .filter(({ id }) => view.unitOf(id, 'one-stop', today) !== undefined)
        .map(({ key, name, tier }) => ({ key, name: { vi: name.vi, en: name.en }, tier })),
    };
  }

  private today() {
    return dateAt(this.clock.now().getTime());
  }
}

const summaryOf = ({
  code,
  nationalCode,
  name,
  field,
  level,
  serviceLevel,
  channels,
  validFrom,
}: ProcedureSummary): PublicProcedureSummary => ({
  code,
  nationalCode,
  name,
  field,
  level,
  serviceLevel,
  channels,
  validFrom,
});

function formOf(procedure: Calculable): FormField[] {
  const questions = new Set(questionsOf(procedure));
  return procedure.data.map(
    ({ name, label, type, required, values = [], valueLabels, default: standard }) => ({
      name,
      label,
      type,
      isRequired: required,
      choices: values.map((value) => ({ value, label: valueLabels?.[value] ?? { vi: value, en: value } })),
      default: standard ?? null,
      isQuestion: questions.has(name),
    }),
  );
}

const necessityOf = (required: Component['required']): string =>
  required === true ? 'ALWAYS' : required === false ? 'NEVER' : 'DEPENDS';
