import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** A version of a ready step; none is ever changed. Without content: it was taken out of the catalogue. */
@Entity('step_template_version')
export class StepTemplateVersionEntity {
  @PrimaryColumn({ name: 'template_key', type: 'varchar', length: 80 })
  key: string;

  /** From 1; what this product ships is version 1 and has no row. */
  @PrimaryColumn({ name: 'version', type: 'bigint' })
  version: number;

  /** JSON, see step-template.policy.ts. */
  @TextColumn('content', { nullable: true })
  content: string | null;

  @ReferenceColumn('saved_by')
  savedBy: string;

  @InstantColumn('saved_at')
  savedAt: number;
}
