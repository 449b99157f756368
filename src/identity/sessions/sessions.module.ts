import { Global, Module } from '@nestjs/common';
import { CLOCK, Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import type { Clock } from '../../kernel';
import { People } from '../accounts/people';
import { Audit } from '../audit/audit';
import { Callers } from './callers';
import { KnownDeviceEntity } from './known-device.entity';
import { KnownDevices } from './known-devices';
import { PendingSignInEntity } from './pending-sign-in.entity';
import { PendingSignIns } from './pending-sign-ins';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionEntity } from './session.entity';
import { SessionStores } from './session-stores';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInOptions } from './sign-in-options';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { SignInAttempts } from './sign-in-attempts';

export const sessionsEntities = [SessionEntity, PendingSignInEntity, KnownDeviceEntity, SignInAttemptEntity];

@Global()
@Module({
  controllers: [SessionController],
  providers: [
    SessionStores,
    KnownDevices,
    SignInAttempts,
    PendingSignIns,
    SignIn,
    SignInOptions,
    {
      provide: Sessions,
      inject: [Database, UnitOfWork, CLOCK, Config, People, Audit, KnownDevices, SessionStores],
      useFactory: (
        database: Database,
        unitOfWork: UnitOfWork,
        clock: Clock,
        config: Config,
        people: People,
        audit: Audit,
        devices: KnownDevices,
        stores: SessionStores,
      ) => {
        const sessions = new Sessions(database, unitOfWork, clock, config, people, audit, devices);
        stores.add(sessions);
        return sessions;
      },
    },
    SessionCookie,
    Callers,
  ],
  exports: [SignIn, SignInOptions, Sessions, SessionStores, SessionCookie, SignInAttempts, Callers],
})
export class SessionsModule {}
