/** A page of the wall and the boards that it reads. */
export interface WallPage {
  name: 'figures' | 'agencies' | 'radar' | 'stuck' | 'feed';
  needs: readonly string[];
}

const all: readonly WallPage[] = [
  { name: 'figures', needs: ['province', 'silent'] },
  { name: 'agencies', needs: ['province'] },
  { name: 'radar', needs: ['radar'] },
  { name: 'stuck', needs: ['handoffs', 'consultations'] },
  { name: 'feed', needs: ['feed'] },
];

/** Those of which the person may see all that stands on them. */
export const wallPages = (kinds: readonly string[]): readonly WallPage[] =>
  all.filter(({ needs }) => needs.every((kind) => kinds.includes(kind)));
