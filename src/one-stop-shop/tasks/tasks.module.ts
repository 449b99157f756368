import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const inboxEntities: EntityClass[] = [];
export const inboxMessages: MessageCatalogue = {};

@Module({})
export class InboxModule {}
