import type { Places } from '../../official-documents/typesetting/sheet';
import type { Preparation } from '../files/signing-work';
import { lineLook, sealLook, sealPlace, signatureLook, signaturePlace } from '../looks';
import { fieldNames } from './field-names';

type Marks = Omit<Preparation, 'kind' | 'pdf'>;

interface Signed {
  signerName: string;
  capacity: string | null;
  title: string;
  agencyName: string;
  places: Places;
  /** Epoch ms. */
  at: number;
}

/** What a leader's signature puts into a file: itself, and empty fields for the number, the date and the seal that come later. */
export function signatureMarks({ signerName, capacity, title, agencyName, places, at }: Signed): Marks {
  const { number, date, signature } = places;
  return {
    fields: [
      ...(number
        ? [{ name: fieldNames.number, label: 'Số, ký hiệu', type: 'Tx' as const, place: number }]
        : []),
      ...(date
        ? [{ name: fieldNames.date, label: 'Địa danh, ngày tháng năm', type: 'Tx' as const, place: date }]
        : []),
      ...(signature
        ? [
            {
              name: fieldNames.seal,
              label: 'Chữ ký số của cơ quan',
              type: 'Sig' as const,
              place: sealPlace(signature),
            },
          ]
        : []),
    ],
    values: [],
    words: {
      field: fieldNames.signature,
      label: 'Chữ ký số của người có thẩm quyền',
      signerName,
      reason: capacity ? `${capacity} - ${title}` : title,
      location: agencyName,
      at,
    },
    shown: signature
      ? { look: signatureLook(signerName, agencyName, at), place: signaturePlace(signature) }
      : null,
  };
}

interface Sealed {
  agencyName: string;
  /** Of the date line. */
  location: string;
  number: string | null;
  /** The whole date line. */
  date: string | null;
  places: Places;
  /** Epoch ms. */
  at: number;
}

/** What the agency's seal puts into a file: itself, and number and date into the fields that the first signature has left open. */
export function sealMarks({ agencyName, location, number, date, places, at }: Sealed): Marks {
  return {
    fields: [],
    values: [
      ...(places.number && number !== null
        ? [{ name: fieldNames.number, text: number, look: lineLook(`Số: ${number}`, places.number) }]
        : []),
      ...(places.date && date !== null
        ? [{ name: fieldNames.date, text: date, look: lineLook(date, places.date, true) }]
        : []),
    ],
    words: {
      field: fieldNames.seal,
      label: 'Chữ ký số của cơ quan',
      signerName: agencyName,
      reason: 'Phát hành văn bản',
      location,
      at,
    },
    shown: places.signature ? { look: sealLook(agencyName, at), place: null } : null,
  };
}
