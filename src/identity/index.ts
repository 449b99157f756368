import { AccountEntity } from './account.entity';
import { ServiceTokenEntity } from './service-token.entity';
import { SessionEntity } from './session.entity';

export { type Authenticated, CurrentActor, Public, RequirePermission } from './access.decorators';
export { AccessInventory } from './access-inventory';
export { rolesOfPeople } from './account.policy';
export { type Account, Accounts } from './accounts';
export { Callers, type Credential } from './callers';
export { IdentityModule } from './identity.module';
export { identityMessages } from './messages';
export { isAllowed, isRole, type Permission, permissions, type Role, roles } from './permissions';
export { PersonNames } from './person-names';
export { isOwnOrigin } from './request-origin';
export { type ServiceToken, ServiceTokens } from './service-tokens';
export { type Session, Sessions } from './sessions';

export const identityEntities = [ServiceTokenEntity, AccountEntity, SessionEntity];
