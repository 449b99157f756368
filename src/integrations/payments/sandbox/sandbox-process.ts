import { SandboxGateway } from './sandbox-gateway';

/** The sandbox as a process of its own: tells its parent where it listens, and ends with it. */
const gateway = new SandboxGateway({
  secret: process.env.PAYMENT_SANDBOX_SECRET ?? '',
  host: process.env.PAYMENT_SANDBOX_HOST ?? '127.0.0.1',
});
process.on('disconnect', () => void gateway.stop().then(() => process.exit(0)));
process.on('SIGINT', () => undefined);
void gateway.start().then(() => process.send?.({ url: gateway.url }));
