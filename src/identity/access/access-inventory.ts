import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorators';

const ROUTE_PATH = 'path';
const ROUTE_METHOD = 'method';
const IS_GATEWAY = 'websockets:is_gateway';
const SOCKET_MESSAGE = 'websockets:message_mapping';

export interface Door {
  /** `TasksController.complete` */
  name: string;
  access: Access | undefined;
  /** `POST /tasks/:id/complete`, below the prefix of the API; absent for sockets. */
  route?: string;
}

/** Every way into the server, so that none can be forgotten: a route or socket message without a declared access ends the start. */
@Injectable()
export class AccessInventory implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.doors().filter(({ access }) => access === undefined);
    if (open.length > 0)
      throw new Error(
        `No access is declared for ${open.map(({ name }) => name).join(', ')}: add @RequirePermission('...') or, when everyone may come in, @Public().`,
      );
  }

  doors(): Door[] {
    const controllers = this.discovery.getControllers().map(({ metatype }) => metatype);
    const gateways = this.discovery
      .getProviders()
      .map(({ metatype }) => metatype)
      .filter((type) => typeof type === 'function' && Reflect.getMetadata(IS_GATEWAY, type) === true);
    return [
      ...controllers.flatMap((type) => this.doorsOf(type, ROUTE_PATH)),
      ...gateways.flatMap((type) => this.doorsOf(type, SOCKET_MESSAGE)),
      // A gateway without messages still lets clients connect.
      ...gateways.map((type) => this.door(type!.name, type!)),
    ];
  }

  private doorsOf(type: unknown, mark: string): Door[] {
    if (typeof type !== 'function') return [];
    const prototype = type.prototype as Record<string, () => unknown>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(mark, prototype[name]))
      .map((name) => ({
        ...this.door(`${type.name}.${name}`, prototype[name], type),
        ...(mark === ROUTE_PATH && { route: routeOf(type, prototype[name]) }),
      }));
  }

  private door(name: string, ...targets: Parameters<Reflector['getAllAndOverride']>[1]): Door {
    return { name, access: this.reflector.getAllAndOverride<Access | undefined>(ACCESS, targets) };
  }
}

function routeOf(controller: object, handler: object): string {
  const method = Reflect.getMetadata(ROUTE_METHOD, handler) as RequestMethod;
  const parts = [controller, handler].map((type) => String(Reflect.getMetadata(ROUTE_PATH, type)));
  const path = parts.flatMap((part) => part.split('/')).filter(Boolean);
  return `${RequestMethod[method]} /${path.join('/')}`;
}
