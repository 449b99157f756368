import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/**
 * A catalogue entry, bound to the definition it was deployed with. Only `validTo` ever changes: when a later version
 * takes over. Entries of a code never overlap; one that was replaced before it came into force has an empty period.
 */
@Entity('procedure_version')
@Index('uq_procedure_version_definition', ['definitionId'], { unique: true })
@Index('ix_procedure_version_code', ['code', 'validFrom'])
export class ProcedureVersionEntity {
  @IdColumn()
  id: string;

  @CodeColumn('code', 100)
  code: string;

  @CodeColumn('national_code', 100, { nullable: true })
  nationalCode: string | null;

  @ReferenceColumn('definition_id')
  definitionId: string;

  @CodeColumn('definition_key')
  definitionKey: string;

  @ReferenceColumn('deployment_id')
  deploymentId: string;

  @CodeColumn('field', 100)
  field: string;

  @CodeColumn('level', 16)
  level: string;

  /** Local dates `YYYY-MM-DD`, the second one exclusive. */
  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;

  /** What the file itself says of its end, or the decision that has withdrawn it; whatever came after. */
  @CodeColumn('effective_to', 10, { nullable: true })
  effectiveTo: string | null;

  /** Names, codes and field without accents, for the search. */
  @TextColumn('search_text')
  searchText: string;

  /** `ProcedureContent` as JSON, and its SHA-256. */
  @TextColumn('content')
  content: string;

  @CodeColumn('hash', 64)
  hash: string;

  @InstantColumn('created_at')
  createdAt: number;
}
