import { execFileSync } from 'node:child_process';
import { sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address, permit } from '../official-documents/fixtures';
import { sampleFacts, sampleHead } from '../official-documents/templates/sample-facts';
import { fillTemplate } from '../official-documents/templates/fill-template';
import { typeset } from '../official-documents/typesetting/typeset';
import { dateInWords } from '../official-documents/vietnamese';
import { sealMarks, signatureMarks } from './acts/marks';
import { DemoAuthority } from './demo-authority';
import { prepare, type Preparation } from './files/signing-work';
import { openPkcs12 } from './pades/pkcs12';
import { fillSpace } from './pades/fill-space';
import { signedDataOver } from './pades/signed-data';
import { validatePdf } from './pades/validate-pdf';

const sample = join('docs', 'samples', 'building-permit-signed.pdf');
const day = 86_400_000;
const at = Date.UTC(2026, 10, 23, 3);
const authority = new DemoAuthority('Tổ chức chứng thực của bản mẫu', {
  validFrom: at - 30 * day,
  validTo: at + 3_650 * day,
});

async function signed(commonName: string, task: Omit<Preparation, 'kind'>): Promise<Uint8Array> {
  const file = authority.issue({ commonName, organisation: 'Ủy ban nhân dân xã An Phú' }, 'mau');
  const { key, certificate, chain } = openPkcs12(file, 'mau');
  const space = await prepare({ kind: 'prepare', ...task });
  const data = await signedDataOver(space.digest, certificate, chain, async (bytes) =>
    sign('sha256', bytes, key),
  );
  return fillSpace(space, data);
}

/** As the leader signs it and the records office numbers and seals it. */
async function signedPermit(): Promise<Uint8Array> {
  const { template, data } = permit();
  const { issuer, place } = sampleHead(template);
  const sheet = fillTemplate(template, { ...sampleFacts, ...data }, sampleHead(template), {
    language: 'vi',
    now: 0,
  });
  const signer = { signerName: 'Lê Văn Bình', capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' };
  const blocks = sheet.blocks.map((block) =>
    block.kind === 'signatures'
      ? {
          ...block,
          parties: block.parties.map((party) =>
            party.isSigner ? { ...party, ...signer, name: signer.signerName, note: null } : party,
          ),
        }
      : block,
  );
  const { pdf, places } = await typeset(
    { ...sheet, blocks },
    { number: null, datedOn: null, address, isFilledLater: true },
  );
  const bySigner = await signed(signer.signerName, {
    pdf,
    ...signatureMarks({ ...signer, agencyName: issuer, places, at }),
  });
  return signed(issuer, {
    pdf: bySigner,
    ...sealMarks({
      agencyName: issuer,
      location: place,
      number: `45/${template.number!.symbol}`,
      date: `${place}, ${dateInWords('2026-11-23')}`,
      places,
      at: at + 3_600_000,
    }),
  });
}

const pdfsig = (file: string) =>
  execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

describe('the signed permit of the samples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** WRITE_SAMPLES=1 writes it into docs/samples; its keys are thrown away. */
  it('is signed and sealed, as this program and poppler see it', async () => {
    const pdf = await signedPermit();
    const found = await validatePdf(Buffer.from(pdf), [new X509Certificate(authority.certificate)], at + day);
    expect(found.map(({ signerName, verdict }) => [signerName, verdict])).toEqual([
      ['Lê Văn Bình', 'VALID'],
      ['Ủy ban nhân dân xã An Phú', 'VALID'],
    ]);
    const file = join(folder, 'permit.pdf');
    writeFileSync(file, pdf);
    expect(pdfsig(file).match(/Signature is Valid/g)).toHaveLength(2);
    if (process.env.WRITE_SAMPLES === '1') writeFileSync(sample, pdf);
  });

  it('holds as it lies in the documentation', () => {
    const said = pdfsig(sample);
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    expect(said).toContain('Total document signed');
  });
});
