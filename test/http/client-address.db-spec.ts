import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../src/identity';
import { currentActing } from '../../src/kernel';
import { startTestServer } from './test-server';

@Public()
@Controller('whence')
class WhenceController {
  @Get()
  read(@Req() { ip }: Request) {
    return { ip, acting: currentActing()?.address };
  }
}

it.each([
  ['nobody is trusted', '', '203.0.113.9', '127.0.0.1'],
  ['the proxy is trusted', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  [
    'the client has written an address of its own before the proxy did',
    '127.0.0.1',
    '10.1.1.1, 203.0.113.9',
    '203.0.113.9',
  ],
  ['there are two proxies', '127.0.0.1,10.0.0.0/8', '1.1.1.1, 203.0.113.9, 10.0.0.3', '203.0.113.9'],
  ['another proxy is trusted', '10.0.0.0/8', '203.0.113.9', '127.0.0.1'],
])('when %s, the address is the one that is vouched for', async (_, trusted, forwarded, expected) => {
  const server = await startTestServer({
    controllers: [WhenceController],
    env: { TRUSTED_PROXIES: trusted },
  });
  const response = await fetch(`${server.url}/api/v1/whence`, { headers: { 'x-forwarded-for': forwarded } });
  expect(await response.json()).toEqual({ ip: expected, acting: expected });
  await server.stop();
});
