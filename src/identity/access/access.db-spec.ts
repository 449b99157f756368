import { Controller, Get, Injectable } from '@nestjs/common';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { startTestServer } from '../../../test/http/test-server';
import { Public, RequirePermission } from './access.decorators';
import { AccessInventory } from './access-inventory';
import { type Permission, permissions, rolesOfServices, isAllowed } from './permissions';

/** One route per permission: `/api/v1/doors/<permission>`. */
@Controller('doors')
class DoorsController {}
for (const permission of permissions) {
  const name = permission.replace(/\W/g, '_');
  Object.defineProperty(DoorsController.prototype, name, { value: () => ({ permission }), writable: true });
  const descriptor = Object.getOwnPropertyDescriptor(DoorsController.prototype, name)!;
  Get(permission)(DoorsController.prototype, name, descriptor);
  RequirePermission(permission)(DoorsController.prototype, name, descriptor);
}

@Public()
@Controller('open')
class OpenController {
  @Get()
  open() {
    return {};
  }

  @Get('closed')
  @RequirePermission('job.operate')
  closed() {
    return {};
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  @Public()
  remembered() {
    return {};
  }

  @Get('other')
  forgotten() {
    return {};
  }
}

@Injectable()
@WebSocketGateway()
class ForgottenGateway {
  @SubscribeMessage('shout')
  shout() {
    return {};
  }
}

describe('access', () => {
  it('is what the table of roles says, for every permission and role, and nothing without a token', async () => {
    const server = await startTestServer({ controllers: [DoorsController] });
    const status = async (permission: Permission, token?: string) =>
      (
        await fetch(`${server.url}/api/v1/doors/${permission}`, {
          headers: token ? { authorization: `Bearer ${token}` } : {},
        })
      ).status;
    for (const permission of permissions) expect(await status(permission)).toBe(401);
    for (const role of rolesOfServices) {
      const token = await server.token(role);
      for (const permission of permissions)
        expect([role, permission, await status(permission, token)]).toEqual([
          role,
          permission,
          isAllowed([role], permission) ? 200 : 403,
        ]);
    }
    await server.stop();
  });

  it('of a route is stricter than that of its controller when both are declared', async () => {
    const server = await startTestServer({ controllers: [OpenController] });
    expect((await fetch(`${server.url}/api/v1/open`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/v1/open/closed`)).status).toBe(401);
    const names = server.app.get(AccessInventory).doors();
    expect(names).toContainEqual({
      name: 'OpenController.closed',
      access: { permission: 'job.operate' },
      route: 'GET /open/closed',
    });
    expect(names).toContainEqual({
      name: 'OpenController.open',
      access: { isPublic: true },
      route: 'GET /open',
    });
    await server.stop();
  });

  it('that was forgotten on a route ends the start', async () => {
    await expect(startTestServer({ controllers: [ForgottenController] })).rejects.toThrow(
      /No access is declared for ForgottenController\.forgotten: add @RequirePermission/,
    );
  });

  it('that was forgotten on a gateway ends the start', async () => {
    await expect(startTestServer({ providers: [ForgottenGateway] })).rejects.toThrow(
      /ForgottenGateway\.shout, ForgottenGateway/,
    );
  });
});
