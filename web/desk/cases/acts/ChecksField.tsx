import {
  Badge,
  Button,
  Checkbox,
  Fieldset,
  Group,
  Input,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import type { Case } from '../case-queries';
import { codeTexts, wordOf } from '../words';
import type { Option } from './act-fields';
import { type ComponentCheck, isThere, otherCode } from './component-checks';
import { OtherDocument } from './OtherDocument';
import { ReasonAndNote } from './ReasonAndNote';

const texts = defineTexts({
  found: { vi: 'Kết quả kiểm tra: {component}', en: 'What was found: {component}' },
  none: { vi: 'Chưa xem', en: 'Not looked at' },
  ok: { vi: 'Hợp lệ', en: 'In order' },
  wrong: { vi: 'Chưa đạt', en: 'Not in order' },
  brought: { vi: 'Vừa nhận bản giấy tại quầy', en: 'Just handed over the counter, on paper' },
  other: { vi: 'Yêu cầu giấy tờ ngoài danh mục', en: 'Ask for a document outside the list' },
});

/** Each component looked at by itself: in order, or not and why. */
export function ChecksField(props: {
  label: string;
  file: Case;
  reasons: readonly Option[];
  value: readonly ComponentCheck[];
  onChange: (checks: readonly ComponentCheck[]) => void;
  error: string | undefined;
}) {
  const { label, file, reasons, value, onChange, error } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const checkOf = (code: string) => value.find((one) => one.code === code);
  const put = (code: string, check: ComponentCheck | null) =>
    onChange(
      checkOf(code)
        ? value.flatMap((one) => (one.code === code ? (check ? [check] : []) : [one]))
        : check
          ? [...value, check]
          : value,
    );
  const firstReason = reasons[0]?.value;
  const others = value.filter(({ otherName }) => otherName !== undefined);
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {file.components.map((component) => {
          const { code, name, how, state } = component;
          const check = checkOf(code);
          const called = inLanguage({ ...name }, language);
          const canBeBrought = how === null && file.acceptedAt === null;
          const choose = (found: string) => {
            if (found === 'none') return put(code, null);
            const ok = found === 'ok';
            put(code, { ...check, code, ok, ...(!ok && { reasonCode: check?.reasonCode ?? firstReason }) });
          };
          return (
            <div key={code}>
              <Group gap="xs" justify="space-between">
                <Text size="sm" flex="1 1 200px">
                  {called}{' '}
                  <Badge variant="default" size="sm" tt="none">
                    {wordOf(codeTexts, state, language)}
                  </Badge>
                </Text>
                <SegmentedControl
                  aria-label={t('found', { component: called })}
                  size="xs"
                  data={[
                    { value: 'none', label: t('none') },
                    { value: 'ok', label: t('ok'), disabled: !isThere(component, check) },
                    { value: 'wrong', label: t('wrong') },
                  ]}
                  value={check === undefined ? 'none' : check.ok ? 'ok' : 'wrong'}
                  onChange={choose}
                />
              </Group>
              {canBeBrought && (
                <Checkbox
                  mt={4}
                  size="xs"
                  label={t('brought')}
                  aria-label={`${t('brought')}: ${called}`}
                  checked={check?.isBrought === true}
                  onChange={(event) =>
                    put(code, event.currentTarget.checked ? { code, ok: true, isBrought: true } : null)
                  }
                />
              )}
              {check && !check.ok && (
                <ReasonAndNote
                  component={called}
                  reasons={reasons}
                  reasonCode={check.reasonCode}
                  note={check.note}
                  onChange={(change) => put(code, { ...check, ...change })}
                />
              )}
            </div>
          );
        })}
        {others.map((check) => (
          <OtherDocument
            key={check.code}
            check={check}
            reasons={reasons}
            onChange={(changed) => put(check.code, changed)}
          />
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onChange([
                ...value,
                {
                  code: otherCode(file.components, value),
                  ok: false,
                  reasonCode: firstReason,
                  otherName: '',
                  legalBasis: '',
                },
              ])
            }
          >
            {t('other')}
          </Button>
        </div>
      </Stack>
      {error && (
        <Input.Error mt={4} role="alert">
          {error}
        </Input.Error>
      )}
    </Fieldset>
  );
}
