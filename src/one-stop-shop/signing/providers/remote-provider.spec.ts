import { X509Certificate } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import {
  authorityAt,
  type Behaviour,
  credential,
  pin,
  RemoteStub,
} from '../../../../test/support/remote-signing';
import { signPdf } from '../pades/sign-pdf';
import { validatePdf } from '../pades/validate-pdf';
import { RemoteProvider } from './remote-provider';

const now = Date.now();
const authority = authorityAt(now);
let stub: RemoteStub;
beforeAll(async () => {
  stub = await RemoteStub.open(authority);
});
afterAll(() => stub.close());
beforeEach(() => {
  stub.behaviour = 'RIGHT';
  stub.asked.length = 0;
});

/** As patient as the product; for what hangs for ever, less. */
const provider = ({ token = 'the-token', timeLimit }: { token?: string; timeLimit?: number } = {}) =>
  new RemoteProvider({ url: stub.url, token }, timeLimit);

async function signed(behaviour: Behaviour, given: { pin?: string } = {}): Promise<Uint8Array> {
  stub.behaviour = behaviour;
  const hangs = typeof behaviour === 'object' && 'does' in behaviour && behaviour.does === 'HANG';
  const signer = await provider(hangs ? { timeLimit: 500 } : {}).open(credential, given.pin ?? pin);
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 400]);
  return signPdf(await pdf.save({ useObjectStreams: false }), signer, {
    field: 'signature',
    label: 'Chữ ký',
    signerName: 'Bùi Lan',
    reason: 'Ký ban hành',
    location: 'Xã An Phú',
    at: now,
  });
}

it('signs by a hash, which the holder agrees to, and the signature holds', async () => {
  const found = await validatePdf(
    await signed('RIGHT'),
    [new X509Certificate(authority.certificate)],
    Date.now(),
  );
  expect(found.map(({ verdict }) => verdict)).toEqual(['VALID']);
  expect(stub.asked).toEqual(['credentials/info', 'credentials/authorize', 'signatures/signHash']);
});

it('tells a wrong PIN from a credential that the service does not know', async () => {
  await expect(signed('RIGHT', { pin: '000000' })).rejects.toMatchObject({ code: 'SIGNING.WRONG_PASSWORD' });
  expect(stub.asked).not.toContain('signatures/signHash');
  await expect(provider().open('khoa-cua-ai', pin)).rejects.toMatchObject({ code: 'SIGNING.REMOTE_REFUSED' });
});

it('is down for a service that does not let it in', async () => {
  await expect(provider({ token: 'another' }).open(credential, pin)).rejects.toMatchObject({
    code: 'SIGNING.REMOTE_DOWN',
  });
});

const calls = ['credentials/info', 'credentials/authorize', 'signatures/signHash'];
const ways: [string, Omit<Exclude<Behaviour, string>, 'at'>, string][] = [
  ['is slower than its time limit', { does: 'HANG' }, 'SIGNING.REMOTE_DOWN'],
  ['has its connection cut', { does: 'CUT' }, 'SIGNING.REMOTE_DOWN'],
  ['answers rubbish', { does: 'RUBBISH' }, 'SIGNING.REMOTE_WRONG'],
  ['answers nothing', { does: 'EMPTY' }, 'SIGNING.REMOTE_WRONG'],
  ['answers more than any answer has', { does: 'ENDLESS' }, 'SIGNING.REMOTE_WRONG'],
  ['breaks down', { status: 500 }, 'SIGNING.REMOTE_DOWN'],
  ['is busy', { status: 429 }, 'SIGNING.REMOTE_DOWN'],
];
describe.each(ways)('when the service %s', (_, way, code) => {
  it.each(calls)('at %s, nothing is signed', async (at) => {
    await expect(signed({ at, ...way } as Behaviour)).rejects.toMatchObject({ code });
    expect(stub.asked.at(-1)).toBe(at);
  });
});

it('refuses what the service refuses', async () => {
  await expect(signed({ at: 'signatures/signHash', status: 400 })).rejects.toMatchObject({
    code: 'SIGNING.REMOTE_REFUSED',
  });
});

it.each<[string, Behaviour]>([
  ['over other bytes', 'OTHER_BYTES'],
  ['by another key than that of its certificate', 'OTHER_KEY'],
  ['that is not there', 'NO_SIGNATURE'],
])('takes no signature %s', async (_, behaviour) => {
  await expect(signed(behaviour)).rejects.toMatchObject({ code: 'SIGNING.REMOTE_WRONG' });
});

it('refuses a certificate that is none', async () => {
  stub.behaviour = 'NO_CERTIFICATE';
  await expect(provider().open(credential, pin)).rejects.toMatchObject({ code: 'SIGNING.REMOTE_WRONG' });
});
