import { anOfficial } from '../support/world';

type Step = 'look-up-record' | 'draft-extract' | 'sign-extract' | 'number-and-seal';

/** Who does a step of the extract in the ward of the demo, and with what. */
const work: readonly { step: Step; as: string; with: object }[] = [
  {
    step: 'look-up-record',
    as: 'chuyen-vien',
    with: { recordFound: 'HERE', recordReference: '105/2015', registryAgency: 'xã An Phú' },
  },
  { step: 'draft-extract', as: 'chuyen-vien', with: { resultKind: 'EXTRACT' } },
  { step: 'sign-extract', as: 'lanh-dao', with: { signed: true } },
  { step: 'number-and-seal', as: 'van-thu', with: { documentNumber: '12/2026', sealed: true } },
];

export interface ExtractCase {
  id: string;
  code: string;
}

/**
 * A case of P13 (extract of a civil status record) at the ward of the demo, worked on up to and with a step; without one it is
 * accepted, and with `filed` not even that.
 */
export async function extractCase(
  url: string,
  applicant: string,
  { upTo, channel = 'COUNTER' }: { upTo?: Step | 'filed'; channel?: string } = {},
): Promise<ExtractCase> {
  const as = async <Answer>(
    name: string,
    act: (call: Awaited<ReturnType<typeof anOfficial>>) => Promise<Answer>,
  ) => {
    const call = await anOfficial(url, name);
    try {
      return await act(call);
    } finally {
      await call.end();
    }
  };
  const filed = await as('tiep-nhan', async (call) => {
    const { person } = await call('GET', '/me');
    const one = await call<ExtractCase>('POST', '/case-files', {
      procedureCode: 'P13-civil-status-extract',
      channel,
      receivingAgency: person.posts[0].agencyId,
      applicant: { kind: 'PERSON', name: applicant, identity: '099000000001' },
      data: { recordKind: 'BIRTH', subjectName: applicant, copies: 2 },
      components: [{ code: 'application', how: 'PAPER', copies: 1 }],
    });
    if (upTo !== 'filed') await call('POST', `/case-files/${one.id}/accept`, {});
    return { id: one.id, code: one.code };
  });
  const last = work.findIndex(({ step }) => step === upTo);
  for (const { step, as: name, with: variables } of work.slice(0, last + 1))
    await as(name, async (call) => {
      const { steps } = await call('GET', `/case-files/${filed.id}`);
      const { taskId } = steps.find(({ elementId }: { elementId: string }) => elementId === step);
      const { version } = await call('POST', `/inbox/${taskId}/claim`, {});
      await call('POST', `/inbox/${taskId}/complete`, { version, variables });
    });
  return filed;
}
