import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, JsonObject } from '../../kernel';
import { CurrentActor, RequirePermission } from '../access/access.decorators';
import { ReadsPersonalData } from '../audit/reads-personal-data';
import {
  ApproveProposalRequest,
  ProposalListQuery,
  ProposalPage,
  ProposalView,
  RejectProposalRequest,
} from './proposal.dto';
import { ProposalQueries } from './proposal.queries';
import { refusals } from './second-person.errors';
import { SecondPerson } from './second-person';

/** What waits for a second person. Everybody sees what they have proposed themselves and what they may approve. */
@ApiTags('proposals')
@ApiBearerAuth()
@RequirePermission('proposal.use')
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly queries: ProposalQueries,
    private readonly secondPerson: SecondPerson,
  ) {}

  /** Newest first. */
  @Get()
  @ReadsPersonalData({ subject: 'proposal' })
  list(@Query() query: ProposalListQuery, @CurrentActor() actor: Actor): Promise<ProposalPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @ReadsPersonalData({ subject: 'proposal' })
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ProposalView> {
    return this.queries.get(actor, id);
  }

  /** One file of a proposal as it was sent; `place` counts from 0 in the order of `files`. */
  @Get(':id/files/:place')
  @ReadsPersonalData({ subject: 'proposal' })
  @ApiProduces('application/octet-stream')
  async file(
    @Param('id') id: string,
    @Param('place') place: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { files } = await this.queries.get(actor, id);
    const wanted = /^\d{1,4}$/.test(place) ? files[Number(place)] : undefined;
    const found = wanted && (await this.queries.files(id)).find(({ name }) => name === wanted.name);
    if (!found) throw refusals.notFound();
    return new StreamableFile(found.content, {
      type: 'application/octet-stream',
      disposition: `attachment; filename="proposal-file-${Number(place)}"`,
    });
  }

  /** Agrees, and carries it out in this request. Never by who proposed it. */
  @Post(':id/approve')
  @HttpCode(200)
  approve(
    @Param('id') id: string,
    @Body() { note, ...added }: ApproveProposalRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.secondPerson.approve(actor, id, note, added as JsonObject);
  }

  @Post(':id/reject')
  @HttpCode(200)
  reject(
    @Param('id') id: string,
    @Body() { note }: RejectProposalRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.secondPerson.reject(actor, id, note);
  }

  /** Takes it back; for who proposed it. */
  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ProposalView> {
    return this.secondPerson.withdraw(actor, id);
  }
}
