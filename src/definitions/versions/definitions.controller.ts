import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../identity';
import { DomainError } from '../../kernel';
import {
  DefinitionDiff,
  DefinitionPage,
  DefinitionView,
  FormView,
  ListDefinitionsQuery,
} from '../dto/definition.dto';
import { DefinitionQueries } from './definition.queries';

/** What is no id names nothing, and is answered like an id that names nothing. */
const Id = (name = 'id') =>
  Param(
    name,
    new ParseUUIDPipe({ exceptionFactory: () => new DomainError('DEFINITION.NOT_FOUND', 'not-found') }),
  );

@ApiTags('definitions')
@RequirePermission('definition.read')
@Controller('definitions')
export class DefinitionsController {
  constructor(private readonly queries: DefinitionQueries) {}

  /** Deployed versions by key, the newest of each key first. */
  @Get()
  list(@Query() query: ListDefinitionsQuery): Promise<DefinitionPage> {
    return this.queries.list(query);
  }

  @Get(':id')
  get(@Id() id: string): Promise<DefinitionView> {
    return this.queries.get(id);
  }

  /** The BPMN file with its diagram, as UTF-8. */
  @Get(':id/xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  xml(@Id() id: string): Promise<string> {
    return this.queries.xml(id);
  }

  /** What is different in the other version: elements field by field, and files. */
  @Get(':id/diff/:otherId')
  diff(@Id() id: string, @Id('otherId') otherId: string): Promise<DefinitionDiff> {
    return this.queries.diff(id, otherId);
  }

  /** The form as this version was deployed with it. */
  @Get(':id/forms/*key')
  form(@Id() id: string, @Param('key') key: string | string[]): Promise<FormView> {
    return this.queries.form(id, [key].flat().join('/'));
  }
}
