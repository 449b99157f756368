/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { currentLanguage, defineTexts, fill } from '../../../texts/texts';
import { type Address, addressOf, communesOf } from '../../values/address';
import { askUnits, unitsKnownOf } from './administrative-units';
import { Combobox } from './Combobox';
import { partTexts } from './own-fields.texts';
import { Part, PartInput } from './PartInput';

const texts = defineTexts({
  elsewhere: { vi: 'Tỉnh, thành phố khác…', en: 'Another province…' },
  provinceName: { vi: 'Tên tỉnh, thành phố', en: 'Name of the province' },
  none: { vi: 'Chưa chọn', en: 'Nothing chosen' },
  search: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
  byHand: {
    vi: 'Không tải được danh mục đơn vị hành chính: hãy ghi tay.',
    en: 'The list of communes could not be loaded: write them by hand.',
  },
  asOf: { vi: 'Tên gọi tại ngày {date}', en: 'Names as of {date}' },
});
const elsewhere = '…';

/**
 * Province and commune as they were on a date, and a line of one's own. Another province, or a list that cannot be loaded, is
 * written by hand: nobody is kept from going on.
 */
export function AddressParts(props: {
  id: string;
  value: unknown;
  /** `YYYY-MM-DD` */
  date: string;
  /** Not today: the names are said to be of that day. */
  isDated: boolean;
  disabled?: boolean;
  isRequired?: boolean;
  attributesOf: (part: string) => Record<string, unknown>;
  onChange: (address: Address) => void;
}) {
  const { id, date, isDated, disabled, isRequired, attributesOf } = props;
  const t = (key: keyof typeof texts, params = {}) => fill(texts[key][currentLanguage()], params);
  const part = (key: keyof typeof partTexts) => partTexts[key][currentLanguage()];
  const address = addressOf(props.value);
  const newest = useRef(address);
  newest.current = address;
  const [units, setUnits] = useState(unitsKnownOf(date));
  const [hasFailed, setFailed] = useState(false);
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    let isGone = false;
    setUnits(unitsKnownOf(date));
    askUnits(date).then(
      (answer) => !isGone && (setUnits(answer), setFailed(false)),
      () => !isGone && setFailed(true),
    );
    return () => void (isGone = true);
  }, [date]);

  const change = (patch: Address) => {
    const next = Object.fromEntries(
      Object.entries({ ...newest.current, ...patch }).filter(([, text]) => text !== undefined),
    ) as Address;
    newest.current = next;
    props.onChange(next);
  };
  const unchosen = { unit: undefined, district: undefined, asOf: undefined };
  const provinces = (units ?? []).filter(({ tier }) => tier === 'PROVINCE').map(({ name }) => name);
  const isOwn = address.province !== undefined && provinces.includes(address.province);
  const isByHand = hasFailed || isElsewhere || (units !== undefined && Boolean(address.province) && !isOwn);
  // With one province only, nobody has to choose it before the commune.
  const province = isOwn
    ? address.province!
    : provinces.length === 1 && !address.province
      ? provinces[0]!
      : '';
  const communes = units && province !== '' ? communesOf(units, province) : [];

  return (
    <div class="parts">
      {hasFailed ? (
        <p class="part-note wide">{t('byHand')}</p>
      ) : (
        <Part id={`${id}-province`} label={part('province')} isRequired={isRequired}>
          <select
            class="fjs-input plain-select"
            id={`${id}-province`}
            disabled={disabled || units === undefined}
            value={isByHand ? elsewhere : province}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setElsewhere(chosen === elsewhere);
              const own = chosen === elsewhere || chosen === '' ? undefined : chosen;
              change({ ...unchosen, commune: undefined, province: own });
            }}
            {...attributesOf('province')}
          >
            {province === '' && !isByHand && <option value="">{t('none')}</option>}
            {provinces.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={elsewhere}>{t('elsewhere')}</option>
          </select>
        </Part>
      )}
      {isByHand ? (
        <>
          <PartInput
            id={`${id}-province-text`}
            label={hasFailed ? part('province') : t('provinceName')}
            value={address.province ?? ''}
            disabled={disabled}
            isRequired={isRequired}
            attributes={attributesOf('province')}
            onChange={(text) => change({ ...unchosen, province: text })}
          />
          <PartInput
            id={`${id}-commune`}
            label={part('commune')}
            value={address.commune ?? ''}
            disabled={disabled}
            isRequired={isRequired}
            attributes={attributesOf('commune')}
            onChange={(text) => change({ ...unchosen, commune: text })}
          />
        </>
      ) : (
        <Part id={`${id}-commune`} label={part('commune')} isRequired={isRequired}>
          <Combobox
            id={`${id}-commune`}
            value={address.commune ?? ''}
            options={communes.map(({ key, commune, district }) => ({
              key,
              label: commune,
              detail: district,
            }))}
            disabled={disabled || units === undefined}
            placeholder={t('search')}
            attributes={attributesOf('commune')}
            onType={(commune) => change({ ...unchosen, province: province || undefined, commune })}
            onChoose={({ key, label, detail }) =>
              change({ province, district: detail, commune: label, unit: key, asOf: date })
            }
          />
        </Part>
      )}
      <PartInput
        id={`${id}-line`}
        label={part('line')}
        isWide
        value={address.line ?? ''}
        disabled={disabled}
        attributes={attributesOf('line')}
        onChange={(line) => change({ line })}
      />
      {isDated && <p class="part-note wide">{t('asOf', { date: date.split('-').reverse().join('/') })}</p>}
    </div>
  );
}
