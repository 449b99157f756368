import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { Organisation } from './organisation';
import { refusals } from './organisation.errors';
import { OrganisationQueries } from './organisation.queries';
import { CreatePostRequest, EndRequest, PostListQuery } from './organisation-requests.dto';
import { PostPage, PostSummary } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('posts')
export class PostsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @RequirePermission('organisation.read')
  list(@Query() query: PostListQuery): PostPage {
    return this.queries.posts(query);
  }

  @Get(':id')
  @RequirePermission('organisation.read')
  get(@Param('id') id: string): PostSummary {
    return this.queries.post(id);
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('organisation.manage')
  async create(
    @Body() body: CreatePostRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PostSummary> {
    const id = await this.change.execute({ actor, ...(key && { key }) }, (draft) => {
      const { outcome, item } = draft.putPost({
        ...body,
        validFrom: body.validFrom ?? this.organisation.today(),
      });
      if (outcome === 'unchanged') throw refusals.overlap({ field: 'validFrom', validFrom: item.validFrom });
      return item.id;
    });
    return this.queries.post(id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  async end(
    @Param('id') id: string,
    @Body() { date = this.organisation.today() }: EndRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PostSummary> {
    await this.change.execute({ actor, ...(key && { key }) }, (draft) => {
      const post = draft.posts.find(id);
      if (!post) throw refusals.notFound({ kind: 'post', id: id.slice(0, 100) });
      return draft.endPost(post, date).outcome;
    });
    return this.queries.post(id);
  }
}
