import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const calendarEntities: EntityClass[] = [];
export const calendarMessages: MessageCatalogue = {};

@Module({})
export class CalendarModule {}
