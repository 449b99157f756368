import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { currentActing } from '../../kernel';
import { Audit, type AuditNote } from './audit';

export const READS_PERSONAL_DATA = 'motcua:reads-personal-data';

export interface PersonalDataRead<Answer = unknown> {
  /** What the ids are of: `case`, `task`, `person`. */
  subject: string;
  /** Absent: the `:id` of the route, else the `id` of each item. */
  idsOf?: (answer: Answer, parameters: Record<string, string>) => string[];
  /** The handler sends the answer itself and has to call `Audit.read` before. */
  byHandler?: true;
}

/** On every route that answers personal data: who saw whose is written before the answer leaves, or it does not leave. */
export const ReadsPersonalData = <Answer = unknown>(read: PersonalDataRead<Answer>) =>
  SetMetadata(READS_PERSONAL_DATA, read);

/** Ids named in one entry; of a longer list the number tells. */
const mostIds = 500;

export function noteOfRead(
  subject: string,
  ids: readonly string[],
  more: Partial<AuditNote> = {},
): AuditNote {
  const different = [...new Set(ids)];
  const [only] = different;
  const isOne = different.length === 1;
  return {
    action: 'personal-data.read',
    subject: { type: subject, id: isOne ? only : '' },
    ...(isOne && subject === 'case' && { caseId: only }),
    ...(!isOne && { detail: { count: different.length, ids: different.slice(0, mostIds) } }),
    ...more,
  };
}

@Injectable()
export class RecordReads implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const read =
      context.getType() === 'http'
        ? this.reflector.getAllAndOverride<PersonalDataRead | undefined>(READS_PERSONAL_DATA, [
            context.getHandler(),
            context.getClass(),
          ])
        : undefined;
    if (!read || read.byHandler) return next.handle();
    const { params } = context.switchToHttp().getRequest<{ params: Record<string, string> }>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.audit.read(noteOfRead(read.subject, idsOf(read, answer, params)));
        return answer;
      }),
    );
  }
}

function idsOf(read: PersonalDataRead, answer: unknown, params: Record<string, string>): string[] {
  if (read.idsOf) return read.idsOf(answer, params);
  const { id } = params;
  // A case can be asked for by its code, too.
  if (id !== undefined) return [(read.subject === 'case' ? currentActing()?.caseId : undefined) ?? id];
  const items = Array.isArray(answer) ? answer : (answer as { items?: unknown[] } | undefined)?.items;
  return ((items ?? [answer]) as { id?: unknown }[])
    .map((item) => item?.id)
    .filter((one) => typeof one === 'string');
}
