/** The value of an `address` field. Names of places are those of `asOf`, in Vietnamese in either language. */
export interface Address {
  line?: string;
  commune?: string;
  district?: string;
  province?: string;
  /** Key of the commune that was chosen; absent: written by hand, outside this province. */
  unit?: string;
  /** `YYYY-MM-DD` */
  asOf?: string;
}

/** A province, district or commune of a date, as `GET /administrative-units` gives it. */
export interface AdministrativeUnit {
  key: string;
  name: string;
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parent: string | null;
}

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** A text of an older form is a line of an address. */
export function addressOf(value: unknown): Address {
  if (typeof value === 'string') return value.trim() === '' ? {} : { line: value };
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Address) : {};
}

/** `12 Trần Phú, phường Đông Hà, tỉnh Bình Minh`; empty when nothing is known. */
export function addressText(value: unknown): string {
  const { line, commune, district, province } = addressOf(value);
  return [line, commune, district, province].filter(isFilled).join(', ');
}

export const isBlankAddress = (value: unknown): boolean => addressText(value) === '';

/** A commune with what is above it, in words: `xã An Phú, huyện An Bình`. */
export function communesOf(
  units: readonly AdministrativeUnit[],
  province: string,
): { key: string; commune: string; district?: string }[] {
  const known = new Map(units.map((unit) => [unit.key, unit]));
  return units.flatMap(({ key, name, tier, parent }) => {
    if (tier !== 'COMMUNE') return [];
    const above = parent === null ? undefined : known.get(parent);
    const district = above?.tier === 'DISTRICT' ? above : undefined;
    const top = district ? known.get(district.parent ?? '') : above;
    return top?.name === province
      ? [{ key, commune: name, ...(district && { district: district.name }) }]
      : [];
  });
}

export interface PartFault {
  /** `province`, `commune`, `line`. */
  part: string;
  code: 'enter' | 'unit';
}

/** What is wrong with an address; with `units` of its date, whether what was chosen exists then. */
export function addressFaults(value: unknown, units?: readonly AdministrativeUnit[]): PartFault[] {
  if (isBlankAddress(value)) return [];
  const { province, commune, district, unit } = addressOf(value);
  const missing = [
    ...(isFilled(province) ? [] : ['province']),
    ...(isFilled(commune) ? [] : ['commune']),
  ].map((part): PartFault => ({ part, code: 'enter' }));
  if (missing.length > 0 || !isFilled(unit) || !units) return missing;
  const known = communesOf(units, province!).some(
    (one) => one.key === unit && one.commune === commune && (one.district ?? '') === (district ?? ''),
  );
  return known ? [] : [{ part: 'commune', code: 'unit' }];
}
