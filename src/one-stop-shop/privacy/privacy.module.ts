import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { Holds } from './holds';
import { Inquiries } from './inquiries';
import { PrivacyController } from './privacy.controller';
import { CaseHoldEntity, PersonalDataRemovalEntity, PersonExportEntity } from './privacy.entities';

export { privacyMessages } from './privacy.messages';
export const privacyEntities: EntityClass[] = [CaseHoldEntity, PersonalDataRemovalEntity, PersonExportEntity];

@Module({ controllers: [PrivacyController], providers: [Inquiries, Holds] })
export class PrivacyModule {}
