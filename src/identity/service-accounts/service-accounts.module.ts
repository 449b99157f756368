import { Global, Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, Rounds } from '../../config';
import { Database, UnitOfWork } from '../../database';
import type { Clock, LocalizedText } from '../../kernel';
import { Audit } from '../audit/audit';
import { ServiceTokenEntity } from './service-token.entity';
import { ServiceTokens } from './service-tokens';
import { ServiceTokensController } from './service-tokens.controller';

export const serviceAccountsEntities = [ServiceTokenEntity];
export const serviceAccountsMessages: Record<string, LocalizedText> = {
  'IDENTITY.SCOPE_NOT_OF_ROLE': {
    vi: 'Vai trò {role} không có quyền {scope}.',
    en: 'The role {role} does not have the permission {scope}.',
  },
  'IDENTITY.ADDRESS_INVALID': {
    vi: '"{address}" không phải địa chỉ IP hoặc dải mạng CIDR.',
    en: '"{address}" is neither an IP address nor a network in CIDR.',
  },
  'IDENTITY.TOKEN_BEYOND_MAKER': {
    vi: 'Không thể cấp quyền {permission} mà chính mình không có. Mã truy cập như vậy được tạo bằng dòng lệnh.',
    en: 'Nobody can hand out the permission {permission} without having it. Such a token is made at the command line.',
  },
  'IDENTITY.TOKEN_ENDED': {
    vi: 'Mã truy cập {id} đã hết hạn hoặc bị thu hồi.',
    en: 'The token {id} has expired or was revoked.',
  },
};

const noteEvery = 60_000;

@Global()
@Module({
  controllers: [ServiceTokensController],
  providers: [
    {
      provide: ServiceTokens,
      inject: [Database, UnitOfWork, CLOCK, Audit],
      useFactory: (database: Database, unitOfWork: UnitOfWork, clock: Clock, audit: Audit) =>
        new ServiceTokens(database, unitOfWork, clock, audit),
    },
  ],
  exports: [ServiceTokens],
})
export class ServiceAccountsModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ServiceTokens');

  constructor(
    private readonly tokens: ServiceTokens,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({ every: noteEvery, run: () => this.tokens.noteUses(), onFailure: this.warn });
  }

  async onModuleDestroy(): Promise<void> {
    await this.tokens.noteUses().catch(this.warn);
  }

  private readonly warn = () =>
    this.logger.warn('the last use of tokens was not written down; tried again later');
}
