import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../http';
import {
  CurrentActor,
  Limited,
  Proposed,
  ReadsPersonalData,
  RequirePermission,
  SecondPerson,
} from '../../identity';
import type { Actor } from '../../kernel';
import { Holds } from './holds';
import { EXPORT_PERSON, Inquiries, RUN_RETENTION } from './inquiries';
import type { PersonRecord } from './person-record';
import {
  AskExportRequest,
  ExportPermission,
  HoldPage,
  HoldView,
  PersonRecordView,
  PlaceHoldRequest,
  RetentionRunView,
  RunRetentionRequest,
} from './privacy.dto';

/** Personal data as a whole: what is kept about one person, what is removed when its time is over, and what is held. */
@ApiTags('privacy')
@ApiBearerAuth()
@Controller('privacy')
@RequirePermission('privacy.manage')
export class PrivacyController {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly secondPerson: SecondPerson,
    private readonly holds: Holds,
  ) {}

  /** Asks to see everything that is kept about a person; a second person has to agree. */
  @Post('exports')
  @Limited({ by: 'caller', most: 30, per: 600_000 })
  @ApiAcceptedResponse({ type: Proposed })
  async ask(
    @Body() { identityNumber, reason }: AskExportRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ExportPermission | Proposed> {
    const asked = await this.secondPerson.require<ExportPermission>(
      EXPORT_PERSON,
      { identityNumber },
      { actor, reason },
    );
    return asked instanceof Proposed ? asked : asked.result;
  }

  /** Everything that is kept about the person, as it is now; each case is recorded as read. */
  @Get('exports/:id')
  @ReadsPersonalData<PersonRecord>({ subject: 'case', idsOf: ({ cases }) => cases.map(({ id }) => id) })
  read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PersonRecordView> {
    return this.inquiries.read(actor, id);
  }

  /** How many cases a run would take the personal data out of now. */
  @Get('retention')
  preview(): Promise<RetentionRunView> {
    return this.inquiries.preview();
  }

  /** Removes the personal data of the cases whose time is over; a second person has to agree. */
  @Post('retention-runs')
  @HttpCode(200)
  @ApiAcceptedResponse({ type: Proposed })
  async run(
    @Body() { reason }: RunRetentionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RetentionRunView | Proposed> {
    const asked = await this.secondPerson.require<RetentionRunView>(RUN_RETENTION, {}, { actor, reason });
    return asked instanceof Proposed ? asked : asked.result;
  }

  @Get('holds')
  list(@Query() page: PageQuery): Promise<HoldPage> {
    return this.holds.list(page);
  }

  /** The data of the case stay, whatever its time. */
  @Post('holds')
  hold(@Body() input: PlaceHoldRequest, @CurrentActor() actor: Actor): Promise<HoldView> {
    return this.holds.place(actor, input);
  }

  @Post('holds/:id/release')
  @HttpCode(200)
  release(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<HoldView> {
    return this.holds.release(actor, id);
  }
}
