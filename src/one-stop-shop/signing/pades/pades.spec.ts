import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { DemoAuthority } from '../demo-authority';
import { fillFields, withFields } from './fill-fields';
import { openPkcs12, Pkcs12Refused } from './pkcs12';
import { type PdfSigner, signPdf } from './sign-pdf';
import type { SignatureFinding } from './signature-finding';
import { validatePdf } from './validate-pdf';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22, 3);
const time = { validFrom: now - 30 * day, validTo: now + 300 * day };
const authority = new DemoAuthority('Tổ chức chứng thực thử nghiệm', time);
const stranger = new DemoAuthority('Tổ chức không ai biết', time);
const anchors = [new X509Certificate(authority.certificate)];
const password = 'mat-khau-thu';

const signerOf = (from = authority, when = time): PdfSigner => {
  const file = from.issue({ commonName: 'Nguyễn Văn Ký', organisation: 'UBND xã Thử' }, password, when);
  const { key, certificate, chain } = openPkcs12(file, password);
  return { certificate, chain, sign: async (data) => sign('sha256', data, key) };
};
const leader = signerOf();
const agency = signerOf();

async function page(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 400]).drawText('Giay phep xay dung', { x: 40, y: 300 });
  return pdf.save({ useObjectStreams: false });
}
const words = (field: string, at = now) => ({
  field,
  label: field,
  signerName: 'Nguyễn Văn Ký',
  reason: 'Ký ban hành',
  location: 'Xã Thử',
  at,
});
const place = (y: number) => ({ page: 0, x: 40, y, width: 120, height: 30 });

let signed: Uint8Array;
let issued: Uint8Array;
beforeAll(async () => {
  const draft = await withFields(await page(), [
    { name: 'number', label: 'Số', type: 'Tx', place: place(350) },
    { name: 'seal', label: 'Dấu', type: 'Sig', place: place(60) },
  ]);
  signed = await signPdf(draft, leader, words('signature'), { place: place(100), appearance: await page() });
  const numbered = await fillFields(signed, [
    { name: 'number', text: '45/GPXD-UBND', appearance: await page() },
  ]);
  issued = await signPdf(numbered, agency, words('seal'), { place: place(60), appearance: await page() });
});

const verdicts = (found: readonly SignatureFinding[]) =>
  found.map(({ verdict, failure }) => failure ?? verdict);
const judged = async (pdf: Uint8Array, receivedAt = now) =>
  verdicts(await validatePdf(pdf, anchors, receivedAt));

describe('signatures in a PDF', () => {
  it('a leader signs, the number is filled in, the agency seals: both signatures hold', async () => {
    const found = await validatePdf(issued, anchors, now);
    expect(verdicts(found)).toEqual(['VALID', 'VALID']);
    expect(found[0]).toMatchObject({ field: 'signature', signerName: 'Nguyễn Văn Ký', claimedAt: now });
    expect(found[0]!.certificate?.subject).toContain('Nguyễn Văn Ký');
    expect(Buffer.from(issued).subarray(0, signed.length).equals(Buffer.from(signed))).toBe(true);
  });

  it('any one byte of what is covered matters', async () => {
    for (const at of [20, 400, signed.length >> 3]) {
      const altered = Buffer.from(signed);
      altered[at]! ^= 1;
      const found = await judged(altered);
      expect(found).not.toEqual(['VALID']);
    }
  });

  it('a page drawn over in an increment is a change, also when a stranger signs behind it', async () => {
    const document = await PDFDocument.load(issued, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(0).drawRectangle({ x: 0, y: 0, width: 300, height: 400, color: rgb(1, 1, 1) });
    const over = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
    expect(await judged(over)).toEqual(['CHANGED_AFTER', 'CHANGED_AFTER']);
    const covered = await signPdf(over, signerOf(stranger), words('another'));
    expect(await judged(covered)).toEqual(['CHANGED_AFTER', 'CHANGED_AFTER', 'ISSUER_UNKNOWN']);
    const byColleague = await signPdf(over, leader, words('another'));
    expect((await judged(byColleague)).slice(0, 2)).toEqual(['CHANGED_AFTER', 'CHANGED_AFTER']);
  });

  it('what is appended and not signed is a change, whatever it is', async () => {
    const longer = Buffer.concat([issued, Buffer.from('\n% more\n%%EOF\n')]);
    expect(await judged(longer)).toEqual(['CHANGED_AFTER', 'CHANGED_AFTER']);
  });

  it('the signature of another file does not fit', async () => {
    const other = await signPdf(await page(), leader, words('signature'));
    const own = await signPdf(
      await withFields(await page(), [{ name: 'note', label: 'x', type: 'Tx', place: place(200) }]),
      leader,
      words('signature'),
    );
    const hex = (pdf: Uint8Array) => /<([0-9a-f]{1000,})>/.exec(Buffer.from(pdf).toString('latin1'))!;
    const swapped = Buffer.from(own);
    swapped.write(hex(other)[1]!, hex(own).index + 1, 'latin1');
    expect(await judged(swapped)).toEqual(['DIGEST_MISMATCH']);
  });

  it('whose certificate nobody answers for, or only at another time, is not trusted', async () => {
    expect(await judged(await signPdf(await page(), signerOf(stranger), words('s')))).toEqual([
      'ISSUER_UNKNOWN',
    ]);
    const old = signerOf(authority, { validFrom: now - 20 * day, validTo: now - 10 * day });
    expect(await judged(await signPdf(await page(), old, words('s')))).toEqual(['EXPIRED']);
    expect(await judged(await signPdf(await page(), old, words('s', now - 15 * day)))).toEqual(['VALID']);
    // Nobody signs in the future: what arrived before it claims to have been signed is judged at its arrival.
    expect(
      await judged(await signPdf(await page(), old, words('s', now - 15 * day)), now - 25 * day),
    ).toEqual(['EXPIRED']);
  });

  it('what is no PDF, and what is not signed, has no signatures', async () => {
    expect(await validatePdf(Buffer.from('hello'), anchors, now)).toEqual([]);
    expect(await validatePdf(await page(), anchors, now)).toEqual([]);
  });

  it('poppler says the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pades-'));
    const say = (pdf: Uint8Array) => {
      const file = join(folder, 'file.pdf');
      writeFileSync(file, pdf);
      return execFileSync('pdfsig', ['-nocert', file], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
    };
    try {
      expect(say(issued).match(/Signature is Valid/g)).toHaveLength(2);
      expect(say(issued)).toContain('ETSI.CAdES.detached');
      const altered = Buffer.from(issued);
      altered[400]! ^= 1;
      expect(say(altered)).not.toContain('Signature is Valid');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('PKCS#12 files', () => {
  const refusal = (file: Uint8Array, word: string) => {
    try {
      openPkcs12(file, word);
    } catch (error) {
      if (error instanceof Pkcs12Refused) return error.reason;
      throw error;
    }
    return null;
  };
  it('open with their password only', () => {
    const file = authority.issue({ commonName: 'A', organisation: 'B' }, password);
    expect(refusal(file, password)).toBeNull();
    expect(refusal(file, 'another')).toBe('WRONG_PASSWORD');
    expect(refusal(Buffer.from('not a key'), password)).toBe('NOT_PKCS12');
    expect(
      refusal(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }), password),
    ).toBe('NOT_PKCS12');
  });
});
