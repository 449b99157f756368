import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Config } from '../../config';
import { type EntityClass, UnitOfWork } from '../../database';
import { assertNoDemoOnTheNetwork } from './demo-data';
import { InstallationEntity } from './installation.entity';
import { Keys } from './keys';
import { assertKeysBelong } from './keys-belong';

export const keysEntities: EntityClass[] = [InstallationEntity];

@Global()
@Module({
  providers: [{ provide: Keys, inject: [Config], useFactory: ({ keysDir }: Config) => new Keys(keysDir) }],
  exports: [Keys],
})
export class KeysModule implements OnModuleInit {
  constructor(
    private readonly boot: BootSequence,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'this database and these settings belong together',
      order: 10,
      run: async () => {
        await assertKeysBelong(this.unitOfWork, this.keys, this.config.keysDir);
        await assertNoDemoOnTheNetwork(this.unitOfWork, this.config);
      },
    });
  }
}
