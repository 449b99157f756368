import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import * as forge from 'node-forge';

/** A private key with its certificate, and the certificates that lead from it towards an anchor. */
export interface SigningIdentity {
  key: KeyObject;
  certificate: X509Certificate;
  /** Without the first; in any order. */
  chain: X509Certificate[];
}

export type Pkcs12Failure = 'WRONG_PASSWORD' | 'NOT_PKCS12' | 'NO_KEY' | 'KEY_UNFIT';

export class Pkcs12Refused extends Error {
  constructor(readonly reason: Pkcs12Failure) {
    super(reason);
  }
}

const bags = {
  key: forge.pki.oids.keyBag!,
  shrouded: forge.pki.oids.pkcs8ShroudedKeyBag!,
  cert: forge.pki.oids.certBag!,
};

/**
 * What is in a PKCS#12 file (RFC 7292). RSA of at least 2 048 bits and ECDSA on P-256, P-384 or P-521. Throws `Pkcs12Refused`; an
 * answer of the wrong password and a damaged file look alike and are told apart by the structure alone.
 */
export function openPkcs12(file: Uint8Array, password: string): SigningIdentity {
  const asn1 = structureOf(file);
  const store = unlocked(asn1, password);
  const [keyBag] = [
    ...(store.getBags({ bagType: bags.shrouded })[bags.shrouded] ?? []),
    ...(store.getBags({ bagType: bags.key })[bags.key] ?? []),
  ];
  if (!keyBag) throw new Pkcs12Refused('NO_KEY');
  const key = privateKeyOf(keyBag);
  const certificates = (store.getBags({ bagType: bags.cert })[bags.cert] ?? []).map(certificateOf);
  const certificate = certificates.find((one) => one.checkPrivateKey(key));
  if (!certificate) throw new Pkcs12Refused('NO_KEY');
  assertFit(key);
  return { key, certificate, chain: certificates.filter((one) => one !== certificate) };
}

function structureOf(file: Uint8Array): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('binary')));
  } catch {
    throw new Pkcs12Refused('NOT_PKCS12');
  }
}

function unlocked(asn1: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, true, password);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    throw new Pkcs12Refused(/MAC|password|decrypt|pad/i.test(text) ? 'WRONG_PASSWORD' : 'NOT_PKCS12');
  }
}

/** A key that node-forge does not know (elliptic curves) is there in its encoding all the same. */
function privateKeyOf(bag: forge.pkcs12.Bag): KeyObject {
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  try {
    return createPrivateKey({ key: bytesOf(asn1), format: 'der', type: 'pkcs8' });
  } catch {
    throw new Pkcs12Refused('KEY_UNFIT');
  }
}

const certificateOf = (bag: forge.pkcs12.Bag): X509Certificate =>
  new X509Certificate(bytesOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1));

const bytesOf = (asn1: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');

function assertFit({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): void {
  const fits =
    (type === 'rsa' && (details?.modulusLength ?? 0) >= 2_048) ||
    (type === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(details?.namedCurve ?? ''));
  if (!fits) throw new Pkcs12Refused('KEY_UNFIT');
}
