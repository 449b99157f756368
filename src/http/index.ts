import { CommandEntity } from './command.entity';

export { type CommandKey, Commands } from './commands';
export { configureHttp } from './configure-http';
export { type CursorKey, decodeCursor, encodeCursor, type Page, pageOf } from './cursor';
export { FieldsRefused, type RefusedField } from './fields-refused';
export { stopGracefully } from './graceful-stop';
export { rawBodyOf } from './json-body';
export { HttpModule, LOG } from './http.module';
export { IdempotencyKey } from './idempotency-key.decorator';
export { InFlight } from './in-flight';
export { IsVariables } from './is-variables';
export { requestValidation } from './invalid-request';
export { installLastResort } from './last-resort';
export { createLog, NestLog } from './logger';
export { languageOf, type Message, type MessageCatalogue, Messages } from './message-catalogue';
export { httpMessages } from './messages';
export { Metrics } from './metrics';
export { openApiOf } from './open-api';
export { servePage } from './page';
export { PageQuery } from './page.dto';
export { type Problem, problemOf } from './problem';

export const httpEntities = [CommandEntity];
