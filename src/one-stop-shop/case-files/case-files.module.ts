import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import {
  CaseCodeCounterEntity,
  CaseComponentEntity,
  CaseEventEntity,
  CaseExtensionEntity,
  CaseParticipantEntity,
  CasePaymentEntity,
  CaseResultEntity,
  SupplementRequestEntity,
} from './case-file.entities';
import { CaseFileEntity } from './case-file.entity';

export { caseFilesMessages } from './case-file.messages';
export const caseFilesEntities: EntityClass[] = [
  CaseFileEntity,
  CaseEventEntity,
  CaseParticipantEntity,
  CaseComponentEntity,
  SupplementRequestEntity,
  CaseExtensionEntity,
  CaseResultEntity,
  CasePaymentEntity,
  CaseCodeCounterEntity,
];

@Module({})
export class CaseFilesModule {}
