import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { Ref } from 'react';
import { AgencyPicker } from '../../shared/organisation/AgencyPicker';
import { ProcedurePicker } from '../../shared/procedures/ProcedurePicker';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { codeTexts, wordOf } from '../cases/words';
import type { Channel, Filing } from './filing';
import type { ReceivingAgency } from './receiving-agencies';

const texts = defineTexts({
  channel: { vi: 'Cách nộp', en: 'Way of filing' },
  receiving: { vi: 'Nơi tiếp nhận', en: 'Received at' },
  competent: { vi: 'Cơ quan giải quyết', en: 'Agency that decides' },
});

const ways: Channel[] = ['COUNTER', 'POST', 'AUTHORISED_PERSON'];

/** What is asked for, how it comes, and who decides where that is another agency. */
export function ProcedureSection(props: {
  filing: Filing;
  change: (change: Partial<Filing>) => void;
  agencies: readonly ReceivingAgency[];
  channels: readonly string[] | undefined;
  needsCompetent: boolean;
  inputRef: Ref<HTMLInputElement>;
}) {
  const { filing, change, agencies, channels } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
      <div style={{ gridColumn: '1 / -1' }}>
        <ProcedurePicker
          value={filing.procedureCode}
          inputRef={props.inputRef}
          isOffered={(procedure) => procedure.channels.some((way) => ways.includes(way as Channel))}
          onChange={(procedureCode) => {
            // Another procedure has other fields and papers.
            if (procedureCode !== filing.procedureCode)
              change({ procedureCode, values: {}, papers: {}, competentAgency: null });
          }}
        />
      </div>
      <NativeSelect
        label={t('channel')}
        value={filing.channel}
        data={ways
          .filter((way) => way === filing.channel || !channels || channels.includes(way))
          .map((value) => ({ value, label: wordOf(codeTexts, value, language) }))}
        onChange={(event) => change({ channel: event.currentTarget.value as Channel })}
      />
      {agencies.length > 1 && (
        <NativeSelect
          label={t('receiving')}
          value={filing.receivingAgency ?? agencies[0]!.id}
          data={agencies.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
          onChange={(event) => change({ receivingAgency: event.currentTarget.value })}
        />
      )}
      {props.needsCompetent && (
        <AgencyPicker
          label={t('competent')}
          value={filing.competentAgency}
          onChange={(competentAgency) => change({ competentAgency })}
          required
        />
      )}
    </SimpleGrid>
  );
}
