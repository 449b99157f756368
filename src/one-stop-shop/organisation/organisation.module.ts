import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const organisationEntities: EntityClass[] = [];
export const organisationMessages: MessageCatalogue = {};

@Module({})
export class OrganisationModule {}
