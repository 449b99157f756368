import { ServiceTokenEntity } from './service-token.entity';

export { type Authenticated, CurrentActor, Public, RequirePermission } from './access.decorators';
export { AccessInventory } from './access-inventory';
export { IdentityModule } from './identity.module';
export { identityMessages } from './messages';
export { isAllowed, isRole, type Permission, permissions, type Role, roles } from './permissions';
export { type ServiceToken, ServiceTokens } from './service-tokens';

export const identityEntities = [ServiceTokenEntity];
