import type { Transaction } from '../../database';
import { Definitions, type DeployedProcess, type NewVersion } from '../../definitions';
import { newId } from '../../kernel';
import { foldText } from '../../runtime';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import type { Json } from '../../kernel';
import type { LocalDate } from '../local-date';
import { endsOf } from './periods.policy';
import { isProcedureFile, readProcedure } from './procedure-file';
import type { ProcedureContent } from './procedure-version';
import { hashOf } from './procedures';

/** Enters what a deployment says of a procedure into the catalogue, in the deployment's transaction. */
@Injectable()
export class CatalogueProcedures {
  constructor(private readonly definitions: Definitions) {}

  async catalogue(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
    const [first] = versions;
    if (!first) return;
    const { deploymentId } = first.definition;
    const files = await tx.query<{ name: string }>(
      "SELECT name FROM deployment_file WHERE deployment_id = ? AND kind = 'document'",
      [deploymentId],
    );
    const file = files.find(({ name }) => isProcedureFile(name));
    if (!file) return;
    const { content: bytes } = await this.definitions.getFile(tx, deploymentId, file.name);
    const { content } = readProcedure(parse(bytes.toString('utf8')) as Json, file.name);
    const bound = versions.find(({ definition }) => definition.key === content?.process);
    // The check before the deployment refuses a file that cannot be read or names another process.
    if (!content || !bound) throw new Error(`${file.name} of the deployment ${deploymentId} was not checked`);
    await this.enter(tx, content, bound.definition);
  }

  /** A decision ends a version on a day, whatever its file says; versions that begin later are not touched. */
  async end(tx: Transaction, id: string, code: string, day: LocalDate): Promise<void> {
    await tx.execute('UPDATE procedure_version SET effective_to = ? WHERE id = ?', [day, id]);
    await endPeriods(tx, code);
  }

  private async enter(
    tx: Transaction,
    content: ProcedureContent,
    definition: DeployedProcess,
  ): Promise<void> {
    const text = JSON.stringify(content);
    const { code, nationalCode, name, field, level, effective } = content;
    await tx.insert('procedure_version', [
      {
        id: newId(),
        code,
        national_code: nationalCode,
        definition_id: definition.id,
        definition_key: definition.key,
        deployment_id: definition.deploymentId,
        field: field.code,
        level,
        valid_from: effective.from,
        valid_to: effective.to ?? null,
        effective_to: effective.to ?? null,
        search_text: foldText([name.vi, name.en, code, nationalCode ?? '', field.vi, field.en].join(' ')),
        content: text,
        hash: hashOf(text),
        created_at: await tx.now(),
      },
    ]);
    await endPeriods(tx, code);
  }
}

async function endPeriods(tx: Transaction, code: string): Promise<void> {
  const rows = await tx.query<{
    id: string;
    valid_from: string;
    valid_to: string | null;
    effective_to: string | null;
    created_at: number;
  }>(
    `SELECT id, valid_from, valid_to, effective_to, created_at FROM procedure_version WHERE code = ?${tx.forUpdate}`,
    [code],
  );
  const ends = endsOf(
    rows.map((row) => ({
      id: row.id,
      from: row.valid_from,
      to: row.effective_to,
      deployedAt: Number(row.created_at),
    })),
  );
  for (const { id, valid_to: known } of rows) {
    const end = ends.get(id) ?? null;
    if (end !== known) await tx.execute('UPDATE procedure_version SET valid_to = ? WHERE id = ?', [end, id]);
  }
}
