import { Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { parseDocument, stringify } from 'yaml';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  notMap: {
    vi: 'Viết mỗi dòng một dữ liệu: tên: giá trị',
    en: 'Write one value a line: name: value',
  },
  notList: { vi: 'Viết một danh sách, mỗi dòng bắt đầu bằng -', en: 'Write a list: each line begins with -' },
  unreadable: { vi: 'Chưa đọc được: {reason}', en: 'Cannot be read: {reason}' },
});

type Data = Record<string, unknown> | unknown[];

/** Data that no form asks for, as YAML. Only what can be read is given to `onChange`; undefined: the field was emptied. */
export function DataInput({
  label,
  value,
  onChange,
  isList = false,
  description,
  readOnly = false,
}: {
  label: string;
  value: Data | undefined;
  onChange: (value: Data | undefined) => void;
  isList?: boolean;
  description?: ReactNode;
  readOnly?: boolean;
}) {
  const t = useTexts(texts);
  const [text, setText] = useState(() => written(value));
  const [error, setError] = useState<string>();
  const told = useRef(value);
  useEffect(() => {
    // What was typed here is not rewritten under the hand.
    if (JSON.stringify(told.current) === JSON.stringify(value)) return;
    told.current = value;
    setText(written(value));
    setError(undefined);
  }, [value]);
  const take = (typed: string) => {
    setText(typed);
    const document = parseDocument(typed);
    const [problem] = document.errors;
    if (problem) return setError(t('unreadable', { reason: problem.message.split('\n')[0] ?? '' }));
    const read: unknown = document.toJS({ maxAliasCount: 20 });
    const isFit = read === null || (typeof read === 'object' && Array.isArray(read) === isList);
    if (!isFit) return setError(t(isList ? 'notList' : 'notMap'));
    setError(undefined);
    told.current = (read as Data | null) ?? undefined;
    onChange(told.current);
  };
  return (
    <Textarea
      size="xs"
      label={label}
      description={description}
      value={text}
      error={error}
      readOnly={readOnly}
      onChange={(event) => take(event.currentTarget.value)}
      autosize
      minRows={1}
      maxRows={12}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
    />
  );
}

const written = (value: Data | undefined): string =>
  value === undefined || Object.keys(value).length === 0 ? '' : stringify(value, { lineWidth: 0 }).trimEnd();
