import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { JsonObject, LocalizedText } from '../../kernel';
import { Attachments } from '../documents/attachments';
import { type RequiredComponent, componentsFor } from '../procedures/procedure.calculator';
import type { ProcedureVersion } from '../procedures/procedure-version';
import { refusals } from './case-file.errors';
import type { OpenCase } from './open-case';

/** How a component may be given. */
export const componentWays = ['UPLOAD', 'PAPER', 'REUSED', 'DATABASE', 'EXEMPT'] as const;
export type ComponentWay = (typeof componentWays)[number];
export type ComponentState = 'REQUIRED' | 'PROVIDED' | 'OK' | 'REJECTED';

export interface ProvidedComponent {
  code: string;
  how: ComponentWay;
  copies?: number;
  uploadIds?: readonly string[];
}

export interface ComponentCheck {
  code: string;
  ok: boolean;
  reasonCode?: string;
  note?: string;
  /** Asks for a document the procedure does not name: only by a rule of its own (NĐ 61/2018 Art. 5). */
  otherName?: string;
  legalBasis?: string;
}

export interface CaseComponent {
  code: string;
  otherName: string | null;
  legalBasis: string | null;
  state: ComponentState;
  how: ComponentWay | null;
  copies: number;
  attachments: string[];
  reasonCode: string | null;
  note: string | null;
  providedAt: number | null;
  checkedAt: number | null;
  checkedBy: string | null;
}

interface ComponentRow {
  code: string;
  other_name: string | null;
  legal_basis: string | null;
  state: ComponentState;
  how: ComponentWay | null;
  copies: number;
  attachments: string;
  reason_code: string | null;
  note: string | null;
  provided_at: number | null;
  checked_at: number | null;
  checked_by: string | null;
}

/** The papers of a case, one by one: required -> provided -> found right, or rejected with a coded reason. */
@Injectable()
export class Dossier {
  constructor(private readonly attachments: Attachments) {}

  async ofCase(reader: Reader, caseId: string): Promise<CaseComponent[]> {
    const rows = await reader.query<ComponentRow>(
      `SELECT code, other_name, legal_basis, state, how, copies, attachments, reason_code, note, provided_at, checked_at,
         checked_by
       FROM case_component WHERE case_id = ? ORDER BY code`,
      [caseId],
    );
    return rows.map((row) => ({
      code: row.code,
      otherName: row.other_name,
      legalBasis: row.legal_basis,
      state: row.state,
      how: row.how,
      copies: Number(row.copies),
      attachments: JSON.parse(row.attachments) as string[],
      reasonCode: row.reason_code,
      note: row.note,
      providedAt: row.provided_at,
      checkedAt: row.checked_at,
      checkedBy: row.checked_by,
    }));
  }

  /** Takes in what the applicant brings; files become part of the case. Throws CASE_FILE.COMPONENT_UNKNOWN. */
  async provide(
    open: OpenCase,
    procedure: ProcedureVersion,
    provided: readonly ProvidedComponent[],
    purpose: 'COMPONENT' | 'SUPPLEMENT' = 'COMPONENT',
  ): Promise<void> {
    if (provided.length === 0) return;
    const { file, command } = open;
    const there = open.isNew ? [] : await this.ofCase(command.tx, file.id);
    const known = new Map(there.map((one) => [one.code, one]));
    const written: Written[] = [];
    for (const { code, how, copies = 1, uploadIds = [] } of provided) {
      const rule = procedure.dossier.find((component) => component.code === code);
      const before = known.get(code);
      if (!rule && !before?.otherName) throw refusals.componentUnknown({ component: code });
      if (how === 'REUSED' && rule && !rule.reuse)
        throw refusals.componentNotReusable({ component: code, how });
      if (how === 'DATABASE' && rule && !rule.fromDatabase)
        throw refusals.componentNotReusable({ component: code, how });
      if (how === 'UPLOAD' && uploadIds.length === 0)
        throw refusals.inputMissing({ field: `components.${code}.uploadIds` });
      const attached = await this.attachments.attach(
        command,
        file.id,
        purpose,
        uploadIds.map((uploadId) => ({
          uploadId,
          componentCode: code,
          ...(rule && rule.formats.length > 0 && { formats: rule.formats }),
        })),
      );
      const component: CaseComponent = {
        ...blank(code),
        otherName: before?.otherName ?? null,
        legalBasis: before?.legalBasis ?? null,
        state: 'PROVIDED',
        how,
        copies,
        attachments: [...(before?.attachments ?? []), ...attached],
        providedAt: command.now,
      };
      known.set(code, component);
      written.push({ component, isThere: before !== undefined });
    }
    await this.write(open, written);
    open.record('case.components.provided', {
      components: provided.map(({ code, how }) => ({ code, how })),
    });
  }

  /** Looks at components one by one. A component that is not right needs a reason the procedure knows. */
  async check(open: OpenCase, procedure: ProcedureVersion, checks: readonly ComponentCheck[]): Promise<void> {
    if (checks.length === 0) return;
    const { file, command } = open;
    const known = new Map((await this.ofCase(command.tx, file.id)).map((one) => [one.code, one]));
    const written: Written[] = [];
    for (const { code, ok, reasonCode, note, otherName, legalBasis } of checks) {
      const before = known.get(code);
      if (!before && !procedure.dossier.some((component) => component.code === code)) {
        if (!otherName) throw refusals.componentUnknown({ component: code });
        if (!legalBasis) throw refusals.legalBasisMissing({ field: `components.${code}.legalBasis` });
      }
      if (!ok) assertReason(procedure, 'supplement', reasonCode, `components.${code}.reasonCode`);
      const isThere = before?.how !== undefined && before.how !== null;
      if (ok && !isThere) throw refusals.componentMissing(named(procedure, code));
      written.push({
        component: {
          ...(before ?? blank(code)),
          otherName: before?.otherName ?? otherName ?? null,
          legalBasis: before?.legalBasis ?? legalBasis ?? null,
          state: ok ? 'OK' : isThere ? 'REJECTED' : 'REQUIRED',
          reasonCode: ok ? null : (reasonCode ?? null),
          note: note ?? null,
          checkedAt: command.now,
          checkedBy: command.actor.id,
        },
        isThere: before !== undefined,
      });
    }
    await this.write(open, written);
    open.record('case.components.checked', {
      components: checks.map(({ code, ok, reasonCode }) => ({ code, ok, ...(reasonCode && { reasonCode }) })),
    });
  }

  /**
   * Every component that this case must bring is there and none was found wrong; what nobody has objected to by now is
   * right. Throws CASE_FILE.COMPONENT_MISSING or COMPONENT_REJECTED with the first component's code.
   */
  async assertComplete(open: OpenCase, procedure: ProcedureVersion, data: JsonObject): Promise<void> {
    const { command, file } = open;
    const there = await this.ofCase(command.tx, file.id);
    for (const component of requiredOf(procedure, data, command.now)) {
      const found = there.find(({ code }) => code === component.code);
      if (!found || found.how === null) throw refusals.componentMissing(named(procedure, component.code));
    }
    const rejected = there.find(
      ({ state, otherName }) => state === 'REJECTED' || (state === 'REQUIRED' && otherName),
    );
    if (rejected)
      throw refusals.componentRejected({
        ...named(procedure, rejected.code, rejected.otherName),
        reasonCode: rejected.reasonCode,
      });
    const { tx, now, actor } = command;
    await tx.execute(
      "UPDATE case_component SET state = 'OK', checked_at = ?, checked_by = ? WHERE case_id = ? AND state = 'PROVIDED'",
      [now, actor.id, file.id],
    );
  }

  private async write({ command: { tx }, file }: OpenCase, written: readonly Written[]): Promise<void> {
    await tx.insert(
      'case_component',
      written
        .filter(({ isThere }) => !isThere)
        .map(({ component }) => ({ case_id: file.id, code: component.code, ...rowOf(component) })),
    );
    for (const { component, isThere } of written) {
      if (!isThere) continue;
      const row = rowOf(component);
      await tx.execute(
        `UPDATE case_component SET ${Object.keys(row)
          .map((column) => `${column} = ?`)
          .join(', ')} WHERE case_id = ? AND code = ?`,
        [...Object.values(row), file.id, component.code],
      );
    }
  }
}

interface Written {
  component: CaseComponent;
  isThere: boolean;
}

const rowOf = (one: CaseComponent) => ({
  other_name: one.otherName,
  legal_basis: one.legalBasis,
  state: one.state,
  how: one.how,
  copies: one.copies,
  attachments: JSON.stringify(one.attachments),
  reason_code: one.reasonCode,
  note: one.note,
  provided_at: one.providedAt,
  checked_at: one.checkedAt,
  checked_by: one.checkedBy,
});

/** A reason of this kind that the procedure knows; a procedure that lists none takes any. */
export function assertReason(
  procedure: ProcedureVersion,
  kind: 'supplement' | 'rejection' | 'refusal',
  reasonCode: string | undefined,
  field: string,
): void {
  if (!reasonCode) throw refusals.inputMissing({ field });
  const known = procedure.reasons[kind];
  if (known.length > 0 && !known.some(({ code }) => code === reasonCode))
    throw refusals.reasonUnknown({ reasonCode, field });
}

const requiredOf = (procedure: ProcedureVersion, data: JsonObject, now: number): RequiredComponent[] =>
  componentsFor(procedure, data, now).filter(({ isRequired }) => isRequired);

function named(procedure: ProcedureVersion, code: string, otherName: string | null = null): JsonObject {
  const name: LocalizedText | undefined = procedure.dossier.find(
    (component) => component.code === code,
  )?.name;
  return { component: code, name: name?.vi ?? otherName ?? code };
}

const blank = (code: string): CaseComponent => ({
  code,
  otherName: null,
  legalBasis: null,
  state: 'REQUIRED',
  how: null,
  copies: 0,
  attachments: [],
  reasonCode: null,
  note: null,
  providedAt: null,
  checkedAt: null,
  checkedBy: null,
});
