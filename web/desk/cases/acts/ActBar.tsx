import { Button, Group, Kbd } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../../shared/keys/keys';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { type ActOffer, type Case, useActs } from '../case-queries';
import { ActList } from './ActList';
import { actKeys, type ActName, actOrder, actTexts, isActName } from './act-texts';

const ActDialog = lazy(() => import('./ActDialog'));

const texts = defineTexts({
  acts: { vi: 'Thao tác với hồ sơ', en: 'Acts on the case' },
  all: { vi: 'Tất cả thao tác', en: 'All acts' },
});

export type NamedOffer = ActOffer & { act: ActName };

/** As many acts as are offered as buttons; all of them are in the list. */
const shown = 5;

/** What can be done on the case now, by button, by key and by link; the rest, with why it cannot, is in the list. */
export function ActBar({ file }: { file: Case }) {
  const t = useTexts(texts);
  const name = useTexts(actTexts);
  const acts = useActs(file.id);
  const [chosen, setChosen] = useState<NamedOffer>();
  const [isListing, setListing] = useState(false);

  const offers = (acts.data?.items ?? [])
    .flatMap((offer) => (isActName(offer.act) ? [{ ...offer, act: offer.act }] : []))
    .filter(({ act }) => actOrder.includes(act))
    .sort((one, other) => actOrder.indexOf(one.act) - actOrder.indexOf(other.act));
  const possible = offers.filter(({ isPossible }) => isPossible);
  const keyed = possible.filter(
    ({ act }, place) => actKeys[act] && possible.findIndex((one) => one.act === act) === place,
  );
  // A link from elsewhere may ask for an act (`?act=extend`); where it is not possible the list says why.
  const [search, setSearch] = useSearchParams();
  const asked = search.get('act');
  useEffect(() => {
    if (!asked || !acts.data) return;
    const offer = offers.find(
      ({ act, subjectId }) => act === asked && (subjectId ?? null) === search.get('subject'),
    );
    if (offer?.isPossible) setChosen(offer);
    else setListing(true);
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('act');
        after.delete('subject');
        return after;
      },
      { replace: true },
    );
  }, [asked, acts.data]);
  useKeys([
    { key: 'a', says: t('all'), act: () => setListing(true), isOff: offers.length === 0 },
    ...keyed.map((offer) => ({
      key: actKeys[offer.act]!,
      says: name(offer.act),
      act: () => setChosen(offer),
    })),
  ]);
  if (!acts.data) return null;
  return (
    <>
      <Group gap="xs" role="toolbar" aria-label={t('acts')}>
        {possible.slice(0, shown).map((offer, place) => (
          <Button
            key={`${offer.act} ${offer.subjectId}`}
            size="xs"
            variant={place === 0 ? 'light' : 'default'}
            onClick={() => setChosen(offer)}
            aria-keyshortcuts={actKeys[offer.act]}
            rightSection={actKeys[offer.act] && <Kbd size="xs">{actKeys[offer.act]}</Kbd>}
          >
            {name(offer.act)}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          onClick={() => setListing(true)}
          aria-keyshortcuts="a"
          rightSection={<Kbd size="xs">a</Kbd>}
        >
          {t('all')}
        </Button>
      </Group>
      {isListing && (
        <ActList
          offers={offers}
          file={file}
          close={() => setListing(false)}
          choose={(offer) => {
            setListing(false);
            setChosen(offer);
          }}
        />
      )}
      <Suspense fallback={null}>
        {chosen && (
          <ActDialog file={file} offer={chosen} reasons={acts.data} close={() => setChosen(undefined)} />
        )}
      </Suspense>
    </>
  );
}
